// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/sync_bench.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;

/// What a pull does not simply take over: applications that cannot be read, and removals by the dozen.
class SyncRunLeftoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneUnreadableApplicationKeepsNothingBack();
    void readsAgainWhatAnEarlierProgramCouldNot();

    void aFewRemovalsNeedNobody();
    void holdsBackWhatWouldEmptyTheLaptop();
    void addsUpRemovalsOverPages();
    void removesWhatWasAgreedTo();
    void sendsThoughRemovalsAreHeldBack();
    void showsTheOldStateUntilThePlatformHasBeenReadAnew();
    void holdsBackAPlatformThatHasForgottenMost();
    void takesAnInterruptedStartOnToItsEnd();

private:
    static QString name(int number) { return QStringLiteral("a-%1").arg(number); }
    /// Applications on the laptop, with the cursor "here".
    void take(int applications);
    /// A page after @p since that takes the applications from @p first on away.
    void takeAway(const QString &since, int first, int many, const QString &next, bool hasMore = false);
    [[nodiscard]] qsizetype here() const { return bench->applications.applications.size(); }

    std::unique_ptr<SyncBench> bench;
};

void SyncRunLeftoversTest::init()
{
    bench = std::make_unique<SyncBench>();
    bench->api.packs.insert(QStringLiteral("pack-1"), "pack");
}

void SyncRunLeftoversTest::take(int applications)
{
    for (int i = 0; i < applications; ++i)
        bench->applications.applications.insert(ApplicationId(name(i)), anApplication(name(i)));
    bench->applications.position = ports::PullCursor(QStringLiteral("here"));
}

void SyncRunLeftoversTest::takeAway(const QString &since, int first, int many, const QString &next,
                                    bool hasMore)
{
    ports::ChangePage page = aPage({}, next, hasMore);
    for (int i = first; i < first + many; ++i)
        page.destroyed.append({ApplicationId(name(i)), QStringLiteral("reassigned")});
    bench->api.pages.insert(since, page);
}

void SyncRunLeftoversTest::oneUnreadableApplicationKeepsNothingBack()
{
    ports::ChangePage page = aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"));
    page.unreadable = {{ApplicationId(QStringLiteral("a-2")), QStringLiteral("r1"),
                        QStringLiteral("$.code: missing"), "{}"}};
    bench->api.pages = {{QString(), page}};
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->applicationsChanged, 1);
    QCOMPARE(report->unreadable, QStringList(QStringLiteral("a-2: $.code: missing")));
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c1"));
    // It is told again until it is mended.
    QCOMPARE(bench->run()->unreadable.size(), 1);
}

void SyncRunLeftoversTest::readsAgainWhatAnEarlierProgramCouldNot()
{
    const auto item = itemOf(anApplication(QStringLiteral("a-2")));
    bench->applications.unread.insert(
        item.summary.id,
        {item.summary.id, item.summary.revision, QStringLiteral("a member of the future"), item.json});
    bench->applications.position = ports::PullCursor(QStringLiteral("here"));
    const auto report = bench->run();
    QVERIFY(report.ok());
    QVERIFY(report->unreadable.isEmpty());
    QVERIFY(bench->applications.applications.contains(item.summary.id));
    QCOMPARE(bench->applications.position.text(), QStringLiteral("here"));
    // And it gets what it needs, like any other.
    QCOMPARE(report->rulePacksFetched, 1);
}

void SyncRunLeftoversTest::aFewRemovalsNeedNobody()
{
    take(20);
    takeAway(QStringLiteral("here"), 0, 20, QStringLiteral("c1"));
    const auto report = bench->run();
    QVERIFY(report.ok() && !report->heldBack);
    QCOMPARE(report->applicationsGone, 20);
    QCOMPARE(here(), 0);
}

void SyncRunLeftoversTest::holdsBackWhatWouldEmptyTheLaptop()
{
    take(40);
    takeAway(QStringLiteral("here"), 0, 32, QStringLiteral("c1"));
    const auto report = bench->run();
    QVERIFY(report.ok());
    QCOMPARE(report->heldBack, (sync::Removals {32, 40}));
    QCOMPARE(here(), 40);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("here"));
    QCOMPARE(bench->run()->heldBack, (sync::Removals {32, 40}));

    // Half of them, or what was not here anyway, is nothing to ask about.
    takeAway(QStringLiteral("here"), 20, 200, QStringLiteral("c2"));
    QVERIFY(!bench->run()->heldBack);
    QCOMPARE(here(), 20);
}

void SyncRunLeftoversTest::addsUpRemovalsOverPages()
{
    take(40);
    takeAway(QStringLiteral("here"), 0, 15, QStringLiteral("c1"), true);
    takeAway(QStringLiteral("c1"), 15, 15, QStringLiteral("c2"));
    QCOMPARE(bench->run()->heldBack, (sync::Removals {30, 40}));
    QCOMPARE(here(), 25);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c1"));
}

void SyncRunLeftoversTest::removesWhatWasAgreedTo()
{
    take(40);
    takeAway(QStringLiteral("here"), 0, 32, QStringLiteral("c1"));
    const auto report = bench->run({.removalsAgreed = true});
    QVERIFY(report.ok() && !report->heldBack);
    QCOMPARE(here(), 8);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("c1"));
}

void SyncRunLeftoversTest::sendsThoughRemovalsAreHeldBack()
{
    take(40);
    takeAway(QStringLiteral("here"), 0, 32, QStringLiteral("c1"));
    bench->decide(QStringLiteral("d-1"), name(3));
    QVERIFY(bench->run()->heldBack);
    QCOMPARE(bench->stateOf(QStringLiteral("d-1")), ports::OutboxState::Acknowledged);
}

void SyncRunLeftoversTest::showsTheOldStateUntilThePlatformHasBeenReadAnew()
{
    take(3);
    bench->api.changesFaults = {anError(ErrorKind::NotFound), anError(ErrorKind::Offline)};
    QCOMPARE(bench->run().error().kind, ErrorKind::Offline);
    QCOMPARE(here(), 3);
}

void SyncRunLeftoversTest::holdsBackAPlatformThatHasForgottenMost()
{
    take(40);
    bench->api.changesFaults = {anError(ErrorKind::NotFound)};
    bench->api.pages = {{QString(), aPage({anApplication(name(0))}, QStringLiteral("n1"))}};
    const auto report = bench->run();
    QCOMPARE(report->heldBack, (sync::Removals {39, 40}));
    QCOMPARE(here(), 40);
    QCOMPARE(bench->applications.position.text(), QStringLiteral("n1"));
    QVERIFY(!bench->run({.removalsAgreed = true})->heldBack);
    QCOMPARE(here(), 1);
}

void SyncRunLeftoversTest::takesAnInterruptedStartOnToItsEnd()
{
    take(3);
    bench->api.changesFaults = {anError(ErrorKind::NotFound), std::nullopt, anError(ErrorKind::Offline)};
    bench->api.pages = {{QString(), aPage({anApplication(name(0))}, QStringLiteral("n1"), true)},
                        {QStringLiteral("n1"), aPage({anApplication(name(1))}, QStringLiteral("n2"))}};
    QVERIFY(!bench->run().ok());
    QCOMPARE(here(), 3);
    QCOMPARE(bench->run()->applicationsGone, 1);
    QCOMPARE(bench->applications.applications.keys(),
             (QList {ApplicationId(name(0)), ApplicationId(name(1))}));
}

QTEST_GUILESS_MAIN(SyncRunLeftoversTest)
#include "tst_sync_run_leftovers.moc"
