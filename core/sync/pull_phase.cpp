// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/pull_phase.h"

#include "base/log.h"
#include "ports/review_api.h"

#include <QHash>

namespace zhiping::sync {

using ports::ChangePage;
using ports::OutboxEntry;
using ports::OutboxState;
using ports::PullCursor;

void PullPhase::start()
{
    proceed(m_state.ports.applications.cursor(), [this](const PullCursor &cursor) { ask(cursor); });
}

void PullPhase::ask(const PullCursor &since)
{
    m_asked.insert(since.text());
    await(m_state.ports.api.changes(since, m_state.options.pageSize),
          [this, since](const Result<ChangePage> &page) {
              if (page)
                  take(*page);
              else if (page.error().kind == ErrorKind::NotFound && !since.isEmpty()
                       && !m_state.report.startedOver)
                  startOver();
              else
                  Q_EMIT finished(page.error());
          });
}

void PullPhase::take(const ChangePage &page)
{
    if (page.hasMore && m_asked.contains(page.next.text()))
        return Q_EMIT finished(
            Error {ErrorKind::MalformedReply, QStringLiteral("the change feed goes round in a circle"), {}});
    proceed(m_state.ports.applications.applyPage(page), [this, page] {
        for (const ChangePage::Item &item : page.items)
            m_state.changed.insert(item.application.id);
        SyncReport &report = m_state.report;
        report.applicationsChanged += int(page.items.size());
        report.applicationsGone += int(page.destroyed.size());
        Q_EMIT progressed({SyncProgress::Step::Pulling, report.applicationsChanged,
                           report.applicationsChanged + int(page.remaining),
                           page.items.isEmpty() ? QString() : page.items.constLast().application.code});
        if (page.hasMore)
            ask(page.next);
        else
            findConfirmed();
    });
}

void PullPhase::startOver()
{
    qCInfo(logSync) << "the cursor has expired: everything is pulled again";
    m_state.report.startedOver = true;
    m_asked.clear();
    proceed(m_state.ports.applications.clear(), [this] { ask({}); });
}

void PullPhase::findConfirmed()
{
    proceed(m_state.ports.outbox.entries(), [this](const QList<OutboxEntry> &entries) {
        QList<OutboxEntry> acknowledged;
        for (const OutboxEntry &entry : entries) {
            if (entry.state == OutboxState::Acknowledged)
                acknowledged.append(entry);
        }
        if (acknowledged.isEmpty())
            return Q_EMIT finished({});
        proceed(m_state.ports.applications.summaries(), [this, acknowledged](const auto &rows) {
            QHash<domain::ApplicationId, QString> revisions;
            for (const domain::ApplicationSummary &row : rows)
                revisions.insert(row.id, row.revision);
            // The receipts were there before this pull. The platform took the decision on the revision it was
            // based on, so any other state in the feed comes after it; so does an application that has left.
            QList<OutboxEntry> seen = acknowledged;
            seen.removeIf([&revisions](const OutboxEntry &entry) {
                return revisions.value(entry.application) == entry.basedOnRevision;
            });
            confirm(seen);
        });
    });
}

void PullPhase::confirm(QList<OutboxEntry> seen)
{
    if (seen.isEmpty())
        return Q_EMIT finished({});
    OutboxEntry entry = seen.takeFirst();
    entry.state = OutboxState::Confirmed;
    proceed(m_state.ports.outbox.advance(entry), [this, seen] {
        ++m_state.report.decisionsConfirmed;
        confirm(seen);
    });
}

} // namespace zhiping::sync
