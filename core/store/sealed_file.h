// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/sealer.h"

namespace zhiping::store {

/// Files sealed in chunks of 1 MiB, each bound to its number and to how many there are: a file that was cut,
/// lengthened or put together from others does not open.

/// Keep @p content durably at @p path as the file that @p record names.
[[nodiscard]] Result<> writeSealed(const QString &path, const QByteArray &content, Sealer &sealer,
                                   const QString &record);
/// `NotFound` if there is no file, `StorageDamaged` if it is not what was sealed as @p record.
[[nodiscard]] Result<QByteArray> readSealed(const QString &path, Sealer &sealer, const QString &record);
/// Whether the file at @p path begins as a sealed one does.
[[nodiscard]] bool looksSealed(const QString &path);

} // namespace zhiping::store
