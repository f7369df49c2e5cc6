// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/storage_thread.h"
#include "support/settle.h"

#include <QSemaphore>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using store::StorageThread;

class StorageThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsJobsInOrderOnOneThread();
    void writesOnlyTheNewestOfWaitingKeyedJobs();
    void neverReordersAroundOtherJobs();
    void runsWhatNobodyWaitsForWhenNothingElseIsLeft();
    void finishesEverythingBeforeItEnds();
};

void StorageThreadTest::runsJobsInOrderOnOneThread()
{
    StorageThread thread;
    QList<int> order;
    QSet<Qt::HANDLE> threads;
    for (int i = 0; i < 100; ++i) {
        thread
            .run([&, i]() -> Result<> {
                order.append(i);
                threads.insert(QThread::currentThreadId());
                return {};
            })
            .then([](const Result<> &) {});
    }
    QCOMPARE(settle(thread.run([]() -> Result<int> { return 7; })).value(), 7);
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThreadId()));
}

void StorageThreadTest::writesOnlyTheNewestOfWaitingKeyedJobs()
{
    StorageThread thread;
    QSemaphore gate;
    QStringList written;
    const Future<> blocker = thread.run([&]() -> Result<> {
        gate.acquire();
        return {};
    });
    const auto write = [&written](const QString &what) {
        return [&written, what]() -> Result<> {
            written.append(what);
            return {};
        };
    };
    QList<Future<>> saves;
    saves.append(thread.runLatest(QStringLiteral("a"), write(QStringLiteral("a1"))));
    saves.append(thread.runLatest(QStringLiteral("b"), write(QStringLiteral("b1"))));
    saves.append(thread.runLatest(QStringLiteral("a"), write(QStringLiteral("a2"))));
    saves.append(thread.runLatest(QStringLiteral("a"), write(QStringLiteral("a3"))));
    for (const Future<> &save : saves)
        QVERIFY(!save.isFinished());
    gate.release();
    for (const Future<> &save : saves)
        QVERIFY(settle(save).ok());
    QVERIFY(settle(blocker).ok());
    QCOMPARE(written, (QStringList {QStringLiteral("a3"), QStringLiteral("b1")}));
}

void StorageThreadTest::neverReordersAroundOtherJobs()
{
    StorageThread thread;
    QSemaphore gate;
    QStringList done;
    const Future<> blocker = thread.run([&]() -> Result<> {
        gate.acquire();
        return {};
    });
    const auto append = [&done](const char *what) {
        return [&done, what]() -> Result<> {
            done.append(QString::fromLatin1(what));
            return {};
        };
    };
    const Future<> first = thread.runLatest(QStringLiteral("draft"), append("save 1"));
    const Future<> seal = thread.run(append("seal"));
    const Future<> second = thread.runLatest(QStringLiteral("draft"), append("save 2"));
    gate.release();
    for (const Future<> &each : {blocker, first, seal, second})
        QVERIFY(settle(each).ok());
    QCOMPARE(done,
             (QStringList {QStringLiteral("save 1"), QStringLiteral("seal"), QStringLiteral("save 2")}));
}

void StorageThreadTest::runsWhatNobodyWaitsForWhenNothingElseIsLeft()
{
    QString order;
    QSemaphore go;
    {
        StorageThread thread;
        const auto first = thread.run([&]() -> Result<> {
            go.acquire();
            // Queued while others wait, and still before them.
            static_cast<void>(thread.run([&order]() -> Result<> {
                order += u'3';
                return {};
            }));
            return {};
        });
        thread.runWhenIdle([&order] { order += u'a'; });
        const auto second = thread.run([&order]() -> Result<> {
            order += u'2';
            return {};
        });
        thread.runWhenIdle([&order] { order += u'b'; });
        go.release();
        QVERIFY(settle(first).ok() && settle(second).ok());
    }
    QCOMPARE(order, QStringLiteral("23ab"));
}

void StorageThreadTest::finishesEverythingBeforeItEnds()
{
    int done = 0;
    QList<Future<>> futures;
    {
        StorageThread thread;
        for (int i = 0; i < 200; ++i) {
            futures.append(thread.run([&done]() -> Result<> {
                ++done;
                return {};
            }));
        }
    }
    QCOMPARE(done, 200);
    for (const Future<> &future : futures)
        QVERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(StorageThreadTest)
#include "tst_storage_thread.moc"
