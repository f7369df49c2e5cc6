// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/outbox_machine.h"
#include "sync/outbox_policy.h"
#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Sends what is in the outbox and due, one after the other: `nextToSend()` says which, `ports::stepFor()`
/// what becomes of it. Here its effects are carried out, in their order.
class PushPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    using Then = std::function<void()>;

    /// What an earlier run left under way.
    void restart();
    void next();
    /// Let @p event happen to an entry, carry out what follows from it, then go on with @p then.
    void happen(qsizetype position, const ports::OutboxEvent &event, const Then &then);
    void carryOut(qsizetype position, QList<ports::OutboxEffect> effects, const Then &then);
    void send(qsizetype position);
    void settle(qsizetype position, const std::optional<Error> &error);
    void end(const Result<> &outcome);

    QList<ports::OutboxEntry> m_entries; ///< Unsent, oldest first.
    qsizetype m_total = 0;
    QSet<domain::ApplicationId> m_held; ///< Applications whose earlier decision has not got through.
    OriginCircuit m_circuit;
};

} // namespace zhiping::sync
