// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/conflict_wording.h"
#include "models/formatting.h"
#include "models/outbox_model.h"
#include "models/queue_wording.h"
#include "models/start_wording.h"
#include "models/status_wording.h"
#include "models/working_calendar.h"
#include "support/specimens.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::models;

namespace {

Result<WorkingCalendar> shippedCalendar()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/calendar/holidays.json"));
    return WorkingCalendar::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

ports::OutboxEntry anEntry(const QString &id, ports::OutboxState state)
{
    const domain::Decision decision = test::aDecision(id, QStringLiteral("a-1"));
    ports::OutboxEntry entry;
    entry.id = decision.id;
    entry.application = decision.application;
    entry.body = QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact);
    entry.state = state;
    entry.sealedAt = test::someTime();
    return entry;
}

} // namespace

class ShellWordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWorkingDaysWithHolidaysAndExchangedDays();
    void refusesAFaultyCalendar();
    void saysADeadlineInWorkingDays_data();
    void saysADeadlineInWorkingDays();
    void showsAmountsExactly();
    void saysOfEveryErrorWhatHappenedWhatIsSafeAndWhatToDo();
    void hasASentenceForEveryRefusal();
    void saysThatRulesAreMissingHereAndNotOnThePlatform();
    void saysWhatASignInThatBrokeOffMeans();
    void tellsReceiptFromRegistration();
    void saysThatALaptopWasSetBack();
    void saysThatNoCopyIsIntact();
    void showsAnOutboxNewestFirst();
    void laysAnAnsweredConflictToRest();
    void putsAConflictIntoWords();
};

void ShellWordingTest::countsWorkingDaysWithHolidaysAndExchangedDays()
{
    const auto calendar = shippedCalendar();
    QVERIFY2(calendar.ok(), calendar.ok() ? "" : qPrintable(calendar.error().evidence));
    QVERIFY(calendar->covers(2026));
    QVERIFY(!calendar->covers(2030));
    QVERIFY(!calendar->isWorkingDay(QDate(2026, 10, 1)));
    QVERIFY(calendar->isWorkingDay(QDate(2026, 10, 10)));
    // Friday to Monday is one working day; over the national holiday only the 8th, 9th and the exchanged 10th
    // count.
    QCOMPARE(calendar->workingDaysUntil(QDate(2026, 3, 6), QDate(2026, 3, 9)), 1);
    QCOMPARE(calendar->workingDaysUntil(QDate(2026, 9, 30), QDate(2026, 10, 11)), 3);
    QCOMPARE(calendar->workingDaysUntil(QDate(2026, 3, 9), QDate(2026, 3, 6)), -1);
    QCOMPARE(calendar->workingDaysUntil({}, QDate(2026, 3, 6)), 0);
}

void ShellWordingTest::refusesAFaultyCalendar()
{
    QVERIFY(!WorkingCalendar::fromJson("{").ok());
    const auto wrong =
        WorkingCalendar::fromJson(R"({"years": {"2026": {"off": ["2025-01-01"], "work": []}}})");
    QVERIFY(!wrong.ok());
    QVERIFY(wrong.error().evidence.contains(QStringLiteral("2026")));
    QVERIFY(!WorkingCalendar::fromJson(R"({"years": {"soon": {"off": [], "work": []}}})").ok());
}

void ShellWordingTest::saysADeadlineInWorkingDays_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<int>("tone");
    QTest::newRow("today") << QDate(2026, 3, 6) << int(Tone::Soon);
    QTest::newRow("over the weekend") << QDate(2026, 3, 9) << int(Tone::Soon);
    QTest::newRow("in time") << QDate(2026, 3, 16) << int(Tone::Plain);
    QTest::newRow("overdue") << QDate(2026, 3, 3) << int(Tone::Unmet);
}

void ShellWordingTest::saysADeadlineInWorkingDays()
{
    QFETCH(const QDate, due);
    QFETCH(const int, tone);
    review::QueueRow row;
    row.lane = Lane::InReview;
    row.summary.dueOn = due;
    const Statement statement = deadlineStatement(row, {}, QDate(2026, 3, 6));
    QCOMPARE(int(statement.tone), tone);
    QVERIFY(!statement.text.isEmpty());
    row.lane = Lane::Correcting;
    QCOMPARE(int(deadlineStatement(row, {}, QDate(2026, 3, 6)).tone), int(Tone::Plain));
}

