// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/operations_temporal.h"

#include "feel/calendar.h"

namespace zhiping::feel {

namespace {

constexpr int nanosPerSecond = 1'000'000'000;

std::optional<DaysDuration> minus(const DaysDuration &duration)
{
    qint64 seconds = 0;
    if (__builtin_sub_overflow(qint64(duration.nano == 0 ? 0 : -1), duration.seconds, &seconds))
        return {};
    return DaysDuration {seconds, duration.nano == 0 ? 0 : nanosPerSecond - duration.nano};
}

std::optional<DaysDuration> sum(const DaysDuration &a, const DaysDuration &b)
{
    DaysDuration made;
    const int nanos = a.nano + b.nano;
    made.nano = nanos % nanosPerSecond;
    if (__builtin_add_overflow(a.seconds, b.seconds, &made.seconds)
        || __builtin_add_overflow(made.seconds, qint64(nanos / nanosPerSecond), &made.seconds))
        return {};
    return made;
}

std::optional<YearsDuration> monthsOf(const std::optional<Decimal> &months)
{
    const auto cut = months ? months->rounded(0, Decimal::Rounding::Down) : std::nullopt;
    const auto whole = cut ? cut->toInteger() : std::nullopt;
    return whole ? std::optional(YearsDuration {*whole}) : std::nullopt;
}

Value plusDuration(const Value &point, const Value &duration)
{
    if (const YearsDuration *years = duration.yearsDuration()) {
        if (point.date())
            return Value(plusMonths(*point.date(), years->months));
        if (const DateTime *moment = point.dateTime())
            return Value(DateTime {plusMonths(moment->date, years->months), moment->time});
        return {};
    }
    const DaysDuration &length = *duration.daysDuration();
    if (point.date()) {
        const auto made = moved(DateTime {*point.date(), {}}, length);
        return made ? Value(made->date) : Value();
    }
    if (point.dateTime())
        return Value::ofOptional(moved(*point.dateTime(), length));
    const Time &time = *point.time();
    const int nanos = time.nano + length.nano;
    qint64 second = (time.second + length.seconds % secondsPerDay + nanos / nanosPerSecond) % secondsPerDay;
    second += second < 0 ? secondsPerDay : 0;
    return Value(Time {int(second), nanos % nanosPerSecond, time.zone});
}

/// From @p b to @p a, both with a zone or both without.
Value between(const DateTime &a, const DateTime &b)
{
    if ((a.time.zone.kind == Zone::Kind::Unsaid) != (b.time.zone.kind == Zone::Kind::Unsaid))
        return {};
    const DaysDuration whole {secondsSinceEpoch(a) - secondsSinceEpoch(b), 0};
    const auto rest = minus({0, b.time.nano});
    const auto fraction = rest ? sum({0, a.time.nano}, *rest) : std::nullopt;
    return fraction ? Value::ofOptional(sum(whole, *fraction)) : Value();
}

Value differenceOfPoints(const Value &a, const Value &b)
{
    if (a.time() && b.time()) {
        const QDate day(1970, 1, 1);
        return between({day, *a.time()}, {day, *b.time()});
    }
    const auto from = momentOf(b);
    const auto to = momentOf(a);
    return from && to ? between(*to, *from) : Value();
}

Value sumOfDurations(const Value &a, const Value &b)
{
    if (a.daysDuration() && b.daysDuration())
        return Value::ofOptional(sum(*a.daysDuration(), *b.daysDuration()));
    qint64 months = 0;
    if (!a.yearsDuration() || !b.yearsDuration()
        || __builtin_add_overflow(a.yearsDuration()->months, b.yearsDuration()->months, &months))
        return {};
    return Value(YearsDuration {months});
}

bool isPoint(const Value &value)
{
    return value.date() != nullptr || value.time() != nullptr || value.dateTime() != nullptr;
}

bool isDuration(const Value &value)
{
    return value.daysDuration() != nullptr || value.yearsDuration() != nullptr;
}

Value scaled(Operator op, const Value &duration, const Decimal &factor)
{
    const Decimal length = duration.daysDuration() ? duration.daysDuration()->length()
                                                   : Decimal::fromInteger(duration.yearsDuration()->months);
    const auto made = op == Operator::Multiply ? length.times(factor) : length.dividedBy(factor);
    if (duration.daysDuration())
        return Value::ofOptional(DaysDuration::ofLength(made));
    return Value::ofOptional(monthsOf(made));
}

Value quotient(const Value &a, const Value &b)
{
    if (a.daysDuration() && b.daysDuration())
        return Value::ofOptional(a.daysDuration()->length().dividedBy(b.daysDuration()->length()));
    if (a.yearsDuration() && b.yearsDuration())
        return Value::ofOptional(Decimal::fromInteger(a.yearsDuration()->months)
                                     .dividedBy(Decimal::fromInteger(b.yearsDuration()->months)));
    return {};
}

} // namespace

std::optional<DateTime> momentOf(const Value &value)
{
    if (value.date())
        return DateTime {*value.date(), Time {0, 0, Zone::utc()}};
    return value.dateTime() ? std::optional(*value.dateTime()) : std::nullopt;
}

Value negatedDuration(const Value &duration)
{
    if (const DaysDuration *days = duration.daysDuration())
        return Value::ofOptional(minus(*days));
    qint64 months = 0;
    if (!duration.yearsDuration()
        || __builtin_sub_overflow(qint64(0), duration.yearsDuration()->months, &months))
        return {};
    return Value(YearsDuration {months});
}

Value temporalArithmetic(Operator op, const Value &a, const Value &b)
{
    switch (op) {
    case Operator::Add:
        if (isPoint(a) && isDuration(b))
            return a.time() && b.yearsDuration() ? Value() : plusDuration(a, b);
        if (isDuration(a) && isPoint(b))
            return b.time() && a.yearsDuration() ? Value() : plusDuration(b, a);
        return sumOfDurations(a, b);
    case Operator::Subtract: {
        if (isPoint(a) && isPoint(b))
            return differenceOfPoints(a, b);
        const Value opposite = negatedDuration(b);
        return opposite.isNull() || isPoint(b) ? Value() : temporalArithmetic(Operator::Add, a, opposite);
    }
    case Operator::Multiply:
        if (isDuration(a) && b.number())
            return scaled(op, a, *b.number());
        return a.number() && isDuration(b) ? scaled(op, b, *a.number()) : Value();
    case Operator::Divide:
        return isDuration(a) && b.number() ? scaled(op, a, *b.number()) : quotient(a, b);
    default:
        return {};
    }
}

} // namespace zhiping::feel
