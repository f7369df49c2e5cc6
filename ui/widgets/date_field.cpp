// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "widgets/date_field.h"

#include "widgets/icon.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>
#include <QToolButton>

#include <utility>

namespace zhiping::widgets {

QDateEdit *makeDateField()
{
    auto *field = new QDateEdit;
    field->setCalendarPopup(true);
    QCalendarWidget *calendar = field->calendarWidget();
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    // Red is for what does not meet a condition.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    for (const auto &[button, drawing] :
         {std::pair("qt_calendar_prevmonth", "back"), std::pair("qt_calendar_nextmonth", "forward")}) {
        if (auto *step = calendar->findChild<QToolButton *>(QString::fromLatin1(button)))
            step->setIcon(icon(QString::fromLatin1(drawing)));
    }
    return field;
}

} // namespace zhiping::widgets
