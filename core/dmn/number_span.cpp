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
    const auto below = [](const NumberSpan &lower, const NumberSpan &upper) {
        return lower.high && upper.low && *lower.high < *upper.low;
    };
    const auto notAbove = [](const NumberSpan &lower, const NumberSpan &upper) {
        return lower.high && upper.low && *lower.high <= *upper.low;
    };
    const auto either = [](bool yes, bool no) { return yes || no ? std::optional(yes) : std::nullopt; };
    switch (op) {
    case Operator::Less:
        return either(below(a, b), notAbove(b, a));
    case Operator::LessEqual:
        return either(notAbove(a, b), below(b, a));
    case Operator::Greater:
        return either(below(b, a), notAbove(a, b));
    case Operator::GreaterEqual:
        return either(notAbove(b, a), below(a, b));
    default:
        return {};
    }
}

} // namespace zhiping::dmn
