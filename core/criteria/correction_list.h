// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"

namespace zhiping::criteria {

/// One thing to ask the applicant for.
struct CorrectionItem {
    domain::FactKey key;
    Label label;
    QStringList conditionIds;  ///< Conditions that wait for it.
    QStringList clauseNumbers; ///< The clauses of these, each once.
    friend bool operator==(const CorrectionItem &, const CorrectionItem &) = default;
};

/// The minimal 补正: the open facts that can still change the outcome or the authority, the most useful
/// first. Interpretations are not among them, for no applicant can supply those. Empty when nothing is worth
/// asking.
[[nodiscard]] QList<CorrectionItem> correctionsFor(const Assessment &assessment);

} // namespace zhiping::criteria
