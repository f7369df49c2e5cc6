// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

namespace zhiping::platform {

/// Makes @p backup, a folder with everything that the platform in @p directory consists of, while a server
/// may run there. It has its name only when all of it is whole and on the disk; what a sudden end leaves is
/// called `<backup>.partial-…`. Answers the attachments that are lost or damaged in @p directory itself: the
/// backup is good but for them. `Conflict`: there is something of that name already.
Result<QStringList> backUp(const QString &directory, const QString &backup, const Clock &clock);

/// Puts @p backup in the place of @p directory, all at once or not at all, and answers where the present one
/// is kept; empty if there was nothing. The platform then
/// - has a new epoch, so that every client pulls from the beginning,
/// - gives no revision, receipt number or code that may have been given since the backup, and
/// - knows no session: everybody signs in again, because a sign-out since the backup must hold.
///
/// Nothing has changed when this fails. `Conflict`: a server uses the directory. `StorageDamaged`: the backup
/// is not as it was made.
Result<QString> restoreBackup(const QString &backup, const QString &directory, const Clock &clock);

} // namespace zhiping::platform
