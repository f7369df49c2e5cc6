// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/calendar.h"
#include "feel/operations_temporal.h"
#include "feel/temporal_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace zhiping::feel {

namespace {

Value dateFromParts(const Arguments &arguments)
{
    std::array<qint64, 3> parts {};
    for (size_t i = 0; i < parts.size(); ++i) {
        const auto part = integerOf(arguments[i]);
        if (!part)
            return {};
        parts[i] = *part;
    }
    return Value(dateOf(parts[0], parts[1], parts[2]));
}

Value date(const Arguments &arguments)
{
    if (arguments.size() == 3)
        return dateFromParts(arguments);
    if (arguments.size() != 1)
        return {};
    const Value &from = arguments[0];
    if (from.date())
        return from;
    if (from.dateTime())
        return Value(from.dateTime()->date);
    return from.string() ? Value::ofOptional(parseDate(*from.string())) : Value();
}

/// time(hour, minute, second[, offset]); the second may have a fraction.
Value timeFromParts(const Arguments &arguments)
{
    constexpr qint64 none = -1;
    const qint64 hour = integerOf(arguments[0]).value_or(none);
    const qint64 minute = integerOf(arguments[1]).value_or(none);
    const Decimal *second = arguments[2].number();
    const DaysDuration exact =
        (second ? DaysDuration::ofLength(*second) : std::nullopt).value_or(DaysDuration {none, 0});
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || exact.seconds < 0 || exact.seconds > 59)
        return {};
    Time made {int(hour * 3600 + minute * 60 + exact.seconds), exact.nano, {}};
    if (arguments.size() == 4 && !arguments[3].isNull()) {
        constexpr qint64 most = qint64(18) * 3600;
        const DaysDuration *offset = arguments[3].daysDuration();
        if (!offset || offset->seconds > most || offset->seconds < -most)
            return {};
        made.zone = {Zone::Kind::Offset, int(offset->seconds), {}};
    }
    return Value(made);
}

Value time(const Arguments &arguments)
{
    if (arguments.size() >= 3)
        return timeFromParts(arguments);
    if (arguments.size() != 1)
        return {};
    const Value &from = arguments[0];
    if (from.time())
        return from;
    if (from.dateTime())
        return Value(from.dateTime()->time);
    if (from.date())
        return Value(Time {0, 0, Zone::utc()});
    return from.string() ? Value::ofOptional(parseTime(*from.string())) : Value();
}

Value dateAndTime(const Arguments &arguments)
{
    const Value &from = arguments[0];
    if (arguments.size() == 2) {
        const QDate *day = from.date() ? from.date() : (from.dateTime() ? &from.dateTime()->date : nullptr);
        return day && arguments[1].time() ? Value(DateTime {*day, *arguments[1].time()}) : Value();
    }
    if (from.dateTime())
        return from;
    if (from.date())
        return Value(DateTime {*from.date(), Time {0, 0, Zone::utc()}});
    return from.string() ? Value::ofOptional(parseDateTime(*from.string())) : Value();
}

Value duration(const Arguments &arguments)
{
    const Value &from = arguments[0];
    if (from.daysDuration() || from.yearsDuration())
        return from;
    if (!from.string())
        return {};
    const auto parsed = parseDuration(*from.string());
    if (const auto *days = std::get_if<DaysDuration>(&parsed))
        return Value(*days);
    const auto *years = std::get_if<YearsDuration>(&parsed);
    return years ? Value(*years) : Value();
}

Value yearsAndMonths(const Arguments &arguments)
{
    const auto from = momentOf(arguments[0]);
    const auto to = momentOf(arguments[1]);
    return from && to ? Value(YearsDuration {monthsBetween(from->date, to->date)}) : Value();
}

std::optional<QDate> dayOf(const Value &value)
{
    const auto moment = momentOf(value);
    return moment ? std::optional(moment->date) : std::nullopt;
}

Value number(int value)
{
    return Value(Decimal::fromInteger(value));
}

Value dayOfYearOf(const Arguments &arguments)
{
    const auto day = dayOf(arguments[0]);
    return day ? number(dayOfYear(*day)) : Value();
}

Value weekOfYearOf(const Arguments &arguments)
{
    const auto day = dayOf(arguments[0]);
    return day ? number(weekOfYear(*day)) : Value();
}

Value dayOfWeek(const Arguments &arguments)
{
    const auto day = dayOf(arguments[0]);
    return day ? Value(QLocale::c().dayName(weekdayOf(*day))) : Value();
}

Value monthOfYear(const Arguments &arguments)
{
    const auto day = dayOf(arguments[0]);
    return day ? Value(QLocale::c().monthName(civil(*day).month)) : Value();
}

Value now(const Arguments & /*none*/)
{
    const QDateTime moment = QDateTime::currentDateTime();
    const Time time {moment.time().msecsSinceStartOfDay() / 1000, moment.time().msec() * 1'000'000,
                     Zone {Zone::Kind::Offset, moment.offsetFromUtc(), {}}};
    return Value(DateTime {moment.date(), time});
}

Value today(const Arguments & /*none*/)
{
    return Value(QDate::currentDate());
}

} // namespace

void addTemporalBuiltins(std::vector<Builtin> &made)
{
    const QString from = QStringLiteral("from");
    const QString day = QStringLiteral("date");
    const QString clock = QStringLiteral("time");
    const QList<QStringList> ofDate {{day}};
    made.push_back({day,
                    {{from}, {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")}},
                    1,
                    3,
                    date,
                    nullptr});
    made.push_back({clock,
                    {{from},
                     {QStringLiteral("hour"), QStringLiteral("minute"), QStringLiteral("second"),
                      QStringLiteral("offset")}},
                    1,
                    4,
                    time,
                    nullptr});
    made.push_back({QStringLiteral("date and time"), {{from}, {day, clock}}, 1, 2, dateAndTime, nullptr});
    made.push_back({QStringLiteral("duration"), {{from}}, 1, 1, duration, nullptr});
    made.push_back({QStringLiteral("years and months duration"),
                    {{from, QStringLiteral("to")}},
                    2,
                    2,
                    yearsAndMonths,
                    nullptr});
    made.push_back({QStringLiteral("day of year"), ofDate, 1, 1, dayOfYearOf, nullptr});
    made.push_back({QStringLiteral("week of year"), ofDate, 1, 1, weekOfYearOf, nullptr});
    made.push_back({QStringLiteral("day of week"), ofDate, 1, 1, dayOfWeek, nullptr});
    made.push_back({QStringLiteral("month of year"), ofDate, 1, 1, monthOfYear, nullptr});
    made.push_back({QStringLiteral("now"), {}, 0, 0, now, nullptr});
    made.push_back({QStringLiteral("today"), {}, 0, 0, today, nullptr});
}

} // namespace zhiping::feel
