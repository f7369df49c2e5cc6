// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "feel/decimal.h"

namespace zhiping::criteria {

/// 分 as 元, exact.
[[nodiscard]] feel::Decimal yuanOf(domain::Money amount);

/// 元 as 分; fractions of a 分 are rounded in the given direction, and amounts beyond the range of `Money`
/// are held at its end.
[[nodiscard]] domain::Money moneyOf(const feel::Decimal &yuan,
                                    feel::Decimal::Rounding rounding = feel::Decimal::Rounding::HalfEven);

} // namespace zhiping::criteria
