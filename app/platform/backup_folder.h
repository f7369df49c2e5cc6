// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QStringList>

namespace zhiping::platform {

/// What a platform's directory consists of besides its attachments; only the database is always there.
inline const QStringList platformFiles {QStringLiteral("platform.db"), QStringLiteral("policy.json"),
                                        QStringLiteral("rule-pack-key.pem")};

/// The attachments that the database @p file refers to, each once. It is read as it is, without its log.
Result<QStringList> attachmentsIn(const QString &file);

/// Where @p sha256 lies below a platform's directory or a backup of one.
[[nodiscard]] QString attachmentPath(const QString &folder, const QString &sha256);

/// Copies each of @p digests from one folder to the other, and answers those that are lost or damaged.
Result<QStringList> copyAttachments(const QString &from, const QString &to, const QStringList &digests);

/// Makes every folder at and below @p folder survive a power cut.
Result<> makeFoldersDurable(const QString &folder);

/// Writes what `readManifest()` checks.
Result<> writeManifest(const QString &backup, const QStringList &missing, const QDateTime &madeAt);

/// The attachments that @p backup does not hold although it refers to them. `StorageDamaged` where a file is
/// not as the manifest says, `NotFound` where there is no manifest.
Result<QStringList> readManifest(const QString &backup);

} // namespace zhiping::platform
