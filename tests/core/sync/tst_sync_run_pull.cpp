// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"
#include "support/settle.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::RulePackId;

class SyncRunPullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void followsTheFeedToItsEnd();
    void goesOnFromTheLastPage();
    void startsOverOnceWhenTheCursorHasExpired();
    void givesUpWhenStartingOverDoesNotHelp();
    void neverClearsBecauseAFirstPullFails();
    void stopsAFeedThatGoesInCircles();
    void endsWhenThePageCannotBeStored();

    void fetchesWhatApplicationsNeed();
    void fetchesTheSoonestDueFirst();
    void fetchesNothingForFinishedApplications();
    void fetchesEachFileOnce();
    void staysWithinItsRoom();
    void makesRoomWithFilesThatNobodyWants();
    void neverTakesAFileFromADraftOrAnUnconfirmedDecision();
    void neverTakesAFileFromTheBriefcaseBeforeItsDate();
    void oneMissingFileDoesNotStopTheOthers();
    void stopsFetchingWhenTheDiskIsFull();
    void surveysOnlyWhatChangedWhenToldSo();

    void finishesOnceFromTheEventLoop();
    void cancelEndsTheRunAtOnce();
    void cancelFromWithinProgressIsSafe();
    void reportsProgress();

private:
    [[nodiscard]] domain::Application withFile(const QString &id, const QByteArray &content,
                                               const std::optional<QDate> &dueOn = QDate(2026, 4, 1));

    std::unique_ptr<SyncBench> bench;
};

void SyncRunPullTest::init()
{
    bench = std::make_unique<SyncBench>();
    bench->api.packs.insert(QStringLiteral("pack-1"), "pack");
}

domain::Application SyncRunPullTest::withFile(const QString &id, const QByteArray &content,
                                              const std::optional<QDate> &dueOn)
{
    domain::Application application = anApplication(id);
    application.dueOn = dueOn;
    application.attachments = {anAttachment(QStringLiteral("file of ") + id, content)};
    bench->api.attachments.insert(digestOf(content), content);
    return application;
}

void SyncRunPullTest::followsTheFeedToItsEnd()
{
    bench->api.pages = {
        {QString(), aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"), true)},
        {QStringLiteral("c1"), aPage({}, QStringLiteral("c2"), true)},
        {QStringLiteral("c2"), aPage({anApplication(QStringLiteral("a-2"))}, QStringLiteral("c3"))},
    };
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->applicationsChanged, 2);
    QCOMPARE(bench->applications.applications.size(), 2);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c3"));
}

void SyncRunPullTest::goesOnFromTheLastPage()
{
    bench->api.pages = {
        {QString(), aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"), true)}};
    bench->api.changesFaults = {std::nullopt, anError(ErrorKind::Offline)};
    QCOMPARE(bench->run().error().kind, ErrorKind::Offline);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c1"));
    bench->api.calls.clear();
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->api.calls.first(), QStringLiteral("changes c1"));
}

void SyncRunPullTest::startsOverOnceWhenTheCursorHasExpired()
{
    bench->applications.position = ports::PullCursor(QStringLiteral("old"));
    bench->applications.applications.insert(domain::ApplicationId(QStringLiteral("stale")),
                                            anApplication(QStringLiteral("stale")));
    bench->api.changesFaults = {anError(ErrorKind::NotFound)};
    bench->api.pages = {{QString(), aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("n1"))}};
    const auto report = bench->run();
    QVERIFY(report.ok());
    QVERIFY(report->startedOver);
    QCOMPARE(bench->applications.timesStartedOver, 1);
    QCOMPARE(bench->applications.applications.keys(), QList {domain::ApplicationId(QStringLiteral("a-1"))});
}

void SyncRunPullTest::givesUpWhenStartingOverDoesNotHelp()
{
    bench->applications.position = ports::PullCursor(QStringLiteral("old"));
    bench->api.changesFaults = {anError(ErrorKind::NotFound), anError(ErrorKind::NotFound)};
    QCOMPARE(bench->run().error().kind, ErrorKind::NotFound);
    QCOMPARE(bench->applications.timesStartedOver, 1);
}

void SyncRunPullTest::neverClearsBecauseAFirstPullFails()
{
    bench->api.changesFaults = {anError(ErrorKind::NotFound)};
    QCOMPARE(bench->run().error().kind, ErrorKind::NotFound);
    QCOMPARE(bench->applications.timesStartedOver, 0);
}

