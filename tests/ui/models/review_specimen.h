// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/application.h"
#include "support/specimens.h"

/// One application between two categories, as a person would draw it: equipment for 52 万, software for 31
/// 万, services for 21 万. Hand-made on purpose, so that the words are tested apart from the rules.
namespace zhiping::test {

inline criteria::Label both(const char *zh, const char *en)
{
    return {QString::fromUtf8(zh), QString::fromUtf8(en)};
}

inline criteria::FactQuestion aQuestion(const char *key, const char *zh, const char *en,
                                        criteria::FactKind kind = criteria::FactKind::Boolean)
{
    criteria::FactQuestion question;
    question.key = domain::FactKey(QString::fromUtf8(key));
    question.label = both(zh, en);
    question.kind = kind;
    return question;
}

inline criteria::FactQuestion declared(criteria::FactQuestion question, const domain::FactValue &value)
{
    question.value = value;
    question.source = criteria::FactSource::Declared;
    return question;
}

inline criteria::Condition aCondition(const char *id, const char *item, const char *zh,
                                      criteria::Outcome outcome)
{
    criteria::Condition condition;
    condition.id = QString::fromUtf8(id);
    condition.item = QString::fromUtf8(item);
    condition.question = both(zh, zh);
    condition.outcome = outcome;
    condition.clauseNumber = QStringLiteral("一（二）%1").arg(condition.item);
    condition.clauseText = QStringLiteral("条文");
    return condition;
}

inline criteria::Comparison aComparison(const QList<criteria::Term> &terms, qint64 certain, qint64 threshold)
{
    criteria::Comparison comparison;
    comparison.terms = terms;
    comparison.certain = {certain};
    comparison.possible = comparison.certain;
    comparison.threshold = domain::Money {threshold};
    comparison.relation = QStringLiteral(">=");
    comparison.margin = domain::Money {certain - threshold};
    return comparison;
}

inline criteria::Term aTerm(const char *kind, const char *zh, qint64 amount,
                            criteria::Term::Counts counts = criteria::Term::Counts::Yes)
{
    criteria::Term term;
    term.key = domain::FactKey(QStringLiteral("investment.") + QString::fromUtf8(kind));
    term.label = both(zh, zh);
    term.amount = domain::Money {amount};
    term.counts = counts;
    return term;
}

inline domain::InvestmentLine aLine(const char *id, const char *kind, const char *name, qint64 amount)
{
    domain::InvestmentLine line;
    line.id = domain::LineId(QString::fromUtf8(id));
    line.kind = domain::InvestmentKind(QString::fromUtf8(kind));
    line.name = QString::fromUtf8(name);
    line.amount = domain::Money {amount};
    return line;
}

/// 巴山精机: applied for B, 一（二）3 still open.
inline domain::Application aMixedApplication()
{
    domain::Application application = anApplication(QStringLiteral("61"));
    application.code = QStringLiteral("ZG-2022-0061");
    application.applicant.name = QStringLiteral("【虚构】巴山精机有限公司");
    application.project.name = QStringLiteral("装备与MES改造");
    application.project.totalInvestment = domain::Money {104'000'000};
    application.project.built = true;
    application.project.endOn = QDate(2021, 6, 30);
    application.applicant.registeredInChongqing = true;
    application.lines = {aLine("l1", "EQ", "加工中心 3 台", 52'000'000),
                         aLine("l2", "SW", "MES 许可", 31'000'000),
                         aLine("l3", "INFO", "实施与集成", 21'000'000)};
    domain::Effect effect;
    effect.code = QStringLiteral("E1");
    effect.metric = QStringLiteral("人均产值");
    effect.unit = QStringLiteral("万元/人·年");
    effect.before = QStringLiteral("58.30");
    effect.after = QStringLiteral("69.70");
    effect.beforePeriod = QStringLiteral("2019年");
    effect.afterPeriod = QStringLiteral("2021年");
    application.effects = {effect};
    application.attachments = {anAttachment(QStringLiteral("att-1"), "one"),
                               anAttachment(QStringLiteral("att-2"), "two")};
    return application;
}

inline criteria::CategoryAssessment categoryOf(const char *code, const char *number, const char *zh,
                                               criteria::Outcome outcome)
{
    criteria::CategoryAssessment category;
    category.code = domain::CategoryCode(QString::fromUtf8(code));
    category.number = QString::fromUtf8(number);
    category.title = both(zh, zh);
    category.outcome = outcome;
    return category;
}

inline criteria::CategoryAssessment systemsCategory()
{
    using criteria::Outcome;
    criteria::CategoryAssessment category =
        categoryOf("B", "（二）", "信息管理系统集成应用项目", Outcome::Open);
    category.applied = true;
    criteria::Condition content =
        aCondition("b1", "1", "应用信息管理系统，或互联互通与集成应用？", Outcome::Met);
    criteria::FactQuestion systems =
        aQuestion("content.b.systems", "应用了哪些信息系统", "Which systems", criteria::FactKind::Choices);
    systems.choices = {{QStringLiteral("mes"), both("制造执行（MES）", "MES")},
                       {QStringLiteral("erp"), both("企业资源计划（ERP）", "ERP")}};
    content.facts = {declared(systems, QStringList {QStringLiteral("mes")})};
    criteria::Condition money = aCondition("b2", "2", "投资不低于50万元？", Outcome::Met);
    money.comparison =
        aComparison({aTerm("SW", "软件购买", 31'000'000), aTerm("INFO", "信息服务", 21'000'000),
                     aTerm("EQ", "设备购置", 52'000'000, criteria::Term::Counts::No)},
                    52'000'000, 50'000'000);
    money.clauseText = QStringLiteral("项目的软件购买、信息服务、相关硬件设备和云服务的投资不低于50万元；");
    criteria::Condition effect = aCondition("b3", "3", "项目建成后取得明显效果？", Outcome::Open);
    criteria::FactQuestion efficiency = aQuestion("effect.E1", "生产效率是否提高", "Efficiency");
    efficiency.judgement = true;
    efficiency.matters = true;
    effect.facts = {efficiency, declared(aQuestion("project.built", "项目是否已建成", "Built"), true)};
    criteria::Dependency depends;
    depends.key = efficiency.key;
    depends.label = efficiency.label;
    depends.answers = {{true, both("是", "yes"), Outcome::Met}, {false, both("否", "no"), Outcome::Unmet}};
    effect.dependsOn = {depends};
    category.conditions = {content, money, effect};
    return category;
}

inline criteria::CategoryAssessment equipmentCategory()
{
    using criteria::Outcome;
    criteria::CategoryAssessment category = categoryOf("A", "（一）", "数字化装备普及项目", Outcome::Unmet);
    category.shortfall = domain::Money {17'000'000};
    criteria::Condition money = aCondition("a2", "2", "投资不低于100万元？", Outcome::Unmet);
    money.comparison = aComparison({aTerm("EQ", "设备购置", 52'000'000), aTerm("SW", "软件购买", 31'000'000)},
                                   83'000'000, 100'000'000);
    category.conditions = {aCondition("a1", "1", "使用智能装备开展改造？", Outcome::Met), money,
                           systemsCategory().conditions.last()};
    category.conditions.last().id = QStringLiteral("a3");
    return category;
}

inline criteria::Assessment aMixedAssessment()
{
    using criteria::Outcome;
    criteria::Assessment assessment;
    assessment.pack.version = QStringLiteral("2018.1");
    assessment.overall = Outcome::Open;
    assessment.overallReason = both("核实成效一项即可按第（二）类认定。", "One effect decides.");
    criteria::Condition registered = aCondition("g1", "", "在重庆市辖区内注册？", Outcome::Met);
    registered.facts = {
        declared(aQuestion("applicant.registered_in_chongqing", "是否在渝注册", "Registered"), true)};
    criteria::Condition policy = aCondition("g4", "", "符合产业政策？", Outcome::Open);
    policy.facts = {aQuestion("applicant.policy_compliant", "是否符合产业政策", "Policy")};
    assessment.gates = {registered, policy};
    criteria::CategoryAssessment cloud = categoryOf("C", "（三）", "“上云上平台”项目", Outcome::Unmet);
    cloud.noContent = true;
    assessment.categories = {equipmentCategory(), systemsCategory(), cloud};
    assessment.authority = criteria::Authority::District;
    criteria::Condition authority = aCondition("j", "", "由谁认定？", Outcome::Met);
    authority.comparison = aComparison({}, 104'000'000, 3'000'000'000);
    authority.comparison->relation = QStringLiteral("<");
    assessment.authorityCondition = authority;
    assessment.openFacts = systemsCategory().conditions.last().dependsOn;
    return assessment;
}

} // namespace zhiping::test
