// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/connection.h"
#include "store/file_system.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Connection;
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
    void takesOverALockThatAPowerCutLeftEmpty();
    void refusesAFolderThatCannotBeMade();
    void recognisesNetworkFileSystems();
    void rebuildsADamagedCacheAndLeavesTheOutbox();
    void rebuildsTheCacheThatProvedDamagedWhileRunning();
    void refusesADamagedOutboxWithoutABackupAndLeavesItAlone();
    void refusesANetworkFileSystem();
    void neverSendsBytesThatNoLongerMatch();
    void isPrivate();
    void listsFiveThousandApplicationsQuickly();

private:
    [[nodiscard]] std::unique_ptr<Profile> open(const QString &account = QStringLiteral("acc-1"));
    [[nodiscard]] Result<std::unique_ptr<Profile>> tryOpen(const QString &account = QStringLiteral("acc-1"));
    [[nodiscard]] QString path(const QString &name) const;
    void overwrite(const QString &name, qint64 from, const QByteArray &bytes) const;
    void runSql(const QString &name, QLatin1String sql) const;

    const QString m_issuer = QStringLiteral("https://platform.example");
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProfileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<std::unique_ptr<Profile>> ProfileTest::tryOpen(const QString &account)
{
    return Profile::open(m_folder->path(), m_issuer, domain::AccountId(account), someKeys(), m_clock);
}

std::unique_ptr<Profile> ProfileTest::open(const QString &account)
{
    auto opened = tryOpen(account);
    if (!opened.ok())
        qWarning() << opened.error().evidence;
    return opened.ok() ? std::move(opened).value() : nullptr;
}

QString ProfileTest::path(const QString &name) const
{
    return m_folder->path() + u'/' + Profile::folderName(m_issuer, domain::AccountId(QStringLiteral("acc-1")))
        + u'/' + name;
}

