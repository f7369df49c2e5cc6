// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/working_calendar.h"
#include "review/queue.h"

namespace zhiping::models {

/// What a cell of the queue states, for painting as a chip. `Plain` is text without a state,
/// `Soon` a date that presses.
enum class Tone : quint8 { Plain, Met, Unmet, Open, NotApplicable, Unsent, Accent, Faint, Soon };

struct Statement {
    Tone tone = Tone::Plain;
    QString text;
    friend bool operator==(const Statement &, const Statement &) = default;
};

/// 系统判定（供参考）, in the few words a row has room for.
[[nodiscard]] Statement verdictStatement(const review::QueueRow &row);
/// 初审后报市级, where the amount says so; empty text otherwise.
[[nodiscard]] Statement authorityStatement(const review::QueueRow &row);
[[nodiscard]] Statement deadlineStatement(const review::QueueRow &row, const WorkingCalendar &calendar,
                                          QDate today);
[[nodiscard]] Statement syncStatement(const review::QueueRow &row);
[[nodiscard]] Statement evidenceStatement(const review::QueueRow &row);
/// "borderline", "municipal": icon names, most pressing first.
[[nodiscard]] QStringList marksOf(const review::QueueRow &row);
[[nodiscard]] QString markText(const QString &mark);

/// The selected row told in whole sentences, for the card under the table.
struct Explanation {
    QString title;
    QString reason; ///< The arithmetic, or what is still open.
    QString more;   ///< Other category, authority; may be empty.
};
[[nodiscard]] Explanation explanationOf(const review::QueueRow &row);

/// What counts for the category applied for, in 万元: one figure, or an interval where a reading decides.
[[nodiscard]] QString countableText(const review::QuickVerdict &verdict);
/// The same in 元 and in words.
[[nodiscard]] QString countableExactly(const review::QuickVerdict &verdict);

} // namespace zhiping::models
