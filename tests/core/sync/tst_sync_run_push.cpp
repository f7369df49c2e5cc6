// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"
#include "support/settle.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using namespace std::chrono_literals;
using ports::OutboxState;

class SyncRunPushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { bench = std::make_unique<SyncBench>(); }

    void sendsBeforeItPulls();
    void deliversOnceThoughTheAnswerIsLost();
    void sendsAgainWhatACrashLeftInTheAir();
    void keepsTheOrderOfOneApplication();
    void oneBadItemNeverBlocksAnother();
    void aConflictLeavesTheWayFreeForANewDecision();
    void stopsAtTheFirstSignOfNoNetwork();
    void keepsEverythingWhenSignInIsNeeded();
    void stopsWhenTheServerKeepsFailing();
    void waitsAsLongAsThePlatformAsks();
    void leavesABackedOffItemAlone();
    void recordsSendingBeforeTheBytesGoOut();
    void endsWhenTheOutboxCannotBeWritten();
    void confirmsWhatAPullShows();
    void doesNotConfirmWhatNoPullHasShown();
    void aPullMakesGoodALostAnswer();
    void sendsAgainWhatThePlatformHasLost();
    void asksForEveryReceiptBeforeACursorIsKept();
    void sendsNothingAgainThatNobodySaidIsLost();
    void confirmsBeforeTheCursorIsKept();
    void believesNoRecordOfOtherBytes();
    void failingItemsNeverKeepAFreshOneFromItsTurn();
    void probesWithOneDecision();

private:
    std::unique_ptr<SyncBench> bench;
};

void SyncRunPushTest::sendsBeforeItPulls()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->decisionsAcknowledged, 1);
    QCOMPARE(bench->api.calls, (QStringList {QStringLiteral("submit d-1"), QStringLiteral("changes ")}));
}

void SyncRunPushTest::deliversOnceThoughTheAnswerIsLost()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.loseAnswers = 1;
    const auto first = bench->run();
    QVERIFY(first.ok());
    QCOMPARE(first->decisionsDelayed, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Backoff);

    bench->clock.advance(1h);
    QCOMPARE(bench->run()->decisionsAcknowledged, 1);
    QCOMPARE(bench->api.receipts.size(), 1);
    QCOMPARE(bench->outbox.find(QStringLiteral("d-1"))->receipt,
             std::optional(bench->api.receipts.value(QStringLiteral("d-1"))));

    bench->clock.advance(1h);
    bench->api.calls.clear();
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->api.calls.filter(QStringLiteral("submit")), QStringList());
}

void SyncRunPushTest::sendsAgainWhatACrashLeftInTheAir()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->outbox.find(QStringLiteral("d-1"))->state = OutboxState::Sending;
    QCOMPARE(bench->run()->decisionsAcknowledged, 1);
}

void SyncRunPushTest::keepsTheOrderOfOneApplication()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-1"));
    bench->api.submitFaults = {anError(ErrorKind::ServerFault)};
    QCOMPARE(bench->run()->decisionsDelayed, 2);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Backoff);
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Sealed);

    bench->clock.advance(1h);
    bench->api.calls.clear();
    QCOMPARE(bench->run()->decisionsAcknowledged, 2);
    QCOMPARE(bench->api.calls.filter(QStringLiteral("submit")),
             (QStringList {QStringLiteral("submit d-1"), QStringLiteral("submit d-2")}));
}

void SyncRunPushTest::oneBadItemNeverBlocksAnother()
{
    for (int i = 1; i <= 5; ++i)
        bench->decide(QStringLiteral("d-%1").arg(i), QStringLiteral("a-%1").arg(i));
    bench->api.submitFaults = {anError(ErrorKind::Refused), anError(ErrorKind::Timeout), std::nullopt,
                               anError(ErrorKind::NotPermitted), std::nullopt};
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->decisionsAcknowledged, 2);
    QCOMPARE(report->decisionsParked, 2);
    QCOMPARE(report->decisionsDelayed, 1);
    QCOMPARE(bench->outbox.find(QStringLiteral("d-1"))->problem, QStringLiteral("why"));
}

void SyncRunPushTest::aConflictLeavesTheWayFreeForANewDecision()
{
    (void)bench->applications.applyPage(aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1")));
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.conflicting = {QStringLiteral("d-1")};
    QCOMPARE(bench->run()->decisionsInConflict, 1);
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-1"));
    QCOMPARE(bench->run()->decisionsAcknowledged, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Conflict);
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Acknowledged);
}

void SyncRunPushTest::stopsAtTheFirstSignOfNoNetwork()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-2"));
    bench->api.submitFaults = {anError(ErrorKind::Offline)};
    QCOMPARE(bench->run().error().kind, ErrorKind::Offline);
    QCOMPARE(bench->api.calls, QStringList {QStringLiteral("submit d-1")});
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Sealed);
}

void SyncRunPushTest::keepsEverythingWhenSignInIsNeeded()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.submitFaults = {anError(ErrorKind::SignInRequired)};
    QCOMPARE(bench->run().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::WaitingForSignIn);
    QCOMPARE(bench->run()->decisionsAcknowledged, 1);
}