void SyncRunPullTest::stopsAFeedThatGoesInCircles()
{
    const QString c1 = QStringLiteral("c1");
    const QString c2 = QStringLiteral("c2");
    bench->api.pages = {
        {QString(), aPage({}, c1, true)}, {c1, aPage({}, c2, true)}, {c2, aPage({}, c1, true)}};
    QCOMPARE(bench->run().error().kind, ErrorKind::MalformedReply);
    QCOMPARE(bench->api.calls.size(), 3);

    bench->api.pages = {{c2, aPage({anApplication(QStringLiteral("a-1"))}, c2, true)}};
    bench->api.calls.clear();
    QCOMPARE(bench->run().error().kind, ErrorKind::MalformedReply);
    QCOMPARE(bench->api.calls.size(), 1);
}

void SyncRunPullTest::endsWhenThePageCannotBeStored()
{
    bench->api.pages = {
        {QString(), aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"), true)}};
    bench->applications.failNext = anError(ErrorKind::StorageFull);
    QCOMPARE(bench->run().error().kind, ErrorKind::StorageFull);
    // The next page was on its way already, and nothing came of it.
    QCOMPARE(bench->api.calls.size(), 2);
    QVERIFY(bench->applications.position.isEmpty());
}

void SyncRunPullTest::fetchesWhatApplicationsNeed()
{
    bench->api.pages = {
        {QString(), aPage({withFile(QStringLiteral("a-1"), "content")}, QStringLiteral("c1"))}};
    const auto report = bench->run();
    QCOMPARE(report->rulePacksFetched, 1);
    QCOMPARE(report->attachmentsFetched, 1);
    QCOMPARE(bench->applications.packs.value(RulePackId(QStringLiteral("pack-1"))), QByteArray("pack"));
    QCOMPARE(bench->attachments.files.value(digestOf("content")), QByteArray("content"));

    bench->api.calls.clear();
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->api.calls, QStringList {QStringLiteral("changes c1")});
}

void SyncRunPullTest::fetchesTheSoonestDueFirst()
{
    bench->api.pages = {{QString(),
                         aPage({withFile(QStringLiteral("never"), "1", std::nullopt),
                                withFile(QStringLiteral("late"), "2", QDate(2026, 9, 1)),
                                withFile(QStringLiteral("soon"), "3", QDate(2026, 3, 5))},
                               QStringLiteral("c1"))}};
    QVERIFY(bench->run().ok());
    QCOMPARE(
        bench->api.calls.filter(QStringLiteral("attachment")),
        (QStringList {QStringLiteral("attachment file of soon"), QStringLiteral("attachment file of late"),
                      QStringLiteral("attachment file of never")}));
}

void SyncRunPullTest::fetchesNothingForFinishedApplications()
{
    using domain::Stage;
    QList<domain::Application> finished;
    for (const Stage stage : {Stage::Correcting, Stage::Recognised, Stage::Declined, Stage::Withdrawn}) {
        finished.append(withFile(QStringLiteral("a-%1").arg(int(stage)), QByteArray::number(int(stage))));
        finished.last().stage = stage;
    }
    bench->api.pages = {{QString(), aPage(finished, QStringLiteral("c1"))}};
    QCOMPARE(bench->run()->attachmentsFetched, 0);
}

void SyncRunPullTest::fetchesEachFileOnce()
{
    bench->api.pages = {
        {QString(),
         aPage({withFile(QStringLiteral("a-1"), "same"), withFile(QStringLiteral("a-2"), "same")},
               QStringLiteral("c1"))}};
    QCOMPARE(bench->run()->attachmentsFetched, 1);
}

void SyncRunPullTest::staysWithinItsRoom()
{
    bench->api.pages = {{QString(),
                         aPage({withFile(QStringLiteral("a-1"), QByteArray(600, '1'), QDate(2026, 3, 1)),
                                withFile(QStringLiteral("a-2"), QByteArray(600, '2'), QDate(2026, 3, 2)),
                                withFile(QStringLiteral("a-3"), QByteArray(300, '3'), QDate(2026, 3, 3))},
                               QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 1000;
    const auto report = bench->run(options);
    QCOMPARE(report->attachmentsFetched, 2);
    QCOMPARE(report->attachmentsMissing, 1);
    QVERIFY(!bench->attachments.files.contains(digestOf(QByteArray(600, '2'))));
    // What is here already counts: a second run does not fetch more.
    QCOMPARE(bench->run(options)->attachmentsFetched, 0);
}

void SyncRunPullTest::makesRoomWithFilesThatNobodyWants()
{
    const QByteArray wanted(600, '1');
    bench->attachments.files = {{digestOf("old"), QByteArray(500, 'o')},
                                {digestOf("new"), QByteArray(500, 'n')}};
    bench->attachments.usedAt = {{digestOf("old"), someTime(1)}, {digestOf("new"), someTime(2)}};
    bench->api.pages = {{QString(), aPage({withFile(QStringLiteral("a-1"), wanted)}, QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 1200;
    const auto report = bench->run(options);
    QCOMPARE(report->attachmentsRemoved, 1);
    QCOMPARE(bench->attachments.files.size(), 2);
    QVERIFY(!bench->attachments.files.contains(digestOf("old")));
    QVERIFY(bench->attachments.files.contains(digestOf(wanted)));
}

void SyncRunPullTest::neverTakesAFileFromADraftOrAnUnconfirmedDecision()
{
    const QByteArray drafted(400, 'd');
    const QByteArray decided(400, 'e');
    const QByteArray wanted(400, 'w');
    domain::Application inDraft = withFile(QStringLiteral("a-1"), drafted);
    inDraft.stage = domain::Stage::Correcting;
    bench->attachments.files = {{digestOf(drafted), drafted}, {digestOf(decided), decided}};
    ports::Draft draft;
    draft.application = inDraft.id;
    draft.opinion = QStringLiteral("half-way");
    QVERIFY(settle(bench->work.saveDraft(draft)).ok());
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-2"));
    bench->api.submitFaults = {Error {ErrorKind::ServerFault, {}, {}}};
    bench->api.pages = {{QString(),
                         aPage({inDraft, withFile(QStringLiteral("a-2"), decided),
                                withFile(QStringLiteral("a-3"), wanted, QDate(2020, 1, 1))},
                               QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 1000;
    const auto report = bench->run(options);
    QVERIFY(report.ok());
    QCOMPARE(report->attachmentsMissing, 1);
    QCOMPARE(report->attachmentsRemoved, 0);
    QCOMPARE(bench->attachments.files.size(), 2);
}

void SyncRunPullTest::neverTakesAFileFromTheBriefcaseBeforeItsDate()
{
    const QByteArray packed(400, 'p');
    const QByteArray wanted(400, 'w');
    domain::Application decided = withFile(QStringLiteral("a-1"), packed);
    decided.stage = domain::Stage::Recognised;
    bench->attachments.files = {{digestOf(packed), packed}};
    (void)bench->briefcase.pack({decided.id}, bench->clock.nowUtc().addSecs(60));
    // Somebody writes at the other one: of two that are held, neither gives way.
    ports::Draft draft;
    draft.application = domain::ApplicationId(QStringLiteral("a-2"));
    draft.opinion = QStringLiteral("half-way");
    QVERIFY(settle(bench->work.saveDraft(draft)).ok());
    bench->api.pages = {
        {QString(), aPage({decided, withFile(QStringLiteral("a-2"), wanted)}, QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 500;
    QCOMPARE(bench->run(options)->attachmentsMissing, 1);
    QVERIFY(bench->attachments.files.contains(digestOf(packed)));

    bench->clock.advance(std::chrono::minutes(1));
    QCOMPARE(bench->run(options)->attachmentsFetched, 1);
    QVERIFY(!bench->attachments.files.contains(digestOf(packed)));
}

void SyncRunPullTest::oneMissingFileDoesNotStopTheOthers()
{
    bench->api.packs.clear();
    bench->api.pages = {{QString(),
                         aPage({withFile(QStringLiteral("a-1"), "1"), withFile(QStringLiteral("a-2"), "2")},
                               QStringLiteral("c1"))}};
    bench->api.attachmentFaults = {anError(ErrorKind::MalformedReply)};
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->rulePacksMissing, 1);
    QCOMPARE(report->attachmentsMissing, 1);
    QCOMPARE(report->attachmentsFetched, 1);
}

void SyncRunPullTest::stopsFetchingWhenTheDiskIsFull()
{
    bench->api.pages = {{QString(),
                         aPage({withFile(QStringLiteral("a-1"), "1"), withFile(QStringLiteral("a-2"), "2")},
                               QStringLiteral("c1"))}};
    bench->attachments.failNext = anError(ErrorKind::StorageFull);
    QCOMPARE(bench->run().error().kind, ErrorKind::StorageFull);
    QCOMPARE(bench->api.calls.filter(QStringLiteral("attachment")).size(), 1);
}

void SyncRunPullTest::surveysOnlyWhatChangedWhenToldSo()
{
    (void)bench->applications.applyPage(aPage({withFile(QStringLiteral("old"), "1")}, QStringLiteral("c1")));
    bench->api.pages = {
        {QStringLiteral("c1"), aPage({withFile(QStringLiteral("new"), "2")}, QStringLiteral("c2"))}};
    sync::SyncOptions options;
    options.surveyEverything = false;
    QCOMPARE(bench->run(options)->attachmentsFetched, 1);
    QVERIFY(bench->attachments.files.contains(digestOf("2")));
    QCOMPARE(bench->run()->attachmentsFetched, 1);
    QVERIFY(bench->attachments.files.contains(digestOf("1")));
}

void SyncRunPullTest::finishesOnceFromTheEventLoop()
{
    sync::SyncRun run(bench->ports(), {}, [] { return 0.5; });
    QSignalSpy ended(&run, &sync::SyncRun::finished);
    run.start();
    QCOMPARE(ended.size(), 0);
    QVERIFY(ended.wait());
    run.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 1);
}

void SyncRunPullTest::cancelEndsTheRunAtOnce()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    sync::SyncRun run(bench->ports(), {}, [] { return 0.5; });
    QSignalSpy ended(&run, &sync::SyncRun::finished);
    run.start();
    run.cancel();
    run.cancel();
    QCOMPARE(ended.size(), 0);
    QVERIFY(ended.wait());
    QCOMPARE(outcomeOf(ended.first()).error().kind, ErrorKind::Cancelled);
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 1);
    QVERIFY(bench->api.calls.isEmpty());
}

void SyncRunPullTest::cancelFromWithinProgressIsSafe()
{
    bench->api.pages = {{QString(), aPage({withFile(QStringLiteral("a-1"), "1")}, QStringLiteral("c1"))}};
    sync::SyncRun run(bench->ports(), {}, [] { return 0.5; });
    QSignalSpy ended(&run, &sync::SyncRun::finished);
    connect(&run, &sync::SyncRun::progressed, &run, [&run](const sync::SyncProgress &progress) {
        if (progress.step == sync::SyncProgress::Step::FetchingAttachments)
            run.cancel();
    });
    run.start();
    QVERIFY(ended.wait());
    QCOMPARE(outcomeOf(ended.first()).error().kind, ErrorKind::Cancelled);
    QVERIFY(bench->attachments.files.isEmpty());
}

void SyncRunPullTest::reportsProgress()
{
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-1"));
    ports::ChangePage page = aPage({withFile(QStringLiteral("a-1"), "1")}, QStringLiteral("c1"));
    page.remaining = 4;
    bench->api.pages = {{QString(), page}};
    sync::SyncRun run(bench->ports(), {}, [] { return 0.5; });
    QList<sync::SyncProgress> steps;
    connect(&run, &sync::SyncRun::progressed, &run,
            [&steps](const sync::SyncProgress &progress) { steps.append(progress); });
    QSignalSpy ended(&run, &sync::SyncRun::finished);
    run.start();
    QVERIFY(ended.wait());
    using Step = sync::SyncProgress::Step;
    QCOMPARE(steps,
             (QList<sync::SyncProgress> {
                 {Step::Sending, 0, 1, {}},
                 {Step::Pulling, 1, 5, QStringLiteral("ZN-a-1")},
                 {Step::FetchingRulePacks, 0, 1, QStringLiteral("pack-1")},
                 {Step::FetchingAttachments, 0, 1, QStringLiteral("file of a-1.pdf"), 0, 0, digestOf("1")}}));
}

QTEST_GUILESS_MAIN(SyncRunPullTest)
#include "tst_sync_run_pull.moc"
