// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/decision_outbox.h"

namespace zhiping::ports {

/// What can happen to a decision between the draft and the platform's record.
struct OutboxEvent {
    enum class Kind : quint8 {
        Seal,           ///< The reviewer has signed.
        Restart,        ///< A run begins: what an earlier one left under way is unknown.
        Dispatch,       ///< It is its turn to be sent.
        Receipt,        ///< The platform answers that it has these bytes.
        PassingFailure, ///< No answer, or one that says "not now".
        SignInRequired,
        Changed, ///< The application is no longer the one that was reviewed (412).
        Refusal, ///< Never as it is.
        KeySeen, ///< A pull shows the decision in the platform's own record, with its receipt.
        KeyGone, ///< The platform's own record does not have it any more: the platform was set back.
    };
    Kind kind = Kind::Restart;
    std::optional<domain::Receipt> receipt = {}; ///< Of Receipt and KeySeen.
    QDateTime notBefore = {};                    ///< Of PassingFailure: UTC, invalid if any time.
    QString problem = {};                        ///< Of Changed and Refusal: the platform's own sentence.
};

/// What has to be done about an event, in this order; a crash may come after each.
enum class OutboxEffect : quint8 {
    Record,      ///< Write the entry durably, before anything else is done.
    Send,        ///< Hand the sealed bytes to the network.
    PauseQueue,  ///< Send nothing more until the reviewer has signed in.
    AskReviewer, ///< Only a person can say how to go on, by a new decision.
};

struct OutboxStep {
    OutboxEntry entry;
    QList<OutboxEffect> effects;
};

/// The whole life of a decision as one pure function. An event that cannot happen in the entry's state, and a
/// receipt for another decision or other bytes, are `InvalidInput` naming both; nothing changes then.
///
/// The only way out is `Confirmed`, which needs the decision's own key in a pull. From there it comes back
/// only when the platform, asked for it, has it no more: then it is sent again as it is, without the receipt
/// that nobody else knows.
[[nodiscard]] Result<OutboxStep> stepFor(const OutboxEntry &entry, const OutboxEvent &event);

/// Whether some event leads from @p from to @p to: what a store lets itself be told.
[[nodiscard]] bool isStep(OutboxState from, OutboxState to);

/// Whether an entry waits to be sent, now or later. Conflict and Parked do not: a person answers them by a
/// new decision, and they must not keep that one back.
[[nodiscard]] bool waitsToBeSent(OutboxState state);

/// The enumerator's name, for logs.
[[nodiscard]] QString nameOf(OutboxState state);
[[nodiscard]] QString nameOf(OutboxEvent::Kind kind);

/// Every state and every event, for whoever has to try them all.
[[nodiscard]] QList<OutboxState> allOutboxStates();
[[nodiscard]] QList<OutboxEvent::Kind> allOutboxEvents();

} // namespace zhiping::ports
