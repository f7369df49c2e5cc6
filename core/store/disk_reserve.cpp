// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/disk_reserve.h"

#include <algorithm>

namespace zhiping::store {

DiskReserve::DiskReserve(QString folder, qint64 reserve, FreeBytes freeBytes)
    : m_folder(std::move(folder))
    , m_reserve(reserve)
    , m_freeBytes(std::move(freeBytes))
{
}

Result<> DiskReserve::admit(qint64 bytes)
{
    const Result<qint64> free = m_freeBytes(m_folder);
    const std::lock_guard lock(m_mutex);
    m_shortage.reset();
    // A file system that does not tell still says so itself when it is full.
    if (!free || *free >= m_reserve + bytes)
        return {};
    m_shortage = Shortage {m_reserve + bytes, *free};
    return Error {
        ErrorKind::StorageFull,
        QStringLiteral("%1 bytes needed with the reserve, %2 free").arg(m_shortage->needed).arg(*free),
        {}};
}

Result<qint64> DiskReserve::room() const
{
    const Result<qint64> free = m_freeBytes(m_folder);
    return free ? Result<qint64>(std::max<qint64>(0, *free - m_reserve)) : free;
}

bool DiskReserve::hasRoomFor(qint64 bytes) const
{
    const Result<qint64> free = m_freeBytes(m_folder);
    return !free || *free >= m_reserve + bytes;
}

std::optional<DiskReserve::Shortage> DiskReserve::shortage() const
{
    const std::lock_guard lock(m_mutex);
    return m_shortage;
}

} // namespace zhiping::store
