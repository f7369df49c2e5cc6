// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "ports/outbox_machine.h"
#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Follows the change feed to its end, each page with its cursor in one transaction. The decisions whose own
/// key a page shows are confirmed before its cursor is kept: after a crash the page comes again.
class PullPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    void ask(const ports::PullCursor &since);
    void take(const ports::ChangePage &page);
    void apply(const ports::ChangePage &page);
    void startOver();
    /// Let the outbox know of @p page's receipts, from @p position on, then apply the page.
    void confirm(const ports::ChangePage &page, const QList<ports::OutboxEntry> &entries, qsizetype position);

    QSet<QString> m_asked; ///< Cursors that have been followed.
};

} // namespace zhiping::sync
