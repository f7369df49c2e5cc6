// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/profile.h"

#include "base/clock.h"
#include "store/connection.h"
#include "store/databases.h"
#include "store/file_attachment_store.h"
#include "store/rolling_backup.h"
#include "store/sha256.h"
#include "store/sql_error.h"
#include "store/sqlite_application_store.h"
#include "store/sqlite_decision_outbox.h"
#include "store/sqlite_work_store.h"
#include "store/storage_thread.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <cerrno>

#include <sys/stat.h>

namespace zhiping::store {

namespace {

Result<> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path) || ::chmod(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return errorFromErrno(errno, QStringLiteral("create the data folder"));
    return {};
}

Result<> takeLock(QLockFile &lock)
{
    // Never stale by age, since a laptop sleeps for days; the lock of a dead process is still recognised.
    lock.setStaleLockTime(0);
    if (lock.tryLock(0))
        return {};
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError)
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("the profile's lock cannot be written"), {}};
    const bool known = lock.getLockInfo(&pid, &host, &program);
    return Error {ErrorKind::Conflict,
                  known ? QStringLiteral("the profile is in use by process %1").arg(pid)
                        : QStringLiteral("the profile is in use by another process"),
                  {}};
}

} // namespace

class Profile::Private
{
public:
    Private(const QString &folderPath, const Clock &clock, const Surroundings &surroundings)
        : folder(folderPath)
        , lock(folderPath + QStringLiteral("/profile.lock"))
        , reserve(folderPath, surroundings.reserve, surroundings.freeBytes)
        , m_clock(clock)
    {
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Result<> open();

    const QString folder;
    QLockFile lock;
    DiskReserve reserve;
    Databases databases; ///< Its connections live on the database thread.
    std::unique_ptr<SqliteApplicationStore> applications;
    std::unique_ptr<SqliteWorkStore> work;
    std::unique_ptr<SqliteDecisionOutbox> outbox;
    std::unique_ptr<FileAttachmentStore> attachments;

private:
    const Clock &m_clock;
    std::shared_ptr<RollingBackup> m_backup;
    StorageThread m_databases;
    StorageThread m_files;
};

Result<> Profile::Private::open()
{
    auto opening = m_databases.run([this]() -> Result<> {
        Result<Databases> opened = openDatabases(folder);
        if (!opened)
            return opened.error();
        databases = std::move(opened).value();
        if (databases.readOnly)
            return {};
        m_backup = std::make_shared<RollingBackup>(m_databases, *databases.outbox, m_clock);
        m_backup->catchUp();
        return {};
    });
    opening.waitForFinished();
    if (const Result<> opened = opening.result(); !opened)
        return opened;
    applications = std::make_unique<SqliteApplicationStore>(m_databases, *databases.cache, reserve);
    work = std::make_unique<SqliteWorkStore>(m_databases, *databases.outbox, m_clock, m_backup);
    outbox = std::make_unique<SqliteDecisionOutbox>(m_databases, *databases.outbox, m_clock, m_backup);
    using Access = FileAttachmentStore::Access;
    attachments =
        std::make_unique<FileAttachmentStore>(m_files, folder + QStringLiteral("/attachments"), reserve,
                                              databases.readOnly ? Access::ReadOnly : Access::Full);
    return {};
}

Profile::Private::~Private()
{
    m_databases
        .run([this]() -> Result<> {
            if (m_backup) {
                // First, so that closing does not make the file newer than its copy.
                databases.outbox->checkpoint();
                m_backup->catchUp();
            }
            outbox.reset();
            work.reset();
            m_backup.reset();
            databases.cache.reset();
            databases.outbox.reset();
            return {};
        })
        .waitForFinished();
}

Profile::Profile(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &dataFolder, const QString &issuer,
                                               const domain::AccountId &account, const Clock &clock,
                                               const Surroundings &surroundings)
{
    const QString folder = dataFolder + u'/' + folderName(issuer, account);
    for (const QString &path : {folder, QString(folder + QStringLiteral("/attachments"))}) {
        if (const Result<> made = makePrivateFolder(path); !made)
            return made.error();
    }
    if (const Result<> local = surroundings.requireLocal(folder); !local)
        return local.error();
    auto state = std::make_unique<Private>(folder, clock, surroundings);
    if (const Result<> locked = takeLock(state->lock); !locked)
        return locked.error();
    if (const Result<> opened = state->open(); !opened)
        return opened.error();
    return std::unique_ptr<Profile>(new Profile(std::move(state)));
}

const QString &Profile::folder() const
{
    return d->folder;
}

bool Profile::cacheWasRebuilt() const
{
    return d->databases.cacheRebuilt;
}

bool Profile::isReadOnly() const
{
    return d->databases.readOnly;
}

const std::optional<OutboxRestoration> &Profile::restoration() const
{
    return d->databases.restored;
}

std::optional<DiskReserve::Shortage> Profile::shortage() const
{
    return d->reserve.shortage();
}

ports::ApplicationStore &Profile::applications() const
{
    return *d->applications;
}

ports::WorkStore &Profile::work() const
{
    return *d->work;
}

ports::DecisionOutbox &Profile::outbox() const
{
    return *d->outbox;
}

ports::AttachmentStore &Profile::attachments() const
{
    return *d->attachments;
}

QString Profile::folderName(const QString &issuer, const domain::AccountId &account)
{
    const QString both = issuer + u'\n' + account.text();
    return sha256Hex(both.toUtf8()).left(32);
}

} // namespace zhiping::store
