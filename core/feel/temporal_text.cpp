// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/temporal_text.h"

#include "feel/calendar.h"

#include <limits>

namespace zhiping::feel {

namespace {

/// Reads a text from left to right; every step says whether it succeeded.
class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] QStringView rest() const { return m_text.mid(m_at); }
    bool accept(QChar character)
    {
        if (atEnd() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] qsizetype digitsHere() const
    {
        qsizetype count = 0;
        while (m_at + count < m_text.size() && m_text[m_at + count] >= u'0' && m_text[m_at + count] <= u'9')
            ++count;
        return count;
    }
    /// Exactly @p count digits.
    std::optional<int> digits(qsizetype count)
    {
        if (digitsHere() != count)
            return {};
        return int(*number());
    }
    /// Any number of digits that fits 64 bits.
    std::optional<qint64> number()
    {
        const qsizetype count = digitsHere();
        bool fits = false;
        const qint64 value = m_text.mid(m_at, count).toLongLong(&fits);
        if (count == 0 || !fits)
            return {};
        m_at += count;
        return value;
    }
    /// A fraction after the point: nanoseconds, further digits cut off.
    std::optional<int> fraction()
    {
        const qsizetype count = digitsHere();
        if (count == 0)
            return {};
        int nanos = 0;
        for (qsizetype i = 0; i < 9; ++i)
            nanos = nanos * 10 + (i < count ? m_text[m_at + i].unicode() - u'0' : 0);
        m_at += count;
        return nanos;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<QDate> dateHere(Cursor &cursor)
{
    const bool negative = cursor.accept(u'-');
    const qsizetype length = cursor.digitsHere();
    if (length < 4 || (length > 4 && cursor.rest().startsWith(u'0')))
        return {};
    const auto year = cursor.number();
    if (!year || !cursor.accept(u'-'))
        return {};
    const auto month = cursor.digits(2);
    if (!month || !cursor.accept(u'-'))
        return {};
    const auto day = cursor.digits(2);
    if (!day || (negative && *year == 0))
        return {};
    const QDate date = dateOf(negative ? -*year : *year, *month, *day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<Zone> zoneHere(Cursor &cursor)
{
    if (cursor.atEnd())
        return Zone();
    if (cursor.accept(u'Z'))
        return Zone::utc();
    if (cursor.accept(u'@')) {
        const QString region = cursor.rest().toString();
        cursor = Cursor({});
        if (!isRegion(region))
            return {};
        return Zone {Zone::Kind::Region, 0, region};
    }
    const bool west = cursor.accept(u'-');
    if (!west && !cursor.accept(u'+'))
        return {};
    const auto hours = cursor.digits(2);
    if (!hours || !cursor.accept(u':'))
        return {};
    const auto minutes = cursor.digits(2);
    const auto seconds = cursor.accept(u':') ? cursor.digits(2) : std::optional(0);
    constexpr int most = 18 * 3600;
    if (!minutes || !seconds || *minutes > 59 || *seconds > 59)
        return {};
    const int offset = *hours * 3600 + *minutes * 60 + *seconds;
    if (offset > most)
        return {};
    return Zone {Zone::Kind::Offset, west ? -offset : offset, {}};
}

/// May give 24:00:00, the end of the day, which the callers turn into the next day's beginning.
std::optional<Time> timeHere(Cursor &cursor)
{
    const auto hours = cursor.digits(2);
    if (!hours || !cursor.accept(u':'))
        return {};
    const auto minutes = cursor.digits(2);
    if (!minutes || !cursor.accept(u':'))
        return {};
    const auto seconds = cursor.digits(2);
    const auto nanos = cursor.accept(u'.') ? cursor.fraction() : std::optional(0);
    if (!seconds || !nanos || *hours > 24 || *minutes > 59 || *seconds > 59)
        return {};
    if (*hours == 24 && (*minutes > 0 || *seconds > 0 || *nanos > 0))
        return {};
    const auto zone = zoneHere(cursor);
    if (!zone)
        return {};
    return Time {*hours * 3600 + *minutes * 60 + *seconds, *nanos, *zone};
}

/// Adds @p amount of @p unit seconds to @p total; false on overflow.
bool accumulate(qint64 &total, qint64 amount, qint64 unit)
{
    qint64 product = 0;
    return !__builtin_mul_overflow(amount, unit, &product) && !__builtin_add_overflow(total, product, &total);
}

/// The part of a duration after `T`.
bool clockPart(Cursor &cursor, DaysDuration &duration)
{
    int last = 0;
    while (!cursor.atEnd()) {
        const auto amount = cursor.number();
        if (!amount)
            return false;
        std::optional<int> nanos;
        if (cursor.accept(u'.')) {
            nanos = cursor.fraction();
            if (!nanos)
                return false;
            duration.nano = *nanos;
        }
        const int unit = cursor.accept(u'H') ? 1 : (cursor.accept(u'M') ? 2 : (cursor.accept(u'S') ? 3 : 0));
        if (unit <= last || (nanos && unit != 3)
            || !accumulate(duration.seconds, *amount, unit == 1 ? 3600 : (unit == 2 ? 60 : 1)))
            return false;
        last = unit;
    }
    return last > 0;
}

/// One number and its unit letter, if it is the next.
enum class Part : quint8 { Absent, Taken, Broken };
Part partHere(Cursor &cursor, QChar letter, qint64 &total, qint64 unit)
{
    const Cursor before = cursor;
    const auto amount = cursor.number();
    if (!amount || !cursor.accept(letter)) {
        cursor = before;
        return Part::Absent;
    }
    return accumulate(total, *amount, unit) ? Part::Taken : Part::Broken;
}

DaysDuration negated(const DaysDuration &duration)
{
    return duration.nano == 0 ? DaysDuration {-duration.seconds, 0}
                              : DaysDuration {-duration.seconds - 1, 1'000'000'000 - duration.nano};
}

QString two(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString fractionText(int nano)
{
    if (nano == 0)
        return {};
    QString digits = QStringLiteral("%1").arg(nano, 9, 10, QLatin1Char('0'));
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return u'.' + digits;
}

QString zoneText(const Zone &zone)
{
    if (zone.kind == Zone::Kind::Unsaid)
        return {};
    if (zone.kind == Zone::Kind::Region)
        return u'@' + zone.region;
    if (zone.offset == 0)
        return QStringLiteral("Z");
    const int size = std::abs(zone.offset);
    return (zone.offset < 0 ? u'-' : u'+') + two(size / 3600) + u':' + two(size / 60 % 60)
        + (size % 60 != 0 ? QString(u':' + two(size % 60)) : QString());
}

} // namespace

std::optional<QDate> parseDate(QStringView text)
{
    Cursor cursor(text);
    const auto date = dateHere(cursor);
    return cursor.atEnd() ? date : std::nullopt;
}

std::optional<Time> parseTime(QStringView text)
{
    Cursor cursor(text);
    auto time = timeHere(cursor);
    if (!time || !cursor.atEnd())
        return {};
    time->second %= secondsPerDay;
    return time;
}

std::optional<DateTime> parseDateTime(QStringView text)
{
    Cursor cursor(text);
    const auto date = dateHere(cursor);
    if (!date)
        return {};
    if (cursor.atEnd())
        return DateTime {*date, {}};
    if (!cursor.accept(u'T'))
        return {};
    auto time = timeHere(cursor);
    if (!time || !cursor.atEnd())
        return {};
    const QDate day = plusDays(*date, time->second / secondsPerDay);
    time->second %= secondsPerDay;
    return day.isValid() ? std::optional(DateTime {day, *time}) : std::nullopt;
}

std::variant<std::monostate, DaysDuration, YearsDuration> parseDuration(QStringView text)
{
    Cursor cursor(text);
    const bool negative = cursor.accept(u'-');
    if (!cursor.accept(u'P') || cursor.atEnd())
        return {};
    qint64 months = 0;
    const Part years = partHere(cursor, u'Y', months, 12);
    const Part monthPart = partHere(cursor, u'M', months, 1);
    if (years == Part::Broken || monthPart == Part::Broken)
        return {};
    if (years == Part::Taken || monthPart == Part::Taken) {
        if (!cursor.atEnd())
            return {};
        return YearsDuration {negative ? -months : months};
    }
    DaysDuration duration;
    if (partHere(cursor, u'D', duration.seconds, secondsPerDay) == Part::Broken)
        return {};
    if (cursor.accept(u'T') && !clockPart(cursor, duration))
        return {};
    if (!cursor.atEnd())
        return {};
    return negative ? negated(duration) : duration;
}

QString toText(QDate date)
{
    const CivilDate parts = civil(date);
    const qint64 year = std::abs(parts.year);
    return (parts.year < 0 ? QStringLiteral("-") : QString())
        + QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')) + u'-' + two(parts.month) + u'-'
        + two(parts.day);
}

QString toText(const Time &time)
{
    return two(time.second / 3600) + u':' + two(time.second / 60 % 60) + u':' + two(time.second % 60)
        + fractionText(time.nano) + zoneText(time.zone);
}

QString toText(const DateTime &moment)
{
    return toText(moment.date) + u'T' + toText(moment.time);
}

QString toText(const DaysDuration &duration)
{
    const bool negative = duration.seconds < 0;
    const DaysDuration size =
        negative && duration.seconds > std::numeric_limits<qint64>::min() ? negated(duration) : duration;
    const qint64 days = size.seconds / secondsPerDay;
    const qint64 clock = size.seconds % secondsPerDay;
    QString text = negative ? QStringLiteral("-P") : QStringLiteral("P");
    if (days > 0)
        text += QString::number(days) + u'D';
    if (clock == 0 && size.nano == 0)
        return days > 0 ? text : QStringLiteral("PT0S");
    text += u'T';
    if (clock / 3600 > 0)
        text += QString::number(clock / 3600) + u'H';
    if (clock / 60 % 60 > 0)
        text += QString::number(clock / 60 % 60) + u'M';
    if (clock % 60 > 0 || size.nano > 0)
        text += QString::number(clock % 60) + fractionText(size.nano) + u'S';
    return text;
}

QString toText(const YearsDuration &duration)
{
    const qint64 size = std::abs(duration.months);
    if (size == 0)
        return QStringLiteral("P0M");
    return (duration.months < 0 ? QStringLiteral("-P") : QStringLiteral("P"))
        + (size / 12 > 0 ? QString(QString::number(size / 12) + u'Y') : QString())
        + (size % 12 > 0 ? QString(QString::number(size % 12) + u'M') : QString());
}

} // namespace zhiping::feel
