// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDate>
#include <QSet>

namespace zhiping::models {

/// Which days count as working days: weekdays, minus public holidays, plus the weekend days worked in
/// exchange (调休), as the State Council's yearly notice sets them.
///
/// A year the table does not cover counts plain weekdays; `covers()` says so.
class WorkingCalendar
{
public:
    /// Weekdays only.
    WorkingCalendar() = default;
    /// resources/calendar/holidays.json. `InvalidInput` names the place of a fault.
    [[nodiscard]] static Result<WorkingCalendar> fromJson(const QByteArray &json);

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    [[nodiscard]] bool covers(int year) const { return m_years.contains(year); }
    /// Working days after @p from up to and including @p to; negative when @p to lies before @p from,
    /// counting the working days it has been over.
    [[nodiscard]] int workingDaysUntil(QDate from, QDate to) const;

private:
    QSet<int> m_years;
    QSet<QDate> m_off;
    QSet<QDate> m_work;
};

} // namespace zhiping::models
