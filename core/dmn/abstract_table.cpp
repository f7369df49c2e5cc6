// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_column.h"
#include "dmn/abstract_operations.h"
#include "dmn/abstract_run.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>
#include <bit>

namespace zhiping::dmn {

using feel::Value;

namespace {

/// A rule as a box: the values it takes, column by column.
struct Box {
    const CompiledRule *rule = nullptr;
    QVarLengthArray<TakenValues, 8> columns;
    FactSet facts;

    /// Whether every column so far has a value that it takes.
    [[nodiscard]] bool isPossible() const { return columns.isEmpty() || columns.last().perhaps != 0; }
    [[nodiscard]] bool meets(const Box &other) const
    {
        for (qsizetype i = 0; i < columns.size(); ++i)
            if ((columns[i].perhaps & other.columns[i].perhaps) == 0)
                return false;
        return true;
    }
    [[nodiscard]] bool isSharp() const
    {
        return std::all_of(columns.begin(), columns.end(),
                           [](const TakenValues &taken) { return taken.surely == taken.perhaps; });
    }
    [[nodiscard]] double volume() const
    {
        double size = 1;
        for (const TakenValues &taken : columns)
            size *= std::popcount(taken.surely);
        return size;
    }
};
using Boxes = QVarLengthArray<Box, 4>;

/// Whether every combination of values is taken by one of @p boxes, of which no two meet.
bool coverAll(const Boxes &boxes, double combinations)
{
    double covered = 0;
    for (const Box &box : boxes)
        covered += box.isSharp() ? box.volume() : 0;
    return covered >= combinations;
}

bool anyTwoMeet(const Boxes &boxes)
{
    for (qsizetype i = 0; i < boxes.size(); ++i)
        for (qsizetype j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].meets(boxes[j]))
                return true;
    return false;
}

} // namespace

/// Every column is taken apart into its possible values where they are few; each rule then is a box in their
/// product. Rules that exclude each other are seen to do so, and so is a table that leaves no case out.
AbstractValue AbstractRun::table(const CompiledTable &table)
{
    QVarLengthArray<AbstractValue, 8> held(qsizetype(table.inputs.size()));
    QVarLengthArray<AbstractColumn, 8> columns;
    FactSet facts;
    double combinations = 1;
    for (size_t i = 0; i < table.inputs.size(); ++i) {
        columns.append(AbstractColumn(read(*table.inputs[i]->root, held[qsizetype(i)]), table.named[i]));
        facts |= columns.last().whole().facts();
        combinations *= double(columns.last().count());
    }
    Boxes boxes;
    for (const CompiledRule &rule : table.rules) {
        Box box {&rule, {}, {}};
        for (qsizetype i = 0; i < columns.size() && box.isPossible(); ++i)
            box.columns.append(taken(rule, size_t(i), columns[i], box.facts));
        if (!box.isPossible())
            continue;
        facts |= box.facts;
        const bool whole = box.isSharp() && box.volume() >= combinations;
        boxes.append(std::move(box));
        if (whole && table.hitPolicy == HitPolicy::First)
            break;
    }
    const bool clash = anyTwoMeet(boxes);
    const bool covered =
        std::any_of(boxes.begin(), boxes.end(),
                    [&](const Box &box) { return box.isSharp() && box.volume() >= combinations; })
        || (!clash && coverAll(boxes, combinations));
    QVarLengthArray<const CompiledRule *> possible;
    for (const Box &box : boxes)
        possible.append(box.rule);
    return outcome(table, possible, clash, covered).hingingOn(facts);
}

/// The values of @p column that pass the test of @p rule in it; what that hinges on is added to @p facts.
TakenValues AbstractRun::taken(const CompiledRule &rule, size_t index, const AbstractColumn &column,
                               FactSet &facts)
{
    const feel::Node &tests = *rule.tests[index]->root;
    if (tests.kind == feel::NodeKind::Dash)
        return column.everything();
    if (column.hasValues() && rule.names[index])
        return column.those(*rule.names[index]);
    TakenValues taken;
    for (qsizetype i = 0; i < column.count(); ++i) {
        const AbstractValue holds =
            cell(tests, column.hasValues() ? AbstractValue::exactly(column.value(i)) : column.whole());
        taken.surely |= quint32(holds.isTrue() ? 1 : 0) << i;
        taken.perhaps |= quint32(holds.can(AbstractValue::True) ? 1 : 0) << i;
        facts |= holds.facts();
    }
    return taken;
}

AbstractValue AbstractRun::cell(const feel::Node &tests, const AbstractValue &input)
{
    if (tests.kind == feel::NodeKind::Dash)
        return AbstractValue::exactly(Value(true));
    return tested(tests, 0, input);
}

AbstractValue AbstractRun::matchOf(const CompiledTable &table, size_t rule)
{
    bool surely = true;
    FactSet facts;
    for (size_t i = 0; i < table.inputs.size(); ++i) {
        AbstractValue held;
        const AbstractColumn column(read(*table.inputs[i]->root, held), table.named[i]);
        FactSet hinges;
        const TakenValues passing = taken(table.rules[rule], i, column, hinges);
        if (passing.perhaps == 0)
            return AbstractValue::exactly(Value(false));
        if (passing.surely == column.everything().surely)
            continue;
        surely = false;
        facts |= hinges | column.whole().facts();
    }
    return surely ? AbstractValue::exactly(Value(true)) : AbstractValue::ofKinds(AbstractValue::Truth, facts);
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
                                   const QVarLengthArray<const CompiledRule *> &possible, bool clash,
                                   bool covered)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder
        || table.hitPolicy == HitPolicy::OutputOrder;
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
