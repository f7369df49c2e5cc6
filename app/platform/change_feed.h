// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/accounts.h"
#include "platform/http_message.h"
#include "platform/site.h"

namespace zhiping::platform {

/// One page of what @p caller may see, in commit order, as the contract's JSON bytes, with the receipts of
/// the caller's own decisions of that stretch. The applications' own bytes are put in as they are stored,
/// never read and written again.
///
/// A cursor is `<epoch>.<position>`; another epoch (a restored or new database) is answered with 410.
[[nodiscard]] HttpResponse changesPage(const Site &site, const PlatformAccount &caller, const QString &since,
                                       int limit);

} // namespace zhiping::platform
