// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"

namespace zhiping::models {

/// 评审清单: the applied category first, then the gates, the other categories and 称号.
[[nodiscard]] ChecklistView checklistOf(const ReviewSnapshot &snapshot);

/// The chip of one condition, with the margin where money was compared.
[[nodiscard]] MarkedText conditionChip(const criteria::Condition &condition);

/// The chip of the exemption: not being listed is no fault, so it is never shown as one.
[[nodiscard]] MarkedText exemptionChip(const criteria::Condition &condition);

/// The chip of one category: 无内容 and a shortfall are told apart (see `CategoryAssessment`).
[[nodiscard]] MarkedText categoryChip(const criteria::CategoryAssessment &category);

} // namespace zhiping::models
