// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/decision_outbox.h"
#include "store/sealer.h"

#include <functional>

namespace zhiping::store {

class Connection;

/// Where the words of a reviewer lie in `outbox.db`, and what each is bound to. Clear beside them are ids,
/// states, times and digests.
[[nodiscard]] SealedPlace findingPlace(const QString &id, const QString &application, const QString &key);
/// Of an answer that was taken back; what lies there is empty.
[[nodiscard]] SealedPlace withdrawalPlace(const QString &id, const QString &application, const QString &key);
[[nodiscard]] SealedPlace draftPlace(const QString &application, bool hasWords, const QString &changedAt);
[[nodiscard]] SealedPlace decisionPlace(const QString &id, const QString &application,
                                        const QString &basedOnRevision, const QString &sha256);
[[nodiscard]] SealedPlace problemPlace(const QString &decision);
[[nodiscard]] SealedPlace receiptPlace(const QString &decision);
[[nodiscard]] SealedPlace reviewedPlace(const QString &decision);
[[nodiscard]] SealedPlace recordPlace(qint64 sequence, const QString &hash);
/// Of the record as a whole, after so many decisions; what lies there is empty.
[[nodiscard]] SealedPlace recordNamePlace(const QString &chain, qint64 decisions);

/// Until when an application is taken along.
[[nodiscard]] SealedPlace packedPlace(const QString &application);

/// Turns what is kept at a place into what is to be kept there.
using CellChange = std::function<Result<QByteArray>(const QByteArray &value, const SealedPlace &place)>;

/// Rewrite every cell that an outbox of schema @p version has. To be called inside a transaction.
[[nodiscard]] Result<> rewriteOutbox(Connection &outbox, int version, const CellChange &change);

/// Bind what earlier versions left without an envelope: answers that were taken back, the record's name.
[[nodiscard]] Result<> bindTheRest(Connection &outbox, Sealer &sealer);

/// How the states of decisions are spelt. Nothing for what is no state.
[[nodiscard]] QString codeOf(ports::OutboxState state);
[[nodiscard]] std::optional<ports::OutboxState> stateFromCode(const QString &code);

/// Whether it is the outbox of this profile and these keys at all. `StorageDamaged` if not.
[[nodiscard]] Result<> checkProof(Connection &outbox, Sealer &sealer);
/// Whether every cell opens, every sealed decision is, byte for byte, what was sealed, the record of what was
/// done is whole, and all rows are of one moment. `StorageDamaged` if not.
[[nodiscard]] Result<> checkOutbox(Connection &outbox, Sealer &sealer);

} // namespace zhiping::store
