// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/decimal.h"
#include "feel/operator.h"

#include <optional>

namespace zhiping::dmn {

/// A stretch of numbers; an absent end is unbounded, which stands for magnitudes below 10^3000, so that sums
/// and products of a few of them stay numbers.
struct NumberSpan {
    std::optional<feel::Decimal> low;
    std::optional<feel::Decimal> high;
};

/// The shortest stretch with both in it.
[[nodiscard]] NumberSpan hull(const NumberSpan &a, const NumberSpan &b);

/// Every sum of a number of @p a and one of @p b; nothing when an end is no number any more.
[[nodiscard]] std::optional<NumberSpan> added(const NumberSpan &a, const NumberSpan &b);

/// What an ordering of a number of @p a and one of @p b comes to where the bounds alone tell; nothing for
/// other operators.
[[nodiscard]] std::optional<bool> settled(feel::Operator op, const NumberSpan &a, const NumberSpan &b);

} // namespace zhiping::dmn
