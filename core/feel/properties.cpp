// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/calendar.h"
#include "feel/operations.h"

namespace zhiping::feel {

namespace {

Value integer(qint64 number)
{
    return Value(Decimal::fromInteger(number));
}

Value ofDate(QDate date, QStringView name)
{
    const CivilDate parts = civil(date);
    if (name == u"year")
        return integer(parts.year);
    if (name == u"month")
        return integer(parts.month);
    if (name == u"day")
        return integer(parts.day);
    return name == u"weekday" ? integer(weekdayOf(date)) : Value();
}

Value ofClock(const Time &time, const std::optional<int> &offset, QStringView name)
{
    if (name == u"hour")
        return integer(time.second / 3600);
    if (name == u"minute")
        return integer(time.second / 60 % 60);
    if (name == u"second")
        return integer(time.second % 60);
    if (name == u"time offset")
        return offset ? Value(DaysDuration {*offset, 0}) : Value();
    return name == u"timezone" && time.zone.kind == Zone::Kind::Region ? Value(time.zone.region) : Value();
}

/// The parts of a negative duration are negative.
Value ofDays(const DaysDuration &duration, QStringView name)
{
    const qint64 whole = duration.seconds + (duration.seconds < 0 && duration.nano > 0 ? 1 : 0);
    if (name == u"days")
        return integer(whole / secondsPerDay);
    if (name == u"hours")
        return integer(whole % secondsPerDay / 3600);
    if (name == u"minutes")
        return integer(whole % 3600 / 60);
    if (name != u"seconds")
        return {};
    const Decimal minute = Decimal::fromInteger(whole / 60 * 60);
    return Value::ofOptional(duration.length().minus(minute));
}

Value ofYears(const YearsDuration &duration, QStringView name)
{
    if (name == u"years")
        return integer(duration.months / 12);
    return name == u"months" ? integer(duration.months % 12) : Value();
}

Value ofRange(const ValueRange &range, QStringView name)
{
    const bool point = range.form == Operator::Equal;
    if (range.form == Operator::NotEqual)
        return {};
    if (name == u"start")
        return point ? range.end : range.start;
    if (name == u"end")
        return range.end;
    if (name == u"start included")
        return Value(point || !(range.startOpen || range.startUnbounded));
    return name == u"end included" ? Value(point || !(range.endOpen || range.endUnbounded)) : Value();
}

} // namespace

Value property(const Value &owner, QStringView name)
{
    switch (owner.type()) {
    case Value::Type::Date:
        return ofDate(*owner.date(), name);
    case Value::Type::Time:
        return ofClock(*owner.time(), offsetOf(*owner.time()), name);
    case Value::Type::DateTime: {
        const Value part = ofDate(owner.dateTime()->date, name);
        return part.isNull() ? ofClock(owner.dateTime()->time, offsetOf(*owner.dateTime()), name) : part;
    }
    case Value::Type::DaysDuration:
        return ofDays(*owner.daysDuration(), name);
    case Value::Type::YearsDuration:
        return ofYears(*owner.yearsDuration(), name);
    case Value::Type::Range:
        return ofRange(*owner.range(), name);
    default:
        return {};
    }
}

} // namespace zhiping::feel
