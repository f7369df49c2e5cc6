// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/temporal.h"

namespace zhiping::feel {

namespace {

const Decimal &billion()
{
    static const Decimal number = Decimal::fromInteger(1'000'000'000);
    return number;
}

} // namespace

Decimal DaysDuration::length() const
{
    const Decimal whole = Decimal::fromInteger(seconds);
    if (nano == 0)
        return whole;
    const auto fraction = Decimal::fromInteger(nano).dividedBy(billion());
    return whole.plus(fraction.value_or(Decimal())).value_or(whole);
}

std::optional<DaysDuration> DaysDuration::ofLength(const std::optional<Decimal> &length)
{
    const auto floor = length ? length->rounded(0, Decimal::Rounding::Floor) : std::nullopt;
    const auto seconds = floor ? floor->toInteger() : std::nullopt;
    if (!seconds)
        return {};
    const auto rest = length->minus(*floor);
    const auto nanos = rest ? rest->times(billion()) : std::nullopt;
    const auto cut = nanos ? nanos->rounded(0, Decimal::Rounding::Down) : std::nullopt;
    return DaysDuration {*seconds, int(cut ? cut->toInteger().value_or(0) : 0)};
}

} // namespace zhiping::feel
