// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "ports/outbox_machine.h"
#include "support/specimens.h"

#include <QHash>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using ports::OutboxEffect;
using ports::OutboxEntry;
using ports::OutboxEvent;
using Kind = ports::OutboxEvent::Kind;
using State = ports::OutboxState;

namespace {

/// The table a person checks the machine by, written without it: state, event, where it leads. What is not
/// here cannot happen.
struct Row {
    State from;
    Kind event;
    State to;
};

const QList<Row> &table()
{
    static const QList<Row> rows {
        {State::Draft, Kind::Seal, State::Sealed},
        {State::Draft, Kind::Restart, State::Draft},
        {State::Sealed, Kind::Restart, State::Sealed},
        {State::Sealed, Kind::Dispatch, State::Sending},
        {State::Sealed, Kind::KeySeen, State::Confirmed},
        {State::Sending, Kind::Restart, State::Backoff},
        {State::Sending, Kind::Receipt, State::Acknowledged},
        {State::Sending, Kind::PassingFailure, State::Backoff},
        {State::Sending, Kind::SignInRequired, State::WaitingForSignIn},
        {State::Sending, Kind::Changed, State::Conflict},
        {State::Sending, Kind::Refusal, State::Parked},
        {State::Sending, Kind::KeySeen, State::Confirmed},
        {State::Backoff, Kind::Restart, State::Backoff},
        {State::Backoff, Kind::Dispatch, State::Sending},
        {State::Backoff, Kind::KeySeen, State::Confirmed},
        {State::WaitingForSignIn, Kind::Restart, State::WaitingForSignIn},
        {State::WaitingForSignIn, Kind::Dispatch, State::Sending},
        {State::WaitingForSignIn, Kind::KeySeen, State::Confirmed},
        {State::Acknowledged, Kind::Restart, State::Acknowledged},
        {State::Acknowledged, Kind::KeySeen, State::Confirmed},
        {State::Acknowledged, Kind::KeyGone, State::Sealed},
        {State::Conflict, Kind::Restart, State::Conflict},
        {State::Conflict, Kind::KeySeen, State::Confirmed},
        {State::Parked, Kind::Restart, State::Parked},
        {State::Parked, Kind::KeySeen, State::Confirmed},
        {State::Confirmed, Kind::Restart, State::Confirmed},
        {State::Confirmed, Kind::KeySeen, State::Confirmed},
        {State::Confirmed, Kind::KeyGone, State::Sealed},
    };
    return rows;
}

std::optional<State> wanted(State from, Kind event)
{
    for (const Row &row : table()) {
        if (row.from == from && row.event == event)
            return row.to;
    }
    return {};
}

OutboxEntry anEntry(State state)
{
    OutboxEntry entry;
    entry.id = domain::DecisionId(QStringLiteral("d-1"));
    entry.application = domain::ApplicationId(QStringLiteral("a-1"));
    entry.body = "the sealed bytes";
    entry.bodySha256 = digestOf(entry.body);
    entry.state = state;
    entry.attempts = 3;
    entry.problem = QStringLiteral("of before");
    return entry;
}

OutboxEvent anEvent(Kind kind)
{
    OutboxEvent event {.kind = kind};
    if (kind == Kind::Receipt || kind == Kind::KeySeen)
        event.receipt = aReceipt(QStringLiteral("d-1"), "the sealed bytes");
    if (kind == Kind::PassingFailure)
        event.notBefore = someTime(30);
    if (kind == Kind::Changed || kind == Kind::Refusal)
        event.problem = QStringLiteral("why");
    return event;
}

QList<OutboxEffect> effectsFor(const Row &row)
{
    if (row.from == row.to)
        return {};
    switch (row.event) {
    case Kind::Dispatch:
        return {OutboxEffect::Record, OutboxEffect::Send};
    case Kind::SignInRequired:
        return {OutboxEffect::Record, OutboxEffect::PauseQueue};
    case Kind::Changed:
    case Kind::Refusal:
        return {OutboxEffect::Record, OutboxEffect::AskReviewer};
    case Kind::Seal:
    case Kind::Restart:
    case Kind::Receipt:
    case Kind::PassingFailure:
    case Kind::KeySeen:
    case Kind::KeyGone:
        return {OutboxEffect::Record};
    }
    return {};
}

} // namespace

class OutboxMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryStateAndEvent();
    void everyPairIsAStepOrRefusedByName();
    void doesWhatTheStepNeedsInOrder();
    void carriesWhatTheEventBrings();
    void neverTouchesWhatWasSealed();
    void takesNoReceiptForOtherBytes();
    void keepsTheFirstReceipt();
    void forgetsTheReceiptOfWhatThePlatformHasLost();
    void onlyTheOwnKeyLeadsOut();
    void tellsAStoreWhichStepsExist();
};

void OutboxMachineTest::knowsEveryStateAndEvent()
{
    QCOMPARE(ports::allOutboxStates().size(), int(State::Parked) + 1);
    QCOMPARE(ports::allOutboxEvents().size(), int(Kind::KeyGone) + 1);
    QSet<QString> names;
    for (const State state : ports::allOutboxStates())
        names.insert(nameOf(state));
    for (const Kind kind : ports::allOutboxEvents())
        names.insert(nameOf(kind));
    QCOMPARE(names.size(), ports::allOutboxStates().size() + ports::allOutboxEvents().size());
}

