// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_run.h"

#include "dmn/abstract_operations.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Value;

AbstractRun::AbstractRun(const Program &program, std::vector<AbstractValue> inputs)
    : m_program(program)
    , m_inputs(std::move(inputs))
    , m_decisions(program.decisions.size())
{
    m_inputs.resize(program.inputs.size());
}

AbstractRun::Assumption::Assumption(AbstractRun &run, int input, AbstractValue value)
    : m_run(run)
    , m_input(input)
    , m_before(std::exchange(run.m_inputs[size_t(input)], std::move(value)))
{
    const auto &decisions = run.m_program.decisions;
    for (size_t i = 0; i < decisions.size(); ++i) {
        std::optional<AbstractValue> &known = run.m_decisions[i];
        if (!decisions[i].facts.contains(input) || (known && known->isExact()))
            continue;
        m_saved.emplace_back(int(i), std::move(known));
        known.reset();
    }
}

AbstractRun::Assumption::~Assumption()
{
    m_run.m_inputs[size_t(m_input)] = std::move(m_before);
    for (auto &[index, value] : m_saved)
        m_run.m_decisions[size_t(index)] = std::move(value);
}

const AbstractValue &AbstractRun::variable(int slot)
{
    return m_program.isInput(slot) ? input(slot) : decision(m_program.decisionOfSlot(slot));
}

const AbstractValue &AbstractRun::decision(int index)
{
    std::optional<AbstractValue> &known = m_decisions[size_t(index)];
    if (!known) {
        const CompiledDecision &compiled = m_program.decisions[size_t(index)];
        Locals locals;
        std::swap(locals, m_locals);
        AbstractValue value = compiled.table ? table(*compiled.table) : of(*compiled.literal->root);
        std::swap(locals, m_locals);
        known = std::move(value);
    }
    return *known;
}

AbstractValue AbstractRun::of(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return AbstractValue::exactly(node.literal);
    case NodeKind::Name:
        return name(node);
    case NodeKind::Negate:
        return negative(of(node.child(0)));
    case NodeKind::Arithmetic:
        return arithmetic(node.op, of(node.child(0)), of(node.child(1)));
    case NodeKind::Comparison:
        return compare(node.op, of(node.child(0)), of(node.child(1)));
    case NodeKind::And:
    case NodeKind::Or:
        return logic(node);
    case NodeKind::If:
        return ifElse(node);
    case NodeKind::Between: {
        const AbstractValue value = of(node.child(0));
        return conjunction(compare(feel::Operator::GreaterEqual, value, of(node.child(1))),
                           compare(feel::Operator::LessEqual, value, of(node.child(2))));
    }
    case NodeKind::In: {
        m_locals.emplace_back(QStringLiteral("?"), of(node.child(0)));
        AbstractValue found = tests(node, 1);
        m_locals.pop_back();
        return found;
    }
    case NodeKind::AnyTest: {
        const AbstractValue found = tests(node, 0);
        return node.negated ? negation(found) : found;
    }
    case NodeKind::Test:
    case NodeKind::Expectation:
        return oneTest(node);
    case NodeKind::Dash:
        return AbstractValue::exactly(Value(true));
    case NodeKind::List: {
        std::vector<AbstractValue> items;
        for (const auto &element : node.children)
            items.push_back(of(*element));
        return AbstractValue::ofItems(std::move(items));
    }
    case NodeKind::Some:
    case NodeKind::Every:
        return quantified(node);
    case NodeKind::Invocation:
        return invocation(node);
    default:
        return fallback(node);
    }
}

AbstractValue AbstractRun::name(const Node &node)
{
    if (node.slot >= 0)
        return variable(node.slot);
    if (node.builtin)
        return AbstractValue::exactly(Value(feel::ValueFunction {node.builtin, nullptr, {}}));
    const AbstractValue *known = local(node.name);
    return known ? *known : AbstractValue();
}

const AbstractValue *AbstractRun::local(const QString &name) const
{
    const auto found = std::find_if(m_locals.rbegin(), m_locals.rend(),
                                    [&name](const auto &entry) { return entry.first == name; });
    return found == m_locals.rend() ? nullptr : &found->second;
}

