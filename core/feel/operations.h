// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/node.h"
#include "feel/value.h"

#include <optional>

/// The operators of FEEL on values, without syntax. An operation on operands it has no meaning for gives
/// null.
namespace zhiping::feel {

/// Ternary logic (DMN 1.5 table 50): anything that is not a boolean counts as "otherwise".
[[nodiscard]] Value conjunction(const Value &a, const Value &b);
[[nodiscard]] Value disjunction(const Value &a, const Value &b);
[[nodiscard]] Value negation(const Value &a);

/// Add, Subtract, Multiply, Divide, Power.
[[nodiscard]] Value arithmetic(Operator op, const Value &a, const Value &b);
[[nodiscard]] Value negative(const Value &a);

/// Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual.
[[nodiscard]] Value compare(Operator op, const Value &a, const Value &b);

/// −1, 0 or 1 where the two are of one ordered type (numbers, strings by code point, dates).
[[nodiscard]] std::optional<int> order(const Value &a, const Value &b);

/// Whether @p range holds @p value; null when they cannot be compared.
[[nodiscard]] Value within(const Value &value, const ValueRange &range);

/// A unary test written as an expression, applied to @p input: the test's own truth value, or whether it
/// equals, contains (lists, ranges) @p input. @p usesInput says that the test mentions `?`.
[[nodiscard]] Value expectation(const Value &input, const Value &test, bool usesInput);

} // namespace zhiping::feel
