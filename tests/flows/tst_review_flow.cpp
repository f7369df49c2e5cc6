// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/stage.h"

#include <QApplication>

using namespace zhiping;
using namespace zhiping::test;
using domain::Verdict;

namespace {

const QString portalLogin = QStringLiteral("/netcasso/login");
const QString localApplicant = QStringLiteral("巴山");
const QString largeApplicant = QStringLiteral("海棠");

} // namespace

/// The whole house, from the portal's log-in page to the platform's record.
class ReviewFlowTest : public QObject
{
    Q_OBJECT

    const QString password = Stage::password();
    Stage stage;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<> opened = stage.open();
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
        QVERIFY(stage.issue().ok());
    }

    void newUserFollowsTheStepsOfTheAnnex()
    {
        const auto mine = stage.laptop(QStringLiteral("new-user"));
        const QString user = QStringLiteral("xinren");
        const QString business = QStringLiteral("/netcasso/business");
        const QJsonArray grant {at(QStringLiteral("/netcasso")),
                                pressed(QStringLiteral("Tab"), 4),
                                pressed(QStringLiteral("Return")),
                                at(business),
                                pressed(QStringLiteral("Tab"), 6),
                                pressed(QStringLiteral("Return")),
                                at(business + QStringLiteral("/zhizao")),
                                pressed(QStringLiteral("Return")),
                                at(business),
                                step("press", "name", QStringLiteral("stepDoneButton"))};
        const QJsonArray bind {at(QStringLiteral("/binding")), pressed(QStringLiteral("Tab"), 3),
                               pressed(QStringLiteral("Return"))};
        const auto account = mine->signIn(logIn(portalLogin, user, password) + grant
                                          + logIn(portalLogin, user, password) + bind);
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QCOMPARE(account->region, domain::RegionCode(QStringLiteral("500153")));
        QVERIFY(account->has(domain::Role::District));
    }

    void existingUserBindsTheOldAccount()
    {
        const auto mine = stage.laptop(QStringLiteral("existing-user"));
        const auto account = mine->signIn(
            logIn(portalLogin, QStringLiteral("laoyonghu"), password)
            + logIn(QStringLiteral("/binding"), QStringLiteral("old-yubei"), QStringLiteral("old-2026")));
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QCOMPARE(account->region, domain::RegionCode(QStringLiteral("500112")));
    }

    void deliversEachDecisionOnceThoughTheAnswerWasLost()
    {
        auto mine = stage.signedIn(QStringLiteral("rongchang"));
        QVERIFY(mine);
        QVERIFY(mine->synced());
        mine->setOffline(true);
        domain::ApplicationId id;
        {
            const auto dossier = mine->review(localApplicant);
            QVERIFY(dossier);
            id = dossier->application().id;
            dossier->answer(domain::FactKey(QStringLiteral("applicant.policy_compliant")), true);
            dossier->writeOpinion(QStringLiteral("资料齐全，情况属实。"));
            const auto decided = settle(dossier->decide(dossier->verdicts().contains(Verdict::Recognise)
                                                            ? Verdict::Recognise
                                                            : Verdict::RequestCorrection));
            QVERIFY2(decided.ok(), decided ? "" : qPrintable(decided.error().evidence));
        }
        // Switched off and on again, still without network: the session comes from the keyring, the work from
        // disk.
        mine = stage.laptop(QStringLiteral("rongchang"));
        mine->setOffline(true);
        QVERIFY(mine->start().ok());
        QVERIFY(until([&] { return mine->workspace().desk().outbox().size() == 1; }));
        QVERIFY(!mine->workspace().desk().outbox().first().receipt);

        platform::Fault lost;
        lost.method = "PUT";
        lost.pattern = QStringLiteral("/api/v1/applications/*/decisions/*");
        lost.lostAnswer = true;
        lost.times = 3; // More often than Qt itself sends again.
        stage.server().faults().add(lost);
        mine->setOffline(false);
        mine->workspace().scheduler().syncNow();
        QVERIFY(mine->hasReceipts(1));
        // The pull brings the receipt as well, so not every resend need have been spoilt.
        const auto left = stage.server().faults().list();
        QVERIFY(left.isEmpty() || *left.first().second.times < *lost.times);
        stage.server().faults().clear();

        mine->workspace().scheduler().syncNow();
        QVERIFY(mine->synced());
        const auto after = settle(mine->workspace().profile().applications().application(id));
        QVERIFY(after.ok());
        QCOMPARE(after->opinions.size(), 1);
        QCOMPARE(after->opinions.first().text, QStringLiteral("资料齐全，情况属实。"));
    }

    void municipalStaffSeeAndDecideWhatADistrictForwarded()
    {
        auto district = stage.laptop(QStringLiteral("rongchang"));
        QVERIFY(district->start().ok());
        QVERIFY(district->synced());
        {
            const auto dossier = district->review(largeApplicant);
            QVERIFY(dossier);
            dossier->writeOpinion(QStringLiteral("初审通过，建议认定。"));
            const auto decided = settle(dossier->decide(Verdict::Forward));
            QVERIFY2(decided.ok(), decided ? "" : qPrintable(decided.error().evidence));
        }
        QVERIFY(district->hasReceipts(2));

        const auto city = stage.signedIn(QStringLiteral("shiji"));
        QVERIFY(city);
        QVERIFY(city->synced());
        const auto second = city->review(largeApplicant);
        QVERIFY(second);
        QCOMPARE(second->application().opinions.size(), 1);
        QCOMPARE(second->application().opinions.first().text, QStringLiteral("初审通过，建议认定。"));
        second->writeOpinion(QStringLiteral("复核一致，同意认定。"));
        QVERIFY(settle(second->decide(Verdict::Recognise)).ok());
        QVERIFY(city->hasReceipts(1));
    }

    void everyExchangeKeptTheContract()
    {
        stage.expectTheContractKept({QStringLiteral("authorize"), QStringLiteral("casCallback"),
                                     QStringLiteral("token"), QStringLiteral("changes"),
                                     QStringLiteral("attachment"), QStringLiteral("rulePack"),
                                     QStringLiteral("submitDecision")});
    }
};

QTEST_MAIN(ReviewFlowTest)
#include "tst_review_flow.moc"
