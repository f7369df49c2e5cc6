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
using ports::OutboxEvent;
using ports::OutboxState;

class OutboxPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backsOffWithFullJitter_data();
    void backsOffWithFullJitter();
    void honoursTheFloor();
    void spreadsAHerd();
    void onlyABackedOffItemWaits();
    void waitsUntilItIsTime();
    void aWrongWallClockHoldsNothingBack();
    void readsTheAnswer_data();
    void readsTheAnswer();
    void readsAReceipt();
    void choosesByOrderThenByAttempts();
    void opensTheCircuitOfAnOrigin();

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

void OutboxPolicyTest::onlyABackedOffItemWaits()
{
    for (const OutboxState state : ports::allOutboxStates()) {
        OutboxEntry entry;
        entry.state = state;
        QCOMPARE(isDue(entry, m_now), ports::waitsToBeSent(state));
        entry.notBefore = m_now.addSecs(60);
        QCOMPARE(isDue(entry, m_now), ports::waitsToBeSent(state) && state != OutboxState::Backoff);
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

void OutboxPolicyTest::readsTheAnswer_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<OutboxEvent::Kind>("event");
    QTest::addColumn<bool>("setsATime");
    const auto passing = OutboxEvent::Kind::PassingFailure;
    QTest::newRow("lost answer") << ErrorKind::Timeout << passing << true;
    QTest::newRow("server fault") << ErrorKind::ServerFault << passing << true;
    QTest::newRow("broken reply") << ErrorKind::MalformedReply << passing << true;
    QTest::newRow("offline") << ErrorKind::Offline << passing << false;
    QTest::newRow("captive portal") << ErrorKind::NotThePlatform << passing << false;
    QTest::newRow("untrusted") << ErrorKind::UntrustedServer << passing << false;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << passing << false;
    QTest::newRow("signed out") << ErrorKind::SignInRequired << OutboxEvent::Kind::SignInRequired << false;
    QTest::newRow("keychain locked") << ErrorKind::SecretsUnavailable << OutboxEvent::Kind::SignInRequired
                                     << false;
    QTest::newRow("changed") << ErrorKind::Conflict << OutboxEvent::Kind::Changed << false;
    QTest::newRow("refused") << ErrorKind::Refused << OutboxEvent::Kind::Refusal << false;
    QTest::newRow("not permitted") << ErrorKind::NotPermitted << OutboxEvent::Kind::Refusal << false;
    QTest::newRow("gone") << ErrorKind::NotFound << OutboxEvent::Kind::Refusal << false;
    QTest::newRow("impossible") << ErrorKind::InvalidInput << OutboxEvent::Kind::Refusal << false;
}

void OutboxPolicyTest::readsTheAnswer()
{
    QFETCH(ErrorKind, kind);
    QFETCH(OutboxEvent::Kind, event);
    QFETCH(bool, setsATime);
    OutboxEntry sent;
    sent.state = OutboxState::Sending;
    sent.attempts = 1;
    const OutboxEvent plain = eventOf(sent, Error {kind, QStringLiteral("why"), {}}, m_now, 0.5);
    QCOMPARE(plain.kind, event);
    QCOMPARE(plain.notBefore, setsATime ? m_now.addSecs(1) : QDateTime());
    const bool forAPerson = event == OutboxEvent::Kind::Changed || event == OutboxEvent::Kind::Refusal;
    QCOMPARE(plain.problem, forAPerson ? QStringLiteral("why") : QString());
    const OutboxEvent asked = eventOf(sent, Error {kind, QStringLiteral("why"), 60s}, m_now, 0.5);
    QCOMPARE(asked.notBefore, event == OutboxEvent::Kind::PassingFailure ? m_now.addSecs(60) : QDateTime());
    // Whatever it is, it can happen to an item that was sent.
    QVERIFY(stepFor(sent, plain).ok());
}

void OutboxPolicyTest::readsAReceipt()
{
    const domain::Receipt receipt = aReceipt(QStringLiteral("d-1"), "body");
    const OutboxEvent event = eventOf({}, receipt, m_now, 0.5);
    QCOMPARE(event.kind, OutboxEvent::Kind::Receipt);
    QCOMPARE(event.receipt, std::optional(receipt));
}

void OutboxPolicyTest::choosesByOrderThenByAttempts()
{
    const auto entry = [](const char *application, OutboxState state, int attempts) {
        OutboxEntry made;
        made.application = domain::ApplicationId(QString::fromLatin1(application));
        made.state = state;
        made.attempts = attempts;
        return made;
    };
    QList<OutboxEntry> entries {entry("a", OutboxState::Parked, 1), entry("a", OutboxState::Backoff, 4),
                                entry("a", OutboxState::Sealed, 0), entry("b", OutboxState::Backoff, 2),
                                entry("c", OutboxState::Backoff, 2)};
    QCOMPARE(nextToSend(entries, {}, m_now), std::optional<qsizetype>(3));
    QCOMPARE(nextToSend(entries, {entries.at(3).application}, m_now), std::optional<qsizetype>(4));
    entries[3].notBefore = m_now.addSecs(60);
    entries[4].notBefore = m_now.addSecs(60);
    // Never the younger one of the same application, however fresh it is.
    QCOMPARE(nextToSend(entries, {}, m_now), std::optional<qsizetype>(1));
    entries[1].notBefore = m_now.addSecs(60);
    QCOMPARE(nextToSend(entries, {}, m_now), std::nullopt);
}

void OutboxPolicyTest::opensTheCircuitOfAnOrigin()
{
    const auto after = [](OriginCircuit circuit, std::initializer_list<std::optional<ErrorKind>> answers) {
        for (const auto &answer : answers)
            circuit = afterAnswer(circuit, answer ? std::optional(Error {*answer, {}, {}}) : std::nullopt);
        return circuit.open;
    };
    const std::optional<ErrorKind> receipt;
    const ErrorKind lost = ErrorKind::Timeout;
    QVERIFY(!after({}, {lost, ErrorKind::ServerFault}));
    QVERIFY(after({}, {lost, ErrorKind::ServerFault, ErrorKind::MalformedReply}));
    QVERIFY(!after({}, {lost, lost, receipt, lost, lost}));
    QVERIFY(!after({}, {lost, lost, ErrorKind::Refused, lost, lost}));
    QVERIFY(after({.failuresBorne = 1}, {lost}));
    QVERIFY(!after({.failuresBorne = 1}, {receipt, ErrorKind::Conflict}));
    for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::SignInRequired, ErrorKind::NotThePlatform,
                                 ErrorKind::UntrustedServer})
        QVERIFY(after({}, {kind}));
    QVERIFY(afterAnswer({}, Error {ErrorKind::ServerFault, {}, 60s}).open);
}

QTEST_GUILESS_MAIN(OutboxPolicyTest)
#include "tst_outbox_policy.moc"
