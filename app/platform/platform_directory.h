// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <memory>

namespace zhiping::platform {

/// A platform's directory, opened: storage, policy, key.
struct PlatformDirectory {
    std::unique_ptr<PlatformStorage> storage;
    Policy policy;
    QByteArray key;
};

/// Who opens a directory: the one server that looks after it, or somebody beside that one, such as an admin
/// command.
enum class Opener : quint8 { Server, Visitor };

/// Opens @p path; it is made, for this user only, when it does not exist.
Result<PlatformDirectory> openDirectory(const QString &path, Opener opener);

/// What is in @p directory as a site, which borrows it and has no addresses yet.
[[nodiscard]] Site siteOf(const PlatformDirectory &directory, const Clock &clock);

} // namespace zhiping::platform
