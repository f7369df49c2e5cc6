// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

namespace zhiping::store {

/// Whether the file system of statfs magic @p magic, mounted as type @p type, lives on another computer.
[[nodiscard]] bool isNetworkFileSystem(quint64 magic, QByteArrayView type);

/// Refuse with `StorageUnavailable` if @p folder is on a network file system: SQLite's locks and syncs cannot
/// be trusted there, and every program that tried has lost data.
[[nodiscard]] Result<> requireLocalFileSystem(const QString &folder);

/// Make @p path, unless it is there, and let nobody but its owner in.
[[nodiscard]] Result<> makePrivateFolder(const QString &path);

/// Whether @p path is a folder that this program may not write to.
[[nodiscard]] bool isWriteProtected(const QString &path);

/// What a program without special rights may still write to the disk of @p folder.
[[nodiscard]] Result<qint64> freeBytes(const QString &folder);

} // namespace zhiping::store
