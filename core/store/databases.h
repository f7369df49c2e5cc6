// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/outbox_restoration.h"

#include <memory>
#include <optional>

namespace zhiping::store {

class Connection;
class Sealer;

/// A profile's two databases, and what had to be done to open them.
struct Databases {
    std::unique_ptr<Connection> outbox;
    std::unique_ptr<Connection> cache;
    bool readOnly = false;     ///< A newer program wrote one of them: both are only read.
    bool cacheRebuilt = false; ///< It was damaged; everything of the platform has to be pulled again.
    /// False: a copy from before anything was sealed could not be sealed; it is tried again at the next
    /// start.
    bool copiesAreSealed = true;
    std::optional<OutboxRestoration> restored; ///< The outbox was damaged; a backup stands in its place.
};

/// Open or create both in @p folder, on the thread that will use them. What an older version kept is brought
/// up to today and sealed.
///
/// Files that a newer program has written are opened for reading and not touched; `Refused` if even that is
/// not possible. A damaged outbox gives way to its newest good backup; without one it is `StorageDamaged` and
/// stays as it is. Where the outbox is older than the cache knew it, the feed is pulled again from the
/// beginning.
[[nodiscard]] Result<Databases> openDatabases(const QString &folder, Sealer &sealer);

/// Open both in a @p folder that cannot be written: what is there is read. `StorageUnavailable` where nothing
/// is, or where an older program wrote it.
[[nodiscard]] Result<Databases> openWriteProtected(const QString &folder, Sealer &sealer);

} // namespace zhiping::store