AbstractValue AbstractRun::logic(const Node &node)
{
    const bool isAnd = node.kind == NodeKind::And;
    AbstractValue left = of(node.child(0));
    if (isAnd ? left.isFalse() : left.isTrue())
        return left;
    const AbstractValue right = of(node.child(1));
    return isAnd ? conjunction(left, right) : disjunction(left, right);
}

AbstractValue AbstractRun::ifElse(const Node &node)
{
    const AbstractValue condition = of(node.child(0));
    if (condition.isExact() || !condition.can(AbstractValue::True))
        return of(condition.isTrue() ? node.child(1) : node.child(2));
    return of(node.child(1)).joinedWith(of(node.child(2))).hingingOn(condition.facts());
}

AbstractValue AbstractRun::tests(const Node &node, size_t first)
{
    AbstractValue found = AbstractValue::exactly(Value(false));
    for (size_t i = first; i < node.children.size() && !found.isTrue(); ++i)
        found = disjunction(found, of(node.child(i)));
    return found;
}

AbstractValue AbstractRun::oneTest(const Node &node)
{
    const AbstractValue *input = local(QStringLiteral("?"));
    const AbstractValue value = input ? *input : AbstractValue();
    const AbstractValue operand = of(node.child(0));
    if (node.kind == NodeKind::Test)
        return compare(node.op, value, operand);
    if (!node.negated)
        return expectation(value, operand, false);
    // The test mentions `?` itself: it holds as it stands, and only booleans count.
    const quint8 others = operand.kinds() & ~AbstractValue::Truth;
    const quint8 truth = operand.kinds() & AbstractValue::Truth;
    return AbstractValue::ofKinds(others != 0 ? quint8(truth | AbstractValue::Null) : truth, operand.facts());
}

AbstractValue AbstractRun::quantified(const Node &node)
{
    if (node.children.size() != 2)
        return fallback(node);
    const AbstractValue domain = of(node.child(0));
    if (domain.kinds() != AbstractValue::List || !domain.items())
        return fallback(node);
    const bool every = node.kind == NodeKind::Every;
    AbstractValue folded = AbstractValue::exactly(Value(every));
    for (const AbstractValue &item : *domain.items()) {
        m_locals.emplace_back(node.names.first(), item);
        const AbstractValue one = of(node.child(1));
        m_locals.pop_back();
        folded = every ? conjunction(folded, one) : disjunction(folded, one);
    }
    return folded;
}

AbstractValue AbstractRun::invocation(const Node &node)
{
    const feel::Builtin *builtin = node.child(0).kind == NodeKind::Name ? node.child(0).builtin : nullptr;
    if (!builtin || !node.names.isEmpty())
        return fallback(node);
    std::vector<AbstractValue> arguments;
    bool exact = true;
    for (size_t i = 1; i < node.children.size(); ++i) {
        arguments.push_back(of(node.child(i)));
        exact = exact && arguments.back().isExact();
    }
    if (!exact)
        return callBuiltin(builtin->name, arguments);
    feel::Arguments values;
    for (const AbstractValue &argument : arguments)
        values.push_back(argument.exact());
    return AbstractValue::exactly(feel::callPositional(*builtin, values));
}

AbstractValue AbstractRun::fallback(const Node &node)
{
    std::vector<Value> variables(size_t(m_program.slotCount()));
    FactSet facts;
    bool exact = true;
    const auto take = [&](const AbstractValue &value) {
        facts |= value.facts();
        exact = exact && value.isExact();
    };
    feel::forEachNode(node, [&](const Node &below) {
        if (below.kind != NodeKind::Name || below.slot < 0)
            return;
        const AbstractValue &value = variable(below.slot);
        take(value);
        if (value.isExact())
            variables[size_t(below.slot)] = value.exact();
    });
    for (const auto &entry : m_locals)
        take(entry.second);
    if (!exact)
        return AbstractValue::anything(facts);
    feel::Evaluation evaluation(variables);
    for (const auto &[localName, value] : m_locals)
        evaluation.define(localName, value.exact());
    Value result = evaluation.of(node);
    return evaluation.exhausted() ? AbstractValue::anything(facts)
                                  : AbstractValue::exactly(std::move(result));
}

} // namespace zhiping::dmn
