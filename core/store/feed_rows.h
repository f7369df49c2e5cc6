// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "store/sealer.h"

namespace zhiping::store {

class Connection;

// How far the cache has followed the change feed, and what it could not take in. All on the cache's thread;
// an envelope that does not open is `StorageDamaged`.

[[nodiscard]] Result<> writeCursor(Connection &cache, Sealer &sealer, const QString &cursor);
/// Empty before the first page.
[[nodiscard]] Result<QString> readCursor(Connection &cache, Sealer &sealer);

[[nodiscard]] Result<> writeUnreadable(Connection &cache, Sealer &sealer,
                                       const ports::UnreadableApplication &application);
[[nodiscard]] Result<QList<ports::UnreadableApplication>> readUnreadable(Connection &cache, Sealer &sealer);

/// Seal all of it again under the current key.
[[nodiscard]] Result<> resealFeed(Connection &cache, Sealer &sealer);
/// Of the second version, in which the cursor was clear.
[[nodiscard]] Result<> sealFirstCursor(Connection &cache, Sealer &sealer);

} // namespace zhiping::store
