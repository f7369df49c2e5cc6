// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/single_instance.h"

#include "base/log.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStorageInfo>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace zhiping::reviewer {

namespace {

constexpr qint64 leastRoom = 64LL * 1024;

QByteArray shownWord()
{
    return "shown\n";
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_folder(QDir(dataFolder).canonicalPath())
    , m_lock(QDir(m_folder).filePath(QStringLiteral("zhiping.lock")))
{
    m_name = QStringLiteral("zhiping-")
        + QString::fromLatin1(
                 QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
    // Never stale by age: a laptop sleeps for days. The lock of a dead process is still recognised.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::takeLock()
{
    if (m_lock.tryLock(0))
        return true;
    // A power cut can leave the file without a name in it, which Qt takes for somebody's. Whether a process
    // holds it the system knows; one that is just writing its name gets the time for it.
    constexpr int writingAName = 200;
    return m_lock.error() == QLockFile::LockFailedError && otherProcess() == 0
        && (m_lock.tryLock(writingAName) || (m_lock.removeStaleLockFile() && m_lock.tryLock(0)));
}

Result<SingleInstance::Claim> SingleInstance::claim(std::chrono::milliseconds patience)
{
    if (takeLock()) {
        // A socket file left by a crash answers nobody.
        QLocalServer::removeServer(m_name);
        if (!m_server.listen(m_name))
            qCWarning(logUi) << "a second start cannot call this window:" << m_server.errorString();
        return Claim::First;
    }
    // A dead process's lock that stays cannot be taken away: on a full or write-protected disk.
    if (m_lock.error() != QLockFile::LockFailedError || !isOtherAlive()) {
        const bool isFull = QStorageInfo(m_folder).bytesAvailable() < leastRoom;
        return Error {isFull ? ErrorKind::StorageFull : ErrorKind::StorageUnavailable,
                      QStringLiteral("zhiping.lock cannot be written"),
                      {}};
    }
    const QDeadlineTimer deadline(patience);
    QLocalSocket other;
    other.connectToServer(m_name);
    // The system takes connections for a program that hangs: only its word counts.
    const bool answered = other.waitForConnected(int(deadline.remainingTime()))
        && other.waitForReadyRead(int(deadline.remainingTime())) && other.readAll() == shownWord();
    return answered ? Claim::Shown : Claim::Silent;
}

qint64 SingleInstance::otherProcess() const
{
    qint64 process = 0;
    QString host;
    QString program;
    return m_lock.getLockInfo(&process, &host, &program) ? process : 0;
}

bool SingleInstance::isOtherAlive() const
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program) || host != QSysInfo::machineHostName())
        return true;
    if (::kill(pid_t(process), 0) != 0 && errno == ESRCH)
        return false;
    // The number may belong to another program by now.
    const QString running = QFileInfo(QStringLiteral("/proc/%1/exe").arg(process)).symLinkTarget();
    return running.isEmpty() || QFileInfo(running).fileName() == program;
}

void SingleInstance::answer()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        Q_EMIT raiseRequested();
        caller->write(shownWord());
        caller->flush();
        caller->disconnectFromServer();
    }
}

} // namespace zhiping::reviewer
