// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_evaluation.h"

#include "dmn/abstract_operations.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Value;

const AbstractValue &AbstractEvaluation::read(const Node &node, AbstractValue &held)
{
    if (node.kind == NodeKind::Name && node.slot >= 0)
        return variable(node.slot);
    held = of(node);
    return held;
}

AbstractValue AbstractEvaluation::of(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return AbstractValue::exactly(node.literal);
    case NodeKind::Name:
        return name(node);
    case NodeKind::Negate:
        return negative(of(node.child(0)));
    case NodeKind::Arithmetic:
    case NodeKind::Comparison: {
        AbstractValue left;
        AbstractValue right;
        const AbstractValue &a = read(node.child(0), left);
        const AbstractValue &b = read(node.child(1), right);
        return node.kind == NodeKind::Comparison ? compare(node.op, a, b) : arithmetic(node.op, a, b);
    }
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
        AbstractValue held;
        return tested(node, 1, read(node.child(0), held));
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

AbstractValue AbstractEvaluation::name(const Node &node)
{
    if (node.slot >= 0)
        return variable(node.slot);
    if (node.builtin)
        return AbstractValue::exactly(Value(feel::ValueFunction {node.builtin, nullptr, {}}));
    const AbstractValue *known = local(node.name);
    return known ? *known : AbstractValue();
}

const AbstractValue *AbstractEvaluation::local(QStringView name) const
{
    const auto found = std::find_if(m_locals.rbegin(), m_locals.rend(),
                                    [name](const Local &entry) { return entry.name == name; });
    return found == m_locals.rend() ? nullptr : found->value;
}

AbstractValue AbstractEvaluation::logic(const Node &node)
{
    const bool isAnd = node.kind == NodeKind::And;
    AbstractValue left;
    const AbstractValue &first = read(node.child(0), left);
    if (isAnd ? first.isFalse() : first.isTrue())
        return first;
    AbstractValue right;
    const AbstractValue &second = read(node.child(1), right);
    return isAnd ? conjunction(first, second) : disjunction(first, second);
}

AbstractValue AbstractEvaluation::ifElse(const Node &node)
{
    AbstractValue held;
    const AbstractValue &condition = read(node.child(0), held);
    if (condition.isExact() || !condition.can(AbstractValue::True))
        return of(condition.isTrue() ? node.child(1) : node.child(2));
    return of(node.child(1)).joinedWith(of(node.child(2))).hingingOn(condition.facts());
}

AbstractValue AbstractEvaluation::tested(const Node &node, size_t first, const AbstractValue &input)
{
    m_locals.push_back({u"?", &input});
    const AbstractValue *const outer = std::exchange(m_tested, &input);
    AbstractValue found = first == 0 ? of(node) : tests(node, first);
    m_tested = outer;
    m_locals.pop_back();
    return found;
}

AbstractValue AbstractEvaluation::tests(const Node &node, size_t first)
{
    AbstractValue found = AbstractValue::exactly(Value(false));
    for (size_t i = first; i < node.children.size() && !found.isTrue(); ++i)
        found = disjunction(found, of(node.child(i)));
    return found;
}

AbstractValue AbstractEvaluation::oneTest(const Node &node)
{
    static const AbstractValue nothing;
    const AbstractValue &value = m_tested ? *m_tested : nothing;
    AbstractValue held;
    const AbstractValue &operand = read(node.child(0), held);
    if (node.kind == NodeKind::Test)
        return compare(node.op, value, operand);
    if (!node.negated)
        return expectation(value, operand, false);
    // The test mentions `?` itself: it holds as it stands, and only booleans count.
    const quint8 others = operand.kinds() & ~AbstractValue::Truth;
    const quint8 truth = operand.kinds() & AbstractValue::Truth;
    return AbstractValue::ofKinds(others != 0 ? quint8(truth | AbstractValue::Null) : truth, operand.facts());
}

AbstractValue AbstractEvaluation::quantified(const Node &node)
{
    if (node.children.size() != 2)
        return fallback(node);
    const AbstractValue domain = of(node.child(0));
    if (domain.kinds() != AbstractValue::List || !domain.items())
        return fallback(node);
    const bool every = node.kind == NodeKind::Every;
    AbstractValue folded = AbstractValue::exactly(Value(every));
    for (const AbstractValue &item : *domain.items()) {
        m_locals.push_back({node.names.first(), &item});
        const AbstractValue one = of(node.child(1));
        m_locals.pop_back();
        folded = every ? conjunction(folded, one) : disjunction(folded, one);
    }
    return folded;
}

AbstractValue AbstractEvaluation::invocation(const Node &node)
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

AbstractValue AbstractEvaluation::fallback(const Node &node)
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
    for (const Local &entry : m_locals)
        take(*entry.value);
    if (!exact)
        return AbstractValue::anything(facts);
    feel::Evaluation evaluation(variables);
    for (const Local &entry : m_locals)
        evaluation.define(entry.name.toString(), entry.value->exact());
    Value result = evaluation.of(node);
    return evaluation.exhausted() ? AbstractValue::anything(facts)
                                  : AbstractValue::exactly(std::move(result));
}

} // namespace zhiping::dmn
