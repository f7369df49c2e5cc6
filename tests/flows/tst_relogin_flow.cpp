// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/stage.h"

#include <QApplication>

using namespace zhiping;
using namespace zhiping::test;
using auth::Session;
using domain::Verdict;

namespace {

const QString portalLogin = QStringLiteral("/netcasso/login");
const QString mine = QStringLiteral("rongchang");
const QString colleague = QStringLiteral("yubei");
const QString firstApplicant = QStringLiteral("巴山");
const QString secondApplicant = QStringLiteral("海棠");

} // namespace

/// 附件1 二：登录统一门户，打开平台。 What was decided before waits for its reviewer and then goes out.
class ReloginFlowTest : public QObject
{
    Q_OBJECT

    Stage stage;
    std::unique_ptr<Laptop> laptop;

    Result<domain::Account> signIn(const QString &user)
    {
        return laptop->signIn(logIn(portalLogin, user, Stage::password()));
    }
    Session::State state() const { return laptop->session().state(); }
    /// Seal a decision about the applicant whose name contains @p part.
    domain::ApplicationId decide(const QString &part, Verdict verdict)
    {
        const auto dossier = laptop->review(part);
        if (!dossier)
            return {};
        dossier->answer(domain::FactKey(QStringLiteral("applicant.policy_compliant")), true);
        dossier->writeOpinion(QStringLiteral("核对无误。"));
        return settle(dossier->decide(verdict)) ? dossier->application().id : domain::ApplicationId();
    }
    /// How often the platform has heard an opinion about @p id.
    qsizetype opinions(const domain::ApplicationId &id)
    {
        const auto application = settle(laptop->workspace().profile().applications().application(id));
        return application ? application->opinions.size() : -1;
    }
    bool syncedAnew()
    {
        laptop->workspace().scheduler().syncNow();
        return laptop->synced();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<> opened = stage.open();
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
        QVERIFY(stage.issue({firstApplicant, secondApplicant}).ok());
        laptop = stage.signedIn(mine);
        QVERIFY(laptop);
        QVERIFY(laptop->synced());
    }

    void unsentWorkWaitsForItsReviewer()
    {
        laptop->setOffline(true);
        const domain::ApplicationId id = decide(firstApplicant, Verdict::RequestCorrection);
        QVERIFY(!id.isEmpty());
        const auto farewell = laptop->signOut();
        QVERIFY(farewell.ok());
        QCOMPARE(farewell.value(), (Session::Farewell {true, true}));

        laptop = stage.laptop(mine);
        QCOMPARE(laptop->start().error().kind, ErrorKind::SignInRequired);
        QVERIFY(signIn(colleague).ok());
        QVERIFY(laptop->open().ok());
        QVERIFY(until([this] {
            return laptop->workspace().scheduler().state() == sync::SyncScheduler::State::UpToDate;
        }));
        QVERIFY(laptop->workspace().desk().outbox().isEmpty());
        QVERIFY(laptop->signOut().ok());

        laptop = stage.laptop(mine);
        QCOMPARE(laptop->start().error().kind, ErrorKind::SignInRequired);
        const auto account = signIn(mine);
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QVERIFY(laptop->open().ok());
        QVERIFY(laptop->hasReceipts(1));
        QVERIFY(syncedAnew());
        QCOMPARE(opinions(id), 1);
    }

    void workGoesOnAfterThePlatformEndedTheSession()
    {
        stage.platformClock.advance(stage.server().site().policy.refreshTokenIdle + std::chrono::hours(1));
        laptop->workspace().scheduler().syncNow();
        QVERIFY(until([this] { return state() == Session::State::Expired; }));
        QVERIFY(until([this] {
            return laptop->workspace().scheduler().state() == sync::SyncScheduler::State::WaitingForSignIn;
        }));
        QVERIFY(laptop->session().account());
        const domain::ApplicationId id = decide(secondApplicant, Verdict::Forward);
        QVERIFY(!id.isEmpty());

        const auto other = signIn(colleague);
        QVERIFY(!other.ok());
        QCOMPARE(other.error().kind, ErrorKind::Conflict);
        QCOMPARE(state(), Session::State::Expired);

        const auto account = signIn(mine);
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QVERIFY(laptop->hasReceipts(2));
        QVERIFY(syncedAnew());
        QCOMPARE(opinions(id), 1);
    }

    void aRestartAfterTheSessionEndedKeepsTheWork()
    {
        stage.platformClock.advance(stage.server().site().policy.refreshTokenIdle + std::chrono::hours(1));
        laptop = nullptr;
        laptop = stage.laptop(mine);
        QVERIFY(laptop->start().ok());
        QVERIFY(until([this] { return state() == Session::State::Expired; }));
        QVERIFY(until([this] { return laptop->workspace().desk().outbox().size() == 2; }));
        QVERIFY(signIn(mine).ok());
        QVERIFY(laptop->synced());
    }

    void everyExchangeKeptTheContract()
    {
        stage.expectTheContractKept({QStringLiteral("authorize"), QStringLiteral("casCallback"),
                                     QStringLiteral("token"), QStringLiteral("revoke"),
                                     QStringLiteral("changes"), QStringLiteral("submitDecision")});
    }
};

QTEST_MAIN(ReloginFlowTest)
#include "tst_relogin_flow.moc"
