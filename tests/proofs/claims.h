// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "criteria/compiled_pack.h"

namespace zhiping::proofs {

/// One verdict of an assessment and the decision of the pack that it is about.
struct Claim {
    QString name; ///< "overall", "A", "d_42" …
    int decision = -1;
    criteria::Outcome outcome = criteria::Outcome::Open;
    /// What it is said to depend on; nothing where the assessment does not say.
    std::optional<QList<criteria::Dependency>> dependsOn;
};

/// Every verdict of @p assessment, the overall one first.
[[nodiscard]] QList<Claim> claimsOf(const criteria::CompiledPack &pack,
                                    const criteria::Assessment &assessment);

} // namespace zhiping::proofs
