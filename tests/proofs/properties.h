// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/random_application.h"

#include <QList>

namespace zhiping::proofs {

/// Something that holds between assessments of applications made from one another, whatever the right verdict
/// is.
struct Property {
    const char *name;
    /// What went wrong with the case that the choices make; empty when the property holds.
    QString (*faultIn)(const criteria::RulePack &pack, Choices &choices);
};

[[nodiscard]] const QList<Property> &properties();

/// "met", "unmet" or "open" of every category, gate and condition, in the order of the pack.
[[nodiscard]] QStringList outcomesOf(const criteria::Assessment &assessment);
[[nodiscard]] criteria::Assessment assessed(const criteria::RulePack &pack,
                                            const PartialApplication &partial);
/// The condition of @p category that compares an amount, or a null pointer.
[[nodiscard]] const criteria::Condition *moneyCondition(const criteria::CategoryAssessment &category);

// properties of amounts
QString countsWhatCounts(const criteria::RulePack &pack, Choices &choices);
QString doesNotCareHowLinesAreWritten(const criteria::RulePack &pack, Choices &choices);
QString writesAmountsExactly(const criteria::RulePack &pack, Choices &choices);
QString keepsTotalAndCategoriesApart(const criteria::RulePack &pack, Choices &choices);
QString lacksWhatItSaysItLacks(const criteria::RulePack &pack, Choices &choices);
QString boundsTheAmountUnderEveryReading(const criteria::RulePack &pack, Choices &choices);

// properties of verdicts
QString keepsFirmVerdictsWhenMoreIsKnown(const criteria::RulePack &pack, Choices &choices);
QString losesNothingByATitle(const criteria::RulePack &pack, Choices &choices);
QString isTheSameEverywhere(const criteria::RulePack &pack, Choices &choices);

// properties of sentences
QString saysTheNumbersThatDecide(const criteria::RulePack &pack, Choices &choices);

} // namespace zhiping::proofs
