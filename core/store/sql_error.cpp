// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sql_error.h"

#include <QSqlError>

#include <cerrno>
#include <system_error>

#include <sqlite3.h>

namespace zhiping::store {

ErrorKind kindOfSqliteCode(int code)
{
    if (code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA)
        return ErrorKind::StorageDamaged;
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return ErrorKind::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // Our statements are fixed: one that does not compile means a foreign schema.
    case SQLITE_SCHEMA:
    case SQLITE_FORMAT:
        return ErrorKind::StorageDamaged;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ErrorKind::InvalidInput;
    default: // BUSY, LOCKED, READONLY, IOERR, CANTOPEN, PERM, NOMEM, AUTH, PROTOCOL …
        return ErrorKind::StorageUnavailable;
    }
}

Error errorFrom(const QSqlError &error, const QString &doing)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const ErrorKind kind = isNumber ? kindOfSqliteCode(code) : ErrorKind::StorageUnavailable;
    return Error {kind, QStringLiteral("%1: %2 (SQLite %3)").arg(doing, error.databaseText()).arg(code), {}};
}

Error errorFromSqlite(int code, const QString &doing)
{
    return Error {kindOfSqliteCode(code),
                  QStringLiteral("%1: %2 (SQLite %3)")
                      .arg(doing, QString::fromLatin1(::sqlite3_errstr(code)))
                      .arg(code),
                  {}};
}

bool isOutOfRoom(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

Error errorFromErrno(int number, const QString &doing)
{
    const QString reason = QString::fromStdString(std::generic_category().message(number));
    return Error {isOutOfRoom(number) ? ErrorKind::StorageFull : ErrorKind::StorageUnavailable,
                  doing + QStringLiteral(": ") + reason,
                  {}};
}

} // namespace zhiping::store
