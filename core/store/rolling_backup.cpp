// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/rolling_backup.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/connection.h"
#include "store/disk_reserve.h"
#include "store/storage_thread.h"

#include <QFileInfo>

namespace zhiping::store {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenWords = 5min;
constexpr std::chrono::milliseconds betweenDecisions = 10s; // Sealing a hundred at a stroke makes few copies.

} // namespace

RollingBackup::RollingBackup(StorageThread &thread, Connection &outbox, const DiskReserve &reserve,
                             const Clock &clock)
    : m_thread(thread)
    , m_outbox(outbox)
    , m_reserve(reserve)
    , m_clock(clock)
    , m_backups(outbox.file())
    , m_hasNews(m_backups.isOutdated())
{
}

bool RollingBackup::isDue(Written what) const
{
    const auto pause = what == Written::Decision ? betweenDecisions : betweenWords;
    return !m_last || m_clock.monotonic() - *m_last >= pause;
}

void RollingBackup::note(Written what)
{
    m_hasNews = true;
    if (m_isQueued || !isDue(what))
        return;
    m_isQueued = true;
    // The profile may be closed before the job's turn comes.
    static_cast<void>(m_thread.run([weak = weak_from_this()]() -> Result<> {
        if (const auto self = weak.lock())
            static_cast<void>(self->catchUp());
        return {};
    }));
}

Result<> RollingBackup::catchUp()
{
    m_isQueued = false;
    if (!m_hasNews)
        return {};
    if (!m_reserve.hasRoomFor(QFileInfo(m_outbox.file()).size())) {
        qCWarning(logStore) << "no backup of the outbox: the rest of the disk is kept for the work itself";
        return Error {ErrorKind::StorageFull, QStringLiteral("no room for a backup of the outbox"), {}};
    }
    if (const Result<> made = m_backups.make(m_outbox); !made) {
        qCWarning(logStore).noquote() << "no backup of the outbox:" << made.error().evidence;
        return made;
    }
    m_hasNews = false;
    m_last = m_clock.monotonic();
    return {};
}

} // namespace zhiping::store
