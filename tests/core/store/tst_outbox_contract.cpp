// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/fake_decision_outbox.h"
#include "support/outbox_steps.h"
#include "support/settle.h"
#include "support/some_keys.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using ports::OutboxState;

/// What the outbox promises, run on the real one and on the fake that other tests trust.
class OutboxContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void sealingClearsTheDraftAndKeepsTheAnswers();
    void sealingTwiceChangesNothing();
    void listsEntriesOldestFirst();
    void recordsOnlyStepsThatExist();
    void acknowledgedNeedsItsReceipt();
    void unknownEntryCannotAdvance();
    void keepsWhatWasReviewedUntilTheRecordConfirms();
    void adoptsADecisionAsItWasSealed();

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Profile> m_profile;
    std::unique_ptr<FakeWorkStore> m_fakeWork;
    std::unique_ptr<FakeDecisionOutbox> m_fakeOutbox;
    ports::WorkStore *work = nullptr;
    ports::DecisionOutbox *outbox = nullptr;
};

void OutboxContractTest::initTestCase_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("real") << true;
    QTest::newRow("fake") << false;
}

void OutboxContractTest::init()
{
    QFETCH_GLOBAL(bool, real);
    if (real) {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Profile::open(m_folder->path(), QStringLiteral("https://platform.example"),
                                           domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
        m_profile = std::move(opened).value();
        work = &m_profile->work();
        outbox = &m_profile->outbox();
        return;
    }
    m_fakeWork = std::make_unique<FakeWorkStore>();
    m_fakeOutbox = std::make_unique<FakeDecisionOutbox>(m_fakeWork.get());
    work = m_fakeWork.get();
    outbox = m_fakeOutbox.get();
}

void OutboxContractTest::cleanup()
{
    m_profile.reset();
    m_folder.reset();
}

void OutboxContractTest::sealingClearsTheDraftAndKeepsTheAnswers()
{
    const ApplicationId id(QStringLiteral("a-1"));
    ports::Draft draft;
    draft.application = id;
    draft.opinion = QStringLiteral("草稿");
    QVERIFY(settle(work->saveDraft(draft)).ok());
    QVERIFY(settle(work->record(aFinding(QStringLiteral("f1"), id.text(), QStringLiteral("k")))).ok());

    QVERIFY(settle(outbox->seal(aDecision(QStringLiteral("d-1"), id.text()), anApplication(id.text()))).ok());

    QVERIFY(settle(work->draft(id))->opinion.isEmpty());
    QCOMPARE(settle(work->findings(id))->size(), 1);
    QVERIFY(settle(work->inProgress())->isEmpty());
    const auto entries = settle(outbox->entries());
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().state, OutboxState::Sealed);
    QCOMPARE(entries->first().basedOnRevision, QStringLiteral("r1"));
    QCOMPARE(entries->first().bodySha256, digestOf(entries->first().body));
}

void OutboxContractTest::sealingTwiceChangesNothing()
{
    domain::Decision decision = aDecision(QStringLiteral("d-1"), QStringLiteral("a-1"));
    QVERIFY(
        settle(outbox->seal(decision, anApplication(decision.application.text(), decision.basedOnRevision)))
            .ok());
    const auto before = settle(outbox->entries()).value();
    decision.opinion = QStringLiteral("别的意见");
    QVERIFY(
        settle(outbox->seal(decision, anApplication(decision.application.text(), decision.basedOnRevision)))
            .ok());
    QCOMPARE(settle(outbox->entries()).value(), before);
}

void OutboxContractTest::listsEntriesOldestFirst()
{
    QStringList ids;
    for (const char *id : {"d-9", "d-1", "d-5"})
        QVERIFY(settle(outbox->seal(aDecision(QString::fromLatin1(id), QStringLiteral("a-1")),
                                    anApplication(QStringLiteral("a-1"))))
                    .ok());
    const auto entries = settle(outbox->entries());
    for (const auto &entry : *entries)
        ids.append(entry.id.text());
    QCOMPARE(ids, (QStringList {QStringLiteral("d-9"), QStringLiteral("d-1"), QStringLiteral("d-5")}));
}

