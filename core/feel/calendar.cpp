// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/calendar.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace zhiping::feel {

namespace {

constexpr qint64 epochJulianDay = 2'440'588;
constexpr qint64 daysPerEra = 146'097; ///< 400 years.

bool isLeap(qint64 year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

qint64 floorDivision(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Days since 1970-01-01, counted in eras of 400 years that begin on 1 March.
qint64 daysOfCivil(qint64 year, int month, int day)
{
    const qint64 shifted = year - (month <= 2 ? 1 : 0);
    const qint64 era = floorDivision(shifted, 400);
    const qint64 yearOfEra = shifted - era * 400;
    const qint64 dayOfShiftedYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfShiftedYear;
    return era * daysPerEra + dayOfEra - 719'468;
}

bool isYearAllowed(qint64 year)
{
    return year >= -greatestYear && year <= greatestYear;
}

const QTimeZone &zoneOf(const QString &region)
{
    thread_local QHash<QString, QTimeZone> known;
    auto found = known.find(region);
    if (found == known.end()) {
        constexpr qsizetype most = 600;
        if (known.size() >= most)
            known.clear();
        found = known.insert(region, QTimeZone(region.toLatin1()));
    }
    return *found;
}

/// Zone rules are only asked for years they were written for; the calendar repeats every 400 years.
QDate nearToday(QDate date)
{
    const CivilDate parts = civil(date);
    if (parts.year >= 1600 && parts.year <= 2400)
        return date;
    const qint64 year = 2000 + ((parts.year % 400) + 400) % 400;
    return dateOf(year, parts.month, parts.day);
}

/// The same for an instant, which every zone has exactly one local time for.
int offsetInRegionAt(const QString &region, qint64 secondsOfEpoch)
{
    constexpr qint64 era = daysPerEra * secondsPerDay;
    constexpr qint64 years400 = 12'622'780'800; // From 1970 on.
    const bool near = secondsOfEpoch > -years400 && secondsOfEpoch < years400;
    const qint64 seconds = near ? secondsOfEpoch : (secondsOfEpoch % era + era) % era;
    return zoneOf(region).offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
}

int offsetInRegion(const QString &region, QDate date, int second)
{
    const CivilDate parts = civil(nearToday(date));
    const QDateTime local(QDate(int(parts.year), parts.month, parts.day),
                          QTime::fromMSecsSinceStartOfDay(second * 1000), zoneOf(region));
    return local.offsetFromUtc();
}

} // namespace

int daysInMonth(qint64 year, int month)
{
    static constexpr std::array<int, 12> days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[size_t(month - 1)];
}

QDate dateOf(qint64 year, qint64 month, qint64 day)
{
    if (!isYearAllowed(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, int(month)))
        return {};
    return QDate::fromJulianDay(daysOfCivil(year, int(month), int(day)) + epochJulianDay);
}

CivilDate civil(QDate date)
{
    const qint64 shifted = date.toJulianDay() - epochJulianDay + 719'468;
    const qint64 era = floorDivision(shifted, daysPerEra);
    const qint64 dayOfEra = shifted - era * daysPerEra;
    const qint64 yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / (daysPerEra - 1)) / 365;
    const qint64 day = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 month = (5 * day + 2) / 153;
    const int civilMonth = int(month < 10 ? month + 3 : month - 9);
    return {yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth,
            int(day - (153 * month + 2) / 5 + 1)};
}

int weekdayOf(QDate date)
{
    const qint64 day = date.toJulianDay() % 7;
    return int((day + 7) % 7) + 1;
}

int dayOfYear(QDate date)
{
    return int(date.toJulianDay() - dateOf(civil(date).year, 1, 1).toJulianDay()) + 1;
}

int weekOfYear(QDate date)
{
    // The week belongs to the year of its Thursday.
    const QDate thursday = QDate::fromJulianDay(date.toJulianDay() + 4 - weekdayOf(date));
    return (dayOfYear(thursday) - 1) / 7 + 1;
}

QDate plusMonths(QDate date, qint64 months)
{
    const CivilDate parts = civil(date);
    if (months > 13 * greatestYear * 2 || months < -13 * greatestYear * 2)
        return {};
    const qint64 total = parts.year * 12 + parts.month - 1 + months;
    const qint64 year = floorDivision(total, 12);
    const int month = int(total - year * 12) + 1;
    return dateOf(year, month, std::min(parts.day, daysInMonth(year, month)));
}

QDate plusDays(QDate date, qint64 days)
{
    constexpr qint64 most = qint64(366) * 2 * greatestYear;
    if (days > most || days < -most)
        return {};
    const QDate moved = QDate::fromJulianDay(date.toJulianDay() + days);
    return moved.isValid() && isYearAllowed(civil(moved).year) ? moved : QDate();
}

qint64 monthsBetween(QDate from, QDate to)
{
    const CivilDate a = civil(from);
    const CivilDate b = civil(to);
    const qint64 months = (b.year - a.year) * 12 + b.month - a.month;
    if (months > 0 && b.day < a.day)
        return months - 1;
    return months < 0 && b.day > a.day ? months + 1 : months;
}

bool isRegion(const QString &region)
{
    if (region.isEmpty() || region.size() > 64 || !region.at(0).isLetter())
        return false;
    for (const QChar character : region)
        if (character.unicode() > 127
            || !(character.isLetterOrNumber() || QStringLiteral("/_+-").contains(character)))
            return false;
    // Qt's own list knows only the zones that belong to a territory, and its constructor also takes rules
    // such as `EST5`, which name no region.
    const bool couldBeRule = !region.contains(u'/')
        && std::any_of(region.begin(), region.end(), [](QChar character) { return character.isDigit(); });
    return couldBeRule ? QTimeZone::isTimeZoneIdAvailable(region.toLatin1()) : zoneOf(region).isValid();
}

std::optional<int> offsetOf(const DateTime &moment)
{
    const Zone &zone = moment.time.zone;
    if (zone.kind == Zone::Kind::Unsaid)
        return {};
    if (zone.kind == Zone::Kind::Offset)
        return zone.offset;
    return offsetInRegion(zone.region, moment.date, moment.time.second);
}

std::optional<int> offsetOf(const Time &time)
{
    return offsetOf(DateTime {QDate(1970, 1, 1), time});
}

qint64 secondsSinceEpoch(const DateTime &moment)
{
    return (moment.date.toJulianDay() - epochJulianDay) * secondsPerDay + moment.time.second
        - offsetOf(moment).value_or(0);
}

std::optional<DateTime> moved(const DateTime &moment, const DaysDuration &length)
{
    constexpr qint64 most = qint64(366) * 2 * greatestYear * secondsPerDay;
    if (length.seconds > most || length.seconds < -most)
        return {};
    DateTime made = moment;
    const int nanos = moment.time.nano + length.nano;
    made.time.nano = nanos % 1'000'000'000;
    const qint64 carried = length.seconds + nanos / 1'000'000'000;
    const auto settle = [&made](qint64 local) {
        const qint64 days = floorDivision(local, secondsPerDay);
        made.time.second = int(local - days * secondsPerDay);
        const QDate date = QDate::fromJulianDay(days + epochJulianDay);
        made.date = date.isValid() && isYearAllowed(civil(date).year) ? date : QDate();
        return made.date.isValid();
    };
    const qint64 instant = secondsSinceEpoch(moment) + carried;
    const Zone &zone = moment.time.zone;
    const int offset = zone.kind == Zone::Kind::Region ? offsetInRegionAt(zone.region, instant) : zone.offset;
    return settle(instant + offset) ? std::optional(made) : std::nullopt;
}

} // namespace zhiping::feel
