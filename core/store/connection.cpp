// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/connection.h"

#include "base/log.h"
#include "store/sql_error.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

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
PRAGMA journal_size_limit=67108864
)");

// The default checkpoint of 1000 pages nearly doubles the time of a first pull.
constexpr QLatin1String disposablePragmas(R"(PRAGMA synchronous=NORMAL
;
PRAGMA wal_autocheckpoint=16000
;
PRAGMA cache_size=-65536
)");

// In WAL mode EXTRA is FULL; where WAL is not to be had it also syncs the folder after the journal is
// removed.
constexpr QLatin1String irreplaceablePragmas("PRAGMA synchronous=EXTRA");

} // namespace

Connection::Connection(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

Connection::~Connection()
{
    m_statements.clear();
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        if (database.isOpen()) {
            QSqlQuery(database).exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            database.close();
        }
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Durability durability)
{
    std::unique_ptr<Connection> connection(new Connection(nextConnectionName(), file));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        if (!database.open())
            return errorFrom(database.lastError(), QStringLiteral("open ") + QFileInfo(file).fileName());
    }
    if (const Result<> set = connection->runScript(commonPragmas); !set)
        return set.error();
    const bool disposable = durability == Durability::Disposable;
    if (const Result<> set = connection->runScript(disposable ? disposablePragmas : irreplaceablePragmas);
        !set)
        return set.error();
    return connection;
}

Error Connection::damaged(const QString &what) const
{
    qCWarning(logStore).noquote() << QFileInfo(m_file).fileName() << what;
    if (m_reportDamage)
        m_reportDamage();
    return Error {ErrorKind::StorageDamaged, what, {}};
}

Error Connection::failed(const QSqlQuery &query, QLatin1String sql) const
{
    const QString doing = QFileInfo(m_file).fileName() + u' ' + nameOfStatement(sql);
    Error error = errorFrom(query.lastError(), doing);
    if (error.kind == ErrorKind::StorageUnavailable && isOutOfRoom(systemError()))
        error.kind = ErrorKind::StorageFull;
    qCWarning(logStore).noquote() << nameOf(error.kind) << error.evidence;
    if (error.kind == ErrorKind::StorageDamaged && m_reportDamage)
        m_reportDamage();
    return error;
}

int Connection::systemError() const
{
    // Qt's driver holds the system's own SQLite, which this layer links too.
    const QVariant handle = QSqlDatabase::database(m_name, false).driver()->handle();
    return handle.isValid() ? sqlite3_system_errno(*static_cast<sqlite3 *const *>(handle.constData())) : 0;
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
