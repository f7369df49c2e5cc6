// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/amounts.h"

#include <limits>

namespace zhiping::criteria {

using feel::Decimal;

namespace {

const Decimal &fenInYuan()
{
    static const Decimal hundred = Decimal::fromInteger(100);
    return hundred;
}

} // namespace

Decimal yuanOf(domain::Money amount)
{
    static const Decimal yuanInFen = *Decimal::fromText(u"0.01");
    return Decimal::fromInteger(amount.fen).times(yuanInFen).value_or(Decimal());
}

domain::Money moneyOf(const Decimal &yuan, Decimal::Rounding rounding)
{
    const auto fen = yuan.times(fenInYuan());
    const auto whole = fen ? fen->rounded(0, rounding) : std::nullopt;
    const auto number = whole ? whole->toInteger() : std::nullopt;
    if (number)
        return {*number};
    return {yuan.isNegative() ? std::numeric_limits<qint64>::min() / 4
                              : std::numeric_limits<qint64>::max() / 4};
}

} // namespace zhiping::criteria
