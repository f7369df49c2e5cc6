// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/criteria/ba_shan.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;
using namespace zhiping::test;
using domain::Money;

/// What is known of amounts net of tax when those with tax are corrected or contradict them.
class NetAmountsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const RulePack> m_pack;

    /// As if amounts counted net of tax.
    [[nodiscard]] Assessment judge(const domain::Application &application,
                                   const QList<domain::Finding> &findings = {}) const
    {
        return assess(*m_pack, application, findings, {{QStringLiteral("AM08"), QStringLiteral("net")}});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY((m_pack = annex2())); }

    void forgetsTheNetSumOfACorrectedAmount()
    {
        const Assessment assessment =
            judge(baShan(), {finding(QStringLiteral("investment.EQ"), Money {30'000'000})});
        const Condition *money = moneyCondition(assessment, "A");
        QVERIFY(money);
        QCOMPARE(money->comparison->possible, std::optional(Money {61'000'000}));
        QVERIFY(money->comparison->certain < Money {61'000'000});
    }

    void weighsANetAmountDeclaredWithoutItsGross_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("gross");
        QTest::addColumn<bool>("kept");
        const QString line = QStringLiteral("line.1.verified_amount");
        const QString sum = QStringLiteral("investment.EQ");
        QTest::newRow("kept when the amount of the line is verified") << line << qint64(90'000'000) << true;
        QTest::newRow("kept when the sum of the kind is found") << sum << qint64(90'000'000) << true;
        QTest::newRow("dropped when the line is verified to be less") << line << qint64(51'999'999) << false;
        QTest::newRow("dropped when the sum is found to be less") << sum << qint64(51'999'999) << false;
    }

    void weighsANetAmountDeclaredWithoutItsGross()
    {
        QFETCH(QString, key);
        QFETCH(qint64, gross);
        QFETCH(bool, kept);
        domain::Application application = baShan();
        application.lines.first().amount.reset();
        const Assessment known = judge(application, {finding(key, Money {gross})});
        const Condition *money = moneyCondition(known, "A");
        QVERIFY(money);
        QCOMPARE(money->outcome, Outcome::Unmet);
        QCOMPARE(money->comparison->certain == Money {83'000'000}, kept);
        QVERIFY(kept || money->comparison->certain < Money {gross + 31'000'000});
    }

    void takesNoContradictionForKnowledge()
    {
        domain::Application application = baShan();
        application.lines.first().netAmount = Money {60'000'000};
        application.lines.append(line("3", "EQ", 5'000'000));
        application.lines.last().netAmount.reset();
        const Assessment assessment = judge(application);
        const Condition *money = moneyCondition(assessment, "A");
        QVERIFY(money);
        QCOMPARE(money->outcome, Outcome::Open);
        QCOMPARE(money->comparison->certain, Money {91'000'000});
    }
};

QTEST_GUILESS_MAIN(NetAmountsTest)
#include "tst_net_amounts.moc"