void OutboxMachineTest::everyPairIsAStepOrRefusedByName()
{
    int steps = 0;
    int refused = 0;
    for (const State state : ports::allOutboxStates()) {
        for (const Kind kind : ports::allOutboxEvents()) {
            const auto step = stepFor(anEntry(state), anEvent(kind));
            const QByteArray pair = (nameOf(kind) + u" in " + nameOf(state)).toUtf8();
            const auto to = wanted(state, kind);
            QVERIFY2(step.ok() == to.has_value(), pair.constData());
            if (to) {
                ++steps;
                QVERIFY2(step->entry.state == *to, pair.constData());
                continue;
            }
            ++refused;
            QCOMPARE(step.error().kind, ErrorKind::InvalidInput);
            QVERIFY2(step.error().evidence.contains(nameOf(state))
                         && step.error().evidence.contains(nameOf(kind))
                         && step.error().evidence.contains(u"d-1"),
                     pair.constData());
        }
    }
    QCOMPARE(steps, table().size());
    qInfo("%d states x %d events: %d steps, %d refused by name", int(ports::allOutboxStates().size()),
          int(ports::allOutboxEvents().size()), steps, refused);
}

void OutboxMachineTest::doesWhatTheStepNeedsInOrder()
{
    for (const Row &row : table())
        QCOMPARE(stepFor(anEntry(row.from), anEvent(row.event))->effects, effectsFor(row));
}

void OutboxMachineTest::carriesWhatTheEventBrings()
{
    const OutboxEntry sending = anEntry(State::Sending);
    QCOMPARE(stepFor(anEntry(State::Backoff), anEvent(Kind::Dispatch))->entry.attempts, 4);
    QCOMPARE(stepFor(sending, anEvent(Kind::PassingFailure))->entry.notBefore, someTime(30));
    QCOMPARE(stepFor(sending, anEvent(Kind::Changed))->entry.problem, QStringLiteral("why"));
    QCOMPARE(stepFor(sending, anEvent(Kind::Refusal))->entry.problem, QStringLiteral("why"));
    const OutboxEntry received = stepFor(sending, anEvent(Kind::Receipt))->entry;
    QCOMPARE(received.receipt, aReceipt(QStringLiteral("d-1"), "the sealed bytes"));
    QVERIFY(received.problem.isEmpty());
    QVERIFY(!stepFor(sending, anEvent(Kind::Restart))->entry.notBefore.isValid());
}

void OutboxMachineTest::neverTouchesWhatWasSealed()
{
    for (const Row &row : table()) {
        const OutboxEntry before = anEntry(row.from);
        const OutboxEntry after = stepFor(before, anEvent(row.event))->entry;
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.application, before.application);
        QCOMPARE(after.basedOnRevision, before.basedOnRevision);
        QCOMPARE(after.body, before.body);
        QCOMPARE(after.bodySha256, before.bodySha256);
        QCOMPARE(after.sealedAt, before.sealedAt);
    }
}

void OutboxMachineTest::takesNoReceiptForOtherBytes()
{
    for (const Kind kind : {Kind::Receipt, Kind::KeySeen}) {
        OutboxEvent event = anEvent(kind);
        event.receipt = aReceipt(QStringLiteral("d-1"), "other bytes");
        QVERIFY(stepFor(anEntry(State::Sending), event).error().evidence.contains(u"other bytes"));
        event.receipt = aReceipt(QStringLiteral("d-2"), "the sealed bytes");
        QVERIFY(
            stepFor(anEntry(State::Sending), event).error().evidence.contains(u"without its own receipt"));
        event.receipt.reset();
        QVERIFY(!stepFor(anEntry(State::Sending), event).ok());
    }
}

void OutboxMachineTest::keepsTheFirstReceipt()
{
    OutboxEntry entry = anEntry(State::Acknowledged);
    entry.receipt = aReceipt(QStringLiteral("d-1"), "the sealed bytes", QStringLiteral("first"));
    const auto step = stepFor(entry, anEvent(Kind::KeySeen));
    QCOMPARE(step->entry.state, State::Confirmed);
    QCOMPARE(step->entry.receipt, entry.receipt);
}

void OutboxMachineTest::forgetsTheReceiptOfWhatThePlatformHasLost()
{
    OutboxEntry entry = anEntry(State::Confirmed);
    entry.receipt = aReceipt(QStringLiteral("d-1"), "the sealed bytes", QStringLiteral("first"));
    const auto gone = stepFor(entry, anEvent(Kind::KeyGone));
    QVERIFY(!gone->entry.receipt);
    const auto sending = stepFor(gone->entry, anEvent(Kind::Dispatch));
    const auto again = stepFor(sending->entry, anEvent(Kind::Receipt));
    QCOMPARE(again->entry.receipt, anEvent(Kind::Receipt).receipt);
}

void OutboxMachineTest::onlyTheOwnKeyLeadsOut()
{
    for (const Row &row : table()) {
        if (row.to == State::Confirmed && row.from != State::Confirmed)
            QCOMPARE(row.event, Kind::KeySeen);
        if (row.from == State::Confirmed && row.to != State::Confirmed)
            QCOMPARE(row.event, Kind::KeyGone);
    }
}

void OutboxMachineTest::tellsAStoreWhichStepsExist()
{
    for (const State from : ports::allOutboxStates()) {
        for (const State to : ports::allOutboxStates()) {
            const bool exists = std::any_of(table().cbegin(), table().cend(), [from, to](const Row &row) {
                return row.from == from && row.to == to;
            });
            QCOMPARE(ports::isStep(from, to), exists);
        }
    }
}

QTEST_GUILESS_MAIN(OutboxMachineTest)
#include "tst_outbox_machine.moc"
