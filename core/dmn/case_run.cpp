// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_run.h"

#include "dmn/input_cases.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;

namespace {

std::vector<std::span<const AbstractValue>> casesOfAll(const Program &program,
                                                       const std::vector<AbstractValue> &inputs,
                                                       std::vector<std::vector<AbstractValue>> &narrowed)
{
    narrowed.resize(inputs.size());
    std::vector<std::span<const AbstractValue>> cases;
    cases.reserve(inputs.size());
    for (size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].isExact()) {
            cases.emplace_back();
        } else if (isWhole(inputs[i], program.inputs[i].domain)) {
            cases.emplace_back(program.inputs[i].cases);
        } else {
            narrowed[i] = casesOf(program, int(i), inputs[i]);
            cases.emplace_back(narrowed[i]);
        }
    }
    return cases;
}

} // namespace

CaseRun::CaseRun(const Program &program, std::vector<AbstractValue> inputs)
    : m_program(program)
    , m_inputs(std::move(inputs))
    , m_cases(casesOfAll(program, m_inputs, m_narrowed))
    , m_diagrams(m_cases, program.rank)
    , m_variables(size_t(program.slotCount()))
    , m_values(size_t(program.slotCount()))
    , m_evaluation(program, m_values)
{
    Q_ASSERT(m_inputs.size() == program.inputs.size());
}

Cases CaseRun::decision(int index)
{
    return variable(m_program.slotOfDecision(index));
}

Cases CaseRun::variable(int slot)
{
    if (const std::optional<Cases> &known = m_variables[size_t(slot)])
        return *known;
    Cases made;
    if (m_program.isInput(slot)) {
        made = m_cases[size_t(slot)].empty() ? m_diagrams.always(m_inputs[size_t(slot)])
                                             : m_diagrams.ofInput(slot);
    } else {
        const CompiledDecision &compiled = m_program.decisions[size_t(m_program.decisionOfSlot(slot))];
        made = compiled.table ? table(*compiled.table) : of(*compiled.literal->root);
    }
    m_variables[size_t(slot)] = made;
    return made;
}

Cases CaseRun::of(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return m_diagrams.always(AbstractValue::exactly(node.literal));
    case NodeKind::Name:
        return node.slot >= 0 ? variable(node.slot) : anything(node);
    case NodeKind::And: {
        const Cases left = of(node.child(0));
        return left == CaseDiagrams::no() ? left : m_diagrams.conjunction(left, of(node.child(1)));
    }
    case NodeKind::Or: {
        const Cases left = of(node.child(0));
        return left == CaseDiagrams::yes() ? left : m_diagrams.disjunction(left, of(node.child(1)));
    }
    case NodeKind::Comparison: {
        const Cases left = of(node.child(0));
        return m_diagrams.compare(node.op, left, of(node.child(1)));
    }
    case NodeKind::Arithmetic: {
        const Cases left = of(node.child(0));
        return m_diagrams.arithmetic(node.op, left, of(node.child(1)));
    }
    case NodeKind::If: {
        const Cases condition = of(node.child(0));
        const Cases yes = of(node.child(1));
        return ifElse(condition, yes, of(node.child(2)));
    }
    default:
        return anything(node);
    }
}

Cases CaseRun::ifElse(Cases condition, Cases yes, Cases no)
{
    if (m_diagrams.isLeaf(condition) || isSpent()) {
        const AbstractValue &truth = value(condition);
        if (truth.isExact() || !truth.can(AbstractValue::True))
            return truth.isTrue() ? yes : no;
        return m_diagrams.always(value(yes).joinedWith(value(no)).hingingOn(truth.facts()));
    }
    ++m_visits;
    const int input = m_diagrams.firstOf(std::array {condition, yes, no});
    QVarLengthArray<Cases, 4> children;
    for (int i = 0; i < m_diagrams.caseCount(input); ++i)
        children.append(ifElse(m_diagrams.inCase(condition, input, i), m_diagrams.inCase(yes, input, i),
                               m_diagrams.inCase(no, input, i)));
    return m_diagrams.branch(input, children);
}

void CaseRun::addSlots(const Node &node, Slots &slots)
{
    feel::forEachNode(node, [&slots](const Node &below) {
        if (below.kind == NodeKind::Name && below.slot >= 0
            && std::find(slots.begin(), slots.end(), below.slot) == slots.end())
            slots.append(below.slot);
    });
}

Cases CaseRun::anything(const Node &node)
{
    Slots slots;
    addSlots(node, slots);
    Operands values;
    for (const int slot : slots)
        values.append(variable(slot));
    return caseByCase(node, slots, values);
}

Cases CaseRun::caseByCase(const Node &node, std::span<const int> slots, const Operands &values)
{
    const int input = m_diagrams.firstOf(values);
    ++m_visits;
    if (input < 0 || isSpent()) {
        for (qsizetype i = 0; i < values.size(); ++i)
            read(slots[size_t(i)], values[i]);
        return m_diagrams.always(m_evaluation.of(node));
    }
    QVarLengthArray<Cases, 4> children;
    for (int i = 0; i < m_diagrams.caseCount(input); ++i) {
        Operands narrowed;
        for (const Cases one : values)
            narrowed.append(m_diagrams.inCase(one, input, i));
        children.append(caseByCase(node, slots, narrowed));
    }
    return m_diagrams.branch(input, children);
}

} // namespace zhiping::dmn
