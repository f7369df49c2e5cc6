// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "store/sealer.h"

namespace zhiping::store {

class Connection;

// How far the cache has followed the change feed, and what it could not take in. All on the cache's thread;
// an envelope that does not open is `StorageDamaged`.

struct FeedPosition {
    QString cursor;       ///< Empty before the first page.
    qint64 confirmed = 0; ///< Decisions that the outbox knew to be confirmed when the last receipts came.
};

[[nodiscard]] Result<> writePosition(Connection &cache, Sealer &sealer, const FeedPosition &position);
[[nodiscard]] Result<FeedPosition> readPosition(Connection &cache, Sealer &sealer);

/// The cache has taken @p page in, and @p outbox what its receipts say.
[[nodiscard]] Result<> moveBehind(const ports::ChangePage &page, Connection &cache, Sealer &sealer,
                                  Connection &outbox);
/// The next pull begins anew. What is here stays, unconfirmed. Belongs into a transaction.
[[nodiscard]] Result<> startOver(Connection &cache);
/// An outbox that was put back from a copy has not seen the receipts that the cache has passed by: starts
/// over then, so that they come once more.
[[nodiscard]] Result<> startOverForOlderOutbox(Connection &cache, Sealer &sealer, Connection &outbox);

[[nodiscard]] Result<> writeUnreadable(Connection &cache, Sealer &sealer,
                                       const ports::UnreadableApplication &application);
[[nodiscard]] Result<QList<ports::UnreadableApplication>> readUnreadable(Connection &cache, Sealer &sealer);

/// Seal all of it again under the current key.
[[nodiscard]] Result<> resealFeed(Connection &cache, Sealer &sealer);
/// Of the second version, in which the cursor was clear.
[[nodiscard]] Result<> sealFirstCursor(Connection &cache, Sealer &sealer);

} // namespace zhiping::store
