// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/push_phase.h"

#include "base/clock.h"
#include "base/log.h"
#include "ports/review_api.h"

#include <algorithm>

namespace zhiping::sync {

using ports::OutboxEffect;
using ports::OutboxEntry;
using ports::OutboxEvent;
using ports::OutboxState;

void PushPhase::start()
{
    if (m_state.options.probing)
        m_circuit.failuresBorne = 1;
    proceed(m_state.ports.outbox.entries(), [this](const QList<OutboxEntry> &entries) {
        m_entries = entries;
        m_entries.removeIf([](const OutboxEntry &entry) { return !waitsToBeSent(entry.state); });
        m_total = m_entries.size();
        restart();
    });
}

void PushPhase::restart()
{
    const auto underWay = std::find_if(m_entries.cbegin(), m_entries.cend(), [](const OutboxEntry &entry) {
        return entry.state == OutboxState::Sending;
    });
    if (underWay == m_entries.cend())
        return next();
    happen(underWay - m_entries.cbegin(), {.kind = OutboxEvent::Kind::Restart}, [this] { restart(); });
}

void PushPhase::next()
{
    const auto position = nextToSend(m_entries, m_held, m_state.ports.clock.nowUtc());
    if (!position)
        return end({});
    Q_EMIT progressed({SyncProgress::Step::Sending, int(m_total - m_entries.size()), int(m_total), {}});
    happen(*position, {.kind = OutboxEvent::Kind::Dispatch}, [this, position] { send(*position); });
}

void PushPhase::happen(qsizetype position, const OutboxEvent &event, const Then &then)
{
    const Result<ports::OutboxStep> step = stepFor(m_entries.at(position), event);
    if (!step)
        return end(step.error());
    m_entries[position] = step->entry;
    carryOut(position, step->effects, then);
}

void PushPhase::carryOut(qsizetype position, QList<OutboxEffect> effects, const Then &then)
{
    if (effects.isEmpty())
        return then();
    switch (effects.takeFirst()) {
    case OutboxEffect::Record:
        return proceed(m_state.ports.outbox.advance(m_entries.at(position)),
                       [this, position, effects, then] { carryOut(position, effects, then); });
    case OutboxEffect::Send: // Always the last, and what follows is its answer.
        return then();
    case OutboxEffect::PauseQueue:
        m_circuit.open = true;
        break;
    case OutboxEffect::AskReviewer:
        ++(m_entries.at(position).state == OutboxState::Conflict ? m_state.report.decisionsInConflict
                                                                 : m_state.report.decisionsParked);
        break;
    }
    carryOut(position, effects, then);
}

void PushPhase::send(qsizetype position)
{
    await(m_state.ports.api.submit(m_entries.at(position)),
          [this, position](const Result<domain::Receipt> &answer) {
              const auto error = answer.ok() ? std::nullopt : std::optional(answer.error());
              const OutboxEvent event =
                  eventOf(m_entries.at(position), answer, m_state.ports.clock.nowUtc(), m_state.random());
              happen(position, event, [this, position, error] { settle(position, error); });
          });
}

void PushPhase::settle(qsizetype position, const std::optional<Error> &error)
{
    const OutboxEntry &entry = m_entries.at(position);
    qCInfo(logSync).noquote() << "decision" << entry.id.text() << "attempt" << entry.attempts << "is now"
                              << nameOf(entry.state);
    if (entry.state == OutboxState::Acknowledged) {
        ++m_state.report.decisionsAcknowledged;
        m_state.acknowledged.insert(entry.id);
    }
    if (waitsToBeSent(entry.state))
        m_held.insert(entry.application);
    else
        m_entries.removeAt(position);
    m_circuit = afterAnswer(m_circuit, error);
    if (m_circuit.open && error)
        end(*error);
    else
        next();
}

void PushPhase::end(const Result<> &outcome)
{
    m_state.report.decisionsDelayed = int(m_entries.size());
    Q_EMIT finished(outcome);
}

} // namespace zhiping::sync
