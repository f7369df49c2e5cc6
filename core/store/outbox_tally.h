// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

struct sqlite3;

namespace zhiping::store {

class Connection;
class Sealer;

/// One number over every row of an outbox, which triggers keep in the very transaction of each change.
///
/// A disk that only says it has synced may hold back a page and keep later ones: each page is good, each row
/// opens, and the file is a mixture of two moments that never was so. The number then belongs to another
/// set of rows. It is no seal: who can write the file can write the number.
///
/// Makes the SQL function the triggers call known to @p database; an SQLite code.
[[nodiscard]] int addTallyFunction(sqlite3 *database);

/// The step of the schema that begins it, over the rows there are.
[[nodiscard]] Result<> beginTally(Connection &outbox, Sealer &sealer);
/// `StorageDamaged` if the rows are not those that the last transaction left.
[[nodiscard]] Result<> checkTally(Connection &outbox);
/// Take the rows for what they are: of a mixture that there is nothing better than.
[[nodiscard]] Result<> renewTally(Connection &outbox);

} // namespace zhiping::store
