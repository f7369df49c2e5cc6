// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/connection.h"
#include "store/profile.h"
#include "support/canary.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using store::Profile;

namespace {

const QString childArgument = QStringLiteral("--open-and-close");
const QString issuer = QStringLiteral("https://platform.example");
const domain::AccountId account(QStringLiteral("acc-1"));
const QString canary = QStringLiteral("金丝雀绝密CANARY7391");
constexpr int attachments = 12;
constexpr int findings = 300;

QByteArray attachment(int number)
{
    return canary.toUtf8() + QByteArray(60'000, char('a' + number));
}

/// The process that dies: takes up an older profile and seals it.
int openAndClose(const QString &folder)
{
    const SystemClock clock;
    const auto opened = Profile::open(folder, issuer, account, someKeys(), clock);
    return opened.ok() ? 0 : 2;
}

} // namespace

/// An older profile is sealed once; the power may fail at any moment of it.
class KilledWhileSealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingAndLeavesNothingOpen();

private:
    /// A profile of the first version with enough in it that sealing takes a while.
    void lay(const QString &folder) const;
    [[nodiscard]] int start(const QString &folder, qint64 killAfterMs) const;
    static void expectEverything(const QString &folder);

    qint64 m_whole = 0; ///< Milliseconds that an undisturbed run takes.
};

void KilledWhileSealingTest::lay(const QString &folder) const
{
    const QString profile = Profile::folderIn(folder, issuer, account);
    QVERIFY(QDir().mkpath(profile + QStringLiteral("/attachments")));
    for (const QString &name : {QStringLiteral("outbox"), QStringLiteral("cache")}) {
        QFile dump(QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/store/fixtures/%1_v1.sql").arg(name));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QByteArray sql = dump.readAll();
        if (name == QStringLiteral("outbox")) {
            sql.replace(QByteArray("意见写到一半").toHex().toUpper(), canary.toUtf8().toHex().toUpper());
            sql += "\nBEGIN;";
            for (int i = 0; i < findings; ++i)
                sql += "INSERT INTO findings (id, application, fact_key, withdrawn, body, recorded_at) "
                       "SELECT 'more-"
                    + QByteArray::number(i)
                    + "', application, 'k-more', 0, body, recorded_at FROM findings WHERE id = 'f2';";
            sql += "COMMIT;";
        }
        sqlite3 *made = nullptr;
        QCOMPARE(sqlite3_open((profile + u'/' + name + QStringLiteral(".db")).toUtf8().constData(), &made),
                 SQLITE_OK);
        QCOMPARE(sqlite3_exec(made, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(made), SQLITE_OK);
    }
    for (int i = 0; i < attachments; ++i) {
        QFile file(profile + QStringLiteral("/attachments/") + digestOf(attachment(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(attachment(i)), attachment(i).size());
    }
}

int KilledWhileSealingTest::start(const QString &folder, qint64 killAfterMs) const
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {childArgument, folder});
    if (!child.waitForStarted())
        return -1;
    if (killAfterMs >= 0 && !child.waitForFinished(int(std::max<qint64>(1, killAfterMs))))
        ::kill(pid_t(child.processId()), SIGKILL);
    child.waitForFinished(60'000);
    return child.exitStatus() == QProcess::CrashExit ? -1 : child.exitCode();
}

void KilledWhileSealingTest::initTestCase()
{
    const QTemporaryDir folder;
    lay(folder.path());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(start(folder.path(), -1), 0);
    m_whole = timer.elapsed();
    expectEverything(folder.path());
}

void KilledWhileSealingTest::expectEverything(const QString &folder)
{
    {
        const SystemClock clock;
        const auto opened = Profile::open(folder, issuer, account, someKeys(), clock);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
        const Profile &profile = **opened;
        QVERIFY(!profile.cacheWasRebuilt() && !profile.restoration());
        const domain::ApplicationId id(QStringLiteral("a-1"));
        QCOMPARE(settle(profile.work().draft(id))->opinion, canary);
        QCOMPARE(settle(profile.work().findings(id))->size(), 2);
        QCOMPARE(settle(profile.outbox().entries())->size(), 3);
        QCOMPARE(settle(profile.applications().summaries())->size(), 2);
        for (int i = 0; i < attachments; ++i)
            QCOMPARE(settle(profile.attachments().read(digestOf(attachment(i)))).value(), attachment(i));
    }
    QCOMPARE(filesWith(canary, folder), QStringList());
}

void KilledWhileSealingTest::losesNothingAndLeavesNothingOpen()
{
    constexpr int rounds = 25;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        lay(folder.path());
        // Twice, because the second start may die while it carries on.
        killed += start(folder.path(), m_whole * round / rounds) == -1 ? 1 : 0;
        killed += start(folder.path(), m_whole * (rounds - round) / rounds / 2) == -1 ? 1 : 0;
        expectEverything(folder.path());
    }
    qInfo() << killed << "of" << 2 * rounds << "starts were killed, within" << m_whole << "ms";
    QVERIFY(killed > rounds / 3);
}

// The test is also the process it kills, hence its own main.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == childArgument)
        return openAndClose(arguments.at(2));
    KilledWhileSealingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed_while_sealing.moc"
