// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/schema.h"

namespace zhiping::store {

class Connection;

/// Bring @p connection's schema up to the last of @p steps, each step in a transaction together with its
/// number, so that a crash in between leaves a whole older version that the next start takes on.
///
/// An irreplaceable file that already has a schema is kept as `<file>.v<version>.backup` first: as one sealed
/// file where what is in it is not sealed yet. A schema newer than ours is refused with `Refused` and left as
/// it is: it was written by a newer program and is not ours to touch. Steps that seal need @p sealer.
[[nodiscard]] Result<> migrate(Connection &connection, std::span<const SchemaStep> steps, Sealer *sealer);

} // namespace zhiping::store
