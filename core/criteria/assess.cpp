// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/assess.h"

#include "criteria/assessment_codes.h"
#include "criteria/assessor.h"

#include <QJsonArray>

namespace zhiping::criteria {

Assessment assess(const RulePack &pack, const domain::Application &application,
                  const QList<domain::Finding> &findings, const PublishedReadings &published)
{
    const FactSheet facts = factsOf(application, findings);
    return Assessor(pack.compiled(), facts, published).run();
}

Outcomes outcomesOf(const RulePack &pack, const domain::Application &application,
                    const QList<domain::Finding> &findings, const PublishedReadings &published)
{
    const FactSheet facts = factsOf(application, findings);
    return Assessor(pack.compiled(), facts, published).outcomes();
}

domain::SystemVerdict systemVerdict(const RulePack &pack, const domain::Application &application,
                                    const QList<domain::Finding> &findings, const Assessment &assessment)
{
    domain::SystemVerdict verdict;
    verdict.pack = assessment.pack.id;
    verdict.packSha256 = assessment.pack.sha256;
    verdict.engineVersion = assessment.engineVersion;
    verdict.outcome = codeOf(assessment.overall);
    const CompiledPack &compiled = pack.compiled();
    const FactSheet facts = factsOf(application, findings);
    for (int i = 0; i < compiled.inputs.size(); ++i) {
        const QString key = compiled.inputs.at(i).key.text();
        QJsonObject entry {{QStringLiteral("value"), jsonOf(answered(compiled, i, facts, {}).value)}};
        const auto stated = facts.constFind(key);
        if (stated != facts.constEnd() && stated->atLeast)
            entry.insert(QStringLiteral("at_least_fen"), stated->atLeast->fen);
        if (stated != facts.constEnd() && !stated->possible.isEmpty())
            entry.insert(QStringLiteral("possible"), QJsonArray::fromStringList(stated->possible));
        verdict.facts.insert(key, entry);
    }
    return verdict;
}

} // namespace zhiping::criteria
