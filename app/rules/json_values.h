// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <QJsonValue>

namespace zhiping::rules {

/// The FEEL value of @p json. A text in the form of a date, time or duration stays a text; what it means is
/// for the type it is given to.
[[nodiscard]] feel::Value valueOf(const QJsonValue &json);

/// @p value as JSON: a number as a number when a double holds it exactly in its shortest form, otherwise as a
/// text; dates, times and durations as texts; ranges and functions as FEEL.
[[nodiscard]] QJsonValue jsonOf(const feel::Value &value);

} // namespace zhiping::rules
