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
        , m_size(evaluation.m_locals.size())
    {
    }
    ~Frame() { m_evaluation.m_locals.resize(m_size); }
    Q_DISABLE_COPY_MOVE(Frame)

private:
    Evaluation &m_evaluation;
    size_t m_size;
};

Evaluation::Evaluation(std::span<const Value> variables, Limits limits)
    : m_variables(variables)
    , m_limits(limits)
{
}

bool Evaluation::step()
{
    if (++m_steps > m_limits.steps)
        m_exhausted = true;
    return !m_exhausted;
}

Value Evaluation::of(const Node &node)
{
    if (!step() || m_depth >= m_limits.depth) {
        m_exhausted = true;
        return {};
    }
    ++m_depth;
    Value value = dispatch(node);
    --m_depth;
    return m_exhausted ? Value() : value;
}

Value Evaluation::test(const Node &tests, const Value &input)
{
    const Frame frame(*this);
    m_locals.emplace_back(QStringLiteral("?"), input);
    return of(tests);
}

Value Evaluation::dispatch(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return node.literal;
    case NodeKind::Name:
        return nameOf(node);
    case NodeKind::Negate:
        return negative(of(node.child(0)));
    case NodeKind::Arithmetic:
        return arithmetic(node.op, of(node.child(0)), of(node.child(1)));
    case NodeKind::Comparison:
        return compare(node.op, of(node.child(0)), of(node.child(1)));
    case NodeKind::And:
        return conjunction(of(node.child(0)), of(node.child(1)));
    case NodeKind::Or:
        return disjunction(of(node.child(0)), of(node.child(1)));
    case NodeKind::If:
        return of(of(node.child(0)).isTrue() ? node.child(1) : node.child(2));
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
        for (const auto &element : node.children)
            list.push_back(of(*element));
        return Value(std::move(list));
    }
    case NodeKind::Context:
        return contextOf(node);
    case NodeKind::Range:
        return rangeOf(node);
    case NodeKind::Test:
    case NodeKind::Expectation:
        return oneTest(node);
    case NodeKind::AnyTest:
        return anyTest(node);
    case NodeKind::Dash:
        return Value(true);
    case NodeKind::Invocation:
        return invoked(node);
    case NodeKind::Function:
        return Value(ValueFunction {nullptr, &node, m_locals});
    }
    Q_UNREACHABLE();
}

Value Evaluation::nameOf(const Node &node) const
{
    if (node.slot >= 0)
        return m_variables[static_cast<size_t>(node.slot)];
    if (node.builtin)
        return Value(ValueFunction {node.builtin, nullptr, {}});
    const auto found = std::find_if(m_locals.rbegin(), m_locals.rend(),
                                    [&node](const auto &local) { return local.first == node.name; });
    return found == m_locals.rend() ? Value() : found->second;
}

ValueList Evaluation::domainOf(const Value &value)
{
    if (value.list())
        return *value.list();
    if (!value.range())
        return value.isNull() ? ValueList {} : ValueList {value};
    ValueList numbers;
    const Decimal *start = value.range()->start.number();
    const Decimal *end = value.range()->end.number();
    const auto first = start ? start->toInteger() : std::nullopt;
    const auto last = end ? end->toInteger() : std::nullopt;
    if (!first || !last)
        return numbers;
    const qint64 from = first.value_or(0);
    const qint64 to = last.value_or(0);
    const qint64 direction = from <= to ? 1 : -1;
    for (qint64 number = from; step(); number += direction) {
        numbers.emplace_back(Decimal::fromInteger(number));
        if (number == to)
            break;
    }
    return numbers;
}

void Evaluation::iterate(const Node &node, size_t variable, ValueList &results)
{
    if (variable + 1 == node.children.size()) {
        m_locals.emplace_back(QStringLiteral("partial"), Value(results));
        results.push_back(of(node.child(variable)));
        m_locals.pop_back();
        return;
    }
    for (const Value &element : domainOf(of(node.child(variable)))) {
        const Frame frame(*this);
        m_locals.emplace_back(node.names.at(static_cast<qsizetype>(variable)), element);
        iterate(node, variable + 1, results);
        if (m_exhausted)
            break;
    }
}

Value Evaluation::iterated(const Node &node)
{
    ValueList results;
    iterate(node, 0, results);
    if (node.kind == NodeKind::For)
        return Value(std::move(results));
    Value folded(node.kind == NodeKind::Every);
    for (const Value &result : results)
        folded = node.kind == NodeKind::Every ? conjunction(folded, result) : disjunction(folded, result);
    return folded;
}