void ProfileTest::overwrite(const QString &name, qint64 from, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

void ProfileTest::runSql(const QString &name, QLatin1String sql) const
{
    const auto connection = Connection::open(path(name), Connection::Durability::Disposable);
    QVERIFY(connection.ok());
    QVERIFY(connection.value()->runScript(sql).ok());
}

void ProfileTest::keepsEverythingAcrossARestart()
{
    const domain::Application application = anApplication(QStringLiteral("a-1"));
    const auto finding = aFinding(QStringLiteral("f-1"), QStringLiteral("a-1"), QStringLiteral("k"));
    {
        const auto profile = open();
        QVERIFY(!profile->cacheWasRebuilt());
        QVERIFY(settle(profile->applications().applyPage(aPage({application}, QStringLiteral("c1")))).ok());
        QVERIFY(settle(profile->work().record(finding)).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-2")))).ok());
        QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());
    }
    const auto profile = open();
    QVERIFY(!profile->cacheWasRebuilt());
    QCOMPARE(settle(profile->applications().summaries())->first(), domain::summaryOf(application));
    QCOMPARE(settle(profile->work().findings(application.id)).value(), QList {finding});
    QCOMPARE(settle(profile->outbox().entries())->first().id.text(), QStringLiteral("d-1"));
    QCOMPARE(settle(profile->attachments().read(digestOf("file"))).value(), QByteArray("file"));
}

void ProfileTest::separatesAccountsAndPlatforms()
{
    const auto one = open(QStringLiteral("acc-1"));
    const auto other = open(QStringLiteral("acc-2"));
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
    const auto first = open();
    const auto second = tryOpen();
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QVERIFY(second.error().evidence.contains(QStringLiteral("in use")));
}

void ProfileTest::takesOverTheLockOfADeadProcess()
{
    (void)open();
    QFile lock(path(QStringLiteral("profile.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194399\nzhiping\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    QVERIFY(open() != nullptr);
}

void ProfileTest::takesOverALockThatAPowerCutLeftEmpty()
{
    const auto empty = [this] {
        QFile lock(path(QStringLiteral("profile.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
    };
    (void)open();
    empty();
    const auto profile = open();
    QVERIFY(profile != nullptr);
    // Empty, but held: the system knows.
    empty();
    QCOMPARE(tryOpen().error().kind, ErrorKind::Conflict);
}

void ProfileTest::refusesAFolderThatCannotBeMade()
{
    const auto opened = Profile::open(QStringLiteral("/proc/none"), m_issuer,
                                      domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
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
    QVERIFY(store::requireLocalFileSystem(m_folder->path()).ok());
    QCOMPARE(store::requireLocalFileSystem(QStringLiteral("/no/such/folder")).error().kind,
             ErrorKind::StorageUnavailable);
}

void ProfileTest::rebuildsADamagedCacheAndLeavesTheOutbox()
{
    {
        const auto profile = open();
        QVERIFY(settle(profile->applications().applyPage(
                           aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c1"))))
                    .ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")))).ok());
    }
    overwrite(QStringLiteral("cache.db"), 0, QByteArray(4096, 'z'));

    const auto profile = open();
    QVERIFY(profile != nullptr);
    QVERIFY(profile->cacheWasRebuilt());
    QVERIFY(settle(profile->applications().summaries())->isEmpty());
    QVERIFY(settle(profile->applications().cursor())->isEmpty());
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
    QVERIFY(QFile::exists(path(QStringLiteral("cache.db.set-aside"))));
}

void ProfileTest::rebuildsTheCacheThatProvedDamagedWhileRunning()
{
    {
        const auto profile = open();
        QList<domain::Application> many;
        for (int i = 0; i < 50; ++i)
            many.append(anApplication(QStringLiteral("a-%1").arg(i)));
        QVERIFY(settle(profile->applications().applyPage(aPage(many, QStringLiteral("c1")))).ok());
    }
    runSql(QStringLiteral("cache.db"),
           QLatin1String("UPDATE dossiers SET body = zeroblob(500) WHERE id = 'a-7'"));
    {
        const auto profile = open();
        QVERIFY(profile && !profile->cacheWasRebuilt());
        QCOMPARE(
            settle(profile->applications().application(ApplicationId(QStringLiteral("a-7")))).error().kind,
            ErrorKind::StorageDamaged);
    }
    const auto profile = open();
    QVERIFY(profile->cacheWasRebuilt());
    QVERIFY(settle(profile->applications().summaries())->isEmpty());
}

void ProfileTest::refusesADamagedOutboxWithoutABackupAndLeavesItAlone()
{
    {
        const auto profile = open();
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")))).ok());
    }
    QVERIFY(QDir(path(QStringLiteral("backups"))).removeRecursively());
    overwrite(QStringLiteral("outbox.db"), 4096, QByteArray(4096, char(0xFF)));
    QFile file(path(QStringLiteral("outbox.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();

    const auto opened = tryOpen();
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
    const auto opened = Profile::open(m_folder->path(), m_issuer, domain::AccountId(QStringLiteral("acc-1")),
                                      someKeys(), m_clock, surroundings);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageUnavailable);
    QVERIFY(!QFile::exists(path(QStringLiteral("outbox.db"))));
}

void ProfileTest::neverSendsBytesThatNoLongerMatch()
{
    {
        const auto profile = open();
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")))).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2")))).ok());
    }
    QVERIFY(QDir(path(QStringLiteral("backups"))).removeRecursively());
    runSql(QStringLiteral("outbox.db"),
           QLatin1String(
               "DROP TRIGGER decisions_stay_sealed\n;\n"
               "UPDATE decisions SET body = replace(body, 'recognise', 'decline!!') WHERE id = 'd-1'"));
    const auto profile = open();
    const auto entries = settle(profile->outbox().entries());
    QCOMPARE(entries->at(0).state, ports::OutboxState::Parked);
    QVERIFY(!entries->at(0).problem.isEmpty());
    QCOMPARE(entries->at(1).state, ports::OutboxState::Sealed);
}

void ProfileTest::isPrivate()
{
    const auto profile = open();
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(profile->folder()) & others));
}

void ProfileTest::listsFiveThousandApplicationsQuickly()
{
    const auto profile = open();
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
