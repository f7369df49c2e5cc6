// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/table_run.h"

#include "dmn/named_values.h"
#include "feel/builtins.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

constexpr int notPlain = -2;

using feel::Value;

Value outputOf(const CompiledTable &table, const std::vector<feel::ExpressionPtr> &entries,
               feel::Evaluation &evaluation)
{
    const auto entry = [&](size_t column) {
        Value value = entries[column] ? evaluation.of(*entries[column]->root) : Value();
        const feel::Type *type =
            column < table.outputTypes.size() ? table.outputTypes[column].get() : nullptr;
        return type ? coerced(value, *type) : value;
    };
    if (entries.size() == 1)
        return entry(0);
    feel::ValueContext context;
    for (size_t i = 0; i < entries.size(); ++i)
        context.emplace_back(table.outputNames.at(qsizetype(i)), entry(i));
    return Value(std::move(context));
}

Value aggregated(Aggregation aggregation, const feel::ValueList &outputs)
{
    const char *function = nullptr;
    switch (aggregation) {
    case Aggregation::None:
        return Value(outputs);
    case Aggregation::Sum:
        function = "sum";
        break;
    case Aggregation::Count:
        function = "count";
        break;
    case Aggregation::Least:
        function = "min";
        break;
    case Aggregation::Greatest:
        function = "max";
        break;
    }
    return feel::callPositional(*feel::builtinNamed(QString::fromLatin1(function)), {Value(outputs)});
}

/// The places of an output's parts among the declared values; what is not declared comes last.
std::vector<size_t> rankOf(const CompiledTable &table, const Value &output)
{
    std::vector<size_t> rank;
    for (size_t column = 0; column < table.priorities.size(); ++column) {
        const feel::ValueList &order = table.priorities[column];
        const Value part =
            table.priorities.size() == 1 ? output : output.entry(table.outputNames.at(qsizetype(column)));
        const auto found = std::find_if(order.begin(), order.end(),
                                        [&part](const Value &value) { return identical(value, part); });
        rank.push_back(size_t(found - order.begin()));
    }
    return rank;
}

void sortByPriority(const CompiledTable &table, feel::ValueList &outputs)
{
    std::stable_sort(outputs.begin(), outputs.end(), [&table](const Value &a, const Value &b) {
        return rankOf(table, a) < rankOf(table, b);
    });
}

Value agreed(const feel::ValueList &outputs)
{
    const bool agree = std::all_of(outputs.begin(), outputs.end(), [&](const Value &output) {
        return feel::identical(output, outputs.front());
    });
    return agree ? outputs.front() : Value();
}

} // namespace

std::optional<std::vector<int>> matchingRules(const CompiledTable &table, feel::Evaluation &evaluation)
{
    feel::ValueList inputs;
    inputs.reserve(table.inputs.size());
    for (size_t column = 0; column < table.inputs.size(); ++column) {
        Value input = evaluation.of(*table.inputs[column]->root);
        if (column < table.inputTypes.size() && table.inputTypes[column])
            input = coerced(input, *table.inputTypes[column]);
        if (column < table.inputValues.size() && table.inputValues[column] && !input.isNull()
            && !evaluation.test(*table.inputValues[column]->root, input).isTrue())
            return {};
        inputs.push_back(std::move(input));
    }
    std::vector<int> places;
    places.reserve(inputs.size());
    for (size_t column = 0; column < inputs.size(); ++column)
        places.push_back(isPlain(inputs[column]) ? placeOf(table.named[column], inputs[column]) : notPlain);
    const auto passes = [&](const CompiledRule &rule, size_t column) {
        if (rule.names[column] && places[column] != notPlain)
            return places[column] >= 0 && (*rule.names[column] >> places[column] & 1U) != 0;
        const feel::Node &tests = *rule.tests[column]->root;
        return tests.kind == feel::NodeKind::Dash || evaluation.test(tests, inputs[column]).isTrue();
    };
    std::vector<int> matched;
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        bool holds = true;
        for (size_t column = 0; column < inputs.size() && holds; ++column)
            holds = passes(table.rules[rule], column);
        if (!holds)
            continue;
        matched.push_back(int(rule));
        if (table.hitPolicy == HitPolicy::First)
            break;
    }
    return matched;
}

Value tableResult(const CompiledTable &table, const std::vector<int> &matched, feel::Evaluation &evaluation)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder;
    if (matched.empty() && !table.defaults.empty())
        return outputOf(table, table.defaults, evaluation);
    if (matched.empty() && !(collects && table.aggregation == Aggregation::Count))
        return {};
    if (table.hitPolicy == HitPolicy::Unique && matched.size() > 1)
        return {};
    feel::ValueList outputs;
    outputs.reserve(matched.size());
    for (const int rule : matched)
        outputs.push_back(outputOf(table, table.rules[size_t(rule)].outputs, evaluation));
    switch (table.hitPolicy) {
    case HitPolicy::Collect:
    case HitPolicy::RuleOrder:
        return aggregated(table.aggregation, outputs);
    case HitPolicy::OutputOrder:
        sortByPriority(table, outputs);
        return Value(std::move(outputs));
    case HitPolicy::Priority:
        sortByPriority(table, outputs);
        return outputs.front();
    default:
        return agreed(outputs);
    }
}

Value TableLogic::evaluate(feel::Evaluation &evaluation) const
{
    const auto matched = matchingRules(m_table, evaluation);
    return matched ? tableResult(m_table, *matched, evaluation) : Value();
}

std::vector<const feel::Node *> TableLogic::roots() const
{
    std::vector<const feel::Node *> all;
    const auto take = [&all](const std::vector<feel::ExpressionPtr> &expressions) {
        for (const feel::ExpressionPtr &expression : expressions)
            if (expression)
                all.push_back(expression->root.get());
    };
    take(m_table.inputs);
    take(m_table.inputValues);
    take(m_table.defaults);
    for (const CompiledRule &rule : m_table.rules) {
        take(rule.tests);
        take(rule.outputs);
    }
    return all;
}

} // namespace zhiping::dmn