void OutboxContractTest::recordsOnlyStepsThatExist()
{
    const auto entry = [this] { return settle(outbox->entries())->first(); };
    const QList<QList<ports::OutboxEvent>> ways {
        {},
        {dispatched()},
        {dispatched(), {.kind = ports::OutboxEvent::Kind::PassingFailure, .notBefore = someTime(30)}},
        {dispatched(), {.kind = ports::OutboxEvent::Kind::SignInRequired}},
        {dispatched(), changed(QStringLiteral("why"))},
        {dispatched(), refused(QStringLiteral("why"))},
    };
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const QString id = QStringLiteral("d-%1").arg(i);
        QVERIFY(
            settle(outbox->seal(aDecision(id, QStringLiteral("a-1")), anApplication(QStringLiteral("a-1"))))
                .ok());
        QVERIFY(happen(*outbox, id, ways.at(i)).ok());
        const ports::OutboxEntry before = settle(outbox->entries())->at(i);
        for (const OutboxState to : ports::allOutboxStates()) {
            if (ports::isStep(before.state, to))
                continue;
            ports::OutboxEntry wrong = before;
            wrong.state = to;
            QCOMPARE(settle(outbox->advance(wrong)).error().kind, ErrorKind::InvalidInput);
        }
        QCOMPARE(settle(outbox->entries())->at(i), before);
    }
    const domain::Receipt receipt = aReceipt(QStringLiteral("d-0"), entry().body);
    QVERIFY(happen(*outbox, QStringLiteral("d-0"), {dispatched(), receivedAs(receipt)}).ok());
    ports::OutboxEntry wrong = entry();
    for (const OutboxState back : {OutboxState::Sealed, OutboxState::Sending, OutboxState::Parked}) {
        wrong.state = back;
        QCOMPARE(settle(outbox->advance(wrong)).error().kind, ErrorKind::InvalidInput);
    }
    QVERIFY(happen(*outbox, QStringLiteral("d-0"),
                   {{.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt}})
                .ok());
    QCOMPARE(entry().state, OutboxState::Confirmed);
    QCOMPARE(entry().receipt, receipt);
    wrong.state = OutboxState::Acknowledged;
    QCOMPARE(settle(outbox->advance(wrong)).error().kind, ErrorKind::InvalidInput);
    // The platform was set back and has it no more: its receipt goes with it.
    QVERIFY(happen(*outbox, QStringLiteral("d-0"), {{.kind = ports::OutboxEvent::Kind::KeyGone}}).ok());
    QCOMPARE(entry().state, OutboxState::Sealed);
    QVERIFY(!entry().receipt);
    QVERIFY(happen(*outbox, QStringLiteral("d-0"), {dispatched(), receivedAs(receipt)}).ok());
    QCOMPARE(entry().receipt, receipt);
}

void OutboxContractTest::acknowledgedNeedsItsReceipt()
{
    QVERIFY(settle(outbox->seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                anApplication(QStringLiteral("a-1"))))
                .ok());
    QVERIFY(happen(*outbox, QStringLiteral("d-1"), {dispatched()}).ok());
    ports::OutboxEntry entry = settle(outbox->entries())->first();
    entry.state = OutboxState::Acknowledged;
    QCOMPARE(settle(outbox->advance(entry)).error().kind, ErrorKind::InvalidInput);
    entry.receipt = aReceipt(QStringLiteral("d-2"), entry.body);
    QCOMPARE(settle(outbox->advance(entry)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settle(outbox->entries())->first().state, OutboxState::Sending);
}

void OutboxContractTest::unknownEntryCannotAdvance()
{
    ports::OutboxEntry entry;
    entry.id = domain::DecisionId(QStringLiteral("d-1"));
    QCOMPARE(settle(outbox->advance(entry)).error().kind, ErrorKind::NotFound);
}

void OutboxContractTest::keepsWhatWasReviewedUntilTheRecordConfirms()
{
    const domain::DecisionId id(QStringLiteral("d-1"));
    domain::Application reviewed = anApplication(QStringLiteral("a-1"));
    reviewed.project.name = QStringLiteral("作出决定时的样子");
    QVERIFY(settle(outbox->seal(aDecision(id.text(), reviewed.id.text()), reviewed)).ok());
    QVERIFY(happen(*outbox, id.text(), {dispatched(), changed(QStringLiteral("why"))}).ok());
    QCOMPARE(domain::toJson(settle(outbox->reviewed(id)).value()), domain::toJson(reviewed));
    const domain::Receipt receipt = aReceipt(id.text(), settle(outbox->entries())->first().body);
    QVERIFY(
        happen(*outbox, id.text(), {{.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt}}).ok());
    QCOMPARE(settle(outbox->reviewed(id)).error().kind, ErrorKind::NotFound);
}

void OutboxContractTest::adoptsADecisionAsItWasSealed()
{
    QVERIFY(settle(outbox->seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                anApplication(QStringLiteral("a-1"))))
                .ok());
    ports::OutboxEntry entry = settle(outbox->entries())->first();
    const QByteArray other =
        QJsonDocument(domain::toJson(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2"))))
            .toJson(QJsonDocument::Indented);
    entry = {.id = domain::DecisionId(QStringLiteral("d-2")),
             .application = ApplicationId(QStringLiteral("a-2")),
             .basedOnRevision = QStringLiteral("r1"),
             .body = other,
             .bodySha256 = digestOf(other),
             .state = OutboxState::Conflict,
             .attempts = 7,
             .sealedAt = someTime(),
             .notBefore = someTime(),
             .problem = QStringLiteral("why"),
             .receipt = {}};
    QVERIFY(settle(outbox->adopt(entry, anApplication(QStringLiteral("a-2")))).ok());
    QVERIFY(settle(outbox->adopt(entry, {})).ok());
    const auto entries = settle(outbox->entries()).value();
    QCOMPARE(entries.size(), 2);
    ports::OutboxEntry waiting = entry;
    waiting.state = OutboxState::Sealed;
    waiting.attempts = 0;
    waiting.notBefore = {};
    waiting.problem = QString();
    QCOMPARE(entries.last(), waiting);
    QCOMPARE(settle(outbox->reviewed(entry.id))->id, entry.application);

    ports::OutboxEntry renamed = entry;
    renamed.id = domain::DecisionId(QStringLiteral("d-3"));
    ports::OutboxEntry changed = renamed;
    changed.body += ' ';
    ports::OutboxEntry moved = renamed;
    moved.application = ApplicationId(QStringLiteral("a-9"));
    for (const ports::OutboxEntry &wrong : {renamed, changed, moved})
        QCOMPARE(settle(outbox->adopt(wrong, {})).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settle(outbox->entries())->size(), 2);
}

QTEST_GUILESS_MAIN(OutboxContractTest)
#include "tst_outbox_contract.moc"
