// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"

namespace zhiping::models {

/// One fact question with what was declared and what the reviewer said.
[[nodiscard]] FactView factView(const ReviewSnapshot &snapshot, const criteria::FactQuestion &question);

/// What an outcome still depends on, with what each answer would lead to.
[[nodiscard]] DependencyView dependencyView(const ReviewSnapshot &snapshot,
                                            const criteria::Dependency &dependency);

/// The pages the reviewer's finding on @p key rests on.
[[nodiscard]] QList<EvidenceView> evidenceViews(const ReviewSnapshot &snapshot, const domain::FactKey &key);

} // namespace zhiping::models
