// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"
#include "platform/site.h"

#include <optional>

namespace zhiping::platform {

/// One page of what an audience may see, in commit order, as the contract's JSON bytes. The applications' own
/// bytes are put in as they are stored, never read and written again.
///
/// A cursor is `<epoch>.<position>`; another epoch (a restored or new database) is answered with 410.
[[nodiscard]] HttpResponse changesPage(const Site &site, const QString &audience, const QString &since,
                                       int limit);

} // namespace zhiping::platform
