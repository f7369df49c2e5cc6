// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"
#include "review/decision_preview.h"

#include <functional>

namespace zhiping::models {

/// What stands in the way of a verdict.
using PreviewOf = std::function<review::DecisionPreview(domain::Verdict)>;

/// The right pane: 系统判定（供参考）and what can be decided from it.
[[nodiscard]] VerdictView verdictView(const ReviewSnapshot &snapshot, const QList<domain::Verdict> &verdicts,
                                      const PreviewOf &previewOf);

/// Step one of deciding, in words.
[[nodiscard]] DecisionView decisionView(const ReviewSnapshot &snapshot,
                                        const review::DecisionPreview &preview);

/// The verdict that follows from the system's result, if it is open to this account; else a correction, else
/// the first that is open. A proposal for the primary button, never a decision.
[[nodiscard]] std::optional<domain::Verdict> proposedVerdict(const criteria::Assessment &assessment,
                                                             const QList<domain::Verdict> &verdicts);

/// True where nothing the reviewer writes in the decision dialog can remove @p obstacle.
[[nodiscard]] bool isFinal(review::DecisionObstacle obstacle);

} // namespace zhiping::models
