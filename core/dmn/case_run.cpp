// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_run.h"

#include <algorithm>
#include <map>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Value;

namespace {

/// Stretches of days between the dates that the program mentions, and these.
std::vector<AbstractValue> casesOfDate(const DateSpan &span, const std::vector<QDate> &landmarks, int input)
{
    const FactSet self = FactSet::of(input);
    std::vector<AbstractValue> cases;
    QDate from = span.low;
    for (const QDate &landmark : landmarks) {
        if ((from.isValid() && landmark < from) || (span.high.isValid() && landmark > span.high))
            continue;
        if (from != landmark)
            cases.push_back(AbstractValue::ofDates({from, landmark.addDays(-1)}, self));
        cases.push_back(AbstractValue::exactly(Value(landmark)));
        from = landmark.addDays(1);
    }
    if (!span.high.isValid() || !from.isValid() || from <= span.high)
        cases.push_back(AbstractValue::ofDates({from, span.high}, self));
    return cases;
}

std::vector<AbstractValue> casesOfList(const Domain &domain, int input)
{
    if (domain.strings.isEmpty())
        return {};
    feel::ValueList all;
    for (const QString &string : domain.strings)
        all.emplace_back(string);
    return {AbstractValue::exactly(Value(std::move(all))), AbstractValue::exactly(Value(feel::ValueList())),
            AbstractValue::anyList(FactSet::of(input))};
}

std::vector<AbstractValue> casesOf(const Program &program, int input, const AbstractValue &value)
{
    if (value.isExact())
        return {};
    switch (value.kinds()) {
    case AbstractValue::Truth:
        return {AbstractValue::exactly(Value(true)), AbstractValue::exactly(Value(false))};
    case AbstractValue::String: {
        std::vector<AbstractValue> cases;
        if (value.strings() && value.strings()->size() <= CaseDiagrams::mostCases)
            for (const QString &string : *value.strings())
                cases.push_back(AbstractValue::exactly(Value(string)));
        return cases;
    }
    case AbstractValue::Date: {
        std::vector<AbstractValue> cases = casesOfDate(value.dates(), program.dateLandmarks, input);
        return qsizetype(cases.size()) <= CaseDiagrams::mostCases ? cases : std::vector<AbstractValue>();
    }
    case AbstractValue::List:
        return casesOfList(program.inputs[size_t(input)].domain, input);
    default:
        return {};
    }
}

std::vector<std::vector<AbstractValue>> casesOfAll(const Program &program,
                                                   const std::vector<AbstractValue> &inputs)
{
    std::vector<std::vector<AbstractValue>> cases;
    cases.reserve(inputs.size());
    for (size_t i = 0; i < inputs.size(); ++i)
        cases.push_back(casesOf(program, int(i), inputs[i]));
    return cases;
}

void addSlots(const Node &node, std::vector<int> &slots)
{
    feel::forEachNode(node, [&slots](const Node &below) {
        if (below.kind == NodeKind::Name && below.slot >= 0
            && std::find(slots.begin(), slots.end(), below.slot) == slots.end())
            slots.push_back(below.slot);
    });
}

bool hasOneOutput(const CompiledTable &table)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder
        || table.hitPolicy == HitPolicy::OutputOrder;
    return !collects && table.outputNames.size() <= 1;
}

} // namespace

/// One table, gone through case by case.
struct CaseRun::TableCases {
    const CompiledTable &table;
    const std::vector<int> &testSlots;
    size_t selectors = 0; ///< How many of the operands select the rule.
    std::map<std::vector<qint32>, Cases> known;
};

CaseRun::CaseRun(const Program &program, std::vector<AbstractValue> inputs)
    : m_program(program)
    , m_inputs(std::move(inputs))
    , m_cases(casesOfAll(program, m_inputs))
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

void CaseRun::readWhole(const Node &node)
{
    std::vector<int> slots;
    addSlots(node, slots);
    for (const int slot : slots)
        read(slot, variable(slot));
}

