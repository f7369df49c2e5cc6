// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"

#include <QFile>

namespace zhiping::test {

using criteria::Assessment;
using criteria::CategoryAssessment;
using criteria::Condition;

inline domain::InvestmentLine line(const char *id, const char *kind, qint64 fen)
{
    domain::InvestmentLine made;
    made.id = domain::LineId(QString::fromLatin1(id));
    made.kind = domain::InvestmentKind(QString::fromLatin1(kind));
    made.amount = domain::Money {fen};
    made.netAmount = domain::Money {fen};
    return made;
}

/// A complete application for category A with 52 + 31 万元 that meets everything but the money.
inline domain::Application baShan()
{
    domain::Application application;
    application.id = domain::ApplicationId(QStringLiteral("A-1"));
    application.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
    application.applicant.registeredInChongqing = true;
    application.applicant.isManufacturing = true;
    application.applicant.policyCompliant = true;
    application.applicant.size = QStringLiteral("medium");
    application.project.built = true;
    application.project.endOn = QDate(2021, 6, 30);
    application.project.totalInvestment = domain::Money {83'000'000};
    for (const char *key :
         {"a.digital_equipment", "a.online_monitoring", "a.line_control", "a.system_integration"})
        application.content.insert(QString::fromLatin1(key), true);
    for (const char *key :
         {"b.bigdata_means", "d.collab.platform", "d.custom.demand_platform", "d.remote.platform"})
        application.content.insert(QString::fromLatin1(key), false);
    application.content.insert(QStringLiteral("b.systems"), QStringList());
    application.content.insert(QStringLiteral("c.uses"), QStringList());
    application.content.insert(QStringLiteral("c.model"), QStringLiteral("public"));
    application.designations = QList<domain::Designation>();
    application.lines = {line("1", "EQ", 52'000'000), line("2", "SW", 31'000'000)};
    domain::Effect effect;
    effect.code = QStringLiteral("E1");
    effect.before = QStringLiteral("10");
    effect.after = QStringLiteral("12.5");
    application.effects = {effect};
    return application;
}

inline domain::Finding finding(const QString &key, const domain::FactValue &value, int minute = 0)
{
    domain::Finding made;
    made.key = domain::FactKey(key);
    made.value = value;
    made.at = QDateTime(QDate(2026, 1, 1), QTime(8, minute), Qt::UTC);
    return made;
}

inline const Condition *moneyCondition(const Assessment &assessment, const char *category)
{
    for (const CategoryAssessment &one : assessment.categories)
        for (const Condition &condition : one.conditions)
            if (one.code.text() == QLatin1String(category) && condition.comparison)
                return &condition;
    return nullptr;
}

/// 附件2 as it is shipped; a null pointer if it cannot be read.
inline std::shared_ptr<const criteria::RulePack> annex2()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto pack = criteria::loadRulePack(file.readAll());
    return pack ? *pack : nullptr;
}

} // namespace zhiping::test
