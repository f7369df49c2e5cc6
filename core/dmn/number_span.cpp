// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/number_span.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Operator;

NumberSpan hull(const NumberSpan &a, const NumberSpan &b)
{
    NumberSpan joined;
    if (a.low && b.low)
        joined.low = std::min(*a.low, *b.low);
    if (a.high && b.high)
        joined.high = std::max(*a.high, *b.high);
    return joined;
}

std::optional<NumberSpan> added(const NumberSpan &a, const NumberSpan &b)
{
    NumberSpan sum;
    if (a.low && b.low && !(sum.low = a.low->plus(*b.low)))
        return {};
    if (a.high && b.high && !(sum.high = a.high->plus(*b.high)))
        return {};
    return sum;
}

std::optional<bool> settled(Operator op, const NumberSpan &a, const NumberSpan &b)
{
    const bool below = a.high && b.low && *a.high < *b.low;
    const bool notAbove = below || (a.high && b.low && *a.high <= *b.low);
    const bool above = a.low && b.high && *a.low > *b.high;
    const bool notBelow = above || (a.low && b.high && *a.low >= *b.high);
    const auto either = [](bool yes, bool no) { return yes || no ? std::optional(yes) : std::nullopt; };
    switch (op) {
    case Operator::Less:
        return either(below, notBelow);
    case Operator::LessEqual:
        return either(notAbove, above);
    case Operator::Greater:
        return either(above, notAbove);
    case Operator::GreaterEqual:
        return either(notBelow, below);
    default:
        return {};
    }
}

} // namespace zhiping::dmn
