// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/evaluator.h"

#include "feel/builtins.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::feel {

/// Takes the locals back to where they were.
class Evaluation::Frame
{
public:
    explicit Frame(Evaluation &evaluation)
        : m_evaluation(evaluation)
        , m_size(evaluation.m_frame.size())
    {
    }
    ~Frame() { m_evaluation.m_frame.resize(m_size); }
    Q_DISABLE_COPY_MOVE(Frame)

private:
    Evaluation &m_evaluation;
    size_t m_size;
};

Evaluation::Evaluation(std::span<const Value> variables, Limits limits)
    : m_variables(variables)
    , m_limits(limits)
{
    (void)Value::takeOvergrowth();
}

void Evaluation::define(const QString & /*name*/, Value value)
{
    m_frame.push_back(std::move(value));
}

void Evaluation::exhaust(const char *limit)
{
    if (!m_exhausted)
        m_exhausted = limit;
}

/// What @p node comes to, without a copy where it stands somewhere already; otherwise @p held keeps it.
const Value &Evaluation::operand(const Node &node, Value &held)
{
    const bool variable = isVariable(node);
    if ((!variable && node.kind != NodeKind::Literal) || !spend(1)) {
        held = of(node);
        return held;
    }
    return variable ? m_variables[static_cast<size_t>(node.slot)] : node.literal;
}

Value Evaluation::calculated(const Node &node)
{
    Value heldLeft;
    Value heldRight;
    const Value &left = operand(node.child(0), heldLeft);
    Value result = arithmetic(node.op, left, operand(node.child(1), heldRight));
    if (hasOvergrown(result) || !spendOn(result))
        result = Value();
    return result;
}

Value Evaluation::compared(const Node &node)
{
    Value heldLeft;
    Value heldRight;
    const Value &left = operand(node.child(0), heldLeft);
    const Value &right = operand(node.child(1), heldRight);
    if (!spendOn(left) || !spendOn(right))
        return {};
    return compare(node.op, left, right);
}

Value Evaluation::coercedTo(const Type &type, const Value &value)
{
    return spendOn(value) ? kept(coerced(value, type)) : Value();
}

/// Whether @p value is null because it would have grown too large, which ends the evaluation.
bool Evaluation::hasOvergrown(const Value &value)
{
    if (!value.isNull() || !Value::takeOvergrowth())
        return false;
    exhaust("a value grows too large");
    return true;
}

Value Evaluation::kept(Value value)
{
    (void)hasOvergrown(value);
    return value;
}

Value Evaluation::of(const Node &node)
{
    if (m_depth >= m_limits.depth)
        exhaust("nested too deeply");
    ++m_depth;
    Value value = spend(1) ? dispatch(node) : Value();
    --m_depth;
    if (m_exhausted)
        value = Value();
    else if (m_watched && node.kind != NodeKind::Literal && !isVariable(node))
        m_watched->push_back({&node, value});
    return value;
}

Value Evaluation::test(const Node &tests, const Value &input)
{
    m_frame.push_back(input);
    const Unwatched unwatched(*this);
    Value passed = of(tests);
    m_frame.pop_back();
    return passed;
}

/// The kinds that rule packs are made of; everything else is in `dispatchRest()`, so that the frame of this
/// function, of which there are many at once, stays small.
Value Evaluation::dispatch(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return node.literal;
    case NodeKind::Name:
        return nameOf(node);
    case NodeKind::Arithmetic:
        return calculated(node);
    case NodeKind::Comparison:
        return compared(node);
    case NodeKind::And: {
        Value heldLeft;
        Value heldRight;
        const Value &left = operand(node.child(0), heldLeft);
        return left.isFalse() ? left : conjunction(left, operand(node.child(1), heldRight));
    }
    case NodeKind::Or: {
        Value heldLeft;
        Value heldRight;
        const Value &left = operand(node.child(0), heldLeft);
        return left.isTrue() ? left : disjunction(left, operand(node.child(1), heldRight));
    }
    case NodeKind::If: {
        Value held;
        const Value &condition = operand(node.child(0), held);
        if (node.negated && !condition.isNull() && !condition.boolean())
            return {};
        return of(condition.isTrue() ? node.child(1) : node.child(2));
    }
    case NodeKind::Test:
    case NodeKind::Expectation:
        return oneTest(node);
    case NodeKind::AnyTest:
        return anyTest(node);
    case NodeKind::Dash:
        return Value(true);
    case NodeKind::Invocation:
        return invoked(node);
    default:
        return dispatchRest(node);
    }
}

Value Evaluation::dispatchRest(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Negate:
        return negative(of(node.child(0)));
    case NodeKind::For:
    case NodeKind::Some:
    case NodeKind::Every:
        return iterated(node);
    case NodeKind::In:
        return membership(node);
    case NodeKind::Between: {
        const Value value = of(node.child(0));
        return conjunction(compare(Operator::GreaterEqual, value, of(node.child(1))),
                           compare(Operator::LessEqual, value, of(node.child(2))));
    }
    case NodeKind::Filter:
        return filtered(node);
    case NodeKind::Path:
        return pathOf(node);
    case NodeKind::List: {
        ValueList list;
        list.reserve(node.children.size());
        for (const auto &element : node.children)
            list.push_back(of(*element));
        return kept(Value(std::move(list)));
    }
    case NodeKind::Context:
        return contextOf(node);
    case NodeKind::Range:
        return rangeOf(node);
    case NodeKind::HalfRange:
        return halfRange(node);
    case NodeKind::Function:
        return kept(Value(ValueFunction {
            nullptr, &node, ValueList(m_frame.begin() + static_cast<qsizetype>(m_base), m_frame.end())}));
    case NodeKind::InstanceOf: {
        const Value value = of(node.child(0));
        return node.type && spendOn(value) ? Value(isInstance(value, *node.type)) : Value();
    }
    case NodeKind::Typed:
        return coercedTo(*node.type, of(node.child(0)));
    case NodeKind::Foreign:
        return node.foreign->evaluate(*this);
    default:
        Q_UNREACHABLE();
    }
}

