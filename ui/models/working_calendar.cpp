// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/working_calendar.h"

#include "base/json_reader.h"

namespace zhiping::models {

namespace {

Result<QSet<QDate>> datesOf(JsonReader &reader, QLatin1String key, int year)
{
    QSet<QDate> dates;
    const QStringList texts = reader.strings(key);
    for (const QString &text : texts) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid() || date.year() != year)
            reader.fail(key, QStringLiteral("expected dates of the year it stands under"));
        dates.insert(date);
    }
    if (const auto fault = reader.error())
        return *fault;
    return dates;
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::fromJson(const QByteArray &json)
{
    const auto parsed = parseJsonObject(json);
    if (!parsed)
        return parsed.error();
    WorkingCalendar calendar;
    const QJsonObject years = parsed->value(QLatin1String("years")).toObject();
    for (auto it = years.constBegin(); it != years.constEnd(); ++it) {
        bool isNumber = false;
        const int year = it.key().toInt(&isNumber);
        if (!isNumber)
            return Error {ErrorKind::InvalidInput, QStringLiteral("$.years: expected years as names"), {}};
        JsonReader reader(it.value().toObject(), QStringLiteral("$.years.") + it.key());
        const auto off = datesOf(reader, QLatin1String("off"), year);
        if (!off)
            return off.error();
        const auto work = datesOf(reader, QLatin1String("work"), year);
        if (!work)
            return work.error();
        calendar.m_years.insert(year);
        calendar.m_off.unite(*off);
        calendar.m_work.unite(*work);
    }
    return calendar;
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    if (m_work.contains(day))
        return true;
    return day.dayOfWeek() <= Qt::Friday && !m_off.contains(day);
}

int WorkingCalendar::workingDaysUntil(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    const bool over = to < from;
    QDate day = over ? to : from;
    const QDate last = over ? from : to;
    int count = 0;
    while (day < last) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            ++count;
    }
    return over ? -count : count;
}

} // namespace zhiping::models
