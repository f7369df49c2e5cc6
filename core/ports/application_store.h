// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"
#include "domain/decision.h"

#include <QByteArray>

namespace zhiping::ports {

/// An opaque position in the platform's change feed. Only the platform can read it.
using PullCursor = StrongId<struct PullCursorTag>;

/// An application that came in a form this program cannot read. It is kept as it came, for a later program.
struct UnreadableApplication {
    domain::ApplicationId id; ///< The digest of its bytes where it names none.
    QString revision;         ///< Empty where it names none.
    QString fault;            ///< Place and reason, for support: nothing of the applicant.
    QByteArray json;

    friend bool operator==(const UnreadableApplication &, const UnreadableApplication &) = default;
};

/// One page of the change feed.
struct ChangePage {
    /// A dossier exactly as it came, and its row of the list. The bytes are what is kept.
    struct Item {
        domain::ApplicationSummary summary;
        QByteArray json;
    };
    struct Tombstone {
        domain::ApplicationId id;
        QString reason; ///< withdrawn, reassigned or erased.
    };
    QList<Item> items;
    QList<UnreadableApplication> unreadable; ///< They never keep the others back.
    QList<Tombstone> destroyed;
    /// Of this account's own decisions that the platform took in between the two cursors.
    QList<domain::Receipt> receipts;
    PullCursor next;
    bool hasMore = false;
    qint64 remaining = 0; ///< The platform's estimate of applications still to come, for progress only.
};

/// How much is here.
struct CacheHoldings {
    qsizetype applications = 0;
    qsizetype unconfirmed = 0; ///< Not shown by any page since `startOver()`.
    qsizetype among = 0;       ///< Of those that were asked about.

    friend bool operator==(const CacheHoldings &, const CacheHoldings &) = default;
};

/// What the platform said, as of the last pull. Disposable: whatever is here can be pulled again.
///
/// Callable from any thread; the work happens on the storage thread.
class ApplicationStore
{
public:
    virtual ~ApplicationStore() = default;

    /// All rows, in the order they are due (unknown last), then by code.
    [[nodiscard]] virtual Future<QList<domain::ApplicationSummary>> summaries() = 0;
    /// Their ids, in the same order, for who goes on to open them: no row is unsealed.
    [[nodiscard]] virtual Future<QList<domain::ApplicationId>> ids() = 0;
    [[nodiscard]] virtual Future<domain::Application> application(const domain::ApplicationId &id) = 0;
    /// Rows and cursor in one transaction; a revision already present is not written twice, unless it is
    /// unconfirmed. What cannot be read is kept beside the row of an earlier revision, which stays.
    [[nodiscard]] virtual Future<> applyPage(const ChangePage &page) = 0;
    /// Empty before the first page.
    [[nodiscard]] virtual Future<PullCursor> cursor() = 0;
    [[nodiscard]] virtual Future<QByteArray> rulePack(const domain::RulePackId &id) = 0;
    [[nodiscard]] virtual Future<> keepRulePack(const domain::RulePackId &id, const QByteArray &bytes) = 0;
    /// Forget a pack that is of no use, so that the next run fetches it again. Unknown ids are ignored.
    [[nodiscard]] virtual Future<> forgetRulePack(const domain::RulePackId &id) = 0;
    [[nodiscard]] virtual Future<QList<UnreadableApplication>> unreadable() = 0;

    /// The next pull begins at the beginning (410, new epoch). Everything stays until it has come to the end
    /// of the feed, so that nobody stands in a factory hall without applications meanwhile: it is
    /// unconfirmed.
    [[nodiscard]] virtual Future<> startOver() = 0;
    /// How much is here, and how many of @p ids.
    [[nodiscard]] virtual Future<CacheHoldings> holdings(const QList<domain::ApplicationId> &ids) = 0;
    /// The feed has come to its end: what no page has shown since `startOver()` goes.
    [[nodiscard]] virtual Future<> removeUnconfirmed() = 0;

protected:
    ApplicationStore() = default;
    Q_DISABLE_COPY_MOVE(ApplicationStore)
};

} // namespace zhiping::ports
