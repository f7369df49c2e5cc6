// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "support/manual_clock.h"
#include "support/specimens.h"
#include "sync/back_off.h"
#include "sync/outbox_policy.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::sync;
using namespace zhiping::test;
using namespace std::chrono_literals;
using ports::OutboxEntry;
using ports::OutboxState;

class OutboxPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backsOffWithFullJitter_data();
    void backsOffWithFullJitter();
    void honoursTheFloor();
    void spreadsAHerd();
    void knowsWhatWaitsToBeSent();
    void waitsUntilItIsTime();
    void aWrongWallClockHoldsNothingBack();
    void decidesTheNextState_data();
    void decidesTheNextState();
    void storesTheReceipt();

private:
    const QDateTime m_now = ManualClock().nowUtc();
};

void OutboxPolicyTest::backsOffWithFullJitter_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("most");
    QTest::newRow("none counts as the first") << 0 << qint64(2'000);
    QTest::newRow("first") << 1 << qint64(2'000);
    QTest::newRow("second") << 2 << qint64(4'000);
    QTest::newRow("eighth") << 8 << qint64(256'000);
    QTest::newRow("ninth") << 9 << qint64(512'000);
    QTest::newRow("tenth is capped") << 10 << qint64(900'000);
    QTest::newRow("any number") << 1'000'000 << qint64(900'000);
}

void OutboxPolicyTest::backsOffWithFullJitter()
{
    QFETCH(int, failures);
    QFETCH(qint64, most);
    QCOMPARE(backOff(failures, 0.0).count(), 0);
    QCOMPARE(backOff(failures, 0.5).count(), most / 2);
    QCOMPARE(backOff(failures, 1.0).count(), most);
}

void OutboxPolicyTest::honoursTheFloor()
{
    QCOMPARE(backOff(1, 0.5, 120s), 120s);
    QCOMPARE(backOff(10, 0.5, 120s), 450s);
}

void OutboxPolicyTest::spreadsAHerd()
{
    QList<int> perMinute(15, 0);
    for (int client = 0; client < 1500; ++client) {
        const auto minute =
            std::chrono::duration_cast<std::chrono::minutes>(backOff(12, systemRandom())).count();
        ++perMinute[int(std::min<qint64>(minute, 14))];
    }
    // 100 a minute on average; the fullest stays below three times that.
    QVERIFY(*std::max_element(perMinute.begin(), perMinute.end()) < 300);
}

void OutboxPolicyTest::knowsWhatWaitsToBeSent()
{
    const QList<OutboxState> waiting {OutboxState::Sealed, OutboxState::Sending, OutboxState::Backoff,
                                      OutboxState::WaitingForSignIn};
    for (const OutboxState state :
         {OutboxState::Sealed, OutboxState::Sending, OutboxState::Backoff, OutboxState::WaitingForSignIn,
          OutboxState::Acknowledged, OutboxState::Confirmed, OutboxState::Conflict, OutboxState::Parked}) {
        OutboxEntry entry;
        entry.state = state;
        QCOMPARE(isUnsent(entry), waiting.contains(state));
        QCOMPARE(isDue(entry, m_now), waiting.contains(state));
    }
}

void OutboxPolicyTest::waitsUntilItIsTime()
{
    OutboxEntry entry;
    entry.state = OutboxState::Backoff;
    entry.notBefore = m_now.addSecs(10);
    QVERIFY(!isDue(entry, m_now));
    QVERIFY(!isDue(entry, m_now.addSecs(9)));
    QVERIFY(isDue(entry, m_now.addSecs(10)));
}

void OutboxPolicyTest::aWrongWallClockHoldsNothingBack()
{
    OutboxEntry entry;
    entry.state = OutboxState::Backoff;
    entry.notBefore = m_now.addSecs(10);
    QVERIFY(isDue(entry, m_now.addYears(-10)));
    QVERIFY(isDue(entry, m_now.addYears(10)));
}

void OutboxPolicyTest::decidesTheNextState_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<OutboxState>("state");
    QTest::newRow("offline") << ErrorKind::Offline << OutboxState::Backoff;
    QTest::newRow("lost answer") << ErrorKind::Timeout << OutboxState::Backoff;
    QTest::newRow("server fault") << ErrorKind::ServerFault << OutboxState::Backoff;
    QTest::newRow("broken reply") << ErrorKind::MalformedReply << OutboxState::Backoff;
    QTest::newRow("captive portal") << ErrorKind::NotThePlatform << OutboxState::Backoff;
    QTest::newRow("untrusted") << ErrorKind::UntrustedServer << OutboxState::Backoff;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << OutboxState::Backoff;
    QTest::newRow("signed out") << ErrorKind::SignInRequired << OutboxState::WaitingForSignIn;
    QTest::newRow("keychain locked") << ErrorKind::SecretsUnavailable << OutboxState::WaitingForSignIn;
    QTest::newRow("changed") << ErrorKind::Conflict << OutboxState::Conflict;
    QTest::newRow("refused") << ErrorKind::Refused << OutboxState::Parked;
    QTest::newRow("not permitted") << ErrorKind::NotPermitted << OutboxState::Parked;
    QTest::newRow("gone") << ErrorKind::NotFound << OutboxState::Parked;
    QTest::newRow("impossible") << ErrorKind::InvalidInput << OutboxState::Parked;
}

void OutboxPolicyTest::decidesTheNextState()
{
    QFETCH(ErrorKind, kind);
    QFETCH(OutboxState, state);
    OutboxEntry sent = beforeSending({});
    QCOMPARE(sent.state, OutboxState::Sending);
    QCOMPARE(sent.attempts, 1);
    const OutboxEntry after = afterAnswer(sent, Error {kind, QStringLiteral("why"), 60s}, m_now, 0.5);
    QCOMPARE(after.state, state);
    QCOMPARE(after.attempts, 1);
    QCOMPARE(after.notBefore, state == OutboxState::Backoff ? m_now.addSecs(60) : QDateTime());
    const bool forAPerson = state == OutboxState::Conflict || state == OutboxState::Parked;
    QCOMPARE(after.problem, forAPerson ? QStringLiteral("why") : QString());
}

void OutboxPolicyTest::storesTheReceipt()
{
    OutboxEntry entry;
    entry.problem = QStringLiteral("old");
    const domain::Receipt receipt = aReceipt(QStringLiteral("d-1"), "body");
    const OutboxEntry after = afterAnswer(entry, receipt, m_now, 0.5);
    QCOMPARE(after.state, OutboxState::Acknowledged);
    QCOMPARE(after.receipt, std::optional(receipt));
    QVERIFY(after.problem.isEmpty());
}

QTEST_GUILESS_MAIN(OutboxPolicyTest)
#include "tst_outbox_policy.moc"
