// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace zhiping::test {

/// One thing that SQLite did to a file.
struct DiskChange {
    enum class Kind { Write, Truncate, Sync, Remove };
    QString path;
    Kind kind = Kind::Write;
    qint64 offset = 0; ///< Of Truncate: the new size.
    QByteArray bytes;
};

/// SQLite's way to the disk in this process: it notes every change, and can make one fail. One at a time;
/// databases opened while it lives have to be closed before it ends.
class WatchedDisk
{
public:
    /// What one change meets, and whether every later one meets it too.
    struct Fault {
        enum class Kind { None, Full, Broken, Illegible };
        Kind kind = Kind::None;
        int number = 0; ///< Counted from 1; Full: among the writes alone, Illegible: among the reads.
        bool lasts = false;
    };

    WatchedDisk();
    ~WatchedDisk();
    Q_DISABLE_COPY_MOVE(WatchedDisk)

    /// Forget what was noted and count anew.
    void expect(const Fault &fault);
    /// From now on everything succeeds.
    void heal();
    [[nodiscard]] bool hasStruck() const;
    [[nodiscard]] QList<DiskChange> changes() const;

    class State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace zhiping::test
