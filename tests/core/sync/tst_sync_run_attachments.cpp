// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"
#include "support/settle.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::RulePackId;

/// What a run brings along for the applications that it has pulled.
class SyncRunAttachmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

private:
    std::unique_ptr<SyncBench> bench;
};

void SyncRunAttachmentsTest::init()
{
    bench = std::make_unique<SyncBench>();
    bench->api.packs.insert(QStringLiteral("pack-1"), "pack");
}

void SyncRunAttachmentsTest::fetchesWhatApplicationsNeed()
{
    bench->api.pages = {
        {QString(), aPage({bench->withFile(QStringLiteral("a-1"), "content")}, QStringLiteral("c1"))}};
    const auto report = bench->run();
    QCOMPARE(report->rulePacksFetched, 1);
    QCOMPARE(report->attachmentsFetched, 1);
    QCOMPARE(bench->applications.packs.value(RulePackId(QStringLiteral("pack-1"))), QByteArray("pack"));
    QCOMPARE(bench->attachments.files.value(digestOf("content")), QByteArray("content"));

    bench->api.calls.clear();
    QVERIFY(bench->run().ok());
    QCOMPARE(bench->api.calls, QStringList {QStringLiteral("changes c1")});
}

void SyncRunAttachmentsTest::fetchesTheSoonestDueFirst()
{
    bench->api.pages = {{QString(),
                         aPage({bench->withFile(QStringLiteral("never"), "1", std::nullopt),
                                bench->withFile(QStringLiteral("late"), "2", QDate(2026, 9, 1)),
                                bench->withFile(QStringLiteral("soon"), "3", QDate(2026, 3, 5))},
                               QStringLiteral("c1"))}};
    QVERIFY(bench->run().ok());
    QCOMPARE(
        bench->api.calls.filter(QStringLiteral("attachment")),
        (QStringList {QStringLiteral("attachment file of soon"), QStringLiteral("attachment file of late"),
                      QStringLiteral("attachment file of never")}));
}

void SyncRunAttachmentsTest::fetchesNothingForFinishedApplications()
{
    using domain::Stage;
    QList<domain::Application> finished;
    for (const Stage stage : {Stage::Correcting, Stage::Recognised, Stage::Declined, Stage::Withdrawn}) {
        finished.append(
            bench->withFile(QStringLiteral("a-%1").arg(int(stage)), QByteArray::number(int(stage))));
        finished.last().stage = stage;
    }
    bench->api.pages = {{QString(), aPage(finished, QStringLiteral("c1"))}};
    QCOMPARE(bench->run()->attachmentsFetched, 0);
}

void SyncRunAttachmentsTest::fetchesEachFileOnce()
{
    bench->api.pages = {{QString(),
                         aPage({bench->withFile(QStringLiteral("a-1"), "same"),
                                bench->withFile(QStringLiteral("a-2"), "same")},
                               QStringLiteral("c1"))}};
    QCOMPARE(bench->run()->attachmentsFetched, 1);
}

