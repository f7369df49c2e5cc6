// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QLatin1String>

#include <initializer_list>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace zhiping::store {

/// A value for a `?`, borrowed until the statement has run.
struct Bound {
    enum class As : quint8 { Null, Text, Blob };

    [[nodiscard]] static Bound text(QByteArrayView utf8) { return {utf8, As::Text}; }
    [[nodiscard]] static Bound blob(QByteArrayView bytes) { return {bytes, As::Blob}; }

    QByteArrayView bytes;
    As as = As::Null;
};

/// Statements of SQLite's own interface, kept prepared: what every row of a pull runs through, where Qt's
/// variants and records cost as much as the insert itself. All of them must be gone before the database is
/// closed.
class RawStatements
{
public:
    explicit RawStatements(sqlite3 *database)
        : m_database(database)
    {
    }
    ~RawStatements();
    Q_DISABLE_COPY_MOVE(RawStatements)

    /// Run @p sql to its end. @p first, if given, takes the first column of its first row, and nothing where
    /// there is none. An SQLite code; `SQLITE_OK` if it ran.
    [[nodiscard]] int run(QLatin1String sql, std::initializer_list<Bound> values,
                          std::optional<QByteArray> *first = nullptr);

private:
    sqlite3 *const m_database;
    QHash<QLatin1String, sqlite3_stmt *> m_statements;
};

} // namespace zhiping::store