void SyncRunPushTest::stopsWhenTheServerKeepsFailing()
{
    for (int i = 1; i <= 5; ++i)
        bench->decide(QStringLiteral("d-%1").arg(i), QStringLiteral("a-%1").arg(i));
    const auto fault = anError(ErrorKind::ServerFault);
    bench->api.submitFaults = {fault, fault, fault};
    QCOMPARE(bench->run().error().kind, ErrorKind::ServerFault);
    QCOMPARE(bench->api.calls.size(), 3);
}

void SyncRunPushTest::waitsAsLongAsThePlatformAsks()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-2"));
    bench->api.submitFaults = {Error {ErrorKind::ServerFault, QStringLiteral("busy"), 300s}};
    const auto outcome = bench->run();
    QCOMPARE(outcome.error().retryAfter, std::optional(300s));
    QCOMPARE(bench->api.calls.size(), 1);
    QCOMPARE(bench->outbox.find(QStringLiteral("d-1"))->notBefore, bench->clock.nowUtc().addSecs(300));
}

void SyncRunPushTest::leavesABackedOffItemAlone()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    ports::OutboxEntry *entry = bench->outbox.find(QStringLiteral("d-1"));
    entry->state = OutboxState::Backoff;
    entry->notBefore = bench->clock.nowUtc().addSecs(60);
    QCOMPARE(bench->run()->decisionsDelayed, 1);
    QVERIFY(bench->api.receipts.isEmpty());
    bench->clock.advance(60s);
    QCOMPARE(bench->run()->decisionsAcknowledged, 1);
}

void SyncRunPushTest::recordsSendingBeforeTheBytesGoOut()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    QList<OutboxState> whenAsked;
    bench->api.asked = [&](const QString &call) {
        if (call.startsWith(QStringLiteral("submit")))
            whenAsked.append(bench->stateOf(QStringLiteral("d-1")));
    };
    QVERIFY(bench->run().ok());
    QCOMPARE(whenAsked, QList {OutboxState::Sending});
    QCOMPARE(bench->outbox.steps, (QList {OutboxState::Sending, OutboxState::Acknowledged}));
}

void SyncRunPushTest::endsWhenTheOutboxCannotBeWritten()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->outbox.failNext = anError(ErrorKind::StorageFull);
    QCOMPARE(bench->run().error().kind, ErrorKind::StorageFull);
    QVERIFY(bench->api.calls.isEmpty());
}

void SyncRunPushTest::confirmsWhatAPullShows()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.recorded = {QStringLiteral("d-1")};
    const auto report = bench->run();
    QCOMPARE(report->decisionsAcknowledged, 1);
    QCOMPARE(report->decisionsConfirmed, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Confirmed);
}

void SyncRunPushTest::doesNotConfirmWhatNoPullHasShown()
{
    (void)bench->applications.applyPage(aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1")));
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    // The application has moved on and left, for whatever reason: that says nothing about the decision.
    bench->api.pages.insert(
        QStringLiteral("c1"),
        aPage({anApplication(QStringLiteral("a-1"), QStringLiteral("r9"))}, QStringLiteral("c2")));
    QCOMPARE(bench->run()->decisionsConfirmed, 0);
    ports::ChangePage gone = aPage({}, QStringLiteral("c3"));
    gone.destroyed = {{domain::ApplicationId(QStringLiteral("a-1")), QStringLiteral("reassigned")}};
    bench->api.pages.insert(QStringLiteral("c2"), gone);
    QCOMPARE(bench->run()->decisionsConfirmed, 0);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Acknowledged);

    bench->api.recorded = {QStringLiteral("d-1")};
    QCOMPARE(bench->run()->decisionsConfirmed, 1);
}

void SyncRunPushTest::aPullMakesGoodALostAnswer()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.loseAnswers = 1;
    bench->api.recorded = {QStringLiteral("d-1")};
    const auto report = bench->run();
    QCOMPARE(report->decisionsConfirmed, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Confirmed);
    QCOMPARE(bench->outbox.find(QStringLiteral("d-1"))->receipt,
             std::optional(bench->api.receipts.value(QStringLiteral("d-1"))));
    bench->clock.advance(1h);
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->api.calls.filter(QStringLiteral("submit")).size(), 1);
}

void SyncRunPushTest::sendsAgainWhatThePlatformHasLost()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-2"));
    bench->api.recorded = {QStringLiteral("d-1"), QStringLiteral("d-2")};
    bench->api.pages.insert(QString(), aPage({}, QStringLiteral("c1")));
    QCOMPARE(bench->run()->decisionsConfirmed, 2);
    const QByteArray sealed = bench->outbox.find(QStringLiteral("d-2"))->body;

    bench->api.receipts.remove(QStringLiteral("d-2"));
    bench->api.recorded = {QStringLiteral("d-1")};
    bench->api.changesFaults = {anError(ErrorKind::NotFound)};
    const auto report = bench->run();
    QVERIFY(report->startedOver);
    QCOMPARE(report->decisionsLostByPlatform, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Confirmed);
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Sealed);
    QVERIFY(!bench->outbox.find(QStringLiteral("d-2"))->receipt);

    bench->api.recorded = {QStringLiteral("d-1"), QStringLiteral("d-2")};
    QCOMPARE(bench->run()->decisionsConfirmed, 1);
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Confirmed);
    QCOMPARE(bench->outbox.find(QStringLiteral("d-2"))->body, sealed);
    QCOMPARE(bench->api.calls.count(QStringLiteral("submit d-1")), 1);
    QCOMPARE(bench->api.calls.count(QStringLiteral("submit d-2")), 2);
}

