// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"
#include "feel/evaluator.h"

namespace zhiping::dmn {

/// What one decision came to.
struct DecisionTrace {
    feel::Value value;
    std::vector<int> matchedRules; ///< Indices of the table's rules that held.
};

/// The outcome of one exact evaluation of a whole program.
struct ExactOutcome {
    std::vector<DecisionTrace> decisions; ///< In the program's order.
    bool exhausted = false;               ///< A limit was hit; values from there on are null.
};

/// Evaluate every decision as the DMN standard defines it. @p inputs are the inputs' values in order, null
/// where not known; a value outside its input's domain counts as null. Thread-safe.
[[nodiscard]] ExactOutcome evaluate(const Program &program, const std::vector<feel::Value> &inputs,
                                    feel::Limits limits = {});

/// The output of @p table when exactly @p matched hold, by its hit policy.
[[nodiscard]] feel::Value tableResult(const CompiledTable &table, const std::vector<int> &matched,
                                      feel::Evaluation &evaluation);

} // namespace zhiping::dmn
