// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_operations.h"
#include "dmn/abstract_run.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Value;

namespace {

constexpr size_t mostCombinations = 64;

/// The values one by one where there are few; otherwise nothing.
std::vector<AbstractValue> enumerated(const AbstractValue &value)
{
    std::vector<AbstractValue> all;
    if (value.isExact())
        return {value};
    constexpr quint8 finite = AbstractValue::Null | AbstractValue::Truth | AbstractValue::String;
    if ((value.kinds() & ~finite) != 0 || (value.can(AbstractValue::String) && !value.strings()))
        return {};
    for (const quint8 kind : {AbstractValue::Null, AbstractValue::False, AbstractValue::True})
        if (value.can(AbstractValue::Kind(kind)))
            all.push_back(AbstractValue::ofKinds(kind, {}));
    if (value.can(AbstractValue::String))
        for (const QString &string : *value.strings())
            all.push_back(AbstractValue::exactly(Value(string)));
    return all;
}

} // namespace

/// Columns with few possible values are tried in every combination, so that rules which exclude each other
/// are not taken to overlap; other columns are tested as they are.
AbstractValue AbstractRun::table(const CompiledTable &table)
{
    std::vector<AbstractValue> columns;
    FactSet facts;
    for (const feel::ExpressionPtr &input : table.inputs) {
        columns.push_back(of(*input->root));
        facts |= columns.back().facts();
    }
    std::vector<std::vector<AbstractValue>> choices;
    size_t combinations = 1;
    for (const AbstractValue &column : columns) {
        std::vector<AbstractValue> values = enumerated(column);
        if (values.empty() || values.size() * combinations > mostCombinations)
            values = {column};
        combinations *= values.size();
        choices.push_back(std::move(values));
    }
    std::optional<AbstractValue> joined;
    for (size_t combination = 0; combination < combinations; ++combination) {
        size_t rest = combination;
        for (size_t i = 0; i < columns.size(); ++i) {
            columns[i] = choices[i][rest % choices[i].size()];
            rest /= choices[i].size();
        }
        AbstractValue one = rules(table, columns);
        joined = joined ? joined->joinedWith(one) : std::move(one);
    }
    return joined->hingingOn(facts);
}

AbstractValue AbstractRun::cell(const feel::Node &tests, const AbstractValue &input)
{
    m_locals.emplace_back(QStringLiteral("?"), input);
    AbstractValue result = of(tests);
    m_locals.pop_back();
    return result;
}

AbstractValue AbstractRun::matchOf(const CompiledTable &table, size_t rule)
{
    AbstractValue match = AbstractValue::exactly(Value(true));
    for (size_t i = 0; i < table.inputs.size() && match.can(AbstractValue::True); ++i)
        match = conjunction(match, cell(*table.rules[rule].tests[i]->root, of(*table.inputs[i]->root)));
    return match;
}

AbstractValue AbstractRun::output(const std::vector<feel::ExpressionPtr> &entries)
{
    if (entries.size() == 1)
        return entries.front() ? of(*entries.front()->root) : AbstractValue();
    FactSet facts;
    for (const feel::ExpressionPtr &entry : entries)
        if (entry)
            facts |= of(*entry->root).facts();
    return AbstractValue::anything(facts);
}

AbstractValue AbstractRun::noMatch(const CompiledTable &table)
{
    return table.defaults.empty() ? AbstractValue() : output(table.defaults);
}

AbstractValue AbstractRun::rules(const CompiledTable &table, const std::vector<AbstractValue> &columns)
{
    std::vector<const CompiledRule *> possible;
    FactSet facts;
    int certain = 0;
    for (const CompiledRule &rule : table.rules) {
        AbstractValue match = AbstractValue::exactly(Value(true));
        for (size_t i = 0; i < columns.size() && match.can(AbstractValue::True); ++i)
            match = conjunction(match, cell(*rule.tests[i]->root, columns[i]));
        if (!match.can(AbstractValue::True))
            continue;
        facts |= match.facts();
        possible.push_back(&rule);
        certain += match.isTrue() ? 1 : 0;
        if (match.isTrue() && table.hitPolicy == HitPolicy::First)
            break;
    }
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder;
    if (collects || table.outputNames.size() > 1) {
        for (const CompiledRule *rule : possible)
            facts |= output(rule->outputs).facts();
        return AbstractValue::anything(facts);
    }
    std::optional<AbstractValue> joined;
    for (const CompiledRule *rule : possible) {
        AbstractValue one = output(rule->outputs);
        joined = joined ? joined->joinedWith(one) : std::move(one);
    }
    if (certain == 0)
        joined = joined ? joined->joinedWith(noMatch(table)) : noMatch(table);
    const bool mayClash = possible.size() > 1 && table.hitPolicy != HitPolicy::First
        && !(table.hitPolicy == HitPolicy::Any && joined->isExact());
    if (mayClash)
        joined = joined->joinedWith(AbstractValue());
    return joined->hingingOn(facts);
}

} // namespace zhiping::dmn