Value Evaluation::anyTest(const Node &node)
{
    Value passed(false);
    for (const auto &one : node.children)
        passed = disjunction(passed, of(*one));
    return node.negated ? negation(passed) : passed;
}

Value Evaluation::oneTest(const Node &node)
{
    const auto input = std::find_if(m_locals.rbegin(), m_locals.rend(),
                                    [](const auto &local) { return local.first == u"?"; });
    const Value value = input == m_locals.rend() ? Value() : input->second;
    const Value operand = of(node.child(0));
    if (node.kind == NodeKind::Test)
        return compare(node.op, value, operand);
    return expectation(value, operand, node.negated);
}

Value Evaluation::membership(const Node &node)
{
    const Value value = of(node.child(0));
    const Frame frame(*this);
    m_locals.emplace_back(QStringLiteral("?"), value);
    Value passed(false);
    for (size_t i = 1; i < node.children.size(); ++i)
        passed = disjunction(passed, of(node.child(i)));
    return passed;
}

Value Evaluation::filtered(const Node &node)
{
    const Value source = of(node.child(0));
    const ValueList list =
        source.list() ? *source.list() : (source.isNull() ? ValueList {} : ValueList {source});
    const Node &condition = node.child(1);
    if (condition.kind == NodeKind::Literal || condition.kind == NodeKind::Negate) {
        const Value index = of(condition);
        const auto place = index.number() ? index.number()->toInteger() : std::nullopt;
        if (place) {
            const qint64 at = *place > 0 ? *place - 1 : static_cast<qint64>(list.size()) + *place;
            return *place != 0 && at >= 0 && at < static_cast<qint64>(list.size())
                ? list[static_cast<size_t>(at)]
                : Value();
        }
    }
    ValueList kept;
    for (const Value &element : list) {
        const Frame frame(*this);
        if (element.context())
            m_locals.insert(m_locals.end(), element.context()->begin(), element.context()->end());
        m_locals.emplace_back(QStringLiteral("item"), element);
        if (of(condition).isTrue())
            kept.push_back(element);
        if (m_exhausted)
            break;
    }
    return Value(std::move(kept));
}

Value Evaluation::contextOf(const Node &node)
{
    const Frame frame(*this);
    ValueContext context;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const QString &name = node.names.at(static_cast<qsizetype>(i));
        context.emplace_back(name, of(node.child(i)));
        m_locals.push_back(context.back());
    }
    return Value(std::move(context));
}

Value Evaluation::rangeOf(const Node &node)
{
    ValueRange range;
    range.start = of(node.child(0));
    range.end = of(node.child(1));
    range.startOpen = node.startOpen;
    range.endOpen = node.endOpen;
    if (!order(range.start, range.end))
        return {};
    return Value(std::move(range));
}

Value Evaluation::pathOf(const Node &node)
{
    const Value owner = of(node.child(0));
    if (owner.list()) {
        ValueList entries;
        for (const Value &element : *owner.list())
            entries.push_back(element.entry(node.name));
        return Value(std::move(entries));
    }
    if (owner.date() && node.name == u"year")
        return Value(Decimal::fromInteger(owner.date()->year()));
    if (owner.date() && node.name == u"month")
        return Value(Decimal::fromInteger(owner.date()->month()));
    if (owner.date() && node.name == u"day")
        return Value(Decimal::fromInteger(owner.date()->day()));
    return owner.entry(node.name);
}

Value Evaluation::invoked(const Node &node)
{
    const Value callee = of(node.child(0));
    ValueList arguments;
    for (size_t i = 1; i < node.children.size(); ++i)
        arguments.push_back(of(node.child(i)));
    return callee.function() ? call(*callee.function(), node.names, arguments) : Value();
}

Value Evaluation::call(const ValueFunction &function, const QStringList &names, const ValueList &arguments)
{
    if (function.builtin)
        return names.isEmpty() ? callPositional(*function.builtin, arguments)
                               : callNamed(*function.builtin, names, arguments);
    const Node &definition = *function.definition;
    if (definition.names.size() != static_cast<qsizetype>(arguments.size()))
        return {};
    ValueContext locals = function.captured;
    for (qsizetype i = 0; i < definition.names.size(); ++i) {
        const qsizetype from = names.isEmpty() ? i : names.indexOf(definition.names.at(i));
        if (from < 0)
            return {};
        locals.emplace_back(definition.names.at(i), arguments[static_cast<size_t>(from)]);
    }
    std::swap(m_locals, locals);
    Value result = of(definition.child(0));
    std::swap(m_locals, locals);
    return result;
}

} // namespace zhiping::feel
