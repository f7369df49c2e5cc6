// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/storage_failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace zhiping::platform {

/// One prepared statement in use. Goes back to its connection, reset, when it leaves scope.
class Statement
{
public:
    explicit Statement(sqlite3_stmt *prepared);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64 {value}); }
    void bind(int index, bool value) { bind(index, qint64 {value ? 1 : 0}); }
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    /// Kept as milliseconds since 1970, UTC.
    void bind(int index, const QDateTime &value);
    void bind(int index, std::nullopt_t null);
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bind(index, std::nullopt);
    }

    /// Whether there is a (next) row.
    bool step();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// Invalid where the column is null.
    [[nodiscard]] QDateTime time(int column) const;

private:
    sqlite3_stmt *m_prepared;
};

/// One connection, used by one thread at a time. Statements are prepared once and kept.
class Connection
{
public:
    explicit Connection(sqlite3 *handle)
        : m_handle(handle)
    {
    }
    ~Connection();

    /// @p sql must be a literal (it is the key of the statement cache); parameters are bound in order.
    template <typename... Parameters>
    Statement query(const char *sql, const Parameters &...parameters)
    {
        Statement statement(prepare(sql));
        int index = 0;
        (statement.bind(++index, parameters), ...);
        return statement;
    }

    /// Runs a statement to its end and says how many rows it changed.
    template <typename... Parameters>
    int execute(const char *sql, const Parameters &...parameters)
    {
        Statement statement = query(sql, parameters...);
        while (statement.step()) { }
        return changes();
    }

    /// Runs several statements without parameters, e.g. one step of the schema.
    void script(const char *sql);

private:
    Q_DISABLE_COPY_MOVE(Connection)
    sqlite3_stmt *prepare(const char *sql);
    [[nodiscard]] int changes() const;

    sqlite3 *m_handle;
    QHash<const char *, sqlite3_stmt *> m_prepared;
};

} // namespace zhiping::platform
