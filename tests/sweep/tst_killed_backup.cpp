// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/platform/review_fixture.h"
#include "platform/backup.h"
#include "platform/platform_directory.h"
#include "sweep/killed_child.h"

using namespace zhiping;
using namespace zhiping::test;

namespace {

/// What the process that dies is there for.
enum class Task : int { BackUp, Restore };

QString liveIn(const QString &data)
{
    return data + QStringLiteral("/live");
}

QString backupIn(const QString &data)
{
    return data + QStringLiteral("/backup");
}

int carryOut(Task task, const QString &data)
{
    const SystemClock clock;
    if (task == Task::BackUp)
        return platform::backUp(liveIn(data), backupIn(data), clock).ok() ? 0 : 2;
    return platform::restoreBackup(backupIn(data), liveIn(data), clock).ok() ? 0 : 3;
}

/// -1 where there is no platform that opens.
qint64 applicationsIn(const QString &directory)
{
    if (!QFile::exists(directory + QStringLiteral("/platform.db")))
        return -1;
    const auto opened = platform::openDirectory(directory, platform::Opener::Server);
    if (!opened)
        return -1;
    return opened->storage->read(
        [](const platform::Records &records) { return records.reviews().holdings().applications; });
}

} // namespace

/// A platform is backed up or put back, killed at any call by which that changes files: what bears a name is
/// whole.
class KilledBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingHalfMade_data();
    void leavesNothingHalfMade();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d", m_sweep.cases(), int(m_sweep.violations().size()));
    }

private:
    static constexpr qint64 backedUp = 1;
    static constexpr qint64 later = 2;

    void lay(Task task);
    Ending runCase(Task task, const KillPoint &point);
    void judge(Task task, const QString &data, const Ending &ending);
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }

    KillSweep m_sweep;
    std::unique_ptr<QTemporaryDir> m_pristine;
};

void KilledBackupTest::leavesNothingHalfMade_data()
{
    QTest::addColumn<Task>("task");
    QTest::newRow("backup") << Task::BackUp;
    QTest::newRow("restore") << Task::Restore;
}

void KilledBackupTest::lay(Task task)
{
    m_pristine = std::make_unique<QTemporaryDir>();
    PlatformFixture fixture;
    fixture.options.directory = liveIn(m_pristine->path());
    fixture.options.practiceAccounts = false;
    QVERIFY(fixture.start());
    const QByteArray content = "a contract";
    domain::Application application = anApplication(QStringLiteral("a"));
    application.attachments = {anAttachment(QStringLiteral("contract"), content)};
    QVERIFY(issueOn(fixture, {application}, {{digestOf(content), content}}).ok());
    if (task == Task::BackUp)
        return;
    QVERIFY(carryOut(Task::BackUp, m_pristine->path()) == 0);
    QVERIFY(issueOn(fixture, {anApplication(QStringLiteral("later"))}).ok());
}

Ending KilledBackupTest::runCase(Task task, const KillPoint &point)
{
    const QTemporaryDir data;
    copyFolder(m_pristine->path(), data.path());
    const Ending ending = KilledChild().run({QString::number(int(task)), data.path()}, data.path(), point);
    m_sweep.at(ending);
    judge(task, data.path(), ending);
    return ending;
}

void KilledBackupTest::judge(Task task, const QString &data, const Ending &ending)
{
    const SystemClock clock;
    const qint64 here = applicationsIn(liveIn(data));
    if (task == Task::BackUp) {
        require(here == backedUp, QStringLiteral("the platform itself is damaged"));
        const bool made = QFile::exists(backupIn(data));
        require(made || ending.died, QStringLiteral("there is no backup"));
        // A folder of that name is one; where there is none, the next attempt makes it.
        require(made || carryOut(Task::BackUp, data) == 0, QStringLiteral("cannot be made again"));
    } else {
        require(here == later || here == backedUp, QStringLiteral("half-made, with %1").arg(here));
        require(ending.died || here == backedUp, QStringLiteral("was not restored"));
    }
    require(carryOut(Task::Restore, data) == 0, QStringLiteral("cannot be restored"));
    require(applicationsIn(liveIn(data)) == backedUp, QStringLiteral("is not what was backed up"));
}

void KilledBackupTest::leavesNothingHalfMade()
{
    QFETCH(Task, task);
    lay(task);
    if (QTest::currentTestFailed())
        return;
    constexpr int sample = 12;
    const QStringList found =
        m_sweep.run(QString::fromLatin1(QTest::currentDataTag()), sample,
                    [this, task](const KillPoint &point) { return runCase(task, point); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

int main(int argc, char *argv[])
{
    return runKillable<KilledBackupTest>(
        argc, argv, [](int task, const QStringList &rest) { return carryOut(Task(task), rest.value(0)); });
}

#include "tst_killed_backup.moc"
