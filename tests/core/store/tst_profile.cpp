// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/profile_on_disk.h"
#include "store/file_system.h"
#include "support/outbox_steps.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEverythingAcrossARestart();
    void separatesAccountsAndPlatforms();
    void refusesASecondInstance();
    void takesOverTheLockOfADeadProcess();
    void takesOverALockThatNobodyHolds_data();
    void takesOverALockThatNobodyHolds();
    void refusesAFolderThatCannotBeMade();
    void recognisesNetworkFileSystems();
    void rebuildsADamagedCacheAndLeavesTheOutbox();
    void rebuildsTheCacheThatProvedDamagedWhileRunning();
    void pullsAgainWhatAnOutboxThatWasSetBackHasNotSeen();
    void closesInTheMiddleOfAPull();
    void refusesADamagedOutboxWithoutABackupAndLeavesItAlone();
    void refusesANetworkFileSystem();
    void neverSendsBytesThatNoLongerMatch();
    void isPrivate();
    void listsFiveThousandApplicationsQuickly();

private:
    std::optional<ProfileOnDisk> m_files;
};

void ProfileTest::init()
{
    m_files.emplace();
}

void ProfileTest::keepsEverythingAcrossARestart()
{
    const domain::Application application = anApplication(QStringLiteral("a-1"));
    const auto finding = aFinding(QStringLiteral("f-1"), QStringLiteral("a-1"), QStringLiteral("k"));
    {
        const auto profile = m_files->open();
        QVERIFY(!profile->cacheWasRebuilt());
        QVERIFY(settle(profile->applications().applyPage(aPage({application}, QStringLiteral("c1")))).ok());
        QVERIFY(settle(profile->work().record(finding)).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-2")),
                                              anApplication(QStringLiteral("a-2"))))
                    .ok());
        QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());
    }
    const auto profile = m_files->open();
    QVERIFY(!profile->cacheWasRebuilt());
    QCOMPARE(settle(profile->applications().summaries())->first(), domain::summaryOf(application));
    QCOMPARE(settle(profile->work().findings(application.id)).value(), QList {finding});
    QCOMPARE(settle(profile->outbox().entries())->first().id.text(), QStringLiteral("d-1"));
    QCOMPARE(settle(profile->attachments().read(digestOf("file"))).value(), QByteArray("file"));
}

void ProfileTest::separatesAccountsAndPlatforms()
{
    const auto one = m_files->open(QStringLiteral("acc-1"));
    const auto other = m_files->open(QStringLiteral("acc-2"));
    QVERIFY(one && other);
    QVERIFY(one->folder() != other->folder());
    QVERIFY(Profile::folderName(QStringLiteral("x"), domain::AccountId(QStringLiteral("a")))
            != Profile::folderName(QStringLiteral("y"), domain::AccountId(QStringLiteral("a"))));
    QVERIFY(
        settle(one->work().record(aFinding(QStringLiteral("f"), QStringLiteral("a"), QStringLiteral("k"))))
            .ok());
    QVERIFY(settle(other->work().findings(ApplicationId(QStringLiteral("a"))))->isEmpty());
}

void ProfileTest::refusesASecondInstance()
{
    const auto first = m_files->open();
    const auto second = m_files->tryOpen();
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QVERIFY(second.error().evidence.contains(QStringLiteral("in use")));
}

