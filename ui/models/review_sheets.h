// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"

namespace zhiping::models {

/// 主体: who applies, with what the rules ask about it.
[[nodiscard]] SheetView applicantSheet(const ReviewSnapshot &snapshot);
/// 项目: what was built, when and for how much.
[[nodiscard]] SheetView projectSheet(const ReviewSnapshot &snapshot);
/// 称号: those stated, and the questions of the exemption.
[[nodiscard]] SheetView designationSheet(const ReviewSnapshot &snapshot);
/// 过程: what other bodies have said, latest first.
[[nodiscard]] QList<OpinionView> opinionViews(const ReviewSnapshot &snapshot);
/// The page's header.
[[nodiscard]] HeaderView headerView(const ReviewSnapshot &snapshot);

} // namespace zhiping::models
