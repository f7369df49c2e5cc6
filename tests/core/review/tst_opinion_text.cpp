// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/assess.h"
#include "domain/content_keys.h"
#include "review/opinion_text.h"
#include "support/specimens.h"

#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using review::suggestedOpinion;

namespace {

/// 数字化装备普及, everything answered: 1,200,000.00元 of equipment, one effect.
domain::Application anAnsweredApplication()
{
    domain::Application application = anApplication(QStringLiteral("A-17"));
    application.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
    application.applicant.registeredInChongqing = true;
    application.applicant.isManufacturing = true;
    application.applicant.policyCompliant = true;
    application.project.built = true;
    application.project.endOn = QDate(2021, 6, 30);
    application.project.totalInvestment = domain::Money {150'000'000};
    application.designations = QList<domain::Designation> {};
    for (const domain::ContentKey &key : domain::contentKeys())
        application.content.insert(key.key, std::nullopt);
    for (const char *key :
         {"a.digital_equipment", "a.online_monitoring", "a.line_control", "a.system_integration"})
        application.content.insert(QLatin1String(key), domain::ContentValue(true));
    domain::InvestmentLine line;
    line.id = domain::LineId(QStringLiteral("l1"));
    line.kind = domain::InvestmentKind(QStringLiteral("EQ"));
    line.amount = domain::Money {120'000'000};
    line.netAmount = domain::Money {106'194'690};
    application.lines = {line};
    return application;
}

domain::Finding answer(const char *key, const domain::FactValue &value)
{
    domain::Finding finding;
    finding.key = domain::FactKey(QLatin1String(key));
    finding.value = value;
    return finding;
}

} // namespace

/// The opinion reads as an official would write it, with every deciding number and clause and no machine's
/// words.
class OpinionTextTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const criteria::RulePack> pack;

    QString opinionOn(const domain::Application &application, const QList<domain::Finding> &findings)
    {
        return suggestedOpinion(application, criteria::assess(*pack, application, findings));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto loaded = criteria::loadRulePack(file.readAll());
        QVERIFY(loaded.ok());
        pack = *loaded;
    }

    void saysWhatWasFoundUnderWhichClause()
    {
        QCOMPARE(
            opinionOn(anAnsweredApplication(), {answer("effect.E1", true)}),
            QStringLiteral(
                "经审查，【虚构】某某机械有限公司申报的“数字化车间改造项目”：\n"
                "符合以下基本条件：2018年3月后仍在实施（实施结束日期2021年6月30日）；在重庆市辖区内注册；"
                "制造业企业；符合国家和重庆市产业政策。\n"
                "对照第（一）类数字化装备普及项目：\n"
                "（1）数字化装备改造：使用智能装备开展改造，部署在线监控，部署连线控制，推进系统集成和互联互"
                "通，"
                "符合一（一）1；\n"
                "（2）设备购置1,200,000.00元，不低于1,000,000元，符合一（一）2；\n"
                "（3）取得明显效果：项目已完工，生产效率提高，符合一（一）3。\n"
                "核定可计投资120.00万元（壹佰贰拾万元整）。"
                "项目投资1,500,000.00元，低于30,000,000元（二（三））。\n"
                "该项目符合第（一）类数字化装备普及项目的认定条件，拟予认定。"));
    }

    void writesTheGapToTheFen()
    {
        domain::Application application = anAnsweredApplication();
        application.lines.first().amount = domain::Money {99'999'999};
        application.lines.first().netAmount = domain::Money {99'999'999};
        const QString text = opinionOn(application, {answer("effect.E1", true)});
        QVERIFY2(
            text.contains(QStringLiteral("不符合一（一）2：设备购置999,999.99元，低于1,000,000元，差0.01元")),
            qPrintable(text));
        QVERIFY(text.endsWith(QStringLiteral("该项目不符合认定条件，拟不予认定。")));
    }

    void namesWhatIsStillOpen()
    {
        const QString text = opinionOn(anAnsweredApplication(), {});
        QVERIFY2(text.contains(QStringLiteral("现有材料尚不能判定，需进一步核实：")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("生产效率提高")));
    }

    void startsWithTheBasicConditionThatFails()
    {
        domain::Application application = anAnsweredApplication();
        application.applicant.registeredInChongqing = false;
        const QString text = opinionOn(application, {answer("effect.E1", true)});
        QVERIFY2(text.contains(QStringLiteral("\n不符合以下基本条件：在重庆市辖区内注册。\n")),
                 qPrintable(text));
    }

    void forwardsFromTheMunicipalThreshold()
    {
        domain::Application application = anAnsweredApplication();
        application.project.totalInvestment = domain::Money {3'500'000'000};
        application.lines.first().amount = domain::Money {3'400'000'000};
        application.lines.first().netAmount = domain::Money {3'100'000'000};
        const QString text = opinionOn(application, {answer("effect.E1", true)});
        QVERIFY2(text.contains(QStringLiteral("不低于30,000,000元（二（三））")), qPrintable(text));
        QVERIFY(text.endsWith(QStringLiteral("拟报送市经济信息委组织认定。")));
    }
};

QTEST_GUILESS_MAIN(OpinionTextTest)
#include "tst_opinion_text.moc"