void SyncRunAttachmentsTest::staysWithinItsRoom()
{
    bench->api.pages = {
        {QString(),
         aPage({bench->withFile(QStringLiteral("a-1"), QByteArray(600, '1'), QDate(2026, 3, 1)),
                bench->withFile(QStringLiteral("a-2"), QByteArray(600, '2'), QDate(2026, 3, 2)),
                bench->withFile(QStringLiteral("a-3"), QByteArray(300, '3'), QDate(2026, 3, 3))},
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

void SyncRunAttachmentsTest::makesRoomWithFilesThatNobodyWants()
{
    const QByteArray wanted(600, '1');
    bench->attachments.files = {{digestOf("old"), QByteArray(500, 'o')},
                                {digestOf("new"), QByteArray(500, 'n')}};
    bench->attachments.usedAt = {{digestOf("old"), someTime(1)}, {digestOf("new"), someTime(2)}};
    bench->api.pages = {
        {QString(), aPage({bench->withFile(QStringLiteral("a-1"), wanted)}, QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 1200;
    const auto report = bench->run(options);
    QCOMPARE(report->attachmentsRemoved, 1);
    QCOMPARE(bench->attachments.files.size(), 2);
    QVERIFY(!bench->attachments.files.contains(digestOf("old")));
    QVERIFY(bench->attachments.files.contains(digestOf(wanted)));
}

void SyncRunAttachmentsTest::neverTakesAFileFromADraftOrAnUnconfirmedDecision()
{
    const QByteArray drafted(400, 'd');
    const QByteArray decided(400, 'e');
    const QByteArray wanted(400, 'w');
    domain::Application inDraft = bench->withFile(QStringLiteral("a-1"), drafted);
    inDraft.stage = domain::Stage::Correcting;
    bench->attachments.files = {{digestOf(drafted), drafted}, {digestOf(decided), decided}};
    ports::Draft draft;
    draft.application = inDraft.id;
    draft.opinion = QStringLiteral("half-way");
    QVERIFY(settle(bench->work.saveDraft(draft)).ok());
    bench->decide(QStringLiteral("d-1"), QStringLiteral("a-2"));
    bench->api.submitFaults = {Error {ErrorKind::ServerFault, {}, {}}};
    bench->api.pages = {{QString(),
                         aPage({inDraft, bench->withFile(QStringLiteral("a-2"), decided),
                                bench->withFile(QStringLiteral("a-3"), wanted, QDate(2020, 1, 1))},
                               QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 1000;
    const auto report = bench->run(options);
    QVERIFY(report.ok());
    QCOMPARE(report->attachmentsMissing, 1);
    QCOMPARE(report->attachmentsRemoved, 0);
    QCOMPARE(bench->attachments.files.size(), 2);
}

void SyncRunAttachmentsTest::neverTakesAFileFromTheBriefcaseBeforeItsDate()
{
    const QByteArray packed(400, 'p');
    const QByteArray wanted(400, 'w');
    domain::Application decided = bench->withFile(QStringLiteral("a-1"), packed);
    decided.stage = domain::Stage::Recognised;
    bench->attachments.files = {{digestOf(packed), packed}};
    (void)bench->briefcase.pack({decided.id}, bench->clock.nowUtc().addSecs(60));
    // Somebody writes at the other one: of two that are held, neither gives way.
    ports::Draft draft;
    draft.application = domain::ApplicationId(QStringLiteral("a-2"));
    draft.opinion = QStringLiteral("half-way");
    QVERIFY(settle(bench->work.saveDraft(draft)).ok());
    bench->api.pages = {
        {QString(), aPage({decided, bench->withFile(QStringLiteral("a-2"), wanted)}, QStringLiteral("c1"))}};
    sync::SyncOptions options;
    options.maxAttachmentBytes = 500;
    QCOMPARE(bench->run(options)->attachmentsMissing, 1);
    QVERIFY(bench->attachments.files.contains(digestOf(packed)));

    bench->clock.advance(std::chrono::minutes(1));
    QCOMPARE(bench->run(options)->attachmentsFetched, 1);
    QVERIFY(!bench->attachments.files.contains(digestOf(packed)));
}

void SyncRunAttachmentsTest::oneMissingFileDoesNotStopTheOthers()
{
    bench->api.packs.clear();
    bench->api.pages = {
        {QString(),
         aPage({bench->withFile(QStringLiteral("a-1"), "1"), bench->withFile(QStringLiteral("a-2"), "2")},
               QStringLiteral("c1"))}};
    bench->api.attachmentFaults = {anError(ErrorKind::MalformedReply)};
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->rulePacksMissing, 1);
    QCOMPARE(report->attachmentsMissing, 1);
    QCOMPARE(report->attachmentsFetched, 1);
}

void SyncRunAttachmentsTest::stopsFetchingWhenTheDiskIsFull()
{
    bench->api.pages = {
        {QString(),
         aPage({bench->withFile(QStringLiteral("a-1"), "1"), bench->withFile(QStringLiteral("a-2"), "2")},
               QStringLiteral("c1"))}};
    bench->attachments.failNext = anError(ErrorKind::StorageFull);
    QCOMPARE(bench->run().error().kind, ErrorKind::StorageFull);
    QCOMPARE(bench->api.calls.filter(QStringLiteral("attachment")).size(), 1);
}

void SyncRunAttachmentsTest::surveysOnlyWhatChangedWhenToldSo()
{
    (void)bench->applications.applyPage(
        aPage({bench->withFile(QStringLiteral("old"), "1")}, QStringLiteral("c1")));
    bench->api.pages = {
        {QStringLiteral("c1"), aPage({bench->withFile(QStringLiteral("new"), "2")}, QStringLiteral("c2"))}};
    sync::SyncOptions options;
    options.surveyEverything = false;
    QCOMPARE(bench->run(options)->attachmentsFetched, 1);
    QVERIFY(bench->attachments.files.contains(digestOf("2")));
    QCOMPARE(bench->run()->attachmentsFetched, 1);
    QVERIFY(bench->attachments.files.contains(digestOf("1")));
}

QTEST_GUILESS_MAIN(SyncRunAttachmentsTest)
#include "tst_sync_run_attachments.moc"
