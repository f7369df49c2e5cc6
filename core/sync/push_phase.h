// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/decision_outbox.h"
#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Sends what is in the outbox and due: oldest first for each application, no item waiting for another
/// application's.
class PushPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    void next();
    void send(const ports::OutboxEntry &entry);
    void record(const ports::OutboxEntry &entry, const Result<domain::Receipt> &answer);
    void count(const ports::OutboxEntry &entry);

    QList<ports::OutboxEntry> m_unsent;
    qsizetype m_position = 0;
    QSet<domain::ApplicationId> m_held; ///< Applications whose earlier decision has not got through.
    int m_failuresInARow = 0;
};

} // namespace zhiping::sync
