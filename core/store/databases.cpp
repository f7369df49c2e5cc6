// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/databases.h"

#include "base/log.h"
#include "store/cache_rows.h"
#include "store/connection.h"
#include "store/feed_rows.h"
#include "store/first_sealing.h"
#include "store/outbox_backups.h"
#include "store/outbox_cells.h"
#include "store/outbox_tally.h"
#include "store/schema.h"
#include "store/schema_migrator.h"

#include <QFile>
#include <QFileInfo>

#include <variant>

namespace zhiping::store {

namespace {

using Opened = std::unique_ptr<Connection>;

QString suspicionFile(const QString &cacheFile)
{
    return cacheFile + QStringLiteral(".damaged");
}

/// Bring @p opened up to today, and remember what else its folder may hold if nothing was sealed so far.
Result<> bringUpToDate(Connection &opened, std::span<const SchemaStep> steps, Sealer &sealer)
{
    const Result<int> version = opened.userVersion();
    if (!version)
        return version.error();
    const bool wasClear = *version > 0 && *version < firstSealedVersion;
    if (wasClear) {
        if (const Result<> marked = markUnsealed(QFileInfo(opened.file()).path()); !marked)
            return marked;
    }
    const Result<> migrated = migrate(opened, steps, &sealer);
    // Until then the file itself holds what was there before, and only the log what replaces it.
    if (wasClear && migrated.ok())
        opened.checkpoint();
    return migrated;
}

/// Whether a newer program has written @p file. What cannot be read says nothing; opening it will.
bool isNewer(const QString &file, std::span<const SchemaStep> steps)
{
    if (QFileInfo(file).size() == 0)
        return false;
    const auto peeked = Connection::openForReading(file);
    const Result<int> version = peeked ? (*peeked)->userVersion() : peeked.error();
    return version && *version > steps.back().version;
}

Result<Opened> openAsItIs(const QString &file, QLatin1String columns)
{
    Result<Opened> opened = Connection::openForReading(file);
    if (!opened)
        return opened;
    if (const Result<> legible = (*opened)->runScript(columns); !legible)
        return Error {ErrorKind::Refused,
                      QStringLiteral("a newer program's file does not read: ") + legible.error().evidence,
                      {}};
    return opened;
}

Result<Opened> openEmpty(std::span<const SchemaStep> steps, Sealer &sealer)
{
    Result<Opened> opened = Connection::open(QStringLiteral(":memory:"), Connection::Durability::Disposable);
    if (!opened)
        return opened;
    if (const Result<> migrated = migrate(**opened, steps, &sealer); !migrated)
        return migrated.error();
    if (const Result<> closed = (*opened)->runScript(QLatin1String("PRAGMA query_only=ON")); !closed)
        return closed.error();
    return opened;
}

Result<Databases> openForReading(const QString &outboxFile, const QString &cacheFile, Sealer &sealer)
{
    Databases databases;
    databases.readOnly = true;
    Result<Opened> outbox = openAsItIs(outboxFile, outboxColumns());
    if (!outbox)
        return outbox.error();
    databases.outbox = std::move(outbox).value();
    Result<Opened> cache = openAsItIs(cacheFile, cacheColumns());
    if (!cache) {
        qCWarning(logStore).noquote() << "the cache is left out:" << cache.error().evidence;
        cache = openEmpty(cacheSchema(), sealer);
    }
    if (!cache)
        return cache.error();
    databases.cache = std::move(cache).value();
    return databases;
}

Result<Opened> openOutbox(const QString &file, Sealer &sealer)
{
    Result<Opened> opened = Connection::open(file, Connection::Durability::Irreplaceable);
    if (!opened)
        return opened;
    if (const Result<> whole = (*opened)->checkWhole(); !whole)
        return whole.error();
    if (const Result<> migrated = bringUpToDate(**opened, outboxSchema(), sealer); !migrated)
        return migrated.error();
    return opened;
}

/// The outbox as it is, or as its newest good backup has it.
Result<> openOrRestoreOutbox(const QString &file, Sealer &sealer, Databases &databases)
{
    OutboxBackups backups(file, &sealer);
    if (const Result<> finished = backups.finishRestoring(); !finished)
        return finished;
    Result<Opened> opened = Error {ErrorKind::StorageDamaged, QStringLiteral("the outbox is gone"), {}};
    // An empty file opens as a new database: with backups there was one before.
    if (QFileInfo(file).size() > 0 || backups.list().isEmpty())
        opened = openOutbox(file, sealer);
    bool isOurs = false;
    if (const Result<> good = opened ? checkOutbox(**opened, sealer) : Result<>(); !good) {
        qCWarning(logStore).noquote() << "the outbox does not check out:" << good.error().evidence;
        isOurs = checkProof(**opened, sealer).ok();
        (*opened)->leaveAsItIs();
        opened = good.error();
    }
    if (!opened && opened.error().kind == ErrorKind::StorageDamaged) {
        const Error damage = opened.error();
        qCWarning(logStore).noquote() << "the outbox is damaged:" << damage.evidence;
        Result<OutboxRestoration> restored = backups.restoreNewest();
        const bool goesOn = !restored && restored.error().kind == ErrorKind::NotFound && isOurs;
        if (!restored && !goesOn)
            return restored.error().kind == ErrorKind::NotFound ? damage : restored.error();
        opened = openOutbox(file, sealer);
        // Without a good copy the rest of it is better than nothing, from now on as it is.
        if (const Result<> taken = opened && goesOn ? renewTally(**opened) : Result<>(); !taken)
            return taken;
        databases.restored = goesOn ? OutboxRestoration() : std::move(restored).value();
    }
    if (!opened)
        return opened.error();
    databases.outbox = std::move(opened).value();
    return {};
}

/// Whether `openCache()` may set the file aside: only if it is damaged.
struct CacheFault {
    Error error;
    bool mayRebuild = false;
};

std::variant<Opened, CacheFault> tryCache(const QString &file, Sealer &sealer)
{
    Result<Opened> opened = Connection::open(file, Connection::Durability::Disposable);
    if (!opened)
        return CacheFault {opened.error(), opened.error().kind == ErrorKind::StorageDamaged};
    Result<> usable = bringUpToDate(**opened, cacheSchema(), sealer);
    if (usable.ok())
        usable = (*opened)->runScript(cacheColumns());
    if (usable.ok())
        usable = tryKeys(**opened, sealer);
    if (!usable)
        return CacheFault {usable.error(), usable.error().kind == ErrorKind::StorageDamaged};
    return std::move(opened).value();
}

/// Only the latest damaged cache is kept, for support: it holds nothing that the platform does not have.
Result<> setAside(const QString &cacheFile)
{
    const QString aside = cacheFile + QStringLiteral(".set-aside");
    for (const QString &index : {cacheFile, aside})
        QFile::remove(index + QStringLiteral("-shm"));
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(aside + suffix);
        if (QFile::exists(cacheFile + suffix) && !QFile::rename(cacheFile + suffix, aside + suffix))
            return Error {
                ErrorKind::StorageUnavailable, QStringLiteral("the damaged cache cannot be renamed"), {}};
    }
    QFile::remove(suspicionFile(cacheFile));
    return {};
}

Result<> openOrRebuildCache(const QString &file, Sealer &sealer, Databases &databases)
{
    const bool suspect = QFile::exists(suspicionFile(file));
    if (!suspect) {
        auto first = tryCache(file, sealer);
        if (auto *connection = std::get_if<Opened>(&first)) {
            databases.cache = std::move(*connection);
            return {};
        }
        const CacheFault &fault = std::get<CacheFault>(first);
        if (!fault.mayRebuild)
            return fault.error;
        qCWarning(logStore).noquote() << "the cache is damaged and will be rebuilt:" << fault.error.evidence;
    }
    if (const Result<> moved = setAside(file); !moved)
        return moved.error();
    auto second = tryCache(file, sealer);
    auto *connection = std::get_if<Opened>(&second);
    if (!connection)
        return std::get<CacheFault>(second).error;
    databases.cache = std::move(*connection);
    databases.cacheRebuilt = true;
    return {};
}

} // namespace

