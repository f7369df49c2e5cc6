// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "ports/decision_outbox.h"
#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Follows the change feed to its end, each page with its cursor in one transaction; then confirms the
/// decisions that the platform's own record now shows.
class PullPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    void ask(const ports::PullCursor &since);
    void take(const ports::ChangePage &page);
    void startOver();
    void findConfirmed();
    void confirm(QList<ports::OutboxEntry> seen);

    QSet<QString> m_asked; ///< Cursors that have been followed.
};

} // namespace zhiping::sync
