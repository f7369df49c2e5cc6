// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_statement.h"

#include <string>

#include <sqlite3.h>

namespace zhiping::platform {

namespace {

void check(sqlite3 *handle, int code)
{
    if (code != SQLITE_OK)
        throw StorageFailure(code & 0xff,
                             std::string("sqlite ") + std::to_string(code) + ": " + sqlite3_errmsg(handle));
}

} // namespace

Statement::Statement(sqlite3_stmt *prepared)
    : m_prepared(prepared)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_prepared(other.m_prepared)
{
    other.m_prepared = nullptr;
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared);
    sqlite3_clear_bindings(m_prepared);
}

void Statement::bind(int index, qint64 value)
{
    check(sqlite3_db_handle(m_prepared), sqlite3_bind_int64(m_prepared, index, value));
}

void Statement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_db_handle(m_prepared),
          sqlite3_bind_text(m_prepared, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const QByteArray &value)
{
    check(sqlite3_db_handle(m_prepared),
          sqlite3_bind_blob(m_prepared, index, value.constData(), int(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const QDateTime &value)
{
    if (value.isValid())
        bind(index, value.toMSecsSinceEpoch());
    else
        bind(index, std::nullopt);
}

void Statement::bind(int index, std::nullopt_t /*null*/)
{
    check(sqlite3_db_handle(m_prepared), sqlite3_bind_null(m_prepared, index));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_prepared);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(sqlite3_db_handle(m_prepared), code);
    return false;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Statement::bytes(int column) const
{
    const void *start = sqlite3_column_blob(m_prepared, column);
    return {static_cast<const char *>(start), sqlite3_column_bytes(m_prepared, column)};
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

Connection::~Connection()
{
    for (sqlite3_stmt *prepared : std::as_const(m_prepared))
        sqlite3_finalize(prepared);
    sqlite3_close_v2(m_handle);
}

sqlite3_stmt *Connection::prepare(const char *sql)
{
    sqlite3_stmt *&prepared = m_prepared[sql];
    if (prepared && sqlite3_stmt_busy(prepared) == 0)
        return prepared;
    if (prepared) {
        sqlite3_finalize(prepared);
        prepared = nullptr;
    }
    check(m_handle, sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr));
    return prepared;
}

void Connection::script(const char *sql)
{
    check(m_handle, sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

} // namespace zhiping::platform
