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

std::span<const feel::Step> Steps::of(int decision) const
{
    const size_t begin = decision == 0 ? 0 : m_ends[size_t(decision) - 1];
    return std::span(m_steps).subspan(begin, m_ends[size_t(decision)] - begin);
}

ExactOutcome evaluate(const Program &program, const std::vector<Value> &inputs, feel::Limits limits,
                      Steps *steps)
{
    std::vector<Value> variables = variablesOf(program, inputs);
    ExactOutcome outcome;
    feel::Evaluation evaluation(variables, limits);
    outcome.decisions.reserve(program.decisions.size());
    if (steps) {
        steps->m_steps.clear();
        steps->m_ends.clear();
        evaluation.watch(&steps->m_steps);
    }
    for (size_t i = 0; i < program.decisions.size(); ++i) {
        DecisionTrace trace = resultOf(program.decisions[i], evaluation);
        variables[size_t(program.slotOfDecision(int(i)))] = trace.value;
        outcome.decisions.push_back(std::move(trace));
        if (steps)
            steps->m_ends.push_back(steps->m_steps.size());
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