void ShellWordingTest::showsAmountsExactly()
{
    QCOMPARE(wanFace({99'995'000}), QStringLiteral("99.9950"));
    QCOMPARE(wanFace({3'000'010'000}), QStringLiteral("3,000.0100"));
    QCOMPARE(wanFace({100'000'001}), QStringLiteral("100.000001"));
    QCOMPARE(wanFace({0}), QStringLiteral("0.0000"));
    QCOMPARE(wanFace({-5'000}), QStringLiteral("−0.0050"));
    QVERIFY(shortAmount({5'000}).startsWith(QStringLiteral("50.00")));
    QVERIFY(shortAmount({17'000'000}).startsWith(QStringLiteral("17.00")));
    QVERIFY(exactAmount({99'995'000}).contains(QStringLiteral("玖拾玖万玖仟玖佰伍拾元整")));
}

void ShellWordingTest::saysOfEveryErrorWhatHappenedWhatIsSafeAndWhatToDo()
{
    QSet<QString> said;
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind) {
        const Message message = messageFor({static_cast<ErrorKind>(kind), QStringLiteral("evidence"), {}});
        QVERIFY2(!message.happened.isEmpty() && !message.safe.isEmpty() && !message.advice.isEmpty(),
                 qPrintable(nameOf(static_cast<ErrorKind>(kind))));
        QVERIFY(message.details.contains(QStringLiteral("evidence")));
        QVERIFY(!message.sentence().contains(QStringLiteral("evidence")));
        said.insert(message.happened);
    }
    QCOMPARE(said.size(), int(ErrorKind::Cancelled) + 1);
}

void ShellWordingTest::hasASentenceForEveryRefusal()
{
    QSet<QString> said;
    const QStringList codes {QStringLiteral("not_registered"),
                             QStringLiteral("pending"),
                             QStringLiteral("not_granted"),
                             QStringLiteral("relogin_required"),
                             QStringLiteral("locked"),
                             QStringLiteral("disabled"),
                             QStringLiteral("binding_refused"),
                             QStringLiteral("no_reviewer_role"),
                             QStringLiteral("portal_unavailable"),
                             QStringLiteral("browser_missing"),
                             QStringLiteral("browser_failed"),
                             QStringLiteral("check_failed"),
                             QStringLiteral("other_account"),
                             QStringLiteral("something_new")};
    for (const QString &code : codes) {
        const Message message = refusalMessage(code);
        QVERIFY2(!message.happened.isEmpty() && !message.safe.isEmpty() && !message.advice.isEmpty(),
                 qPrintable(code));
        said.insert(message.happened);
    }
    QCOMPARE(said.size(), codes.size());
    QVERIFY(refusalMessage(codes.last()).happened.contains(codes.last()));
}

void ShellWordingTest::saysThatRulesAreMissingHereAndNotOnThePlatform()
{
    review::QueueRow row;
    row.notAssessable = ErrorKind::NotFound;
    const QString reason = explanationOf(row).reason;
    QVERIFY(!reason.isEmpty());
    QVERIFY(!reason.contains(messageFor({ErrorKind::NotFound, {}, {}}).happened));
    row.notAssessable = ErrorKind::InvalidRulePack;
    QVERIFY(explanationOf(row).reason.contains(messageFor({ErrorKind::InvalidRulePack, {}, {}}).happened));
}

void ShellWordingTest::saysWhatASignInThatBrokeOffMeans()
{
    for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::ServerFault,
                                 ErrorKind::MalformedReply, ErrorKind::StorageDamaged}) {
        const Message message = signInFailure({kind, QStringLiteral("evidence"), {}});
        QVERIFY(message.happened != messageFor({kind, {}, {}}).happened);
        QVERIFY(!message.safe.isEmpty() && !message.advice.isEmpty());
        QVERIFY(message.details.contains(QStringLiteral("evidence")));
    }
}

void ShellWordingTest::tellsReceiptFromRegistration()
{
    QVERIFY(outboxStateText(ports::OutboxState::Acknowledged)
            != outboxStateText(ports::OutboxState::Confirmed));
    QVERIFY(isUnsent(ports::OutboxState::Parked));
    QVERIFY(isUnsent(ports::OutboxState::Sending));
    QVERIFY(!isUnsent(ports::OutboxState::Acknowledged));
}

void ShellWordingTest::saysThatALaptopWasSetBack()
{
    ports::OutboxEntry entry = anEntry(QStringLiteral("d-1"), ports::OutboxState::Confirmed);
    entry.receipt = test::aReceipt(QStringLiteral("d-1"), entry.body);
    OutboxModel model(QDate(2026, 3, 2));
    model.setEntries({entry}, {});
    const QString state = model.index(0, OutboxModel::State).data().toString();
    const QString why = model.index(0, 0).data(WhyRole).toString();
    entry.receipt->rolledBack = true;
    model.setEntries({entry}, {});
    QVERIFY(model.index(0, OutboxModel::State).data().toString() != state);
    QVERIFY(model.index(0, 0).data(WhyRole).toString() != why);
    QCOMPARE(model.index(0, OutboxModel::State).data(ToneRole).toInt(), int(Tone::Unmet));
}

void ShellWordingTest::saysThatNoCopyIsIntact()
{
    const QDate today(2026, 3, 2);
    const Message left = restoredMessage({}, today);
    QVERIFY(left.happened.contains(QStringLiteral("no intact copy")));
    QVERIFY(!left.safe.isEmpty() && !left.advice.isEmpty());
    ProfileNews::Restored restored;
    restored.copiedAt = test::someTime();
    QVERIFY(restoredMessage(restored, today).happened.contains(QStringLiteral("taken up")));
}

void ShellWordingTest::showsAnOutboxNewestFirst()
{
    OutboxModel model(QDate(2026, 3, 2));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ports::OutboxEntry parked = anEntry(QStringLiteral("d-2"), ports::OutboxState::Parked);
    parked.problem = QStringLiteral("期限已过。");
    ports::OutboxEntry broken = anEntry(QStringLiteral("d-3"), ports::OutboxState::Sealed);
    broken.body = "not a decision";
    broken.application = domain::ApplicationId(QStringLiteral("a-2"));
    review::QueueRow row;
    row.summary = domain::summaryOf(test::anApplication(QStringLiteral("a-1")));
    model.setEntries({anEntry(QStringLiteral("d-1"), ports::OutboxState::Acknowledged), parked, broken},
                     {row});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.unsent(), 2);
    QVERIFY(model.index(1, OutboxModel::Content).data().toString().contains(row.summary.applicantName));
    QVERIFY(model.index(1, 0).data(WhyRole).toString().contains(parked.problem));
    QVERIFY(!model.index(0, OutboxModel::Content).data().toString().isEmpty());
    model.setEntries({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void ShellWordingTest::laysAnAnsweredConflictToRest()
{
    OutboxModel model(QDate(2026, 3, 2));
    const ports::OutboxEntry conflict = anEntry(QStringLiteral("d-1"), ports::OutboxState::Conflict);
    model.setEntries({conflict}, {});
    QCOMPARE(model.index(0, 0).data(ConflictRole).toString(), QStringLiteral("d-1"));
    QCOMPARE(model.unsent(), 1);
    const QString before = model.index(0, 0).data(WhyRole).toString();
    model.setEntries({conflict, anEntry(QStringLiteral("d-2"), ports::OutboxState::Acknowledged)}, {});
    QVERIFY(model.index(1, 0).data(ConflictRole).toString().isEmpty());
    QVERIFY(model.index(1, 0).data(WhyRole).toString() != before);
    QCOMPARE(model.unsent(), 0);
}

void ShellWordingTest::putsAConflictIntoWords()
{
    review::DecisionConflict conflict;
    conflict.own = test::aDecision(QStringLiteral("d-1"), QStringLiteral("a-1"));
    conflict.seen = test::anApplication(QStringLiteral("a-1"));
    conflict.now = test::anApplication(QStringLiteral("a-1"), QStringLiteral("r2"));
    conflict.now->stage = domain::Stage::Corrected;
    domain::Opinion theirs;
    theirs.verdict = QStringLiteral("decline");
    theirs.body = QStringLiteral("某委");
    conflict.now->opinions.append(theirs);
    conflict.changed = review::changedParts(*conflict.seen, *conflict.now);
    const ConflictView view = conflictView(conflict);
    QVERIFY(!view.happened.isEmpty());
    QVERIFY(view.changed.contains(partText(review::ApplicationPart::Stage)));
    QVERIFY(view.changed.contains(partText(review::ApplicationPart::Opinions)));
    QVERIFY(view.rows.first().seen != view.rows.first().now);
    QVERIFY(view.rows.constLast().now.contains(QStringLiteral("某委")));
    QCOMPARE(view.rows.constLast().own, verdictText(conflict.own.verdict));
    QSet<QString> advice {view.advice};
    conflict.now->revision = conflict.own.basedOnRevision;
    advice.insert(conflictView(conflict).advice);
    conflict.now.reset();
    advice.insert(conflictView(conflict).advice);
    QCOMPARE(advice.size(), 3);
}

QTEST_MAIN(ShellWordingTest)
#include "tst_shell_wording.moc"