void ProfileTest::takesOverTheLockOfADeadProcess()
{
    (void)m_files->open();
    QFile lock(m_files->path(QStringLiteral("profile.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194399\nzhiping\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    QVERIFY(m_files->open() != nullptr);
}

void ProfileTest::takesOverALockThatNobodyHolds_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    QTest::newRow("empty after a power cut") << QByteArray();
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    QTest::newRow("with half of the laptop's name") << own + "\nzhiping\n" + host.left(host.size() / 2);
    QTest::newRow("of a laptop that was renamed since") << own + "\nzhiping\nanother-name\n";
}

void ProfileTest::takesOverALockThatNobodyHolds()
{
    QFETCH(QByteArray, content);
    const auto fill = [this, content] {
        QFile lock(m_files->path(QStringLiteral("profile.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(lock.write(content), content.size());
    };
    (void)m_files->open();
    fill();
    const auto profile = m_files->open();
    QVERIFY(profile != nullptr);
    // Of the same content, but held: the system knows.
    fill();
    QCOMPARE(m_files->tryOpen().error().kind, ErrorKind::Conflict);
}

void ProfileTest::refusesAFolderThatCannotBeMade()
{
    const auto opened =
        Profile::open(QStringLiteral("/proc/none"), ProfileOnDisk::issuer(),
                      domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_files->clock());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageUnavailable);
}

void ProfileTest::recognisesNetworkFileSystems()
{
    QVERIFY(store::isNetworkFileSystem(0x6969, "nfs4"));
    QVERIFY(store::isNetworkFileSystem(0xFF534D42, "cifs"));
    QVERIFY(store::isNetworkFileSystem(0x65735546, "fuse.sshfs"));
    QVERIFY(!store::isNetworkFileSystem(0x65735546, "fuse.gocryptfs"));
    QVERIFY(!store::isNetworkFileSystem(0xEF53, "ext4"));
    QVERIFY(store::requireLocalFileSystem(m_files->folder()).ok());
    QCOMPARE(store::requireLocalFileSystem(QStringLiteral("/no/such/folder")).error().kind,
             ErrorKind::StorageUnavailable);
}

void ProfileTest::rebuildsADamagedCacheAndLeavesTheOutbox()
{
    {
        const auto profile = m_files->open();
        QVERIFY(settle(profile->applications().applyPage(
                           aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"))))
                    .ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                              anApplication(QStringLiteral("a-1"))))
                    .ok());
    }
    m_files->overwrite(QStringLiteral("cache.db"), 0, QByteArray(4096, 'z'));

    const auto profile = m_files->open();
    QVERIFY(profile != nullptr);
    QVERIFY(profile->cacheWasRebuilt());
    QVERIFY(settle(profile->applications().summaries())->isEmpty());
    QVERIFY(settle(profile->applications().cursor())->isEmpty());
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
    QVERIFY(QFile::exists(m_files->path(QStringLiteral("cache.db.set-aside"))));
}

void ProfileTest::rebuildsTheCacheThatProvedDamagedWhileRunning()
{
    {
        const auto profile = m_files->open();
        QList<domain::Application> many;
        for (int i = 0; i < 50; ++i)
            many.append(anApplication(QStringLiteral("a-%1").arg(i)));
        QVERIFY(settle(profile->applications().applyPage(aPage(many, QStringLiteral("c1")))).ok());
    }
    m_files->runSql(QStringLiteral("cache.db"),
                    QLatin1String("UPDATE dossiers SET body = zeroblob(500) WHERE id = 'a-7'"));
    {
        const auto profile = m_files->open();
        QVERIFY(profile && !profile->cacheWasRebuilt());
        QCOMPARE(
            settle(profile->applications().application(ApplicationId(QStringLiteral("a-7")))).error().kind,
            ErrorKind::StorageDamaged);
    }
    const auto profile = m_files->open();
    QVERIFY(profile->cacheWasRebuilt());
    QVERIFY(settle(profile->applications().summaries())->isEmpty());
}

void ProfileTest::refusesADamagedOutboxWithoutABackupAndLeavesItAlone()
{
    {
        const auto profile = m_files->open();
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                              anApplication(QStringLiteral("a-1"))))
                    .ok());
    }
    QVERIFY(QDir(m_files->path(QStringLiteral("backups"))).removeRecursively());
    m_files->overwrite(QStringLiteral("outbox.db"), 4096, QByteArray(4096, char(0xFF)));
    QFile file(m_files->path(QStringLiteral("outbox.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();

    const auto opened = m_files->tryOpen();
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageDamaged);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void ProfileTest::refusesANetworkFileSystem()
{
    Profile::Surroundings surroundings;
    surroundings.requireLocal = [](const QString &) -> Result<> {
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("nfs4"), {}};
    };
    const auto opened =
        Profile::open(m_files->folder(), ProfileOnDisk::issuer(), domain::AccountId(QStringLiteral("acc-1")),
                      someKeys(), m_files->clock(), surroundings);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageUnavailable);
    QVERIFY(!QFile::exists(m_files->path(QStringLiteral("outbox.db"))));
}

void ProfileTest::neverSendsBytesThatNoLongerMatch()
{
    {
        const auto profile = m_files->open();
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                              anApplication(QStringLiteral("a-1"))))
                    .ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2")),
                                              anApplication(QStringLiteral("a-2"))))
                    .ok());
    }
    QVERIFY(QDir(m_files->path(QStringLiteral("backups"))).removeRecursively());
    m_files->runSql(
        QStringLiteral("outbox.db"),
        QLatin1String(
            "DROP TRIGGER decisions_stay_sealed\n;\n"
            "UPDATE decisions SET body = replace(body, 'recognise', 'decline!!') WHERE id = 'd-1'"));
    const auto profile = m_files->open();
    const auto entries = settle(profile->outbox().entries());
    QCOMPARE(entries->at(0).state, ports::OutboxState::Parked);
    QVERIFY(!entries->at(0).problem.isEmpty());
    QCOMPARE(entries->at(1).state, ports::OutboxState::Sealed);
}

