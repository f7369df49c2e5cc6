// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"

#include <QString>

#include <optional>

namespace zhiping::domain {

/// The size of an industrial enterprise by 统计上大中小微型企业划分办法 (工信部联企业〔2011〕300号): both
/// figures must reach the lower limits of a class, otherwise it is the class below. "large", "medium",
/// "small", "micro"; nothing while the figures leave more than one open.
[[nodiscard]] std::optional<QString> industrialSize(std::optional<qint64> employees,
                                                    std::optional<Money> revenue);

} // namespace zhiping::domain
