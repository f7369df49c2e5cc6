// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <memory>

namespace zhiping::platform {

/// A platform's directory, opened: database, policy, key. The site in it has no addresses yet.
struct PlatformDirectory {
    std::unique_ptr<Database> database;
    std::unique_ptr<ReviewStorage> reviews; ///< In the database, and beside it.
    Policy policy;
    QByteArray key;
};

/// Opens @p path; it is made, for this user only, when it does not exist.
Result<PlatformDirectory> openDirectory(const QString &path, Database::Checkpoints checkpoints);

} // namespace zhiping::platform
