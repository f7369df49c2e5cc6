// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/temporal.h"

#include <variant>

/// The written forms of dates, times and durations (DMN 1.5 §10.3.2.3, table 58): XML Schema's, with `@` and
/// an IANA zone as a further ending of a time.
namespace zhiping::feel {

[[nodiscard]] std::optional<QDate> parseDate(QStringView text);
[[nodiscard]] std::optional<Time> parseTime(QStringView text);
/// A date and a time joined by `T`, or a date alone for its midnight.
[[nodiscard]] std::optional<DateTime> parseDateTime(QStringView text);
/// Of one kind or of the other; nothing for a mixture.
[[nodiscard]] std::variant<std::monostate, DaysDuration, YearsDuration> parseDuration(QStringView text);

[[nodiscard]] QString toText(QDate date);
[[nodiscard]] QString toText(const Time &time);
[[nodiscard]] QString toText(const DateTime &moment);
[[nodiscard]] QString toText(const DaysDuration &duration);
[[nodiscard]] QString toText(const YearsDuration &duration);

} // namespace zhiping::feel
