// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/search_bench.h"

#include <QDeadlineTimer>

using namespace zhiping;
using namespace zhiping::store;
using namespace zhiping::test;
using domain::ApplicationId;

/// The full-text index follows the cache.
class SearchIndexTest : public QObject, protected SearchFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void findsWhatWasPulledBeforeAndAfterItBegan();
    void followsChangesAndTombstones();
    void followsAPlatformThatBeginsAnew();
    void keepsFindingWhenMuchHasChanged();
    void leavesOutADamagedDossier();
    void answersBeforeEverythingIsRead();
    void givesUpASearchForANewerOne();
    void saysThatItIsOfNoUse();
    void canBeClosedAtAnyMoment();
};

void SearchIndexTest::findsWhatWasPulledBeforeAndAfterItBegan()
{
    const auto desk = open();
    desk->pull({named(a, QStringLiteral("重庆长虹"))});
    desk->index->start();
    desk->pull({named(b, QStringLiteral("成都长虹"))}, QStringLiteral("c2"));
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    QCOMPARE(desk->found(QStringLiteral("重庆")), QStringList(a));
    QCOMPARE(desk->found(QStringLiteral("cqch")), QStringList(a));
    const auto both = settle(desk->index->find({{QStringLiteral("长虹"), {}}, {QStringLiteral("成都"), {}}}));
    QVERIFY(both.ok());
    QCOMPARE(both->found.size(), 2);
    QCOMPARE(both->found.at(0).size(), 2);
    QCOMPARE(both->found.at(1), QSet {ApplicationId(b)});
    QCOMPARE(both->searched, 2);
}

void SearchIndexTest::followsChangesAndTombstones()
{
    const auto desk = started();
    desk->pull({named(a, QStringLiteral("重庆长虹")), named(b, QStringLiteral("成都长虹"))});
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    desk->pull({named(a, QStringLiteral("重庆渝江"), QStringLiteral("r2"))}, QStringLiteral("c2"));
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList(b));
    QCOMPARE(desk->found(QStringLiteral("渝江")), QStringList(a));
    ports::ChangePage page = aPage({}, QStringLiteral("c3"));
    page.destroyed = {{ApplicationId(b), QStringLiteral("withdrawn")}};
    QVERIFY(settle(desk->applications->applyPage(page)).ok());
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList());
    QCOMPARE(desk->found(QStringLiteral("渝江")), QStringList(a));
}

void SearchIndexTest::followsAPlatformThatBeginsAnew()
{
    const auto desk = started();
    desk->pull({named(a, QStringLiteral("重庆长虹")), named(b, QStringLiteral("成都长虹"))});
    QVERIFY(settle(desk->applications->startOver()).ok());
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    // One revision may name two states then.
    desk->pull({named(a, QStringLiteral("重庆渝江"))}, QStringLiteral("n1"));
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList(b));
    QCOMPARE(desk->found(QStringLiteral("渝江")), QStringList(a));
    QVERIFY(settle(desk->applications->removeUnconfirmed()).ok());
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList());
    QCOMPARE(desk->found(QStringLiteral("渝江")), QStringList(a));
}

void SearchIndexTest::keepsFindingWhenMuchHasChanged()
{
    const auto desk = started();
    desk->pull({named(b, QStringLiteral("成都长虹"))});
    for (int i = 0; i < 1100; ++i) {
        const QString revision = QStringLiteral("r%1").arg(i);
        desk->pull({named(a, u"重庆长虹" + revision, revision)}, revision);
        if (i % 100 == 0)
            QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    }
    QCOMPARE(desk->found(QStringLiteral("长虹r1099")), QStringList(a));
    QCOMPARE(desk->found(QStringLiteral("长虹r1098")), QStringList());
    QCOMPARE(desk->found(QStringLiteral("成都")), QStringList(b));
}

void SearchIndexTest::leavesOutADamagedDossier()
{
    const auto desk = open();
    desk->pull({named(a, QStringLiteral("重庆长虹")), named(b, QStringLiteral("成都长虹"))});
    desk->run(QLatin1String("UPDATE dossiers SET body = x'00' WHERE id = 'a'"));
    desk->index->start();
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList(b));
}

void SearchIndexTest::answersBeforeEverythingIsRead()
{
    const auto desk = started();
    desk->pull({named(a, QStringLiteral("重庆长虹"))});
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList(a));
    QSemaphore go;
    const auto busy = desk->onTheCacheThread([&go] { go.acquire(); });
    const auto pulling =
        desk->applications->applyPage(aPage({named(b, QStringLiteral("成都长虹"))}, QStringLiteral("c2")));
    auto answer = desk->ask(QStringLiteral("长虹"));
    QVERIFY(answer.ok());
    QCOMPARE(answer->found.first(), QSet {ApplicationId(a)});
    // The pull is through, and the cache is busy again before the index may read.
    QSemaphore told;
    QSemaphore goAgain;
    const auto busyAgain = desk->onTheCacheThread([&told, &goAgain] {
        told.release();
        goAgain.acquire();
    });
    go.release();
    told.acquire();
    answer = desk->ask(QStringLiteral("长虹"));
    QVERIFY(answer.ok());
    QVERIFY(!answer->isComplete());
    QCOMPARE(answer->found.first(), QSet {ApplicationId(a)});
    QCOMPARE(answer->searched, 1);
    QCOMPARE(answer->total, 2);
    goAgain.release();
    QVERIFY(settle(busy).ok() && settle(busyAgain).ok() && settle(pulling).ok());
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
}

void SearchIndexTest::givesUpASearchForANewerOne()
{
    const auto desk = open();
    QSemaphore go;
    const auto busy = desk->onTheCacheThread([&go] { go.acquire(); });
    // Until the cache answers, searches queue behind the beginning.
    desk->index->start();
    const auto older = desk->index->find({{QStringLiteral("长"), {}}});
    const auto newer = desk->index->find({{QStringLiteral("长虹"), {}}});
    go.release();
    QVERIFY(settle(newer).ok());
    QCOMPARE(settle(older).error().kind, ErrorKind::Cancelled);
    QVERIFY(settle(busy).ok());
}

void SearchIndexTest::saysThatItIsOfNoUse()
{
    const auto desk = open();
    desk->run(QLatin1String("DROP TABLE feed_position"));
    desk->index->start();
    QVERIFY(!settle(desk->index->caughtUp()).ok());
    QVERIFY(!desk->ask(QStringLiteral("长虹")).ok());
}

void SearchIndexTest::canBeClosedAtAnyMoment()
{
    // More than is read at once, so that reading goes on from both threads.
    constexpr int applications = 120;
    constexpr int rounds = 400;
    const auto desk = open({.keepsSnapshot = false});
    QList<domain::Application> all;
    for (int i = 0; i < applications; ++i)
        all.append(named(QString::number(i), QStringLiteral("重庆长虹")));
    desk->pull(all);
    for (int round = 0; round < rounds; ++round) {
        desk->openIndex(false);
        desk->index->start();
        // Somewhere between not begun and done.
        for (int i = 0; i < round % 40; ++i)
            desk->onTheCacheThread([] {}).waitForFinished();
        desk->index.reset();
    }
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "tst_search_index.moc"
