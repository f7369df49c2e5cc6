// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QLockFile>

namespace zhiping {

/// Takes @p lock if no living process holds it, whatever its file says. @p what it guards is for the error:
/// `Conflict` if it is in use, `StorageUnavailable` if the file cannot be written.
[[nodiscard]] Result<> takeLock(QLockFile &lock, const QString &what);

} // namespace zhiping
