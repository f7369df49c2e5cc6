// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <compare>

namespace zhiping::domain {

/// An amount in 分 (1/100 元), exact. Negative amounts occur only as differences.
struct Money {
    qint64 fen = 0;

    // The check takes the generated comparison with 0 for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Money &, const Money &) = default;
    friend Money operator+(Money a, Money b) { return {a.fen + b.fen}; }
    friend Money operator-(Money a, Money b) { return {a.fen - b.fen}; }
    Money &operator+=(Money other)
    {
        fen += other.fen;
        return *this;
    }
};

/// The largest amount an application may state: 9,999,999,999,999.99 元. Keeps every sum of lines in range.
inline constexpr Money largestMoney {999'999'999'999'999};

/// "1234567.89" or "1,234,567.89" in 元, at most two decimals, not negative, at most `largestMoney`.
/// Full-width digits and separators, as Chinese input methods produce them, mean the same.
[[nodiscard]] Result<Money> parseYuan(QStringView text);

/// "1,234,567.89": exact, grouped, always two decimals, no unit.
[[nodiscard]] QString yuanText(Money amount);

/// The amount in 万元 without rounding, at least two decimals, at most six: "52.00", "99.9950", "100.000001".
[[nodiscard]] QString wanText(Money amount);

/// 金额大写 as on Chinese invoices: 壹佰万元整, 叁拾壹万零伍元贰角壹分.
[[nodiscard]] QString capitalText(Money amount);

} // namespace zhiping::domain
