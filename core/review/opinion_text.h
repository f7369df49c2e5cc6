// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/application.h"
#include "domain/decision.h"

namespace zhiping::review {

/// The opinion a reviewer would write from what is established so far, in Chinese whatever the screen speaks:
/// it is the text of an official record. Every number in it comes from the dossier or the pack, exact.
[[nodiscard]] QString suggestedOpinion(const domain::Application &application,
                                       const criteria::Assessment &assessment);

/// Which category an opinion is about: the one the rules recognise under; while they cannot tell, one that
/// may still hold, the applied one first; else the applied one.
[[nodiscard]] domain::CategoryCode subjectCategory(const criteria::Assessment &assessment,
                                                   const domain::CategoryCode &applied);

/// The category's arithmetic, or nullptr where it compares no money.
[[nodiscard]] const criteria::Comparison *moneyComparison(const criteria::Assessment &assessment,
                                                          const domain::CategoryCode &category);

/// The certain countable amount of the category, if it compares money at all.
[[nodiscard]] std::optional<domain::Money> countableAmount(const criteria::Assessment &assessment,
                                                           const domain::CategoryCode &category);

} // namespace zhiping::review
