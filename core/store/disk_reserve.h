// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <mutex>
#include <optional>

namespace zhiping::store {

/// Room on the disk that is kept for a person's work: what comes from the platform must not fill it.
///
/// Thread-safe.
class DiskReserve final
{
public:
    struct Shortage {
        qint64 needed = 0; ///< Bytes that would have to be free, the reserve among them.
        qint64 free = 0;

        friend bool operator==(const Shortage &, const Shortage &) = default;
    };
    using FreeBytes = std::function<Result<qint64>(const QString &folder)>;

    DiskReserve(QString folder, qint64 reserve, FreeBytes freeBytes);

    /// `StorageFull` if writing @p bytes would leave less than the reserve.
    [[nodiscard]] Result<> admit(qint64 bytes);
    /// Bytes that fit beside the reserve.
    [[nodiscard]] Result<qint64> room() const;
    /// Whether @p bytes fit beside the reserve.
    [[nodiscard]] bool hasRoomFor(qint64 bytes) const;
    /// What stopped the last `admit()`; empty once one has passed.
    [[nodiscard]] std::optional<Shortage> shortage() const;

private:
    const QString m_folder;
    const qint64 m_reserve;
    const FreeBytes m_freeBytes;
    mutable std::mutex m_mutex;
    std::optional<Shortage> m_shortage;
};

} // namespace zhiping::store
