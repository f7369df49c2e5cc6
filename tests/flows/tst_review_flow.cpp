// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/laptop.h"
#include "platform/platform_server.h"
#include "platform/practice/practice_seed.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::Verdict;

namespace {

const QString password = QStringLiteral("practice-2026");
const QString portalLogin = QStringLiteral("/netcasso/login");
const QString localApplicant = QStringLiteral("巴山");
const QString largeApplicant = QStringLiteral("海棠");

QByteArray annex2()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The whole house, from the portal's log-in page to the platform's record.
class ReviewFlowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    std::unique_ptr<platform::PlatformServer> server;
    QUrl origin;

    std::unique_ptr<Laptop> laptop(const QString &name)
    {
        return std::make_unique<Laptop>(origin, origin.resolved(QUrl(QStringLiteral("/netcasso"))),
                                        folder.filePath(name));
    }
    std::unique_ptr<Laptop> signedIn(const QString &user)
    {
        auto made = laptop(user);
        const auto account = made->signIn(logIn(portalLogin, user, password));
        return account && made->open() ? std::move(made) : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        platform::PlatformOptions options;
        options.directory = folder.filePath(QStringLiteral("platform"));
        options.practiceAccounts = true;
        options.packs = {platform::rulePackFile(QStringLiteral("cq-annex2-2018"), annex2())};
        server = std::make_unique<platform::PlatformServer>(options);
        const Result<QUrl> started = server->start();
        QVERIFY(started.ok());
        origin = *started;
        QList<platform::IncomingApplication> incoming;
        for (const platform::SeededApplication &seeded : platform::practiceApplications(QDate(2026, 3, 2)))
            incoming.append({seeded.application, seeded.files});
        QVERIFY(server->issue(incoming).ok());
    }

    void newUserFollowsTheStepsOfTheAnnex()
    {
        const auto mine = laptop(QStringLiteral("new-user"));
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
        const auto mine = laptop(QStringLiteral("existing-user"));
        const auto account = mine->signIn(
            logIn(portalLogin, QStringLiteral("laoyonghu"), password)
            + logIn(QStringLiteral("/binding"), QStringLiteral("old-yubei"), QStringLiteral("old-2026")));
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QCOMPARE(account->region, domain::RegionCode(QStringLiteral("500112")));
    }

    void deliversEachDecisionOnceThoughTheAnswerWasLost()
    {
        auto mine = signedIn(QStringLiteral("rongchang"));
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
        mine = laptop(QStringLiteral("rongchang"));
        mine->setOffline(true);
        QVERIFY(mine->start().ok());
        QVERIFY(until([&] { return mine->workspace().desk().outbox().size() == 1; }));
        QVERIFY(!mine->workspace().desk().outbox().first().receipt);

        platform::Fault lost;
        lost.method = "PUT";
        lost.pattern = QStringLiteral("/api/v1/applications/*/decisions/*");
        lost.lostAnswer = true;
        server->faults().add(lost);
        mine->setOffline(false);
        mine->workspace().scheduler().syncNow();
        QVERIFY(mine->hasReceipts(1));
        QVERIFY(server->faults().list().isEmpty() || !server->faults().take("PUT", lost.pattern));

        mine->workspace().scheduler().syncNow();
        QVERIFY(mine->synced());
        const auto after = settle(mine->workspace().profile().applications().application(id));
        QVERIFY(after.ok());
        QCOMPARE(after->opinions.size(), 1);
        QCOMPARE(after->opinions.first().text, QStringLiteral("资料齐全，情况属实。"));
    }

    void municipalStaffSeeAndDecideWhatADistrictForwarded()
    {
        auto district = laptop(QStringLiteral("rongchang"));
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

        const auto city = signedIn(QStringLiteral("shiji"));
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
};

QTEST_MAIN(ReviewFlowTest)
#include "tst_review_flow.moc"
