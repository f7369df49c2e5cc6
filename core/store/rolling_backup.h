// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/outbox_backups.h"

#include <chrono>
#include <memory>
#include <optional>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

class Connection;
class DiskReserve;
class StorageThread;

/// Backs the outbox up while it is written: after a decision at once, while words are written every few
/// minutes, and at the end. A backup that fails is tried again with the next write; work goes on meanwhile.
/// None is made of the room that is kept for the work itself.
///
/// Lives on the storage thread.
class RollingBackup final : public std::enable_shared_from_this<RollingBackup>
{
public:
    enum class Written : quint8 { Words, Decision };

    /// Borrows all but the file's name.
    RollingBackup(StorageThread &thread, Connection &outbox, const DiskReserve &reserve, const Clock &clock);

    /// Something was committed. The copy is made in a job of its own, after the one that wrote has answered.
    void note(Written what);
    /// Copy what no copy holds yet. Where that fails it is noted and tried again with the next write; only
    /// who promises a copy need look at the outcome. `StorageFull` if the room is kept for the work itself.
    Result<> catchUp();

private:
    [[nodiscard]] bool isDue(Written what) const;

    StorageThread &m_thread;
    Connection &m_outbox;
    const DiskReserve &m_reserve;
    const Clock &m_clock;
    OutboxBackups m_backups;
    std::optional<std::chrono::milliseconds> m_last; ///< When the last copy was made, by the monotonic clock.
    bool m_hasNews = false;
    bool m_isQueued = false;
};

} // namespace zhiping::store
