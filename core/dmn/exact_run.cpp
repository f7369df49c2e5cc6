// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/exact_run.h"

#include "dmn/domain.h"
#include "dmn/types.h"

namespace zhiping::dmn {

using feel::Value;

namespace {

std::vector<Value> variablesOf(const Program &program, const std::vector<Value> &inputs)
{
    renewAdmissionAllowance();
    std::vector<Value> variables(size_t(program.slotCount()));
    for (size_t i = 0; i < program.inputs.size() && i < inputs.size(); ++i) {
        const CompiledInput &input = program.inputs[i];
        if (input.type)
            variables[i] = coerced(inputs[i], *input.type);
        else if (admits(input.domain, inputs[i]))
            variables[i] = inputs[i];
    }
    return variables;
}

} // namespace

DecisionTrace resultOf(const CompiledDecision &decision, feel::Evaluation &evaluation)
{
    DecisionTrace trace;
    if (decision.table) {
        if (auto matched = matchingRules(*decision.table, evaluation)) {
            trace.matchedRules = std::move(*matched);
            trace.value = tableResult(*decision.table, trace.matchedRules, evaluation);
        }
    } else {
        trace.value = evaluation.of(*decision.literal->root);
    }
    if (decision.type)
        trace.value = coerced(trace.value, *decision.type);
    return trace;
}

ExactOutcome evaluate(const Program &program, const std::vector<Value> &inputs, feel::Limits limits)
{
    std::vector<Value> variables = variablesOf(program, inputs);
    ExactOutcome outcome;
    feel::Evaluation evaluation(variables, limits);
    outcome.decisions.reserve(program.decisions.size());
    for (size_t i = 0; i < program.decisions.size(); ++i) {
        DecisionTrace trace = resultOf(program.decisions[i], evaluation);
        variables[size_t(program.slotOfDecision(int(i)))] = trace.value;
        outcome.decisions.push_back(std::move(trace));
    }
    outcome.exhausted = evaluation.exhausted();
    outcome.exhaustion = evaluation.exhaustion();
    return outcome;
}

ExactOutcome evaluateDecision(const Program &program, int decision, const std::vector<Value> &inputs,
                              feel::Limits limits)
{
    std::vector<Value> variables = variablesOf(program, inputs);
    ExactOutcome outcome;
    outcome.decisions.resize(program.decisions.size());
    feel::Evaluation evaluation(variables, limits);
    for (const int index : program.decisions[size_t(decision)].order) {
        DecisionTrace &trace = outcome.decisions[size_t(index)];
        trace = resultOf(program.decisions[size_t(index)], evaluation);
        variables[size_t(program.slotOfDecision(index))] = trace.value;
    }
    outcome.exhausted = evaluation.exhausted();
    outcome.exhaustion = evaluation.exhaustion();
    return outcome;
}

Value callFunction(const Program &program, int function, std::vector<Value> arguments, feel::Limits limits)
{
    renewAdmissionAllowance();
    const std::vector<Value> variables(size_t(program.slotCount()));
    feel::Evaluation evaluation(variables, limits);
    return evaluation.call(program.functions[size_t(function)].value, std::move(arguments));
}

} // namespace zhiping::dmn