const Value *Evaluation::elementEntry(const Node &node) const
{
    for (const int owner : node.owners)
        if (const Value *entry = local(static_cast<size_t>(owner)).find(node.name))
            return entry;
    return nullptr;
}

Value Evaluation::nameOf(const Node &node) const
{
    if (!node.owners.empty())
        if (const Value *entry = elementEntry(node))
            return *entry;
    if (node.local >= 0)
        return local(static_cast<size_t>(node.local));
    if (node.slot >= 0)
        return m_variables[static_cast<size_t>(node.slot)];
    if (node.builtin)
        return Value(ValueFunction {node.builtin, nullptr, {}});
    return node.literal;
}

Value Evaluation::tested(const Node &node, size_t first)
{
    Value passed(false);
    for (size_t i = first; i < node.children.size() && !passed.isTrue(); ++i)
        passed = disjunction(passed, of(node.child(i)));
    return passed;
}

Value Evaluation::anyTest(const Node &node)
{
    const Value passed = tested(node, 0);
    return node.negated ? negation(passed) : passed;
}

/// Tests stand where the tested value is the innermost local.
Value Evaluation::oneTest(const Node &node)
{
    Value held;
    const Value &against = operand(node.child(0), held);
    if (m_frame.size() <= m_base || !spendOn(against) || !spendOn(m_frame.back()))
        return {};
    if (node.kind == NodeKind::Test)
        return compare(node.op, m_frame.back(), against);
    return expectation(m_frame.back(), against, node.negated);
}

Value Evaluation::membership(const Node &node)
{
    m_frame.push_back(of(node.child(0)));
    const Unwatched unwatched(*this);
    Value passed = tested(node, 1);
    m_frame.pop_back();
    return passed;
}

Value Evaluation::filtered(const Node &node)
{
    const Value source = of(node.child(0));
    const ValueList single = source.isNull() || source.list() ? ValueList {} : ValueList {source};
    const ValueList &list = source.list() ? *source.list() : single;
    const Frame frame(*this);
    const Unwatched unwatched(*this);
    ValueList passed;
    std::optional<Value> index;
    m_frame.emplace_back();
    if (list.empty())
        index = of(node.child(1));
    for (const Value &element : list) {
        m_frame.back() = element;
        Value condition = of(node.child(1));
        if (condition.number()) {
            index = std::move(condition);
            break;
        }
        if (m_exhausted || (!condition.isNull() && !condition.boolean()))
            return {};
        if (condition.isTrue())
            passed.push_back(element);
    }
    if (!index || !index->number())
        return source.isNull() && !index->boolean() ? Value() : kept(Value(std::move(passed)));
    const qint64 place = index->number()->toInteger().value_or(0);
    const qint64 at = place > 0 ? place - 1 : static_cast<qint64>(list.size()) + place;
    return place != 0 && at >= 0 && at < static_cast<qint64>(list.size()) ? list[static_cast<size_t>(at)]
                                                                          : Value();
}

Value Evaluation::contextOf(const Node &node)
{
    const Frame frame(*this);
    ValueContext context;
    for (size_t i = 0; i < node.children.size(); ++i) {
        Value content = of(node.child(i));
        m_frame.push_back(content);
        context.emplace_back(node.names.at(static_cast<qsizetype>(i)), std::move(content));
    }
    if (node.negated)
        return context.back().second;
    return kept(Value(std::move(context)));
}

Value Evaluation::rangeOf(const Node &node)
{
    ValueRange range;
    range.start = of(node.child(0));
    range.end = of(node.child(1));
    range.startOpen = node.startOpen;
    range.endOpen = node.endOpen;
    if (!range.start.isNull() && !range.end.isNull() && order(range.start, range.end).value_or(1) > 0)
        return {};
    return kept(Value(std::move(range)));
}

Value Evaluation::halfRange(const Node &node)
{
    ValueRange range;
    Value end = of(node.child(0));
    range.form = node.op;
    const bool above = node.op == Operator::Greater || node.op == Operator::GreaterEqual;
    const bool below = node.op == Operator::Less || node.op == Operator::LessEqual;
    range.startUnbounded = below;
    range.endUnbounded = above;
    range.startOpen = node.op == Operator::Greater;
    range.endOpen = node.op == Operator::Less;
    if (!above)
        range.end = end;
    if (!below)
        range.start = std::move(end);
    return kept(Value(std::move(range)));
}

Value Evaluation::pathOf(const Node &node)
{
    const Value owner = of(node.child(0));
    const auto entryOf = [&node](const Value &one) {
        return one.context() ? one.entry(node.name) : property(one, node.name);
    };
    if (!owner.list())
        return entryOf(owner);
    ValueList entries;
    for (const Value &element : *owner.list())
        entries.push_back(entryOf(element));
    if (!spend(static_cast<qint64>(entries.size())))
        return {};
    return kept(Value(std::move(entries)));
}

} // namespace zhiping::feel
