// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_column.h"
#include "dmn/abstract_evaluation.h"
#include "dmn/abstract_operations.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>
#include <bit>

namespace zhiping::dmn {

namespace {

/// A rule as a box: the values it takes, column by column.
struct Box {
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

bool collects(const CompiledTable &table)
{
    return table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder
        || table.hitPolicy == HitPolicy::OutputOrder;
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
PossibleRules AbstractEvaluation::rulesOf(const CompiledTable &table,
                                          std::span<const AbstractValue *const> inputs)
{
    QVarLengthArray<AbstractColumn, 8> columns;
    PossibleRules possible;
    double combinations = 1;
    for (size_t i = 0; i < inputs.size(); ++i) {
        columns.append(AbstractColumn(*inputs[i], table.named[i]));
        possible.facts |= inputs[i]->facts();
        combinations *= double(columns.last().count());
    }
    Boxes boxes;
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        Box box;
        for (qsizetype i = 0; i < columns.size() && box.isPossible(); ++i)
            box.columns.append(taken(table.rules[rule], size_t(i), columns[i], box.facts));
        if (!box.isPossible())
            continue;
        possible.facts |= box.facts;
        possible.rules.append(int(rule));
        const bool whole = box.isSharp() && box.volume() >= combinations;
        boxes.append(std::move(box));
        if (whole && table.hitPolicy == HitPolicy::First)
            break;
    }
    possible.clash = anyTwoMeet(boxes);
    possible.covered =
        std::any_of(boxes.begin(), boxes.end(),
                    [&](const Box &box) { return box.isSharp() && box.volume() >= combinations; })
        || (!possible.clash && coverAll(boxes, combinations));
    return possible;
}

/// The values of @p column that pass the test of @p rule in it; what that hinges on is added to @p facts.
TakenValues AbstractEvaluation::taken(const CompiledRule &rule, size_t index, const AbstractColumn &column,
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
            tested(tests, 0, column.hasValues() ? AbstractValue::exactly(column.value(i)) : column.whole());
        taken.surely |= quint32(holds.isTrue() ? 1 : 0) << i;
        taken.perhaps |= quint32(holds.can(AbstractValue::True) ? 1 : 0) << i;
        facts |= holds.facts();
    }
    return taken;
}

AbstractValue AbstractEvaluation::output(const std::vector<feel::ExpressionPtr> &entries)
{
    if (entries.size() == 1)
        return entries.front() ? of(*entries.front()->root) : AbstractValue();
    FactSet facts;
    for (const feel::ExpressionPtr &entry : entries)
        if (entry)
            facts |= of(*entry->root).facts();
    return AbstractValue::anything(facts);
}

AbstractValue AbstractEvaluation::outcome(const CompiledTable &table, const PossibleRules &possible)
{
    if (collects(table) || table.outputNames.size() > 1) {
        FactSet facts = possible.facts;
        for (const int rule : possible.rules)
            facts |= output(table.rules[size_t(rule)].outputs).facts();
        return AbstractValue::anything(facts);
    }
    std::optional<AbstractValue> joined;
    const auto join = [&joined](AbstractValue one) {
        joined = joined ? joined->joinedWith(one) : std::move(one);
    };
    for (const int rule : possible.rules)
        join(output(table.rules[size_t(rule)].outputs));
    if (!possible.covered)
        join(table.defaults.empty() ? AbstractValue() : output(table.defaults));
    const bool mayClash = possible.clash && table.hitPolicy != HitPolicy::First
        && !(table.hitPolicy == HitPolicy::Any && joined->isExact());
    if (mayClash)
        join(AbstractValue());
    return std::move(*joined).hingingOn(possible.facts);
}

} // namespace zhiping::dmn
