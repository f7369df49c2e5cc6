// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/criteria/ba_shan.h"
#include "criteria/fact_sheet.h"
#include "support/contribution_of.h"

#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::criteria;
using namespace zhiping::test;
using domain::Money;

class AssessTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const RulePack> m_pack;

    [[nodiscard]] Assessment judge(const domain::Application &application,
                                   const QList<domain::Finding> &findings = {},
                                   const PublishedReadings &published = {}) const
    {
        return assess(*m_pack, application, findings, published);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY((m_pack = annex2())); }

    void writesTheArithmeticAndTheShortfall()
    {
        const Assessment assessment = judge(baShan());
        QCOMPARE(assessment.overall, Outcome::Unmet);
        QCOMPARE(assessment.nearestCategory->text(), QStringLiteral("A"));
        QCOMPARE(assessment.categories.first().shortfall, std::optional(Money {17'000'000}));
        const Condition *money = moneyCondition(assessment, "A");
        QVERIFY(money);
        QCOMPARE(
            money->reason.zh,
            QStringLiteral("一（一）2 投资不低于100万元 — 不符合：设备购置520,000.00 + 软件购买310,000.00 = "
                           "830,000.00元 < 1,000,000元，差170,000.00元。"));
        QVERIFY(money->reason.en.contains(QStringLiteral("170,000.00 yuan short")));
        QVERIFY(money->clauseText.contains(QStringLiteral("不低于100万元")));
        QCOMPARE(assessment.authority, Authority::District);
        QVERIFY(assessment.openFacts.isEmpty());
        QVERIFY(assessment.openInterpretations.isEmpty());
    }

    void answersWhatAnOpenFactWouldChange()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "EQ", 30'000'000));
        application.effects.clear();
        for (const char *code : {"E1", "E2", "E3", "E4", "E5"})
            application.effects.append(
                {QString::fromLatin1(code), {}, {}, true, QStringLiteral("1"), QStringLiteral("1"), {}, {}});
        const Assessment assessment = judge(application);
        QCOMPARE(assessment.overall, Outcome::Open);
        QCOMPARE(assessment.openFacts.size(), 1);
        const Dependency &open = assessment.openFacts.first();
        QCOMPARE(open.key.text(), QStringLiteral("effect.E6"));
        QCOMPARE(open.answers.size(), 2);
        QCOMPARE(open.answers.first().label.zh, QStringLiteral("是"));
        QCOMPARE(open.answers.first().outcome, Outcome::Met);
        QCOMPARE(open.answers.last().outcome, Outcome::Unmet);
        QVERIFY(assessment.overallReason.zh.contains(QStringLiteral("装备数控化率提高")));
    }

    void tellsWhichQuestionOnlySettlesWhoDecides()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "EQ", 30'000'000));
        application.project.totalInvestment = Money {3'000'000'000};
        const Assessment assessment = judge(application);
        QCOMPARE(assessment.overall, Outcome::Met);
        QCOMPARE(assessment.authority, Authority::Open);
        QCOMPARE(assessment.openInterpretations.size(), 1);
        const Dependency &reading = assessment.openInterpretations.first();
        QCOMPARE(reading.interpretationId, QStringLiteral("AM07"));
        QVERIFY(reading.authority);
        application.project.totalInvestment = Money {83'000'000};
        application.project.endOn.reset();
        for (const Dependency &one : judge(application).openFacts)
            QVERIFY(!one.authority);
    }

    void letsTheReviewersFindingPrevail()
    {
        const domain::Application application = baShan();
        const QString key = QStringLiteral("line.1.verified_amount");
        QCOMPARE(judge(application, {finding(key, Money {69'000'000})},
                       {{QStringLiteral("AM08"), QStringLiteral("gross")}})
                     .overall,
                 Outcome::Met);
        // The later finding on the same key counts, whatever the order in the list.
        QCOMPARE(
            judge(application, {finding(key, Money {1'000}, 5), finding(key, Money {69'000'000}, 1)}).overall,
            Outcome::Unmet);
        QCOMPARE(judge(application, {finding(QStringLiteral("line.1.kind"), QStringLiteral("CIVIL"))})
                     .categories.first()
                     .shortfall,
                 std::optional(Money {69'000'000}));
        QCOMPARE(judge(application, {finding(QStringLiteral("applicant.policy_compliant"), false)})
                     .gates.last()
                     .outcome,
                 Outcome::Unmet);
        QCOMPARE(judge(application,
                       {finding(QStringLiteral("applicant.policy_compliant"), domain::Undetermined())})
                     .gates.last()
                     .outcome,
                 Outcome::Open);
    }

    void takesEqualityForNoImprovement()
    {
        domain::Application application = baShan();
        application.effects.first().after = QStringLiteral("10.0");
        const FactSheet facts = factsOf(application, {});
        QCOMPARE(std::get<bool>(facts.value(QStringLiteral("effect.E1")).value), false);
        application.effects.first().after.reset();
        QVERIFY(std::holds_alternative<domain::Undetermined>(
            factsOf(application, {}).value(QStringLiteral("effect.E1")).value));
    }

    void keepsTotalsOfUnknownLinesAsLowerBounds()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "EQ", 0));
        application.lines.last().amount.reset();
        application.lines.last().netAmount.reset();
        const Assessment assessment = judge(application);
        QCOMPARE(assessment.categories.first().outcome, Outcome::Open);
        const Condition *money = moneyCondition(assessment, "A");
        QCOMPARE(money->comparison->certain, Money {83'000'000});
        QVERIFY(!money->comparison->possible);
    }

    void neverLosesACategoryByAddingACountedAmount()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "SW", 17'000'000));
        QCOMPARE(judge(application).overall, Outcome::Met);
        for (const char *kind : {"EQ", "SW", "CLOUD", "CIVIL", "LAND", "INFO"}) {
            domain::Application more = application;
            more.lines.append(line("4", kind, 5'000'000));
            QCOMPARE(judge(more).categories.first().outcome, Outcome::Met);
        }
    }

    void doesNotMindTheOrderOrSplittingOfLines()
    {
        domain::Application application = baShan();
        const Assessment before = judge(application);
        std::reverse(application.lines.begin(), application.lines.end());
        application.lines.append(line("3", "EQ", 2'000'000));
        application.lines[1] = line("1", "EQ", 50'000'000);
        QCOMPARE(judge(application), before);
    }

    void readsFromThePackWhichKindsCount()
    {
        const auto cell = [this](const char *kind, const char *category) {
            return test::contributionOf(domain::InvestmentKind(QString::fromLatin1(kind)),
                                        domain::CategoryCode(QString::fromLatin1(category)), *m_pack,
                                        baShan());
        };
        QCOMPARE(cell("EQ", "A").counts, Term::Counts::Yes);
        QCOMPARE(cell("EQ", "B").counts, Term::Counts::No);
        QCOMPARE(cell("INFO", "A").counts, Term::Counts::No);
        QCOMPARE(cell("INFO", "B").counts, Term::Counts::Yes);
        QCOMPARE(cell("EQ_FL", "B").counts, Term::Counts::Ask);
        QCOMPARE(cell("EQ_FL", "B").interpretationId, QStringLiteral("AM09"));
        QCOMPARE(cell("CLOUD", "C").interpretationId, QStringLiteral("AM12"));
        QCOMPARE(cell("CIVIL", "D").counts, Term::Counts::No);
    }

    void recordsEveryInputItWasGiven()
    {
        const domain::Application application = baShan();
        const Assessment assessment = judge(application);
        const domain::SystemVerdict verdict = systemVerdict(*m_pack, application, {}, assessment);
        QCOMPARE(verdict.outcome, QStringLiteral("unmet"));
        QCOMPARE(verdict.packSha256, m_pack->stamp().sha256);
        QCOMPARE(verdict.facts.size(), m_pack->questions().size());
        QCOMPARE(verdict.facts.value(QStringLiteral("investment.EQ"))
                     .toObject()
                     .value(QStringLiteral("value"))
                     .toInteger(),
                 52'000'000);
    }

    void writesTheDeclaredAmountsWhereTheTaxBasisChangesNothing()
    {
        domain::Application application = baShan();
        application.lines = {line("1", "EQ", 150'000'000)};
        application.lines.first().netAmount.reset();
        const Assessment assessment = judge(application);
        QCOMPARE(assessment.overall, Outcome::Met);
        const Condition *money = moneyCondition(assessment, "A");
        QCOMPARE(money->comparison->certain, Money {150'000'000});
        QCOMPARE(money->reason.zh,
                 QStringLiteral("一（一）2 投资不低于100万元 — 符合：设备购置1,500,000.00 = 1,500,000.00元 ≥ "
                                "1,000,000元，差额500,000.00元。"));
        // 112 万元 with tax may be 95.7 万元 without: the basis decides, and is asked for.
        application.lines.first().amount = Money {112'000'000};
        const Assessment close = judge(application);
        QCOMPARE(close.overall, Outcome::Open);
        QCOMPARE(close.openInterpretations.first().interpretationId, QStringLiteral("AM08"));
    }

    void addsUpWhatItWrites()
    {
        domain::Application application = baShan();
        application.lines = {line("1", "EQ", 52'000'000), line("2", "HW_IT", 1'000'000)};
        // Whether hardware counts is open, and does not matter.
        QCOMPARE(moneyCondition(judge(application), "A")->reason.zh,
                 QStringLiteral("一（一）2 投资不低于100万元 — 不符合：设备购置520,000.00 + "
                                "相关硬件设备（口径GJ02）10,000.00 = "
                                "至多530,000.00元 < 1,000,000元，差470,000.00元。"));
        // Without tax it is not known, but it is at least the gross amount without the highest tax.
        application.lines = {line("1", "EQ", 90'000'000), line("2", "SW", 117'000'000)};
        application.lines.last().netAmount.reset();
        const PublishedReadings net {{QStringLiteral("AM08"), QStringLiteral("net")}};
        QCOMPARE(
            moneyCondition(judge(application, {}, net), "A")->reason.zh,
            QStringLiteral("一（一）2 投资不低于100万元 — 符合：设备购置900,000.00 + 其余至少1,000,000.00 = "
                           "至少1,900,000.00元 ≥ 1,000,000元，差额900,000.00元。"));
    }

    void namesEveryArguableAmountOfASumThatFallsShort()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "DEV", 10'000'000));
        const QString reason = moneyCondition(judge(application), "A")->reason.zh;
        QVERIFY2(reason.endsWith(QStringLiteral("设备购置520,000.00 + 软件购买310,000.00 + "
                                                "应用开发（口径GJ04）100,000.00 = 至多930,000.00元 < "
                                                "1,000,000元，差70,000.00元。")),
                 qPrintable(reason));
    }

    void namesTheDayThatDecides()
    {
        const auto gate = [this](QDate end, const PublishedReadings &published = {}) {
            domain::Application application = baShan();
            application.project.endOn = end;
            return judge(application, {}, published).gates.first().reason;
        };
        // Whether March counts is open: the day from which it does not matter, and the one before which.
        QVERIFY(gate(QDate(2018, 4, 1))
                    .zh.endsWith(QStringLiteral("实施结束日期：2018-04-01，不早于2018-04-01。")));
        QVERIFY(gate(QDate(2018, 2, 28))
                    .zh.endsWith(QStringLiteral("实施结束日期：2018-02-28，早于2018-03-01。")));
        QVERIFY(gate(QDate(2018, 3, 20), {{QStringLiteral("AM01"), QStringLiteral("from_april")}})
                    .en.endsWith(QStringLiteral("End of implementation: 2018-03-20, before 2018-04-01.")));
        QVERIFY(!gate(QDate(2018, 3, 20)).zh.contains(QStringLiteral("早于")));
    }

    void namesTheReadingThatLeavesNoThreshold()
    {
        domain::Application application = baShan();
        application.applicant.size = QStringLiteral("large");
        application.content.insert(QStringLiteral("c.uses"), QStringList {QStringLiteral("business")});
        const Assessment assessment =
            judge(application, {}, {{QStringLiteral("AM02"), QStringLiteral("none")}});
        const QString reason = moneyCondition(assessment, "C")->reason.zh;
        QVERIFY2(reason.contains(QStringLiteral("企业规模：大型企业"))
                     && reason.contains(QStringLiteral("AM02")),
                 qPrintable(reason));
        QVERIFY(!reason.contains(QStringLiteral("差")));
    }

    void comparesAmountsOnlyWhereTheClauseDoes()
    {
        for (const CategoryAssessment &category : judge(baShan()).categories)
            for (const Condition &condition : category.conditions)
                QCOMPARE(condition.comparison.has_value(), condition.item == QStringLiteral("2"));
    }

    /// The net sum that was declared goes with the gross sum that was.
    void addsUpOnlyWhatEveryCategoryCounts()
    {
        domain::Application application = baShan();
        application.appliedCategory = {};
        application.content.insert(QStringLiteral("c.model"), QStringLiteral("private"));
        application.lines = {line("1", "EQ_FL", 100'000'000), line("2", "SW", 3'000'000'000)};
        PublishedReadings published {{QStringLiteral("AM03"), QStringLiteral("large_line")},
                                     {QStringLiteral("AM04"), QStringLiteral("included")},
                                     {QStringLiteral("AM06"), QStringLiteral("description")},
                                     {QStringLiteral("AM07"), QStringLiteral("countable")},
                                     {QStringLiteral("AM08"), QStringLiteral("gross")},
                                     {QStringLiteral("AM12"), QStringLiteral("counts")}};
        for (int i = 1; i <= 8; ++i)
            published.insert(QStringLiteral("GJ0%1").arg(i), QStringLiteral("counts"));
        const Assessment assessment = judge(application, {}, published);
        QVERIFY(assessment.authorityCondition);
        QCOMPARE(assessment.authority, Authority::Municipal);
        const QList<Term> &terms = assessment.authorityCondition->comparison->terms;
        const auto leased = std::find_if(terms.begin(), terms.end(), [](const Term &term) {
            return term.key.text() == QLatin1String("investment.EQ_FL");
        });
        QVERIFY(leased != terms.end());
        QCOMPARE(leased->counts, Term::Counts::Ask);
        QCOMPARE(leased->interpretationId, QStringLiteral("AM09"));
        const QString reason = assessment.authorityCondition->reason.zh;
        QVERIFY2(!reason.contains(u'-'), qPrintable(reason));
    }

    void marksABorderlineAmount()
    {
        domain::Application application = baShan();
        application.lines.append(line("3", "SW", 16'995'000));
        const Assessment assessment = judge(application);
        QVERIFY(assessment.borderline);
        QCOMPARE(assessment.categories.first().shortfall, std::optional(Money {5'000}));
        QVERIFY(!judge(baShan()).borderline);
    }
};

QTEST_GUILESS_MAIN(AssessTest)
#include "tst_assess.moc"
