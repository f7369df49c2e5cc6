// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace zhiping::store {

/// Files that are there completely or not at all, whatever is switched off when. QSaveFile does not sync the
/// folder, so a rename it has reported may be undone by a power cut.

/// Write @p bytes beside @p path under a temporary name ending in `partialSuffix`, sync, rename to @p path,
/// and sync the folder. When this succeeds the file survives a power cut.
[[nodiscard]] Result<> writeDurably(const QString &path, const QByteArray &bytes);

/// Rename @p from to @p to, replacing it, and sync the folder of @p to.
[[nodiscard]] Result<> renameDurably(const QString &from, const QString &to);

/// Make the content of a file written by somebody else durable.
[[nodiscard]] Result<> syncFile(const QString &path);

/// Make the folder's entries (creations, renames) durable.
[[nodiscard]] Result<> syncFolder(const QString &path);

/// Leftovers with this ending may be deleted when nobody is writing.
inline constexpr QLatin1String partialSuffix(".partial");

} // namespace zhiping::store
