// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "benchmarks/specimen_profile.h"
#include "store/connection.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace zhiping::bench {

namespace {

constexpr int pageRows = 50;
constexpr int rounds = 400; ///< One takes microseconds.
constexpr QLatin1String table("CREATE TABLE applications (id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL,"
                              " revision TEXT NOT NULL, stage TEXT NOT NULL, due_on TEXT,"
                              " sealed BLOB NOT NULL) WITHOUT ROWID");
constexpr QLatin1String insert("INSERT INTO applications VALUES (?, ?, ?, ?, ?, ?)");
constexpr QLatin1String
    firstPage("SELECT id, code, revision, stage, due_on, sealed FROM applications ORDER BY id LIMIT 50");

Result<> fill(store::Connection &connection, int count)
{
    constexpr int sealedBytes = 240;
    if (const Result<> made = connection.run(table); !made)
        return made;
    return connection.inTransaction([&]() -> Result<> {
        for (int i = 0; i < count; ++i) {
            const QString number = QString::number(i).rightJustified(6, u'0');
            if (const Result<> done = connection.run(
                    insert,
                    {QString(QStringLiteral("w-") + number), QString(QStringLiteral("ZN-") + number),
                     QString(QStringLiteral("life-") + number), QStringLiteral("in_review"),
                     specimenDay().addDays(i % 400).toString(Qt::ISODate), QByteArray(sealedBytes, char(i))});
                !done)
                return done;
        }
        return {};
    });
}

/// Milliseconds for the page through the client's own connection.
Result<double> throughConnection(store::Connection &connection)
{
    qsizetype bytes = 0;
    int rows = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        const Result<> read = connection.read(firstPage, {}, [&](const QSqlQuery &row) {
            ++rows;
            for (int column = 0; column < 5; ++column)
                bytes += row.value(column).toString().size();
            bytes += row.value(5).toByteArray().size();
        });
        if (!read)
            return read.error();
    }
    const double time = double(timer.nsecsElapsed()) / 1e6 / rounds;
    if (rows != rounds * pageRows || bytes == 0)
        return Error {ErrorKind::InvalidInput, QStringLiteral("the page is not whole"), {}};
    return time;
}

/// The same with SQLite's own interface and as many copies.
Result<double> throughSqlite(const QString &file)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (::sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK
        || ::sqlite3_prepare_v2(handle, firstPage.data(), int(firstPage.size()), &statement, nullptr)
            != SQLITE_OK) {
        ::sqlite3_close(handle);
        return Error {ErrorKind::StorageUnavailable, file, {}};
    }
    qsizetype bytes = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        while (::sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < 5; ++column)
                bytes += QString::fromUtf8(
                             reinterpret_cast<const char *>(::sqlite3_column_text(statement, column)),
                             ::sqlite3_column_bytes(statement, column))
                             .size();
            bytes += QByteArray(static_cast<const char *>(::sqlite3_column_blob(statement, 5)),
                                ::sqlite3_column_bytes(statement, 5))
                         .size();
        }
        ::sqlite3_reset(statement);
    }
    const double time = double(timer.nsecsElapsed()) / 1e6 / rounds;
    ::sqlite3_finalize(statement);
    ::sqlite3_close(handle);
    return bytes > 0 ? Result<double>(time)
                     : Error {ErrorKind::InvalidInput, QStringLiteral("the page is empty"), {}};
}

} // namespace

Result<> measureFirstPage(const Extent &extent, Report &report)
{
    const QString folder = QDir(extent.folder).filePath(QStringLiteral("first-page"));
    QDir().mkpath(folder);
    const QString file = QDir(folder).filePath(QStringLiteral("list.db"));
    const auto connection = store::Connection::open(file, store::Connection::Durability::Disposable);
    if (!connection)
        return connection.error();
    if (const Result<> filled = fill(**connection, extent.pulled); !filled)
        return filled;
    // Nobody else may read the file of a connection.
    const QString copy = QDir(folder).filePath(QStringLiteral("copy.db"));
    if (const Result<> copied = (*connection)->copyTo(copy); !copied)
        return copied;
    QList<double> product;
    QList<double> limit;
    for (int i = 0; i < extent.repetitions; ++i) {
        const Result<double> one = throughConnection(**connection);
        const Result<double> other = one ? throughSqlite(copy) : one;
        if (!other)
            return other.error();
        product.append(*one);
        limit.append(*other);
    }
    report.add({QStringLiteral("A list of %1 rows in SQLite").arg(extent.pulled),
                QStringLiteral("first page read through Qt"), QStringLiteral("ms"), median(product),
                QStringLiteral("SQLite's own interface"), median(limit),
                Goal {.id = QStringLiteral("G5"), .mostRatio = 3}});
    return {};
}

} // namespace zhiping::bench
