// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "ports/outbox_machine.h"
#include "ports/review_api.h"
#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Follows the change feed to its end, each page with its cursor in one transaction. The decisions whose own
/// key a page shows are confirmed before its cursor is kept: after a crash the page comes again.
///
/// Who begins at the beginning asks first for every decision that the platform is said to have. One that it
/// has no more, because it was set back, is sent again by the next run. No cursor is kept before all are
/// asked for, so a crash leads back here.
///
/// Where most of what is here would go, the pull ends before it, and the report says so: somebody may have
/// deleted a district by mistake, and a person in a factory hall needs the files. Nothing of a person's work
/// ever goes with them.
class PullPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    ~PullPhase() override;
    void start() override;
    void abort() override;

private:
    /// Take in what an earlier program could not read and this one can, then go on from @p since.
    void readAgain(const QList<ports::UnreadableApplication> &unreadable, const ports::PullCursor &since);
    void ask(const ports::PullCursor &since);
    /// Send for what follows @p since; `receive()` waits for it.
    void sendFor(const ports::PullCursor &since);
    /// While one page is kept, the next is read, and the one after it travels. More would only lie in memory.
    void sendAhead();
    /// Wait for the first of the pages that are coming.
    void receive();
    void cancelComing();
    /// Ask for the receipts of @p entries from @p position on, then for the first page.
    void askForReceipts(const QList<ports::OutboxEntry> &entries, qsizetype position);
    /// What the platform said to that.
    void settleReceipt(const ports::OutboxEntry &entry, const Result<domain::Receipt> &receipt,
                       const std::function<void()> &then);
    void take(const ports::ChangePage &page);
    /// Apply @p page unless it takes too much away.
    void weigh(const ports::ChangePage &page);
    void apply(const ports::ChangePage &page);
    void startOver();
    /// The feed has come to its end.
    void tidyUp();
    void tellUnreadable();
    /// Whether @p many are so many that somebody has to agree. Then the run says so.
    [[nodiscard]] bool holdsBack(qsizetype many, qsizetype of);
    /// Let the outbox know of @p page's receipts, from @p position on, then apply the page.
    void confirm(const ports::ChangePage &page, const QList<ports::OutboxEntry> &entries, qsizetype position);

    struct Coming {
        ports::PullCursor since;
        Future<ports::ChangePage> page;
    };
    QList<Coming> m_coming;                   ///< In their order.
    std::optional<ports::PullCursor> m_ahead; ///< What follows the last of them, as far as it is told.
    QSet<QString> m_asked;                    ///< Cursors that have been followed.
    qsizetype m_gone = 0;                     ///< Taken away by this run.
    bool m_receiptsAskedFor = false;
};

} // namespace zhiping::sync