void SyncRunPushTest::asksForEveryReceiptBeforeACursorIsKept()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-2"));
    bench->api.recorded = {QStringLiteral("d-1"), QStringLiteral("d-2")};
    bench->api.pages.insert(QString(), aPage({}, QStringLiteral("c1")));
    QVERIFY(bench->run().ok());

    bench->api.receipts.clear();
    bench->api.changesFaults = {anError(ErrorKind::NotFound)};
    bench->api.receiptFaults = {std::nullopt, anError(ErrorKind::Timeout)};
    QCOMPARE(bench->run().error().kind, ErrorKind::Timeout);
    QVERIFY(settle(bench->applications.cursor())->isEmpty());
    // Nobody speaks of an expired cursor any more, and still the second is not forgotten.
    bench->api.loseAnswers = 1;
    QCOMPARE(bench->run()->decisionsLostByPlatform, 1);
    bench->clock.advance(1h);
    QVERIFY(bench->run().ok());
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Confirmed);
    QCOMPARE(bench->stateOf(QStringLiteral("d-2")), OutboxState::Confirmed);
}

void SyncRunPushTest::sendsNothingAgainThatNobodySaidIsLost()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Acknowledged);
    for (const ErrorKind kind : {ErrorKind::Refused, ErrorKind::NotPermitted}) {
        bench->api.receiptFaults = {anError(kind)};
        QVERIFY(bench->run().ok());
    }
    for (const ErrorKind kind :
         {ErrorKind::ServerFault, ErrorKind::MalformedReply, ErrorKind::NotThePlatform, ErrorKind::Offline}) {
        bench->api.receiptFaults = {anError(kind)};
        QCOMPARE(bench->run().error().kind, kind);
    }
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Acknowledged);
    QCOMPARE(bench->api.calls.filter(QStringLiteral("submit")).size(), 1);
}

void SyncRunPushTest::confirmsBeforeTheCursorIsKept()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.recorded = {QStringLiteral("d-1")};
    bench->api.pages.insert(QString(), aPage({}, QStringLiteral("c1")));
    bench->api.asked = [&](const QString &call) {
        if (call.startsWith(QStringLiteral("changes")))
            bench->outbox.failNext = anError(ErrorKind::StorageFull);
    };
    QCOMPARE(bench->run().error().kind, ErrorKind::StorageFull);
    QVERIFY(settle(bench->applications.cursor())->isEmpty());
    bench->api.asked = {};
    QCOMPARE(bench->run()->decisionsConfirmed, 1);
    QCOMPARE(settle(bench->applications.cursor())->text(), QStringLiteral("c1"));
}

void SyncRunPushTest::believesNoRecordOfOtherBytes()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->api.submitFaults = {anError(ErrorKind::Offline)};
    QVERIFY(!bench->run().ok());
    ports::ChangePage page = aPage({}, QStringLiteral("c1"));
    page.receipts = {aReceipt(QStringLiteral("d-1"), "what somebody else wrote"),
                     aReceipt(QStringLiteral("of-another-laptop"), "body")};
    bench->api.pages.insert(QString(), page);
    bench->api.submitFaults = {anError(ErrorKind::Timeout)};
    QCOMPARE(bench->run()->decisionsConfirmed, 0);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), OutboxState::Backoff);
}

void SyncRunPushTest::failingItemsNeverKeepAFreshOneFromItsTurn()
{
    for (int i = 1; i <= 3; ++i)
        bench->decide(QStringLiteral("bad-%1").arg(i), QStringLiteral("bad-%1").arg(i));
    const auto fault = anError(ErrorKind::ServerFault);
    bench->api.submitFaults = {fault, fault, fault};
    QVERIFY(!bench->run().ok());
    bench->decide(QStringLiteral("good"), QStringLiteral("good"));
    bench->clock.advance(1h);
    bench->api.submitFaults = {std::nullopt, fault};
    sync::SyncOptions probing;
    probing.probing = true;
    QVERIFY(!bench->run(probing).ok());
    QCOMPARE(bench->stateOf(QStringLiteral("good")), OutboxState::Acknowledged);
}

void SyncRunPushTest::probesWithOneDecision()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    bench->decide(QStringLiteral("d-2"), QStringLiteral("a-2"));
    bench->api.submitFaults = {anError(ErrorKind::Timeout)};
    sync::SyncOptions probing;
    probing.probing = true;
    QCOMPARE(bench->run(probing).error().kind, ErrorKind::Timeout);
    QCOMPARE(bench->api.calls, QStringList {QStringLiteral("submit d-1")});
}

QTEST_GUILESS_MAIN(SyncRunPushTest)
#include "tst_sync_run_push.moc"
