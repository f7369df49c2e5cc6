// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/claims.h"

namespace zhiping::proofs {

using namespace criteria;

namespace {

Claim claimOf(const PackCondition &pack, const Condition &condition)
{
    return {condition.id, pack.decision, condition.outcome, condition.dependsOn};
}

Outcome outcomeOf(Authority authority)
{
    if (authority == Authority::Open)
        return Outcome::Open;
    return authority == Authority::Municipal ? Outcome::Met : Outcome::Unmet;
}

} // namespace

QList<Claim> claimsOf(const CompiledPack &pack, const Assessment &assessment)
{
    QList<Claim> claims {{QStringLiteral("overall"), pack.overall, assessment.overall, {}}};
    // The lists of open questions are about the authority too; only without it they are about one decision.
    if (assessment.authority != Authority::Open)
        claims.first().dependsOn = assessment.openFacts + assessment.openInterpretations;
    for (qsizetype i = 0; i < pack.gates.size(); ++i)
        claims.append(claimOf(pack.gates.at(i), assessment.gates.at(i)));
    for (qsizetype i = 0; i < pack.categories.size(); ++i) {
        const PackCategory &category = pack.categories.at(i);
        const CategoryAssessment &found = assessment.categories.at(i);
        claims.append({found.code.text(), category.decision, found.outcome, {}});
        for (qsizetype k = 0; k < category.conditions.size(); ++k)
            claims.append(claimOf(category.conditions.at(k), found.conditions.at(k)));
    }
    if (pack.exemption)
        claims.append(claimOf(*pack.exemption, *assessment.exemption));
    if (pack.authority) {
        claims.append(claimOf(*pack.authority, *assessment.authorityCondition));
        claims.append(
            {QStringLiteral("authority"), pack.authority->decision, outcomeOf(assessment.authority), {}});
    }
    return claims;
}

} // namespace zhiping::proofs
