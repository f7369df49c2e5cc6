// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// One server to a directory, and none locked out of it by what a sudden end has left.
class PlatformServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesItsDirectoryWithNoOther();
    void takesOverALockThatNobodyHolds_data();
    void takesOverALockThatNobodyHolds();
};

void PlatformServerTest::sharesItsDirectoryWithNoOther()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    platform::PlatformServer second(fixture.options);
    const Result<QUrl> started = second.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ErrorKind::Conflict);
    QCOMPARE(fixture.visitor().get(u"/healthz"_s).status, 200);
}

void PlatformServerTest::takesOverALockThatNobodyHolds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("half-written") << "41943"_ba;
    QTest::newRow("of a dead process")
        << "4194399\nzhiping-platform\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    QTest::newRow("of this computer under another name")
        << "4194399\nzhiping-platform\nserver-before-it-was-renamed\n"_ba;
    QTest::newRow("of a dead process whose number lives again")
        << "1\nzhiping-platform\nserver-before-it-was-renamed\n"_ba;
}

void PlatformServerTest::takesOverALockThatNobodyHolds()
{
    QFETCH(QByteArray, content);
    PlatformFixture fixture;
    QFile lock(fixture.directory.filePath(u"server.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(content), content.size());
    lock.close();
    QVERIFY(fixture.start());
    QCOMPARE(fixture.visitor().get(u"/healthz"_s).status, 200);
}

QTEST_GUILESS_MAIN(PlatformServerTest)
#include "tst_platform_server.moc"
