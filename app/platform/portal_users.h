// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "platform/platform_storage.h"

#include <optional>

namespace zhiping::platform {

[[nodiscard]] QString codeOf(PortalUserState state);

/// Why a registration is not acceptable, in the portal's own words; nothing if it is.
[[nodiscard]] std::optional<QString> registrationFault(const PortalUser &user, const QString &password);

/// Whoever is disabled is logged out. False if there is no such user.
bool setPortalUserState(Records &records, const Clock &clock, const QString &username, PortalUserState state);

} // namespace zhiping::platform
