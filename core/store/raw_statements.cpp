// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/raw_statements.h"

#include <sqlite3.h>

namespace zhiping::store {

namespace {

/// A null pointer would be bound as NULL; a text without characters is still a text.
const char *startOf(QByteArrayView bytes)
{
    return bytes.isNull() ? "" : bytes.data();
}

int bind(sqlite3_stmt *statement, int place, const Bound &value)
{
    switch (value.as) {
    case Bound::As::Null:
        return ::sqlite3_bind_null(statement, place);
    case Bound::As::Text:
        return ::sqlite3_bind_text64(statement, place, startOf(value.bytes),
                                     sqlite3_uint64(value.bytes.size()), SQLITE_STATIC, SQLITE_UTF8);
    case Bound::As::Blob:
        return ::sqlite3_bind_blob64(statement, place, startOf(value.bytes),
                                     sqlite3_uint64(value.bytes.size()), SQLITE_STATIC);
    }
    Q_UNREACHABLE();
}

} // namespace

RawStatements::~RawStatements()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        ::sqlite3_finalize(statement);
}

int RawStatements::run(QLatin1String sql, std::initializer_list<Bound> values,
                       std::optional<QByteArray> *first)
{
    sqlite3_stmt *&statement = m_statements[sql];
    int code = statement ? SQLITE_OK
                         : ::sqlite3_prepare_v3(m_database, sql.data(), int(sql.size()),
                                                SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    int place = 0;
    for (const auto *value = values.begin(); value != values.end() && code == SQLITE_OK; ++value)
        code = bind(statement, ++place, *value);
    if (code != SQLITE_OK)
        return code;
    if (first)
        first->reset();
    while ((code = ::sqlite3_step(statement)) == SQLITE_ROW) {
        if (first && !*first)
            *first = QByteArray(static_cast<const char *>(::sqlite3_column_blob(statement, 0)),
                                ::sqlite3_column_bytes(statement, 0));
    }
    if (code != SQLITE_DONE)
        code = ::sqlite3_extended_errcode(m_database);
    // Left open, a statement would hold its locks; and what it was bound to is about to go.
    ::sqlite3_reset(statement);
    ::sqlite3_clear_bindings(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

} // namespace zhiping::store
