// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "ports/decision_outbox.h"

namespace zhiping::sync {

/// The life of an outbox entry as pure functions: what may be sent when, and what an answer makes of it.

/// Whether @p entry waits to be sent, now or later. Conflict and Parked do not: a person answers them by a
/// new decision, and they must not keep that one back.
[[nodiscard]] bool isUnsent(const ports::OutboxEntry &entry);

/// Whether an unsent entry's time has come. `Sending` means a crash in between: sent again, which the
/// platform recognises. A waiting time longer than any we set is the wall clock's doing and does not count.
[[nodiscard]] bool isDue(const ports::OutboxEntry &entry, const QDateTime &nowUtc);

/// The entry as it is recorded before its bytes go out.
[[nodiscard]] ports::OutboxEntry beforeSending(ports::OutboxEntry entry);

/// The entry after the platform's answer to it. @p random in [0, 1) spreads the next attempt.
[[nodiscard]] ports::OutboxEntry afterAnswer(ports::OutboxEntry entry, const Result<domain::Receipt> &answer,
                                             const QDateTime &nowUtc, double random);

/// Whether @p error says that trying other items now is pointless: no network, no session, another server, a
/// pause the platform asked for, or trouble with our own disk.
[[nodiscard]] bool endsTheRun(const Error &error);

} // namespace zhiping::sync
