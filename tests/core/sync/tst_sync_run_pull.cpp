// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"
#include "support/settle.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

class SyncRunPullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void followsTheFeedToItsEnd();
    void asksForAPageWhileTheOneBeforeIsRead();
    void takesNoMoreThanTwoPagesAhead();
    void goesOnFromTheLastPage();
    void startsOverOnceWhenTheCursorHasExpired();
    void givesUpWhenStartingOverDoesNotHelp();
    void neverClearsBecauseAFirstPullFails();
    void stopsAFeedThatGoesInCircles();
    void endsWhenThePageCannotBeStored();

    void finishesOnceFromTheEventLoop();
    void cancelEndsTheRunAtOnce();
    void cancelFromWithinProgressIsSafe();
    void reportsProgress();

private:
    std::unique_ptr<SyncBench> bench;
};

void SyncRunPullTest::init()
{
    bench = std::make_unique<SyncBench>();
    bench->api.packs.insert(QStringLiteral("pack-1"), "pack");
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

void SyncRunPullTest::asksForAPageWhileTheOneBeforeIsRead()
{
    const QString c1 = QStringLiteral("c1");
    const QString c2 = QStringLiteral("c2");
    const ports::ChangePage second = aPage({anApplication(QStringLiteral("a-2"))}, c2, true);
    bench->api.pages = {{QString(), aPage({anApplication(QStringLiteral("a-1"))}, c1, true)},
                        {c1, second},
                        {c2, aPage({anApplication(QStringLiteral("a-3"))}, QStringLiteral("c3"))}};
    const auto reading = std::make_shared<QPromise<Result<ports::ChangePage>>>();
    reading->start();
    bench->api.beingRead = {{c1, reading}};
    bench->api.asked = [&](const QString &call) {
        if (call != QStringLiteral("changes c2"))
            return;
        reading->addResult(second);
        reading->finish();
    };
    const auto report = bench->run();
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().evidence));
    QCOMPARE(report->applicationsChanged, 3);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c3"));
}

void SyncRunPullTest::takesNoMoreThanTwoPagesAhead()
{
    constexpr int pages = 8;
    const auto cursor = [](int page) { return page == 0 ? QString() : QStringLiteral("c%1").arg(page); };
    for (int i = 0; i < pages; ++i)
        bench->api.pages.insert(
            cursor(i), aPage({anApplication(QStringLiteral("a-%1").arg(i))}, cursor(i + 1), i + 1 < pages));
    QStringList ahead;
    bench->api.asked = [&](const QString &call) {
        const int asked = call.section(u'c', 2).toInt();
        const int kept = bench->applications.position.text().mid(1).toInt();
        if (asked > kept + 2)
            ahead.append(QStringLiteral("%1 while %2 are kept").arg(asked).arg(kept));
    };
    const auto report = bench->run();
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().evidence));
    QCOMPARE(report->applicationsChanged, pages);
    QVERIFY2(ahead.isEmpty(), qPrintable(ahead.join(u'\n')));
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
    bench->api.pages = {
        {QString(), aPage({bench->withFile(QStringLiteral("a-1"), "1")}, QStringLiteral("c1"))}};
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
    ports::ChangePage page = aPage({bench->withFile(QStringLiteral("a-1"), "1")}, QStringLiteral("c1"));
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
