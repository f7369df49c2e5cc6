// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"
#include "support/settle.h"
#include "sync/sync_scheduler.h"

#include <QTest>

#include <functional>

using namespace zhiping;
using namespace zhiping::test;
using namespace std::chrono_literals;
using ports::NetworkPolicy;
using sync::SyncScheduler;
using State = sync::SyncScheduler::State;
using std::chrono::milliseconds;

class SyncSchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void attemptsAtTheStartAndThenPeriodically();
    void sendsSoonAfterSealing();
    void sendsWhatWasSealedDuringARun();
    void backsOffAfterFailures();
    void honoursRetryAfterEvenForSealedDecisions();
    void waitsForSignIn();
    void retriesWhatDidNotGetThrough();
    void doesNotStormAnUntrustedServer();
    void theSwitchHoldsWhateverHappens();
    void switchingOffAbortsTheRun();
    void switchingBackOnResumes();
    void returningNetworkCausesOneAttempt();
    void askingDisregardsTheSystemsHint();
    void askingLooksForEveryFileAgain();
    void fetchesSoonWhatIsTakenAlong();
    void keepsToASmallerRoomSoon();
    void bringsWhatSomebodyWaitsForBeforeTheRest();
    void bringsNothingWhileSwitchedOff();
    void cancelLeavesTheScheduleAlive();
    void announcesChanges();

private:
    Result<sync::SyncReport> runTo(milliseconds advance);
    Result<sync::SyncReport> nextOutcome();
    void failWith(const Error &error) { bench->api.changesFaults.push_back(error); }

    std::unique_ptr<SyncBench> bench;
    std::unique_ptr<SyncScheduler> scheduler;
    std::unique_ptr<QSignalSpy> finished;
};

void SyncSchedulerTest::init()
{
    scheduler.reset();
    bench = std::make_unique<SyncBench>();
    scheduler = std::make_unique<SyncScheduler>(bench->ports(), [] { return 0.5; });
    finished = std::make_unique<QSignalSpy>(scheduler.get(), &SyncScheduler::finished);
}

Result<sync::SyncReport> SyncSchedulerTest::nextOutcome()
{
    if (finished->isEmpty() && !finished->wait(10'000))
        return Error {ErrorKind::Timeout, QStringLiteral("no run"), {}};
    return outcomeOf(finished->takeFirst());
}

Result<sync::SyncReport> SyncSchedulerTest::runTo(milliseconds advance)
{
    bench->clock.advance(advance);
    scheduler->wake();
    return nextOutcome();
}

void SyncSchedulerTest::attemptsAtTheStartAndThenPeriodically()
{
    QCOMPARE(scheduler->state(), State::Offline);
    scheduler->start();
    QCOMPARE(scheduler->state(), State::Syncing);
    QVERIFY(nextOutcome().ok());
    QCOMPARE(scheduler->state(), State::UpToDate);
    QCOMPARE(scheduler->lastSync(), bench->clock.nowUtc());
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(5min));

    bench->clock.advance(5min - 1ms);
    scheduler->wake();
    QCOMPARE(scheduler->state(), State::UpToDate);
    QVERIFY(runTo(1ms).ok());
}

void SyncSchedulerTest::sendsSoonAfterSealing()
{
    scheduler->start();
    QVERIFY(nextOutcome().ok());
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    scheduler->noteSealed();
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(1s));
    QCOMPARE(runTo(1s)->decisionsAcknowledged, 1);
}

void SyncSchedulerTest::sendsWhatWasSealedDuringARun()
{
    scheduler->start();
    bench->api.asked = [this](const QString &) {
        bench->api.asked = {};
        bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
        scheduler->noteSealed();
    };
    QVERIFY(nextOutcome().ok());
    QCOMPARE(runTo(1s)->decisionsAcknowledged, 1);
}

void SyncSchedulerTest::backsOffAfterFailures()
{
    for (int i = 0; i < 12; ++i)
        failWith(anError(ErrorKind::ServerFault));
    scheduler->start();
    QCOMPARE(nextOutcome().error().kind, ErrorKind::ServerFault);
    QCOMPARE(scheduler->state(), State::Failed);
    QCOMPARE(scheduler->lastError()->kind, ErrorKind::ServerFault);
    milliseconds expected = 1s;
    for (int i = 0; i < 11; ++i) {
        QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(expected));
        QVERIFY(!runTo(expected).ok());
        expected = std::min<milliseconds>(2 * expected, 450s);
    }
    QVERIFY(runTo(expected).ok());
    QCOMPARE(scheduler->state(), State::UpToDate);
    QVERIFY(!scheduler->lastError());
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(5min));
}

