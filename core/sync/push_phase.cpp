// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/push_phase.h"

#include "base/clock.h"
#include "base/log.h"
#include "ports/review_api.h"
#include "sync/outbox_policy.h"

namespace zhiping::sync {

using ports::OutboxEntry;
using ports::OutboxState;

namespace {

// A server that fails three different decisions in a row has a fault of its own; the rest would only wait for
// it.
constexpr int mostFailuresInARow = 3;

} // namespace

void PushPhase::start()
{
    proceed(m_state.ports.outbox.entries(), [this](const QList<OutboxEntry> &entries) {
        for (const OutboxEntry &entry : entries) {
            if (isUnsent(entry))
                m_unsent.append(entry);
        }
        next();
    });
}

void PushPhase::next()
{
    while (m_position < m_unsent.size()) {
        const OutboxEntry &entry = m_unsent.at(m_position);
        Q_EMIT progressed({SyncProgress::Step::Sending, int(m_position), int(m_unsent.size()), {}});
        ++m_position;
        const bool held = m_held.contains(entry.application);
        if (!held && isDue(entry, m_state.ports.clock.nowUtc()))
            return send(beforeSending(entry));
        m_held.insert(entry.application);
        ++m_state.report.decisionsDelayed;
    }
    Q_EMIT finished({});
}

void PushPhase::send(const OutboxEntry &entry)
{
    proceed(m_state.ports.outbox.advance(entry), [this, entry] {
        await(m_state.ports.api.submit(entry),
              [this, entry](const Result<domain::Receipt> &answer) { record(entry, answer); });
    });
}

void PushPhase::record(const OutboxEntry &entry, const Result<domain::Receipt> &answer)
{
    const OutboxEntry after = afterAnswer(entry, answer, m_state.ports.clock.nowUtc(), m_state.random());
    proceed(m_state.ports.outbox.advance(after), [this, after, answer] {
        count(after);
        if (isUnsent(after))
            m_held.insert(after.application);
        m_failuresInARow = isUnsent(after) ? m_failuresInARow + 1 : 0;
        if (!answer.ok() && (endsTheRun(answer.error()) || m_failuresInARow == mostFailuresInARow))
            Q_EMIT finished(answer.error());
        else
            next();
    });
}

void PushPhase::count(const OutboxEntry &entry)
{
    qCInfo(logSync).noquote() << "decision" << entry.id.text() << "attempt" << entry.attempts
                              << "is now in state" << int(entry.state);
    SyncReport &report = m_state.report;
    if (entry.state == OutboxState::Acknowledged)
        ++report.decisionsAcknowledged;
    else if (entry.state == OutboxState::Conflict)
        ++report.decisionsInConflict;
    else if (entry.state == OutboxState::Parked)
        ++report.decisionsParked;
    else
        ++report.decisionsDelayed;
}

} // namespace zhiping::sync
