// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "review/decision_conflict.h"

#include <QString>

namespace zhiping::models {

/// One thing in its three versions: as it was decided on, as the platform has it, as the reviewer decided.
struct ConflictRow {
    QString label;
    QString seen;
    QString now;
    QString own;
};

/// A conflict in words, whole: what happened, the three versions, and what to do.
struct ConflictView {
    QString happened;
    QList<ConflictRow> rows;
    QString changed; ///< Which parts differ; empty where that cannot be told.
    QString advice;
};

[[nodiscard]] ConflictView conflictView(const review::DecisionConflict &conflict);
[[nodiscard]] QString partText(review::ApplicationPart part);

} // namespace zhiping::models
