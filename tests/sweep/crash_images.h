// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sweep/watched_disk.h"

#include <QMap>

#include <random>

namespace zhiping::test {

/// What may stand on the disk when the power fails, change by change: all that was synced, and of what was
/// not any part, in any order, torn at any sector.
class CrashImages
{
public:
    using Image = QMap<QString, QByteArray>; ///< By path; what is not in it does not exist.

    /// A disk that @p lies says that it has synced, and has not.
    explicit CrashImages(unsigned seed, bool lies = false)
        : m_random(seed)
        , m_lies(lies)
    {
    }

    void follow(const DiskChange &change);
    /// One of the disks there may be now.
    [[nodiscard]] Image draw();

private:
    struct File {
        QByteArray synced;
        bool exists = false; ///< Once synced it does for certain.
        QList<DiskChange> pending;
    };
    /// How much of the pending changes arrives.
    enum class Luck { Nothing, Everything, First, Any, Torn, Count };

    void arrive(QByteArray &content, bool &exists, const DiskChange &change, bool torn);
    [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    QMap<QString, File> m_files;
    std::mt19937 m_random;
    const bool m_lies;
};

} // namespace zhiping::test
