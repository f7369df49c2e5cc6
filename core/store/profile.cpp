// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/profile.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/connection.h"
#include "store/file_attachment_store.h"
#include "store/file_system.h"
#include "store/schema_migrator.h"
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

using Connections = std::unique_ptr<Connection>;

QString suspicionFile(const QString &cacheFile)
{
    return cacheFile + QStringLiteral(".damaged");
}

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

Result<> checkWhole(Connection &connection)
{
    QString verdict;
    const Result<> read =
        connection.read(QLatin1String("PRAGMA quick_check(1)"), {},
                        [&verdict](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!read)
        return read;
    if (verdict != QStringLiteral("ok"))
        return Error {ErrorKind::StorageDamaged, QStringLiteral("quick_check: ") + verdict, {}};
    return {};
}

Result<Connections> openOutbox(const QString &file)
{
    Result<Connections> opened = Connection::open(file, Connection::Durability::Irreplaceable);
    if (!opened)
        return opened;
    if (const Result<> whole = checkWhole(**opened); !whole)
        return whole.error();
    if (const Result<> migrated = migrate(**opened, outboxSchema()); !migrated)
        return migrated.error();
    return opened;
}

/// Whether `openCache()` may set the file aside: only if it is damaged, not if a newer program wrote it.
struct CacheFault {
    Error error;
    bool mayRebuild = false;
};

std::variant<Connections, CacheFault> tryCache(const QString &file)
{
    Result<Connections> opened = Connection::open(file, Connection::Durability::Disposable);
    if (!opened)
        return CacheFault {opened.error(), opened.error().kind == ErrorKind::StorageDamaged};
    if (const Result<> migrated = migrate(**opened, cacheSchema()); !migrated)
        return CacheFault {migrated.error(), migrated.error().kind == ErrorKind::StorageDamaged};
    return std::move(opened).value();
}

/// Only the latest damaged cache is kept, for support: it holds nothing that the platform does not have.
Result<> setAside(const QString &cacheFile)
{
    const QString aside = cacheFile + QStringLiteral(".set-aside");
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(aside + suffix);
        if (QFile::exists(cacheFile + suffix) && !QFile::rename(cacheFile + suffix, aside + suffix))
            return Error {
                ErrorKind::StorageUnavailable, QStringLiteral("the damaged cache cannot be renamed"), {}};
    }
    QFile::remove(suspicionFile(cacheFile));
    return {};
}

struct OpenedCache {
    Connections connection;
    bool rebuilt = false;
};

Result<OpenedCache> openCache(const QString &file)
{
    bool rebuild = QFile::exists(suspicionFile(file));
    if (!rebuild) {
        auto first = tryCache(file);
        if (auto *connection = std::get_if<Connections>(&first))
            return OpenedCache {std::move(*connection), false};
        const CacheFault &fault = std::get<CacheFault>(first);
        if (!fault.mayRebuild)
            return fault.error;
        qCWarning(logStore).noquote() << "the cache is damaged and will be rebuilt:" << fault.error.evidence;
    }
    if (const Result<> moved = setAside(file); !moved)
        return moved.error();
    auto second = tryCache(file);
    if (auto *connection = std::get_if<Connections>(&second))
        return OpenedCache {std::move(*connection), true};
    return std::get<CacheFault>(second).error;
}

} // namespace

class Profile::Private
{
public:
    Private(const QString &folderPath, const Clock &clock)
        : folder(folderPath)
        , lock(folderPath + QStringLiteral("/profile.lock"))
        , m_clock(clock)
    {
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Result<> open();

    const QString folder;
    QLockFile lock;
    bool cacheRebuilt = false;
    std::unique_ptr<SqliteApplicationStore> applications;
    std::unique_ptr<SqliteWorkStore> work;
    std::unique_ptr<SqliteDecisionOutbox> outbox;
    std::unique_ptr<FileAttachmentStore> attachments;

private:
    [[nodiscard]] Result<> openDatabases();

    const Clock &m_clock;
    std::unique_ptr<Connection> m_outboxConnection; // Both live on the database thread.
    std::unique_ptr<Connection> m_cacheConnection;
    StorageThread m_databases;
    StorageThread m_files;
};

Result<> Profile::Private::openDatabases()
{
    Result<Connections> openedOutbox = openOutbox(folder + QStringLiteral("/outbox.db"));
    if (!openedOutbox)
        return openedOutbox.error();
    const QString cacheFile = folder + QStringLiteral("/cache.db");
    Result<OpenedCache> openedCache = openCache(cacheFile);
    if (!openedCache)
        return openedCache.error();
    OpenedCache cache = std::move(openedCache).value();
    cacheRebuilt = cache.rebuilt;
    m_outboxConnection = std::move(openedOutbox).value();
    m_cacheConnection = std::move(cache.connection);
    m_cacheConnection->whenDamaged([mark = suspicionFile(cacheFile)] {
        QFile file(mark);
        if (!file.open(QIODevice::WriteOnly))
            qCWarning(logStore) << "cannot note that the cache is damaged";
    });
    return {};
}

Result<> Profile::Private::open()
{
    auto opening = m_databases.run([this] { return openDatabases(); });
    opening.waitForFinished();
    if (const Result<> opened = opening.result(); !opened)
        return opened;
    applications = std::make_unique<SqliteApplicationStore>(m_databases, *m_cacheConnection);
    work = std::make_unique<SqliteWorkStore>(m_databases, *m_outboxConnection, m_clock);
    outbox = std::make_unique<SqliteDecisionOutbox>(m_databases, *m_outboxConnection, m_clock);
    attachments = std::make_unique<FileAttachmentStore>(m_files, folder + QStringLiteral("/attachments"));
    return {};
}

Profile::Private::~Private()
{
    m_databases
        .run([this]() -> Result<> {
            m_cacheConnection.reset();
            m_outboxConnection.reset();
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
                                               const domain::AccountId &account, const Clock &clock)
{
    const QString folder = dataFolder + u'/' + folderName(issuer, account);
    for (const QString &path : {folder, QString(folder + QStringLiteral("/attachments"))}) {
        if (const Result<> made = makePrivateFolder(path); !made)
            return made.error();
    }
    if (const Result<> local = requireLocalFileSystem(folder); !local)
        return local.error();
    auto state = std::make_unique<Private>(folder, clock);
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
    return d->cacheRebuilt;
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
