// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/decimal.h"

#include <QDate>
#include <QString>

#include <optional>

/// Times, date-times and durations (DMN 1.5 §10.3.2.3.4-8). A date is a `QDate`, which counts days; its year,
/// month and day come from `calendar.h`, because the standard has a year 0 and Qt has not.
namespace zhiping::feel {

/// Where a clock stands: nowhere said, a fixed offset from UTC, or a region of the IANA database.
struct Zone {
    enum class Kind : quint8 { Unsaid, Offset, Region };

    Kind kind = Kind::Unsaid;
    int offset = 0; ///< Seconds east of UTC, for `Offset`.
    QString region; ///< For `Region`.

    static Zone utc() { return {Kind::Offset, 0, {}}; }
    friend bool operator==(const Zone &, const Zone &) = default;
};

/// A time of day.
struct Time {
    int second = 0; ///< Of the day.
    int nano = 0;
    Zone zone;
    friend bool operator==(const Time &, const Time &) = default;
};

struct DateTime {
    QDate date;
    Time time;
    friend bool operator==(const DateTime &, const DateTime &) = default;
};

/// A days and time duration.
struct DaysDuration {
    qint64 seconds = 0;
    int nano = 0; ///< 0 … 999,999,999; added to `seconds`, also when that is negative.

    /// The length in seconds with its fraction.
    [[nodiscard]] Decimal length() const;
    /// Nothing when @p length has more than 64 bits of seconds. Fractions below a nanosecond are cut off.
    [[nodiscard]] static std::optional<DaysDuration> ofLength(const std::optional<Decimal> &length);
    friend bool operator==(const DaysDuration &, const DaysDuration &) = default;
};

/// A years and months duration.
struct YearsDuration {
    qint64 months = 0;
    friend bool operator==(const YearsDuration &, const YearsDuration &) = default;
};

} // namespace zhiping::feel
