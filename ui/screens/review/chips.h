// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"
#include "widgets/chip.h"

namespace zhiping::screens {

[[nodiscard]] widgets::ChipFace chipFace(const models::MarkedText &text);

/// The property value the style sheet colours a chosen conclusion by: "met", "unmet" or "open".
[[nodiscard]] QString verdictStyle(models::Standing standing);

} // namespace zhiping::screens
