// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_operations.h"
#include "dmn/abstract_run.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>
#include <bit>

namespace zhiping::dmn {

using feel::Value;

namespace {

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

/// Which of a column's values a rule takes, as bits.
struct Taken {
    quint32 surely = 0;
    quint32 perhaps = 0;
};

/// A rule as a box: the values it takes, column by column.
struct Box {
    const CompiledRule *rule = nullptr;
    std::vector<Taken> columns;
    FactSet facts;

    [[nodiscard]] bool meets(const Box &other) const
    {
        for (size_t i = 0; i < columns.size(); ++i)
            if ((columns[i].perhaps & other.columns[i].perhaps) == 0)
                return false;
        return true;
    }
    [[nodiscard]] bool isSharp() const
    {
        return std::all_of(columns.begin(), columns.end(),
                           [](const Taken &taken) { return taken.surely == taken.perhaps; });
    }
    [[nodiscard]] double volume() const
    {
        double size = 1;
        for (const Taken &taken : columns)
            size *= std::popcount(taken.surely);
        return size;
    }
};

/// Whether every combination of values is taken by one of @p boxes, of which no two meet.
bool coverAll(const std::vector<Box> &boxes, double combinations)
{
    double covered = 0;
    for (const Box &box : boxes)
        covered += box.isSharp() ? box.volume() : 0;
    return covered >= combinations;
}

bool anyTwoMeet(const std::vector<Box> &boxes)
{
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].meets(boxes[j]))
                return true;
    return false;
}

} // namespace

/// Every column is taken apart into its possible values where they are few; each rule then is a box in their
/// product. Rules that exclude each other are seen to do so, and so is a table that leaves no case out.
AbstractValue AbstractRun::table(const CompiledTable &table)
{
    constexpr size_t mostValues = 32;
    std::vector<std::vector<AbstractValue>> columns;
    FactSet facts;
    double combinations = 1;
    for (const feel::ExpressionPtr &input : table.inputs) {
        const AbstractValue column = of(*input->root);
        facts |= column.facts();
        std::vector<AbstractValue> values = enumerated(column);
        if (values.empty() || values.size() > mostValues)
            values = {column};
        combinations *= double(values.size());
        columns.push_back(std::move(values));
    }
    std::vector<Box> boxes;
    for (const CompiledRule &rule : table.rules) {
        Box box {&rule, {}, {}};
        bool possible = true;
        for (size_t i = 0; i < columns.size() && possible; ++i) {
            Taken taken;
            for (size_t value = 0; value < columns[i].size(); ++value) {
                const AbstractValue holds = cell(*rule.tests[i]->root, columns[i][value]);
                taken.surely |= quint32(holds.isTrue() ? 1 : 0) << value;
                taken.perhaps |= quint32(holds.can(AbstractValue::True) ? 1 : 0) << value;
                box.facts |= holds.facts();
            }
            possible = taken.perhaps != 0;
            box.columns.push_back(taken);
        }
        if (!possible)
            continue;
        facts |= box.facts;
        const bool whole = box.isSharp() && box.volume() >= combinations;
        boxes.push_back(std::move(box));
        if (whole && table.hitPolicy == HitPolicy::First)
            break;
    }
    const bool clash = anyTwoMeet(boxes);
    const bool covered =
        std::any_of(boxes.begin(), boxes.end(),
                    [&](const Box &box) { return box.isSharp() && box.volume() >= combinations; })
        || (!clash && coverAll(boxes, combinations));
    std::vector<const CompiledRule *> possible;
    for (const Box &box : boxes)
        possible.push_back(box.rule);
    return outcome(table, possible, clash, covered).hingingOn(facts);
}

AbstractValue AbstractRun::cell(const feel::Node &tests, const AbstractValue &input)
{
    if (tests.kind == feel::NodeKind::Dash)
        return AbstractValue::exactly(Value(true));
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

AbstractValue AbstractRun::outcome(const CompiledTable &table,
                                   const std::vector<const CompiledRule *> &possible, bool clash,
                                   bool covered)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder;
    if (collects || table.outputNames.size() > 1) {
        FactSet facts;
        for (const CompiledRule *rule : possible)
            facts |= output(rule->outputs).facts();
        return AbstractValue::anything(facts);
    }
    std::optional<AbstractValue> joined;
    for (const CompiledRule *rule : possible) {
        AbstractValue one = output(rule->outputs);
        joined = joined ? joined->joinedWith(one) : std::move(one);
    }
    if (!covered)
        joined = joined ? joined->joinedWith(noMatch(table)) : noMatch(table);
    const bool mayClash = clash && table.hitPolicy != HitPolicy::First
        && !(table.hitPolicy == HitPolicy::Any && joined->isExact());
    return mayClash ? joined->joinedWith(AbstractValue()) : *joined;
}

} // namespace zhiping::dmn
