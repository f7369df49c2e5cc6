// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/exact_run.h"

#include "dmn/domain.h"
#include "feel/builtins.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

using feel::Value;

Value outputOf(const CompiledTable &table, const std::vector<feel::ExpressionPtr> &entries,
               feel::Evaluation &evaluation)
{
    if (entries.size() == 1)
        return entries.front() ? evaluation.of(*entries.front()->root) : Value();
    feel::ValueContext context;
    for (size_t i = 0; i < entries.size(); ++i)
        context.emplace_back(table.outputNames.at(qsizetype(i)),
                             entries[i] ? evaluation.of(*entries[i]->root) : Value());
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

std::vector<int> matchingRules(const CompiledTable &table, feel::Evaluation &evaluation)
{
    feel::ValueList inputs;
    for (const feel::ExpressionPtr &input : table.inputs)
        inputs.push_back(evaluation.of(*input->root));
    std::vector<int> matched;
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        bool holds = true;
        for (size_t column = 0; column < inputs.size() && holds; ++column)
            holds = evaluation.test(*table.rules[rule].tests[column]->root, inputs[column]).isTrue();
        if (!holds)
            continue;
        matched.push_back(int(rule));
        if (table.hitPolicy == HitPolicy::First)
            break;
    }
    return matched;
}

} // namespace

Value tableResult(const CompiledTable &table, const std::vector<int> &matched, feel::Evaluation &evaluation)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder;
    if (matched.empty() && !table.defaults.empty())
        return outputOf(table, table.defaults, evaluation);
    if (matched.empty() && !(collects && table.aggregation == Aggregation::Count))
        return {};
    feel::ValueList outputs;
    for (const int rule : matched)
        outputs.push_back(outputOf(table, table.rules[size_t(rule)].outputs, evaluation));
    if (collects)
        return aggregated(table.aggregation, outputs);
    if (table.hitPolicy == HitPolicy::Unique && outputs.size() > 1)
        return {};
    const bool agree = std::all_of(outputs.begin(), outputs.end(), [&](const Value &output) {
        return feel::identical(output, outputs.front());
    });
    return agree ? outputs.front() : Value();
}

ExactOutcome evaluate(const Program &program, const std::vector<Value> &inputs, feel::Limits limits)
{
    std::vector<Value> variables(size_t(program.slotCount()));
    for (size_t i = 0; i < program.inputs.size() && i < inputs.size(); ++i)
        if (admits(program.inputs[i].domain, inputs[i]))
            variables[i] = inputs[i];
    ExactOutcome outcome;
    feel::Evaluation evaluation(variables, limits);
    for (size_t i = 0; i < program.decisions.size(); ++i) {
        const CompiledDecision &decision = program.decisions[i];
        DecisionTrace trace;
        if (decision.table) {
            trace.matchedRules = matchingRules(*decision.table, evaluation);
            trace.value = tableResult(*decision.table, trace.matchedRules, evaluation);
        } else {
            trace.value = evaluation.of(*decision.literal->root);
        }
        variables[size_t(program.slotOfDecision(int(i)))] = trace.value;
        outcome.decisions.push_back(std::move(trace));
    }
    outcome.exhausted = evaluation.exhausted();
    return outcome;
}

} // namespace zhiping::dmn
