// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/sealer.h"

namespace zhiping::store {

/// What lies in a profile's folder from before anything was sealed, beside the databases themselves. A mark
/// in the folder, made before the first database is sealed, says that it may be there; so all of this may be
/// interrupted and is done again at the next start. What cannot be sealed stays and is logged.

[[nodiscard]] Result<> markUnsealed(const QString &profileFolder);
[[nodiscard]] bool isMarkedUnsealed(const QString &profileFolder);
void removeUnsealedMark(const QString &profileFolder);

/// Copies of databases: those that are replaced by newer ones go, damaged ones are sealed as whole files and
/// keep their name with `.sealed` behind it. Whether nothing clear is left. To be called once the databases
/// themselves are sealed.
[[nodiscard]] bool sealOldCopies(const QString &profileFolder, Sealer &sealer);

/// Attachments that were kept as they came; whether all of them are sealed now.
[[nodiscard]] bool sealOldAttachments(const QString &attachmentFolder, Sealer &sealer);

} // namespace zhiping::store