Result<Databases> openWriteProtected(const QString &folder, Sealer &sealer)
{
    const QString outboxFile = folder + QStringLiteral("/outbox.db");
    const auto peeked = Connection::openForReading(outboxFile);
    const Result<int> version = peeked ? (*peeked)->userVersion() : peeked.error();
    if (!version || *version < outboxSchema().back().version)
        return Error {ErrorKind::StorageUnavailable,
                      version ? QStringLiteral("the folder is write-protected, and its files are too old")
                              : QStringLiteral("the folder is write-protected: ") + version.error().evidence,
                      {}};
    return openForReading(outboxFile, folder + QStringLiteral("/cache.db"), sealer);
}

Result<Databases> openDatabases(const QString &folder, Sealer &sealer)
{
    const QString outboxFile = folder + QStringLiteral("/outbox.db");
    const QString cacheFile = folder + QStringLiteral("/cache.db");
    if (isNewer(outboxFile, outboxSchema()) || isNewer(cacheFile, cacheSchema()))
        return openForReading(outboxFile, cacheFile, sealer);
    Databases databases;
    if (const Result<> opened = openOrRestoreOutbox(outboxFile, sealer, databases); !opened)
        return opened.error();
    if (const Result<> opened = openOrRebuildCache(cacheFile, sealer, databases); !opened)
        return opened.error();
    if (isMarkedUnsealed(folder))
        databases.copiesAreSealed = sealOldCopies(folder, sealer);
    databases.cache->whenDamaged([mark = suspicionFile(cacheFile)] {
        QFile file(mark);
        if (!file.open(QIODevice::WriteOnly))
            qCWarning(logStore) << "cannot note that the cache is damaged";
    });
    if (const Result<> pulledAgain = startOverForOlderOutbox(*databases.cache, sealer, *databases.outbox);
        !pulledAgain)
        qCWarning(logStore).noquote() << "the feed's position does not read:" << pulledAgain.error().evidence;
    return databases;
}

} // namespace zhiping::store
