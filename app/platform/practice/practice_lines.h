// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

namespace zhiping::platform {

/// Where the lines of one practice application come from.
struct LineSource {
    int number = 0; ///< Of the application; makes names, numbers and dates differ between applications.
    QString trade;
    QDate from; ///< The project's period, in which everything is invoiced.
    QDate to;
};

/// The investment lines of `PracticeCase::investment`; their amounts add up to the sums it names, to the 分.
[[nodiscard]] QList<domain::InvestmentLine> practiceLines(const QString &investment,
                                                          const LineSource &source);

/// Without VAT, rounded half up to the 分.
[[nodiscard]] domain::Money withoutTax(domain::Money gross, int taxRate);

/// How many pieces a line buys: a number that divides its amount exactly, so that the unit price is exact.
[[nodiscard]] int quantityOf(const domain::InvestmentLine &line);

} // namespace zhiping::platform
