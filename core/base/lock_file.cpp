// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "base/lock_file.h"

namespace zhiping {

Result<> takeLock(QLockFile &lock, const QString &what)
{
    // Never stale by age, since a laptop sleeps for days; the lock of a dead process is still recognised.
    lock.setStaleLockTime(0);
    if (lock.tryLock(0))
        return {};
    qint64 pid = 0;
    QString host;
    QString program;
    // Qt believes what the file says: without a name, or with another computer's, it is somebody's for ever.
    // But a sudden end leaves it empty or half-written, and a computer is renamed. Whether a process holds it
    // the system knows; one that is just writing its name gets the time for it.
    constexpr int writingAName = 200;
    if (lock.error() == QLockFile::LockFailedError) {
        if (!lock.getLockInfo(&pid, &host, &program) && lock.tryLock(writingAName))
            return {};
        if (lock.removeStaleLockFile() && lock.tryLock(0))
            return {};
    }
    if (lock.error() != QLockFile::LockFailedError)
        return Error {ErrorKind::StorageUnavailable, what + QStringLiteral("'s lock cannot be written"), {}};
    const bool known = lock.getLockInfo(&pid, &host, &program);
    return Error {ErrorKind::Conflict,
                  known ? QStringLiteral("%1 is in use by process %2").arg(what).arg(pid)
                        : what + QStringLiteral(" is in use by another process"),
                  {}};
}

} // namespace zhiping
