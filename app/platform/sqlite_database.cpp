// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_database.h"

#include "base/log.h"
#include "platform/sqlite_schema.h"

#include <QUrl>

#include <sqlite3.h>

namespace zhiping::platform {

namespace {

// Long enough for the admin command line and the server to wait for each other's transactions.
constexpr int busyMilliseconds = 10'000;

ErrorKind kindOf(int sqliteCode)
{
    switch (sqliteCode) {
    case SQLITE_FULL:
        return ErrorKind::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::StorageDamaged;
    default:
        return ErrorKind::StorageUnavailable;
    }
}

} // namespace

Database::Database(QString file, Checkpoints checkpoints)
    : m_file(std::move(file))
    , m_checkpoints(checkpoints)
{
}

Database::~Database()
{
    // The writer closes last, so that it alone writes the log back into the file.
    m_idleReaders.clear();
    m_idleWriter.reset();
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Checkpoints checkpoints)
{
    std::unique_ptr<Database> database(new Database(file, checkpoints));
    try {
        auto migrated = database->write([](Connection &connection) { return migrate(connection); });
        if (!migrated)
            return migrated.error();
    } catch (const StorageFailure &failure) {
        return errorOf(failure);
    }
    return database;
}

Error Database::errorOf(const StorageFailure &failure)
{
    return {kindOf(failure.code()), QString::fromUtf8(failure.what()), {}};
}

void Database::copyTo(const QString &file)
{
    const std::lock_guard guard(m_writing);
    Lease lease(*this, Mode::Write);
    lease.connection->execute("VACUUM INTO ?", file);
}

std::unique_ptr<Connection> Database::soundly(const QString &file)
{
    sqlite3 *handle = nullptr;
    const QByteArray uri = QUrl::fromLocalFile(file).toEncoded() + "?immutable=1";
    const int code = sqlite3_open_v2(uri.constData(), &handle,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    auto connection = std::make_unique<Connection>(handle);
    if (code != SQLITE_OK)
        throw StorageFailure(code & 0xff, std::string("cannot open the database: ") + sqlite3_errmsg(handle));
    Statement row = connection->query("PRAGMA integrity_check(1)");
    if (!row.step() || row.text(0) != QLatin1String("ok"))
        throw StorageFailure(SQLITE_CORRUPT, "the database is damaged");
    return connection;
}

std::unique_ptr<Connection> Database::connect(Mode mode) const
{
    sqlite3 *handle = nullptr;
    const int code =
        sqlite3_open_v2(m_file.toUtf8().constData(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    auto connection = std::make_unique<Connection>(handle);
    if (code != SQLITE_OK)
        throw StorageFailure(code & 0xff, std::string("cannot open the database: ") + sqlite3_errmsg(handle));
    sqlite3_busy_timeout(handle, busyMilliseconds);
    connection->script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                       "PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY;");
    const bool truncates = mode == Mode::Write && m_checkpoints == Checkpoints::Here;
    if (!truncates) {
        connection->script("PRAGMA wal_autocheckpoint=0");
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    if (mode == Mode::Read)
        connection->script("PRAGMA query_only=ON");
    return connection;
}

Database::Lease::Lease(Database &from, Mode wanted)
    : database(from)
    , mode(wanted)
{
    {
        const std::lock_guard guard(database.m_pool);
        if (mode == Mode::Write) {
            connection = std::move(database.m_idleWriter);
        } else if (!database.m_idleReaders.empty()) {
            connection = std::move(database.m_idleReaders.back());
            database.m_idleReaders.pop_back();
        }
    }
    if (!connection)
        connection = database.connect(mode);
}

Database::Lease::~Lease()
{
    const std::lock_guard guard(database.m_pool);
    if (mode == Mode::Write)
        database.m_idleWriter = std::move(connection);
    else
        database.m_idleReaders.push_back(std::move(connection));
}

Database::Transaction::Transaction(Connection &on, const char *begin)
    : connection(on)
{
    connection.execute(begin);
}

Database::Transaction::~Transaction()
{
    if (!open)
        return;
    try {
        connection.execute("ROLLBACK");
    } catch (const StorageFailure &failure) {
        // SQLite has already rolled back by itself (disk full, I/O error): nothing is left to undo.
        qCDebug(logPlatform) << "rollback:" << failure.what();
    }
}

void Database::Transaction::commit()
{
    connection.execute("COMMIT");
    open = false;
}

} // namespace zhiping::platform
