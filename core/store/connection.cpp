// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/connection.h"

#include "base/log.h"
#include "store/durable_file.h"
#include "store/outbox_tally.h"
#include "store/sql_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>

#include <sqlite3.h>

namespace zhiping::store {

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("zhiping-store-%1").arg(++count);
}

/// Qt binds a null QString as NULL; a text without characters is still a text.
QVariant bindable(const QVariant &value)
{
    return value.userType() == QMetaType::QString && value.toString().isNull() ? QVariant(QStringLiteral(""))
                                                                               : value;
}

/// The first words of a statement: enough to find it, never a value.
QString nameOfStatement(QLatin1String sql)
{
    return QString(sql.left(60)).simplified();
}

// Before anything is read, so that SQLite keeps the index of the log in memory. In a file it may put what
// was words before: where the log's first page is torn, it fills the index from memory it has not cleared.
constexpr QLatin1String indexInMemory("PRAGMA locking_mode=EXCLUSIVE");

constexpr QLatin1String commonPragmas(R"(PRAGMA journal_mode=WAL
;
PRAGMA foreign_keys=ON
;
PRAGMA trusted_schema=OFF
;
PRAGMA cell_size_check=ON
;
PRAGMA temp_store=MEMORY
;
PRAGMA secure_delete=ON
;
PRAGMA journal_size_limit=134217728
)");

// A first pull spends half of its time on writing pages: larger ones are fewer, and several dossiers share
// one. The default checkpoint nearly doubles that time; this one is 64 MB.
constexpr QLatin1String disposablePragmas(R"(PRAGMA page_size=16384
;
PRAGMA synchronous=NORMAL
;
PRAGMA wal_autocheckpoint=4000
;
PRAGMA cache_size=-65536
)");

// In WAL mode EXTRA is FULL; before, it also syncs the folder after the journal is removed. A journal that
// comes back after a power cut would undo the file's very first write, and SQLite throws the log of an empty
// file away. And a row that another one replaces goes through the triggers, too: they count it, or forbid it.
constexpr QLatin1String irreplaceablePragmas(R"(PRAGMA synchronous=EXTRA
;
PRAGMA recursive_triggers=ON
)");

constexpr QLatin1String readingPragmas(R"(PRAGMA query_only=ON
;
PRAGMA trusted_schema=OFF
;
PRAGMA cell_size_check=ON
;
PRAGMA temp_store=MEMORY
)");

/// A database of SQLite's own interface, closed at the end of its scope.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path)
        : m_code(::sqlite3_open_v2(path.toUtf8().constData(), &m_handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr))
    {
    }
    ~RawDatabase() { ::sqlite3_close_v2(m_handle); }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] int openCode() const { return m_code; }

private:
    sqlite3 *m_handle = nullptr;
    const int m_code;
};

/// Copy @p from into the empty @p into, and look whether what arrived is whole. An SQLite code.
int copyWhole(sqlite3 *from, sqlite3 *into)
{
    // Nobody reads the copy before it is synced, so it needs neither a journal nor syncs of its own.
    int code =
        ::sqlite3_exec(into, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return code;
    sqlite3_backup *copying = ::sqlite3_backup_init(into, "main", from, "main");
    if (!copying)
        return ::sqlite3_extended_errcode(into);
    ::sqlite3_backup_step(copying, -1);
    code = ::sqlite3_backup_finish(copying);
    if (code != SQLITE_OK)
        return code;
    bool whole = false;
    const auto judge = [](void *verdict, int, char **values, char **) {
        *static_cast<bool *>(verdict) = qstrcmp(values[0], "ok") == 0;
        return 0;
    };
    code = ::sqlite3_exec(into, "PRAGMA quick_check(1)", judge, &whole, nullptr);
    return code == SQLITE_OK && !whole ? SQLITE_CORRUPT : code;
}

} // namespace

