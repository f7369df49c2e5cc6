// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/properties.h"

namespace zhiping::proofs {

const QList<Property> &properties()
{
    static const QList<Property> all {
        {"1-counts-what-counts", countsWhatCounts},
        {"2-keeps-firm-verdicts-when-more-is-known", keepsFirmVerdictsWhenMoreIsKnown},
        {"3-does-not-care-how-lines-are-written", doesNotCareHowLinesAreWritten},
        {"3-writes-amounts-exactly", writesAmountsExactly},
        {"4-keeps-total-and-categories-apart", keepsTotalAndCategoriesApart},
        {"5-loses-nothing-by-a-title", losesNothingByATitle},
        {"6-lacks-what-it-says-it-lacks", lacksWhatItSaysItLacks},
        {"8-is-the-same-everywhere", isTheSameEverywhere},
        {"11-bounds-the-amount-under-every-reading", boundsTheAmountUnderEveryReading},
        {"12-says-the-numbers-that-decide", saysTheNumbersThatDecide},
    };
    return all;
}

QStringList outcomesOf(const criteria::Assessment &assessment)
{
    QStringList outcomes;
    const auto add = [&outcomes](const QString &name, criteria::Outcome outcome) {
        outcomes.append(name
                        + (outcome == criteria::Outcome::Met         ? QStringLiteral(" met")
                               : outcome == criteria::Outcome::Unmet ? QStringLiteral(" unmet")
                                                                     : QStringLiteral(" open")));
    };
    add(QStringLiteral("overall"), assessment.overall);
    for (const criteria::Condition &gate : assessment.gates)
        add(gate.id, gate.outcome);
    for (const criteria::CategoryAssessment &category : assessment.categories) {
        add(category.code.text(), category.outcome);
        for (const criteria::Condition &condition : category.conditions)
            add(condition.id, condition.outcome);
    }
    if (assessment.exemption)
        add(assessment.exemption->id, assessment.exemption->outcome);
    if (assessment.authorityCondition)
        add(assessment.authorityCondition->id, assessment.authorityCondition->outcome);
    return outcomes;
}

criteria::Assessment assessed(const criteria::RulePack &pack, const PartialApplication &partial)
{
    return criteria::assess(pack, partial.application, partial.findings, partial.published);
}

const criteria::Condition *moneyCondition(const criteria::CategoryAssessment &category)
{
    for (const criteria::Condition &condition : category.conditions)
        if (condition.comparison)
            return &condition;
    return nullptr;
}

} // namespace zhiping::proofs
