// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "reviewer/single_instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace zhiping;
using namespace zhiping::reviewer;
using namespace std::chrono_literals;

using Claim = SingleInstance::Claim;

class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstAnswersAndTheSecondEnds();
    void knowsTheSameFolderByAnotherName();
    void neverTakesOverFromOneThatHangs();
    void takesOverFromOneThatIsGone();
    void takesOverALockThatAPowerCutLeftEmpty();
    void neverStartsWithoutItsLock();

private:
    /// A second start, in a thread of its own so that the first can answer meanwhile.
    static QFuture<Claim> start(const QString &folder)
    {
        return QtConcurrent::run([folder] {
            SingleInstance second(folder);
            const Result<Claim> claim = second.claim();
            return claim ? *claim : Claim::First;
        });
    }
};

void SingleInstanceTest::theFirstAnswersAndTheSecondEnds()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim().value(), Claim::First);
    const QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    const QFuture<Claim> second = start(folder.path());
    QTRY_VERIFY(second.isFinished());
    QCOMPARE(second.result(), Claim::Shown);
    QCOMPARE(raised.size(), 1);
}

void SingleInstanceTest::knowsTheSameFolderByAnotherName()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(folder.path(), link));
    SingleInstance first(folder.path());
    QCOMPARE(first.claim().value(), Claim::First);
    const QFuture<Claim> second = start(link);
    QTRY_VERIFY(second.isFinished());
    QCOMPARE(second.result(), Claim::Shown);
}

void SingleInstanceTest::neverTakesOverFromOneThatHangs()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim().value(), Claim::First);
    // In this thread nobody answers while the second waits: the connection is taken, and that is all.
    SingleInstance second(folder.path());
    QCOMPARE(second.claim(300ms).value(), Claim::Silent);
    QCOMPARE(second.otherProcess(), QCoreApplication::applicationPid());
}

void SingleInstanceTest::takesOverFromOneThatIsGone()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QCOMPARE(first.claim().value(), Claim::First);
    }
    SingleInstance second(folder.path());
    QCOMPARE(second.claim().value(), Claim::First);
}

void SingleInstanceTest::takesOverALockThatAPowerCutLeftEmpty()
{
    const QTemporaryDir folder;
    const auto empty = [&folder] {
        QFile lock(folder.filePath(QStringLiteral("zhiping.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
    };
    empty();
    SingleInstance first(folder.path());
    QCOMPARE(first.claim().value(), Claim::First);
    // Empty, but held: the system knows.
    empty();
    SingleInstance second(folder.path());
    QCOMPARE(second.claim(300ms).value(), Claim::Silent);
}

void SingleInstanceTest::neverStartsWithoutItsLock()
{
    const QTemporaryDir folder;
    // Also for a superuser: a folder stands where the lock would be.
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("zhiping.lock/occupied")));
    SingleInstance instance(folder.path());
    const Result<Claim> claim = instance.claim(300ms);
    QVERIFY(!claim.ok() || *claim != Claim::First);
}

QTEST_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