Connection::Connection(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

Connection::~Connection()
{
    checkpoint();
    m_statements.clear();
    m_raw.reset();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::leaveAsItIs()
{
    m_staysAsItIs = true;
    ::sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::checkpoint()
{
    const QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (database.isOpen() && !m_onlyReads && !m_staysAsItIs)
        QSqlQuery(database).exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Durability durability)
{
    std::unique_ptr<Connection> connection(new Connection(nextConnectionName(), file));
    if (const Result<> started = connection->start(file, QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        !started)
        return started.error();
    connection->m_durability = durability;
    const bool disposable = durability == Durability::Disposable;
    for (const QLatin1String pragmas :
         {indexInMemory, disposable ? disposablePragmas : irreplaceablePragmas, commonPragmas}) {
        if (const Result<> set = connection->runScript(pragmas); !set)
            return set.error();
    }
    // Of an earlier program, which had it in a file; nobody else has this one open.
    QFile::remove(file + QStringLiteral("-shm"));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openForReading(const QString &file)
{
    std::unique_ptr<Connection> connection(new Connection(nextConnectionName(), file));
    connection->m_onlyReads = true;
    // Without a log to take into account, SQLite need not even make the index of one. With one it may keep
    // the index in memory, but for that it wants to lock a file that it is not allowed to write.
    const bool hasLog = QFileInfo(file + QStringLiteral("-wal")).size() > 0;
    const QString address = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded())
        + (hasLog ? QStringLiteral("?mode=ro&vfs=unix-none") : QStringLiteral("?mode=ro&immutable=1"));
    if (const Result<> started = connection->start(
            address, QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"));
        !started)
        return started.error();
    for (const QLatin1String pragmas : {indexInMemory, readingPragmas}) {
        if (const Result<> set = connection->runScript(pragmas); !set)
            return set.error();
    }
    return connection;
}

Result<> Connection::start(const QString &database, const QString &options)
{
    QSqlDatabase opening = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    opening.setDatabaseName(database);
    opening.setConnectOptions(options);
    const QString step = QStringLiteral("open ") + QFileInfo(m_file).fileName();
    if (!opening.open())
        return errorFrom(opening.lastError(), step);
    const int code = addTallyFunction(handle());
    return code == SQLITE_OK ? Result<>() : errorFromSqlite(code, step);
}

Error Connection::damaged(const QString &what) const
{
    qCWarning(logStore).noquote() << QFileInfo(m_file).fileName() << what;
    if (m_reportDamage)
        m_reportDamage();
    return Error {ErrorKind::StorageDamaged, what, {}};
}

QString Connection::describe(QLatin1String sql) const
{
    return QFileInfo(m_file).fileName() + u' ' + nameOfStatement(sql);
}

Error Connection::failed(const QSqlQuery &query, QLatin1String sql) const
{
    return noted(errorFrom(query.lastError(), describe(sql)));
}

Error Connection::noted(Error error) const
{
    if (error.kind == ErrorKind::StorageUnavailable && isOutOfRoom(systemError()))
        error.kind = ErrorKind::StorageFull;
    qCWarning(logStore).noquote() << nameOf(error.kind) << error.evidence;
    if (error.kind == ErrorKind::StorageDamaged && m_reportDamage)
        m_reportDamage();
    return error;
}

Result<> Connection::checkWhole()
{
    QString verdict;
    const Result<> checked = read(QLatin1String("PRAGMA integrity_check(1)"), {},
                                  [&verdict](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!checked)
        return checked;
    if (verdict != QStringLiteral("ok"))
        return damaged(QStringLiteral("integrity_check: ") + verdict);
    return {};
}

Result<> Connection::copyTo(const QString &path)
{
    const QString partial = path + partialSuffix;
    QFile::remove(partial);
    int code = SQLITE_OK;
    {
        const RawDatabase copy(partial);
        code = copy.openCode();
        if (code == SQLITE_OK)
            code = copyWhole(handle(), copy.handle());
    }
    Result<> outcome;
    if (code != SQLITE_OK)
        outcome = Error {kindOfSqliteCode(code),
                         QStringLiteral("copy %1: SQLite %2").arg(QFileInfo(m_file).fileName()).arg(code),
                         {}};
    else
        outcome = syncFile(partial);
    if (outcome.ok())
        outcome = renameDurably(partial, path);
    if (!outcome.ok())
        QFile::remove(partial);
    return outcome;
}

Result<QByteArray> Connection::image()
{
    sqlite3_int64 size = 0;
    unsigned char *const bytes = ::sqlite3_serialize(handle(), "main", &size, 0);
    if (!bytes)
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("serialise ") + QFileInfo(m_file).fileName(), {}};
    QByteArray image(reinterpret_cast<const char *>(bytes), qsizetype(size));
    ::sqlite3_free(bytes);
    return image;
}

sqlite3 *Connection::handle() const
{
    // Qt's driver holds the system's own SQLite, which this layer links too.
    const QVariant held = QSqlDatabase::database(m_name, false).driver()->handle();
    return held.isValid() ? *static_cast<sqlite3 *const *>(held.constData()) : nullptr;
}

int Connection::systemError() const
{
    sqlite3 *const database = handle();
    return database ? ::sqlite3_system_errno(database) : 0;
}

Result<QSqlQuery *> Connection::prepared(QLatin1String sql)
{
    auto kept = m_statements.constFind(sql);
    if (kept == m_statements.constEnd()) {
        auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return failed(*query, sql);
        kept = m_statements.insert(sql, query);
    }
    return kept->get();
}

Result<> Connection::run(QLatin1String sql, const QVariantList &values)
{
    return read(sql, values, [](const QSqlQuery &) {});
}

Result<> Connection::read(QLatin1String sql, const QVariantList &values,
                          const std::function<void(const QSqlQuery &)> &row)
{
    const Result<QSqlQuery *> query = prepared(sql);
    if (!query)
        return query.error();
    QSqlQuery &statement = **query;
    for (int i = 0; i < values.size(); ++i)
        statement.bindValue(i, bindable(values.at(i)));
    const bool executed = statement.exec();
    while (executed && statement.next())
        row(statement);
    // A step that fails ends the loop like the last row does; only the error tells them apart.
    Result<> outcome;
    if (!executed || statement.lastError().isValid())
        outcome = failed(statement, sql);
    // A statement left open would hold its locks and block checkpoints.
    statement.finish();
    return outcome;
}

Result<> Connection::runRaw(QLatin1String sql, std::initializer_list<Bound> values,
                            std::optional<QByteArray> *first)
{
    if (!m_raw)
        m_raw = std::make_unique<RawStatements>(handle());
    const int code = m_raw->run(sql, values, first);
    return code == SQLITE_OK ? Result<>() : noted(errorFromSqlite(code, describe(sql)));
}

Result<> Connection::inTransaction(const std::function<Result<>()> &work)
{
    if (const Result<> begun = run(QLatin1String("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<> outcome = work();
    if (outcome.ok())
        outcome = run(QLatin1String("COMMIT"));
    if (!outcome.ok()) {
        // SQLite has already rolled back by itself after FULL or IOERR; a second time is then an error to
        // ignore.
        QSqlQuery(QSqlDatabase::database(m_name, false)).exec(QStringLiteral("ROLLBACK"));
    }
    return outcome;
}

Result<> Connection::runScript(QLatin1String script)
{
    const QStringList statements = QString(script).split(QStringLiteral("\n;\n"), Qt::SkipEmptyParts);
    for (const QString &sql : statements) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.exec(sql))
            return failed(query, QLatin1String(sql.toLatin1()));
    }
    return {};
}

Result<int> Connection::userVersion()
{
    int version = 0;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failed(query, QLatin1String("PRAGMA user_version"));
    version = query.value(0).toInt();
    return version;
}

} // namespace zhiping::store
