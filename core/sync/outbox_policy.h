// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "ports/outbox_machine.h"

#include <QSet>

namespace zhiping::sync {

/// What the platform's answer means for the entry it was sent for. @p random in [0, 1) spreads the next
/// attempt. An answer that speaks of the way to the platform and not of this decision sets no time: when to
/// try that way again is the scheduler's matter.
[[nodiscard]] ports::OutboxEvent eventOf(const ports::OutboxEntry &entry,
                                         const Result<domain::Receipt> &answer, const QDateTime &nowUtc,
                                         double random);

/// Whether an unsent entry's time has come. A waiting time longer than any we set is the wall clock's doing
/// and does not count.
[[nodiscard]] bool isDue(const ports::OutboxEntry &entry, const QDateTime &nowUtc);

/// Which of @p entries (oldest first) to send next; nothing if none may be sent.
///
/// Only the oldest unsent decision of an application comes into question, and none of an application in
/// @p held. Of those the one with the fewest attempts, so that decisions that fail time and again never keep
/// another from its turn, however the run may end.
[[nodiscard]] std::optional<qsizetype> nextToSend(const QList<ports::OutboxEntry> &entries,
                                                  const QSet<domain::ApplicationId> &held,
                                                  const QDateTime &nowUtc);

/// Whether @p error says that trying other items now is pointless: no network, no session, another server, a
/// pause the platform asked for, or trouble with our own disk.
[[nodiscard]] bool endsTheRun(const Error &error);

/// Whether one origin is spoken to any more in a run. Opens at the first answer that speaks of the origin
/// itself, and when several decisions in a row get no proper answer; after a failed run at the first. A new
/// run has a new one, and the time between is the scheduler's.
struct OriginCircuit {
    int failuresBorne = 3;
    int failuresInARow = 0;
    bool open = false;

    friend bool operator==(const OriginCircuit &, const OriginCircuit &) = default;
};

/// The circuit after an answer; @p error is nothing where the platform gave a receipt.
[[nodiscard]] OriginCircuit afterAnswer(OriginCircuit circuit, const std::optional<Error> &error);

} // namespace zhiping::sync