Cases CaseRun::anything(const Node &node)
{
    std::vector<int> slots;
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

Cases CaseRun::table(const CompiledTable &table)
{
    Operands operands;
    for (const feel::ExpressionPtr &input : table.inputs)
        operands.append(of(*input->root));
    std::vector<int> testSlots;
    for (const CompiledRule &rule : table.rules)
        for (const feel::ExpressionPtr &test : rule.tests)
            addSlots(*test->root, testSlots);
    for (const int slot : testSlots)
        operands.append(variable(slot));
    const PossibleRules possible = rulesFor(table, testSlots, operands);
    if (!hasOneOutput(table))
        return joinedOutcome(table, possible);
    if (possible.isCertain())
        return of(*table.rules[size_t(possible.rules.front())].outputs.front()->root);
    if (m_diagrams.firstOf(operands) < 0)
        return joinedOutcome(table, possible);
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        const bool can =
            std::find(possible.rules.begin(), possible.rules.end(), int(rule)) != possible.rules.end();
        operands.append(can ? of(*table.rules[rule].outputs.front()->root) : CaseDiagrams::null());
    }
    TableCases cases {table, testSlots, table.inputs.size() + testSlots.size(), {}};
    return tableIn(cases, operands);
}

PossibleRules CaseRun::rulesFor(const CompiledTable &table, std::span<const int> testSlots,
                                std::span<const Cases> operands)
{
    QVarLengthArray<const AbstractValue *, 8> columns;
    for (size_t i = 0; i < table.inputs.size(); ++i)
        columns.append(&m_diagrams.whole(operands[i]));
    for (size_t i = 0; i < testSlots.size(); ++i)
        read(testSlots[i], operands[table.inputs.size() + i]);
    return m_evaluation.rulesOf(table, columns);
}

Cases CaseRun::joinedOutcome(const CompiledTable &table, const PossibleRules &possible)
{
    for (const CompiledRule &rule : table.rules)
        for (const feel::ExpressionPtr &output : rule.outputs)
            if (output)
                readWhole(*output->root);
    for (const feel::ExpressionPtr &output : table.defaults)
        if (output)
            readWhole(*output->root);
    return m_diagrams.always(m_evaluation.outcome(table, possible));
}

Cases CaseRun::tableIn(TableCases &cases, const Operands &operands)
{
    const std::span<const Cases> selectors(operands.data(), cases.selectors);
    ++m_visits;
    if (m_diagrams.firstOf(selectors) < 0 || isSpent()) {
        const PossibleRules possible = rulesFor(cases.table, cases.testSlots, selectors);
        return possible.isCertain() ? operands[qsizetype(cases.selectors) + possible.rules.front()]
                                    : joinedOutcome(cases.table, possible);
    }
    std::vector<qint32> key;
    for (const Cases one : operands)
        key.push_back(one.node);
    if (const auto known = cases.known.find(key); known != cases.known.end())
        return known->second;
    const int input = m_diagrams.firstOf(operands);
    QVarLengthArray<Cases, 4> children;
    for (int i = 0; i < m_diagrams.caseCount(input); ++i) {
        Operands narrowed;
        for (const Cases one : operands)
            narrowed.append(m_diagrams.inCase(one, input, i));
        children.append(tableIn(cases, narrowed));
    }
    const Cases made = m_diagrams.branch(input, children);
    cases.known.emplace(std::move(key), made);
    return made;
}

AbstractValue CaseRun::matchOf(const CompiledTable &table, int rule, const Supposition &supposition)
{
    Operands operands;
    for (const feel::ExpressionPtr &input : table.inputs)
        operands.append(supposing(of(*input->root), supposition));
    std::vector<int> testSlots;
    for (const feel::ExpressionPtr &test : table.rules[size_t(rule)].tests)
        addSlots(*test->root, testSlots);
    for (const int slot : testSlots)
        operands.append(supposing(variable(slot), supposition));
    const PossibleRules possible = rulesFor(table, testSlots, operands);
    const bool can = std::find(possible.rules.begin(), possible.rules.end(), rule) != possible.rules.end();
    if (!can || possible.isCertain())
        return AbstractValue::exactly(Value(can));
    return AbstractValue::ofKinds(AbstractValue::Truth, possible.facts);
}

} // namespace zhiping::dmn