void ProfileTest::pullsAgainWhatAnOutboxThatWasSetBackHasNotSeen()
{
    const domain::Application application = anApplication(QStringLiteral("a-1"));
    const QString outbox = m_files->path(QStringLiteral("outbox.db"));
    const auto copy = [&outbox](int number) { return QStringLiteral("%1.%2").arg(outbox).arg(number); };
    ports::ChangePage page = aPage({application}, QStringLiteral("c1"));
    {
        const auto profile = m_files->open();
        QVERIFY(settle(profile->applications().applyPage(page)).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                              application))
                    .ok());
    }
    QVERIFY(QFile::copy(outbox, copy(1)));
    {
        const auto profile = m_files->open();
        const QByteArray body = settle(profile->outbox().entries())->first().body;
        page.receipts = {aReceipt(QStringLiteral("d-1"), body)};
        page.next = ports::PullCursor(QStringLiteral("c2"));
        QVERIFY(happen(profile->outbox(), QStringLiteral("d-1"),
                       {{.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = page.receipts.first()}})
                    .ok());
        QVERIFY(settle(profile->applications().applyPage(page)).ok());
    }
    QVERIFY(QFile::copy(outbox, copy(2)));
    const auto cursorWith = [&](int number) {
        if (!QFile::remove(outbox) || !QFile::copy(copy(number), outbox))
            return QStringLiteral("the copy is not put back");
        const auto profile = m_files->open();
        if (!settle(profile->applications().application(application.id)))
            return QStringLiteral("the application is gone");
        return settle(profile->applications().cursor())->text();
    };
    QCOMPARE(cursorWith(2), QStringLiteral("c2"));
    QCOMPARE(cursorWith(1), QString());
}

void ProfileTest::closesInTheMiddleOfAPull()
{
    constexpr int pages = 50;
    {
        const auto profile = m_files->open();
        for (int page = 1; page <= pages; ++page)
            static_cast<void>(profile->applications().applyPage(
                aPage({anApplication(QStringLiteral("a-%1").arg(page))}, QStringLiteral("c%1").arg(page))));
    }
    const auto profile = m_files->open();
    QCOMPARE(settle(profile->applications().cursor())->text(), QStringLiteral("c%1").arg(pages));
    QCOMPARE(settle(profile->applications().summaries())->size(), pages);
    QVERIFY(settle(profile->searchCaughtUp()).ok());
}

void ProfileTest::isPrivate()
{
    const auto profile = m_files->open();
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(profile->folder()) & others));
}

void ProfileTest::listsFiveThousandApplicationsQuickly()
{
    const auto profile = m_files->open();
    for (int page = 0; page < 10; ++page) {
        QList<domain::Application> applications;
        for (int i = 0; i < 500; ++i)
            applications.append(anApplication(QStringLiteral("a-%1").arg(page * 500 + i)));
        QVERIFY(
            settle(profile->applications().applyPage(aPage(applications, QStringLiteral("c%1").arg(page))))
                .ok());
    }
    QElapsedTimer timer;
    timer.start();
    const auto rows = settle(profile->applications().summaries());
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(rows->size(), 5000);
    qInfo() << "5000 summaries in" << elapsed << "ms";
    QVERIFY2(elapsed < 500, "far beyond its budget of 100 ms even for a slow, unoptimised build");
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
