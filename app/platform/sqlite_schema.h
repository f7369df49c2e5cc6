// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// Brings the database behind @p connection to the newest schema, step by numbered step, inside the caller's
/// transaction. `StorageDamaged` when the file is from a newer program. Throws `StorageFailure`.
Result<> migrate(Connection &connection);

} // namespace zhiping::platform
