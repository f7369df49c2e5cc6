// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"

namespace zhiping::models {

/// 成效: the stated figures by the pack's effect questions, each with the reviewer's judgement.
[[nodiscard]] QList<EffectGroupView> effectGroups(const ReviewSnapshot &snapshot);

/// The exact difference and the relative change of two decimal texts.
struct DecimalChange {
    QString difference; ///< Exact, with sign: "+3.2".
    QString percent;   ///< Rounded half up to two places, with sign: "+25.60%"; empty where `before` is zero.
    int direction = 0; ///< −1, 0, +1.
    friend bool operator==(const DecimalChange &, const DecimalChange &) = default;
};

/// Nothing if either text is not a plain decimal of at most twelve digits.
[[nodiscard]] std::optional<DecimalChange> decimalChange(const QString &before, const QString &after);

} // namespace zhiping::models
