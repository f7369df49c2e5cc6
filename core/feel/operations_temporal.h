// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

/// Arithmetic in which a date, a time or a duration takes part (DMN 1.5 §10.3.2.5, tables 52-54).
namespace zhiping::feel {

[[nodiscard]] Value temporalArithmetic(Operator op, const Value &a, const Value &b);
[[nodiscard]] Value negatedDuration(const Value &duration);
/// A date as the date-time it stands for, midnight UTC; a date-time as it is; otherwise nothing.
[[nodiscard]] std::optional<DateTime> momentOf(const Value &value);

} // namespace zhiping::feel
