// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_run.h"
#include "dmn/named_values.h"

#include <algorithm>
#include <map>

namespace zhiping::dmn {

using feel::Value;

namespace {

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
    std::span<const int> testSlots;
    size_t selectors = 0; ///< How many of the operands select the rule.
    int visits = 0;
    std::map<std::vector<qint32>, Cases> known;
};

Cases CaseRun::table(const CompiledTable &table)
{
    Operands operands;
    for (const feel::ExpressionPtr &input : table.inputs)
        operands.append(of(*input->root));
    if (!table.ruleByName.empty())
        if (const auto made = tableByCase(table, operands.front()))
            return *made;
    Slots testSlots;
    if (table.ruleByName.empty())
        for (const CompiledRule &rule : table.rules)
            for (const feel::ExpressionPtr &test : rule.tests)
                addSlots(*test->root, testSlots);
    for (const int slot : testSlots)
        operands.append(variable(slot));
    const bool isKnown = m_diagrams.firstOf(operands) < 0;
    const PossibleRules possible = rulesFor(table, testSlots, operands);
    if (hasOneOutput(table) && possible.isCertain())
        return of(*table.rules[size_t(possible.rules.front())].outputs.front()->root);
    if (!hasOneOutput(table) || isKnown)
        return joinedOutcome(table, possible);
    TableCases cases {table, testSlots, size_t(operands.size()), 0, {}};
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        const bool can =
            std::find(possible.rules.begin(), possible.rules.end(), int(rule)) != possible.rules.end();
        operands.append(can ? of(*table.rules[rule].outputs.front()->root) : CaseDiagrams::null());
    }
    return tableIn(cases, operands);
}

std::optional<Cases> CaseRun::tableByCase(const CompiledTable &table, Cases selector)
{
    const int input = m_diagrams.firstOf(std::array {selector});
    if (input < 0 || isSpent())
        return {};
    constexpr int few = 4;
    Operands outcomes;
    FactSet splits;
    for (int i = 0; i < m_diagrams.caseCount(input); ++i) {
        const Cases value = m_diagrams.inCase(selector, input, i);
        if (!m_diagrams.isLeaf(value) || !m_diagrams.leaf(value).isExact())
            return {};
        const int place = placeOf(table.named.front(), m_diagrams.leaf(value).exact());
        const int rule = place < 0 ? -1 : table.ruleByName[size_t(place)];
        if (rule < 0)
            return {};
        outcomes.append(of(*table.rules[size_t(rule)].outputs.front()->root));
        splits |= m_diagrams.splits(outcomes.last());
    }
    int before = 0;
    splits.forEach(
        [&](int split) { before += m_program.rank[size_t(split)] < m_program.rank[size_t(input)] ? 1 : 0; });
    if (before > few)
        return {};
    return choice(input, outcomes);
}

Cases CaseRun::choice(int input, const Operands &outcomes)
{
    const int first = m_diagrams.firstOf(outcomes);
    const bool isFirst = first < 0 || m_program.rank[size_t(input)] <= m_program.rank[size_t(first)];
    Operands children;
    if (isFirst) {
        for (qsizetype i = 0; i < outcomes.size(); ++i)
            children.append(m_diagrams.inCase(outcomes[i], input, int(i)));
        return m_diagrams.branch(input, children);
    }
    for (int i = 0; i < m_diagrams.caseCount(first); ++i) {
        Operands narrowed;
        for (const Cases one : outcomes)
            narrowed.append(m_diagrams.inCase(one, first, i));
        children.append(choice(input, narrowed));
    }
    return m_diagrams.branch(first, children);
}

/// Where the table says which rule belongs to each value there is nothing to work out; nothing where that is
/// not so for everything that @p selector comes to.
std::optional<PossibleRules> CaseRun::rulesByName(const CompiledTable &table, Cases selector)
{
    PossibleRules possible;
    possible.covered = true;
    possible.facts = m_diagrams.facts(selector);
    if (!addRulesByName(table, selector, possible))
        return {};
    std::sort(possible.rules.begin(), possible.rules.end());
    return possible;
}

bool CaseRun::addRulesByName(const CompiledTable &table, Cases selector, PossibleRules &possible)
{
    constexpr int few = 6;
    if (!m_diagrams.isLeaf(selector)) {
        const int input = m_diagrams.firstOf(std::array {selector});
        bool known = m_diagrams.splits(selector).count() <= few;
        for (int i = 0; i < m_diagrams.caseCount(input) && known; ++i)
            known = addRulesByName(table, m_diagrams.inCase(selector, input, i), possible);
        return known;
    }
    const AbstractValue &value = m_diagrams.leaf(selector);
    if (!value.isExact())
        return false;
    const int place = placeOf(table.named.front(), value.exact());
    const int rule = place < 0 ? -1 : table.ruleByName[size_t(place)];
    if (rule < 0)
        possible.covered = false;
    else if (std::find(possible.rules.begin(), possible.rules.end(), rule) == possible.rules.end())
        possible.rules.append(rule);
    return true;
}

PossibleRules CaseRun::rulesFor(const CompiledTable &table, std::span<const int> testSlots,
                                std::span<const Cases> operands)
{
    if (!table.ruleByName.empty())
        if (const auto possible = rulesByName(table, operands.front()))
            return *possible;
    QVarLengthArray<const AbstractValue *, 8> columns;
    for (size_t i = 0; i < table.inputs.size(); ++i)
        columns.append(&m_diagrams.whole(operands[i]));
    for (size_t i = 0; i < testSlots.size(); ++i)
        read(testSlots[i], operands[table.inputs.size() + i]);
    return m_evaluation.rulesOf(table, columns);
}

Cases CaseRun::joinedOutcome(const CompiledTable &table, const PossibleRules &possible)
{
    Slots slots;
    for (const CompiledRule &rule : table.rules)
        for (const feel::ExpressionPtr &output : rule.outputs)
            if (output)
                addSlots(*output->root, slots);
    for (const feel::ExpressionPtr &output : table.defaults)
        if (output)
            addSlots(*output->root, slots);
    // Working one out reads others in single cases, so all of them come before the first is read whole.
    Operands values;
    for (const int slot : slots)
        values.append(variable(slot));
    for (qsizetype i = 0; i < slots.size(); ++i)
        read(slots[i], values[i]);
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
    // Few cases are gone through faster than they are looked up.
    constexpr int few = 32;
    const bool remember = ++cases.visits > few;
    std::vector<qint32> key;
    if (remember) {
        for (const Cases one : operands)
            key.push_back(one.node);
        if (const auto known = cases.known.find(key); known != cases.known.end())
            return known->second;
    }
    const int input = m_diagrams.firstOf(operands);
    QVarLengthArray<Cases, 4> children;
    for (int i = 0; i < m_diagrams.caseCount(input); ++i) {
        Operands narrowed;
        for (const Cases one : operands)
            narrowed.append(m_diagrams.inCase(one, input, i));
        children.append(tableIn(cases, narrowed));
    }
    const Cases made = m_diagrams.branch(input, children);
    if (remember)
        cases.known.emplace(std::move(key), made);
    return made;
}

AbstractValue CaseRun::matchOf(const CompiledTable &table, int rule, const Supposition &supposition)
{
    Operands operands;
    for (const feel::ExpressionPtr &input : table.inputs)
        operands.append(supposing(of(*input->root), supposition));
    Slots testSlots;
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
