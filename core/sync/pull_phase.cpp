// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/pull_phase.h"

#include "base/log.h"
#include "ports/review_api.h"

#include <algorithm>

namespace zhiping::sync {

using ports::ChangePage;
using ports::OutboxEntry;
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
    if (page.receipts.isEmpty())
        return apply(page);
    proceed(m_state.ports.outbox.entries(),
            [this, page](const QList<OutboxEntry> &entries) { confirm(page, entries, 0); });
}

void PullPhase::confirm(const ChangePage &page, const QList<OutboxEntry> &entries, qsizetype position)
{
    for (; position < page.receipts.size(); ++position) {
        const domain::Receipt &receipt = page.receipts.at(position);
        const auto entry =
            std::find_if(entries.cbegin(), entries.cend(),
                         [&receipt](const OutboxEntry &each) { return each.id == receipt.decision; });
        // Made on another laptop of the same reviewer.
        if (entry == entries.cend())
            continue;
        const Result<ports::OutboxStep> step =
            stepFor(*entry, {.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt});
        if (!step)
            qCWarning(logSync).noquote() << "not confirmed:" << step.error().evidence;
        if (!step || step->effects.isEmpty())
            continue;
        return proceed(m_state.ports.outbox.advance(step->entry), [this, page, entries, position] {
            ++m_state.report.decisionsConfirmed;
            confirm(page, entries, position + 1);
        });
    }
    apply(page);
}

void PullPhase::apply(const ChangePage &page)
{
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
            Q_EMIT finished({});
    });
}

void PullPhase::startOver()
{
    qCInfo(logSync) << "the cursor has expired: everything is pulled again";
    m_state.report.startedOver = true;
    m_asked.clear();
    proceed(m_state.ports.applications.clear(), [this] { ask({}); });
}

} // namespace zhiping::sync