void SyncSchedulerTest::honoursRetryAfterEvenForSealedDecisions()
{
    failWith({ErrorKind::ServerFault, QStringLiteral("busy"), 600s});
    scheduler->start();
    QVERIFY(!nextOutcome().ok());
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(600s));
    scheduler->noteSealed();
    scheduler->setReachable(false);
    scheduler->setReachable(true);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(600s));
}

void SyncSchedulerTest::waitsForSignIn()
{
    failWith(anError(ErrorKind::SignInRequired));
    scheduler->start();
    QCOMPARE(nextOutcome().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(scheduler->state(), State::WaitingForSignIn);
    QVERIFY(!scheduler->nextAttemptIn());
    scheduler->noteSealed();
    QVERIFY(!scheduler->nextAttemptIn());

    scheduler->noteSignedIn();
    QVERIFY(runTo(0ms).ok());
    QCOMPARE(scheduler->state(), State::UpToDate);
}

void SyncSchedulerTest::retriesWhatDidNotGetThrough()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.submitFaults = {anError(ErrorKind::Timeout)};
    scheduler->start();
    QCOMPARE(nextOutcome()->decisionsDelayed, 1);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(1s));
    QCOMPARE(runTo(1s)->decisionsAcknowledged, 1);
}

void SyncSchedulerTest::doesNotStormAnUntrustedServer()
{
    failWith(anError(ErrorKind::UntrustedServer));
    scheduler->start();
    QVERIFY(!nextOutcome().ok());
    QCOMPARE(scheduler->state(), State::Failed);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(15min));
}

void SyncSchedulerTest::theSwitchHoldsWhateverHappens()
{
    scheduler->setNetworkPolicy(NetworkPolicy::Offline);
    scheduler->start();
    // One by one: what follows could call off what the one before has planned.
    const std::initializer_list<std::function<void()>> events {
        [this] { scheduler->noteSealed(); },        [this] { scheduler->noteSignedIn(); },
        [this] { scheduler->setReachable(false); }, [this] { scheduler->setReachable(true); },
        [this] { scheduler->syncNow(); },           [this] { scheduler->cancel(); }};
    for (const auto &event : events) {
        event();
        QVERIFY(!scheduler->nextAttemptIn());
        bench->clock.advance(1h);
        scheduler->wake();
        QCoreApplication::processEvents();
    }
    QCOMPARE(scheduler->state(), State::Offline);
    QVERIFY(bench->api.calls.isEmpty());
}

void SyncSchedulerTest::switchingOffAbortsTheRun()
{
    scheduler->start();
    scheduler->setNetworkPolicy(NetworkPolicy::Offline);
    QCOMPARE(scheduler->state(), State::Offline);
    QCOMPARE(nextOutcome().error().kind, ErrorKind::Cancelled);
    QVERIFY(!scheduler->nextAttemptIn());
    QVERIFY(bench->api.calls.isEmpty());
}

void SyncSchedulerTest::switchingBackOnResumes()
{
    scheduler->start();
    scheduler->setNetworkPolicy(NetworkPolicy::Offline);
    scheduler->setNetworkPolicy(NetworkPolicy::Online);
    scheduler->wake();
    QCOMPARE(nextOutcome().error().kind, ErrorKind::Cancelled);
    QVERIFY(runTo(1s).ok());
}

void SyncSchedulerTest::returningNetworkCausesOneAttempt()
{
    scheduler->start();
    QVERIFY(nextOutcome().ok());
    scheduler->setReachable(false);
    QCOMPARE(scheduler->state(), State::Offline);
    QCOMPARE(scheduler->effectivePolicy(), NetworkPolicy::Offline);
    QCOMPARE(scheduler->desiredPolicy(), NetworkPolicy::Online);
    QVERIFY(!scheduler->nextAttemptIn());
    bench->clock.advance(10s);
    for (int flap = 0; flap < 5; ++flap) {
        scheduler->setReachable(true);
        scheduler->setReachable(false);
    }
    scheduler->setReachable(true);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(20s));
    QVERIFY(runTo(20s).ok());
    scheduler->setReachable(false);
    bench->clock.advance(10min);
    scheduler->setReachable(true);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(1s));
}

void SyncSchedulerTest::askingDisregardsTheSystemsHint()
{
    scheduler->setReachable(false);
    scheduler->start();
    QCOMPARE(scheduler->state(), State::Offline);
    scheduler->syncNow();
    QVERIFY(nextOutcome().ok());
}

