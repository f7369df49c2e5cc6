// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"
#include "dmn/table_run.h"
#include "feel/evaluator.h"

namespace zhiping::dmn {

/// What one decision came to.
struct DecisionTrace {
    feel::Value value;
    std::vector<int> matchedRules; ///< Indices of the table's rules that held.
};

struct ExactOutcome;

/// How the decisions of one exact evaluation came about, to be given to one evaluation after the other: what
/// it holds is replaced, its memory used again.
class Steps
{
public:
    /// What the parts of decision @p decision came to, each behind its operands: first the inputs of a table,
    /// then the outputs of the rules that held.
    [[nodiscard]] std::span<const feel::Step> of(int decision) const;
    [[nodiscard]] size_t size() const { return m_steps.size(); }

private:
    friend ExactOutcome evaluate(const Program &, const std::vector<feel::Value> &, feel::Limits, Steps *);

    std::vector<feel::Step> m_steps;
    std::vector<size_t> m_ends; ///< By decision, one past its last step.
};

/// The outcome of one exact evaluation of a whole program.
struct ExactOutcome {
    std::vector<DecisionTrace> decisions; ///< In the program's order.
    bool exhausted = false;               ///< A limit was hit; values from there on are null.
    QString exhaustion;                   ///< Which.
};

/// Evaluate every decision as the DMN standard defines it. @p inputs are the inputs' values in order, null
/// where not known; a value outside its input's domain or type counts as null. Thread-safe. @p steps is
/// filled if given; without it nothing is recorded and nothing is paid.
[[nodiscard]] ExactOutcome evaluate(const Program &program, const std::vector<feel::Value> &inputs,
                                    feel::Limits limits = {}, Steps *steps = nullptr);

/// As `evaluate()`, but only decision @p decision and what it needs; the others are left null.
[[nodiscard]] ExactOutcome evaluateDecision(const Program &program, int decision,
                                            const std::vector<feel::Value> &inputs, feel::Limits limits = {});

/// Call function @p function of the program with @p arguments in the order of its parameters.
[[nodiscard]] feel::Value callFunction(const Program &program, int function,
                                       std::vector<feel::Value> arguments, feel::Limits limits = {});

/// Evaluate one decision whose requirements stand in the variables of @p evaluation.
[[nodiscard]] DecisionTrace resultOf(const CompiledDecision &decision, feel::Evaluation &evaluation);

} // namespace zhiping::dmn
