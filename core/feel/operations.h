// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <optional>

/// The operators of FEEL on values, without syntax. An operation on operands it has no meaning for gives
/// null.
namespace zhiping::feel {

/// Ternary logic (DMN 1.5 table 50): anything that is not a boolean counts as "otherwise".
[[nodiscard]] Value conjunction(const Value &a, const Value &b);
[[nodiscard]] Value disjunction(const Value &a, const Value &b);
[[nodiscard]] Value negation(const Value &a);

/// Add, Subtract, Multiply, Divide, Power (§10.3.2.5, tables 52-54).
[[nodiscard]] Value arithmetic(Operator op, const Value &a, const Value &b);
[[nodiscard]] Value negative(const Value &a);

/// Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual (§10.3.2.13, tables 47-49).
[[nodiscard]] Value compare(Operator op, const Value &a, const Value &b);

/// −1, 0 or 1 where the two are of one ordered type: numbers, strings by code point, dates, and, to the
/// second, times, date-times and durations. A clock whose zone is said has no order with one whose is not.
[[nodiscard]] std::optional<int> order(const Value &a, const Value &b);

/// Whether @p range holds @p value; null when they cannot be compared.
[[nodiscard]] Value within(const Value &value, const ValueRange &range);

/// A unary test written as an expression, applied to @p input: the test's own truth value, or whether it
/// equals, contains (lists, ranges) @p input. @p usesInput says that the test mentions `?`.
[[nodiscard]] Value expectation(const Value &input, const Value &test, bool usesInput);

/// The property @p name of a date, time, duration or range (§10.3.2.3, tables 60-65); null when it has none.
[[nodiscard]] Value property(const Value &owner, QStringView name);

/// Identity as `is()` has it (§10.3.4.5): the same type and the same element, zones included.
[[nodiscard]] bool isSame(const Value &a, const Value &b);

} // namespace zhiping::feel
