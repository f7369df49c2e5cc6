// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"
#include "widgets/empty_state.h"

namespace zhiping::screens {

/// A fault that leaves nothing else to show: what happened as the title, what is safe and what to do below
/// it, details folded away.
[[nodiscard]] widgets::EmptyState::Face faultFace(const models::Message &message, const QString &action,
                                                  const QString &otherAction);

} // namespace zhiping::screens
