// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

namespace zhiping::platform {

/// Copies @p from to @p to, which must not exist, for this user only, and answers the SHA-256 of what was
/// read. When this returns, the content survives a power cut; its name does after `makeDurable()` of the
/// folder. `NotFound` and `StorageDamaged` speak of @p from, `StorageFull` and `StorageUnavailable` of @p to.
Result<QString> copyDurably(const QString &from, const QString &to);

/// The SHA-256 of a file. `NotFound` and `StorageDamaged` where it does not read.
Result<QString> digestOfFile(const QString &path);

/// Makes a file's content, or the names in a folder, survive a power cut.
Result<> makeDurable(const QString &path);

} // namespace zhiping::platform
