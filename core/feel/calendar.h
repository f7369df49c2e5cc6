// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/temporal.h"

/// The proleptic Gregorian calendar of ISO 8601, year 0 included, for years up to ±999,999,999, and the
/// arithmetic of instants (DMN 1.5 §10.3.2.3.5-8, §10.3.2.5).
namespace zhiping::feel {

struct CivilDate {
    qint64 year = 0;
    int month = 1;
    int day = 1;
};

inline constexpr qint64 greatestYear = 999'999'999;
inline constexpr int secondsPerDay = 86'400;

/// Invalid when there is no such day.
[[nodiscard]] QDate dateOf(qint64 year, qint64 month, qint64 day);
[[nodiscard]] CivilDate civil(QDate date);
[[nodiscard]] int daysInMonth(qint64 year, int month);

[[nodiscard]] int weekdayOf(QDate date);  ///< 1 is Monday.
[[nodiscard]] int dayOfYear(QDate date);  ///< 1 … 366.
[[nodiscard]] int weekOfYear(QDate date); ///< ISO 8601.

/// @p date moved by @p months, the day cut to the end of the month reached. Invalid beyond the years allowed.
[[nodiscard]] QDate plusMonths(QDate date, qint64 months);
/// Invalid beyond the years allowed.
[[nodiscard]] QDate plusDays(QDate date, qint64 days);

/// Whole months from @p from to @p to, towards zero.
[[nodiscard]] qint64 monthsBetween(QDate from, QDate to);

/// Whether @p region names a zone of the system's IANA database.
[[nodiscard]] bool isRegion(const QString &region);

/// Seconds east of UTC that hold at @p moment; nothing when it says no zone.
[[nodiscard]] std::optional<int> offsetOf(const DateTime &moment);
/// The same for a time without a date: a region's standard time.
[[nodiscard]] std::optional<int> offsetOf(const Time &time);

/// Seconds since 1970-01-01T00:00:00, in UTC when the zone is said and on the local clock otherwise.
[[nodiscard]] qint64 secondsSinceEpoch(const DateTime &moment);

/// @p moment moved by @p length on the line of instants; the zone stays. Nothing beyond the years allowed.
[[nodiscard]] std::optional<DateTime> moved(const DateTime &moment, const DaysDuration &length);

} // namespace zhiping::feel
