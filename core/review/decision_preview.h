// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/decision.h"

#include <QList>

namespace zhiping::review {

/// Why a decision cannot be sealed yet, in an order a reviewer can work through.
enum class DecisionObstacle : quint8 {
    OpinionMissing,
    UnmetConditionMissing, ///< 不予认定 needs at least one condition concluded unmet.
    SystemStillOpen,       ///< The rules cannot tell yet: blocks until the reviewer's own words say why, then
                           ///< warns.
    AgainstSystem,     ///< Against the system's verdict: blocks until the reviewer's own words say why, then
                       ///< warns.
    NotThisLevel,      ///< The pack's authority decision says that this account's level does not decide it.
    AlreadyDecided,    ///< Decided here, or nothing for this account to decide at this stage.
    ChangedOnPlatform, ///< Work began on an older revision; only ever a warning.
};

struct DecisionPreview {
    domain::Verdict verdict = domain::Verdict::RequestCorrection;
    std::optional<domain::CategoryCode> category;
    std::optional<domain::Money> verifiedInvestment;
    QString opinion;
    QList<DecisionObstacle> blocking; ///< Non-empty: `decide()` refuses.
    QList<DecisionObstacle> warnings; ///< Shown, not blocking.
};

} // namespace zhiping::review
