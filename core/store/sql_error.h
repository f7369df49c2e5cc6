// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

class QSqlError;

namespace zhiping::store {

/// What SQLite's extended result code @p code means for the caller.
[[nodiscard]] ErrorKind kindOfSqliteCode(int code);

/// @p error as ours; @p doing says in a few words what was attempted, without any value.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &doing);

/// The same of an extended result code of SQLite's own interface.
[[nodiscard]] Error errorFromSqlite(int code, const QString &doing);

/// Whether errno @p number says that nothing more fits: the disk, a quota or the largest file.
[[nodiscard]] bool isOutOfRoom(int number);

/// What the C library's @p number (errno) means for a file, with what was attempted.
[[nodiscard]] Error errorFromErrno(int number, const QString &doing);

} // namespace zhiping::store
