// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>

namespace zhiping::reviewer {

/// One running client per data folder. A second start asks the first to come to the front and ends.
///
/// The lock in the folder decides who is first, however the folder's name is spelled; the socket only carries
/// the request. A first one that hangs keeps its lock, so that a second never writes beside it.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    enum class Claim : quint8 {
        First,
        Shown,  ///< Another one runs and says that it has come to the front.
        Silent, ///< Another one runs and does not answer: see `otherProcess()`.
    };

    /// @p dataFolder exists.
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// Blocks for @p patience at most where another one does not answer. `StorageFull` and
    /// `StorageUnavailable`: the lock cannot be written, nor could anything else.
    [[nodiscard]] Result<Claim> claim(std::chrono::milliseconds patience = std::chrono::seconds(4));
    /// Of whoever holds the lock; 0 if that is not known.
    [[nodiscard]] qint64 otherProcess() const;

Q_SIGNALS:
    /// Another start asked for this window.
    void raiseRequested();

private:
    void answer();
    [[nodiscard]] bool takeLock();
    [[nodiscard]] bool isOtherAlive() const;

    QString m_folder;
    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace zhiping::reviewer