void SyncSchedulerTest::askingLooksForEveryFileAgain()
{
    domain::Application application = anApplication(QStringLiteral("a"));
    application.rulePack = domain::RulePackId(QStringLiteral("pack-1"));
    bench->api.packs.insert(QStringLiteral("pack-1"), "pack");
    bench->applications.applications.insert(application.id, application);
    scheduler->start();
    QCOMPARE(nextOutcome()->rulePacksFetched, 1);
    bench->applications.packs.clear();
    scheduler->noteSealed();
    bench->clock.advance(1min);
    scheduler->wake();
    QCOMPARE(nextOutcome()->rulePacksFetched, 0);
    scheduler->syncNow();
    QCOMPARE(nextOutcome()->rulePacksFetched, 1);
}

void SyncSchedulerTest::fetchesSoonWhatIsTakenAlong()
{
    // Nobody has to work on it, so nothing of it comes by itself.
    domain::Application decided = bench->withAttachments(QStringLiteral("a"), {"one"});
    decided.stage = domain::Stage::Recognised;
    bench->applications.applications.insert(decided.id, decided);
    scheduler->start();
    QCOMPARE(nextOutcome()->attachmentsFetched, 0);

    (void)bench->briefcase.pack({decided.id}, bench->clock.nowUtc().addDays(7));
    scheduler->notePacked();
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(1s));
    QCOMPARE(runTo(1s)->attachmentsFetched, 1);
}

void SyncSchedulerTest::keepsToASmallerRoomSoon()
{
    const domain::Application application = bench->withAttachments(QStringLiteral("a"), {"first", "second"});
    scheduler->start();
    QCOMPARE(nextOutcome()->attachmentsFetched, 2);
    bench->attachments.usedAt = {{application.attachments.at(0).sha256, bench->clock.nowUtc()},
                                 {application.attachments.at(1).sha256, bench->clock.nowUtc().addDays(-1)}};
    scheduler->setAttachmentQuota(application.attachments.at(0).bytes);
    QCOMPARE(scheduler->nextAttemptIn(), std::optional<milliseconds>(1s));
    const auto report = runTo(1s);
    QCOMPARE(report->attachmentsRemoved, 1);
    QCOMPARE(report->attachmentsMissing, 1);
    QCOMPARE(bench->attachments.files.keys(), QStringList {application.attachments.at(0).sha256});
}

void SyncSchedulerTest::bringsWhatSomebodyWaitsForBeforeTheRest()
{
    const domain::Application application =
        bench->withAttachments(QStringLiteral("a"), {"first", "second", "third"});
    std::optional<Future<>> waiting;
    bench->api.asked = [&](const QString &call) {
        if (waiting || !call.startsWith(QLatin1String("attachment")))
            return;
        waiting = Future<>();
        waiting = scheduler->fetch(application.attachments.at(2));
        // Asked twice, brought once.
        (void)scheduler->fetch(application.attachments.at(2));
    };
    scheduler->start();
    const auto report = nextOutcome();
    QVERIFY(report.ok());
    QVERIFY(waiting);
    QVERIFY(settle(*waiting).ok());
    QVERIFY(report->attachmentsMissing > 0);
    QCOMPARE(bench->api.calls.count(QStringLiteral("attachment att-2")), 1);

    const auto rest = runTo(1s);
    QCOMPARE(rest->attachmentsMissing, 0);
    QCOMPARE(bench->attachments.files.size(), 3);
}

void SyncSchedulerTest::bringsNothingWhileSwitchedOff()
{
    const domain::Application application = bench->withAttachments(QStringLiteral("a"), {"first"});
    scheduler->setNetworkPolicy(NetworkPolicy::Offline);
    QCOMPARE(settle(scheduler->fetch(application.attachments.first())).error().kind, ErrorKind::Offline);
    QVERIFY(bench->api.calls.isEmpty());
}

void SyncSchedulerTest::cancelLeavesTheScheduleAlive()
{
    scheduler->start();
    scheduler->cancel();
    QCOMPARE(nextOutcome().error().kind, ErrorKind::Cancelled);
    QCOMPARE(scheduler->state(), State::Failed);
    QVERIFY(runTo(5min).ok());
    QCOMPARE(scheduler->state(), State::UpToDate);
    scheduler->syncNow();
    scheduler->cancel();
    QCOMPARE(nextOutcome().error().kind, ErrorKind::Cancelled);
    QCOMPARE(scheduler->state(), State::UpToDate);
}

void SyncSchedulerTest::announcesChanges()
{
    QSignalSpy changed(scheduler.get(), &SyncScheduler::stateChanged);
    QSignalSpy progressed(scheduler.get(), &SyncScheduler::progressed);
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    scheduler->start();
    QVERIFY(nextOutcome().ok());
    QVERIFY(changed.size() >= 2);
    QVERIFY(!progressed.isEmpty());
}

QTEST_GUILESS_MAIN(SyncSchedulerTest)
#include "tst_sync_scheduler.moc"
