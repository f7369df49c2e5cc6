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

/// One page of the change feed.
struct ChangePage {
    /// A dossier exactly as it came, and its decoded form. The bytes are what is kept.
    struct Item {
        domain::Application application;
        QByteArray json;
    };
    struct Tombstone {
        domain::ApplicationId id;
        QString reason; ///< withdrawn, reassigned or erased.
    };
    QList<Item> items;
    QList<Tombstone> destroyed;
    /// Of this account's own decisions that the platform took in between the two cursors.
    QList<domain::Receipt> receipts;
    PullCursor next;
    bool hasMore = false;
    qint64 remaining = 0; ///< The platform's estimate of applications still to come, for progress only.
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
    [[nodiscard]] virtual Future<domain::Application> application(const domain::ApplicationId &id) = 0;
    /// Rows and cursor in one transaction; a revision already present is not written twice.
    [[nodiscard]] virtual Future<> applyPage(const ChangePage &page) = 0;
    /// Empty before the first page.
    [[nodiscard]] virtual Future<PullCursor> cursor() = 0;
    [[nodiscard]] virtual Future<QByteArray> rulePack(const domain::RulePackId &id) = 0;
    [[nodiscard]] virtual Future<> keepRulePack(const domain::RulePackId &id, const QByteArray &bytes) = 0;
    /// Forget a pack that is of no use, so that the next run fetches it again. Unknown ids are ignored.
    [[nodiscard]] virtual Future<> forgetRulePack(const domain::RulePackId &id) = 0;
    /// Forget everything, so that the next pull starts from the beginning (410, new epoch).
    [[nodiscard]] virtual Future<> clear() = 0;

protected:
    ApplicationStore() = default;
    Q_DISABLE_COPY_MOVE(ApplicationStore)
};

} // namespace zhiping::ports
