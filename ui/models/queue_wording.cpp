// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/queue_wording.h"

#include "models/formatting.h"
#include "models/wording.h"

#include <QCoreApplication>

namespace zhiping::models {

namespace {

struct Queue {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Queue)
};

Statement openStatement(const review::QuickVerdict &verdict)
{
    if (!verdict.openInterpretation.isEmpty())
        return {Tone::Open, Queue::tr("Depends on reading %1").arg(verdict.openInterpretation)};
    if (verdict.openFacts > 0)
        return {Tone::Open, Queue::tr("%n fact(s) to verify", nullptr, verdict.openFacts)};
    return {Tone::Open, Queue::tr("Cannot tell yet")};
}

bool changesCategory(const review::QueueRow &row)
{
    return row.verdict && row.verdict->recognisedCategory
        && *row.verdict->recognisedCategory != row.summary.appliedCategory;
}

} // namespace

Statement verdictStatement(const review::QueueRow &row)
{
    if (row.notAssessable)
        return {Tone::Faint, Queue::tr("Cannot be assessed")};
    if (!row.verdict)
        return {Tone::Faint, Queue::tr("Assessing …")};
    const review::QuickVerdict &verdict = *row.verdict;
    switch (verdict.outcome) {
    case criteria::Outcome::Met:
        if (changesCategory(row))
            return {Tone::Met, Queue::tr("Met as %1").arg(shortCategoryText(*verdict.recognisedCategory))};
        return {Tone::Met, Queue::tr("Met")};
    case criteria::Outcome::Unmet:
        if (verdict.shortfall)
            return {Tone::Unmet, Queue::tr("Not met · short of %1").arg(shortAmount(*verdict.shortfall))};
        return {Tone::Unmet, Queue::tr("Not met")};
    case criteria::Outcome::Open:
        return openStatement(verdict);
    case criteria::Outcome::NotApplicable:
        return {Tone::NotApplicable, Queue::tr("Not applicable")};
    }
    Q_UNREACHABLE();
}

Statement authorityStatement(const review::QueueRow &row)
{
    if (!row.verdict || row.verdict->authority != criteria::Authority::Municipal)
        return {};
    switch (row.summary.stage) {
    case domain::Stage::Forwarded:
        return {Tone::Accent, Queue::tr("Decided by the city")};
    case domain::Stage::Recognised:
    case domain::Stage::Declined:
    case domain::Stage::Withdrawn:
        return {};
    default:
        return {Tone::Accent, Queue::tr("Forward after first review")};
    }
}

Statement deadlineStatement(const review::QueueRow &row, const WorkingCalendar &calendar, QDate today)
{
    if (row.lane == review::Lane::Correcting)
        return {Tone::Plain, Queue::tr("Being corrected, clock stopped")};
    if (row.lane == review::Lane::Done || !row.summary.dueOn)
        return {Tone::Faint, QStringLiteral("—")};
    const QDate due = *row.summary.dueOn;
    if (due == today)
        return {Tone::Soon, Queue::tr("Due today")};
    const int left = calendar.workingDaysUntil(today, due);
    if (due < today)
        return {Tone::Unmet,
                left == 0 ? Queue::tr("Overdue") : Queue::tr("%n working day(s) overdue", nullptr, -left)};
    constexpr int soon = 2;
    return {left <= soon ? Tone::Soon : Tone::Plain, Queue::tr("%n working day(s) left", nullptr, left)};
}

Statement syncStatement(const review::QueueRow &row)
{
    if (row.inProgress)
        return {Tone::Unsent, Queue::tr("Draft here")};
    if (!row.outbox)
        return {Tone::Faint, Queue::tr("In step")};
    switch (*row.outbox) {
    case ports::OutboxState::Conflict:
    case ports::OutboxState::Parked:
        return {Tone::Unmet, outboxStateText(*row.outbox)};
    case ports::OutboxState::Acknowledged:
    case ports::OutboxState::Confirmed:
        return {Tone::Faint, outboxStateText(*row.outbox)};
    default:
        return {Tone::Unsent, outboxStateText(*row.outbox)};
    }
}

Statement evidenceStatement(const review::QueueRow &row)
{
    const int count = row.summary.attachmentCount;
    if (count == 0)
        return {Tone::Faint, Queue::tr("none", "attachments")};
    if (row.attachmentsHere)
        return {Tone::Plain, Queue::tr("%n, here", "attachments, all on this laptop", count)};
    return {Tone::Faint, Queue::tr("%n, not all here", "attachments, not all on this laptop", count)};
}

QStringList marksOf(const review::QueueRow &row)
{
    QStringList marks;
    if (row.verdict && row.verdict->borderline)
        marks.append(QStringLiteral("borderline"));
    if (row.verdict && row.verdict->authority == criteria::Authority::Municipal)
        marks.append(QStringLiteral("municipal"));
    return marks;
}

QString markText(const QString &mark)
{
    if (mark == QLatin1String("borderline"))
        return Queue::tr("Close to a threshold");
    if (mark == QLatin1String("municipal"))
        return Queue::tr("For the city to decide");
    return {};
}

Explanation explanationOf(const review::QueueRow &row)
{
    Explanation told;
    told.title =
        Queue::tr("%1 · %2", "applicant · project").arg(row.summary.applicantName, row.summary.projectName);
    if (row.notAssessable) {
        told.reason = *row.notAssessable == ErrorKind::NotFound
            ? Queue::tr(
                "The rules for this application are not on this laptop yet. It can be read and your work is "
                "safe; sync to fetch them.")
            : messageFor({*row.notAssessable, {}, {}}).sentence();
        return told;
    }
    if (!row.verdict) {
        told.reason = Queue::tr("The rules are being applied to this application.");
        return told;
    }
    told.reason = textOf(row.verdict->reason);
    QStringList more;
    if (row.verdict->countable && row.verdict->shortfall)
        more.append(
            Queue::tr("Certainly countable: %1 yuan; short of %2 even under the most favourable reading.")
                .arg(domain::yuanText(*row.verdict->countable), shortAmount(*row.verdict->shortfall)));
    if (changesCategory(row))
        more.append(Queue::tr("Applied for as %1; met as %2.")
                        .arg(categoryText(row.summary.appliedCategory),
                             categoryText(*row.verdict->recognisedCategory)));
    if (row.verdict->authority == criteria::Authority::Municipal)
        more.append(
            Queue::tr("The amount makes this the city's decision after the district's first review."));
    if (row.verdict->authority == criteria::Authority::Open)
        more.append(Queue::tr("Whether district or city decides is still open."));
    told.more = more.join(speaksChinese() ? QString() : QStringLiteral(" "));
    return told;
}

QString countableText(const review::QuickVerdict &verdict)
{
    if (!verdict.countable)
        return {};
    if (!verdict.countableUpTo || *verdict.countableUpTo == *verdict.countable)
        return wanFace(*verdict.countable);
    return QStringLiteral("%1 – %2").arg(wanFace(*verdict.countable), wanFace(*verdict.countableUpTo));
}

QString countableExactly(const review::QuickVerdict &verdict)
{
    if (!verdict.countable)
        return {};
    const QString certain = exactAmount(*verdict.countable);
    if (!verdict.countableUpTo || *verdict.countableUpTo == *verdict.countable)
        return certain;
    return Queue::tr("Certain: %1\nUnder the most favourable reading: %2")
        .arg(certain, exactAmount(*verdict.countableUpTo));
}

} // namespace zhiping::models
