// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/sealer.h"

namespace zhiping::store {

class Connection;

/// Open what an earlier key of @p sealer's ring sealed, and seal it under the current one. All or nothing in
/// the outbox; attachments one by one.
[[nodiscard]] Result<> resealOutbox(Connection &outbox, Sealer &sealer);
[[nodiscard]] Result<> resealAttachments(const QString &attachmentFolder, Sealer &sealer);

} // namespace zhiping::store
