// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"
#include "domain/decision.h"

namespace zhiping::ports {

/// Where a sealed decision is on its way to the platform.
enum class OutboxState : quint8 {
    Draft,   ///< Not signed yet: words in the `WorkStore`, never an entry here.
    Sealed,  ///< Waiting to be sent.
    Sending, ///< Given to the network; after a restart this means "unknown, send again".
    Backoff, ///< A passing failure; tried again later.
    WaitingForSignIn,
    Acknowledged, ///< The platform's receipt is stored.
    Confirmed,    ///< Seen in a pull: the platform's own record has it.
    Conflict,     ///< The application changed; a person must look.
    Parked,       ///< Refused for good as it is; kept with the platform's reason.
};

/// A decision in the outbox. `body` are the very bytes that were sealed and are sent; they never change.
struct OutboxEntry {
    domain::DecisionId id;
    domain::ApplicationId application;
    QString basedOnRevision; ///< Sent as If-Match.
    QByteArray body;         ///< JSON of the decision.
    QString bodySha256;
    OutboxState state = OutboxState::Sealed;
    int attempts = 0;
    QDateTime sealedAt;  ///< UTC.
    QDateTime notBefore; ///< UTC; earliest next attempt, invalid if any time.
    QString problem;     ///< The platform's own sentence for Conflict and Parked.
    std::optional<domain::Receipt> receipt;

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Decisions made on this laptop: the only record of unsent work.
///
/// Every write is one durable transaction: when it succeeds, the decision survives a power cut.
class DecisionOutbox
{
public:
    virtual ~DecisionOutbox() = default;

    /// Seal @p decision with the application as it was @p reviewed and clear the application's draft, in one
    /// transaction. Sealing the same id twice is not an error and changes nothing.
    [[nodiscard]] virtual Future<> seal(const domain::Decision &decision,
                                        const domain::Application &reviewed) = 0;
    /// Take in a decision that this reviewer sealed on another computer, to be sent as it is, with what it
    /// was made on if that is known. Known already, it changes nothing. `InvalidInput` where the bytes are
    /// not the decision that @p entry says.
    [[nodiscard]] virtual Future<> adopt(const OutboxEntry &entry,
                                         const std::optional<domain::Application> &reviewed) = 0;
    /// What the decision was made on. `NotFound` once it is confirmed, and where an older program sealed it.
    [[nodiscard]] virtual Future<domain::Application> reviewed(const domain::DecisionId &id) = 0;
    /// Everything the reviewer did on this laptop, as lines of JSON that `domain::checkExport()` checks.
    /// `StorageDamaged` names the first entry that is not as it was written.
    [[nodiscard]] virtual Future<QByteArray> record() = 0;
    /// All entries, oldest first.
    [[nodiscard]] virtual Future<QList<OutboxEntry>> entries() = 0;
    /// Record what `stepFor()` made of an entry. `InvalidInput` where no event leads from the stored state to
    /// this one, where an acknowledged entry lacks its own receipt, and where a sealed one has any.
    [[nodiscard]] virtual Future<> advance(const OutboxEntry &entry) = 0;

protected:
    DecisionOutbox() = default;
    Q_DISABLE_COPY_MOVE(DecisionOutbox)
};

} // namespace zhiping::ports
