// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/durable_file.h"
#include "store/key_custody.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/specimens.h"
#include "sweep/killed_child.h"

#include <QTest>

#include <cstdio>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::KeyCustody;
using store::Keys;
using store::Profile;

namespace {

const QString issuer = QStringLiteral("https://platform.example");
const domain::AccountId account(QStringLiteral("acc-1"));
const ApplicationId application(QStringLiteral("a-1"));

/// What the process that dies is there for.
enum class Task : int { Begin, Renew, UsePhrase, SetAside };

/// A keychain that outlives the process: its entries are files beside the profile's folder.
class FileSecretStore final : public ports::SecretStore
{
public:
    explicit FileSecretStore(const QString &dataFolder)
        : m_folder(dataFolder + QStringLiteral("/keychain"))
    {
        QDir().mkpath(m_folder);
    }
    [[nodiscard]] Future<QByteArray> read(const QString &key) override
    {
        QFile file(path(key));
        if (!file.open(QIODevice::ReadOnly))
            return ready<QByteArray>(Error {ErrorKind::NotFound, key, {}});
        return ready<QByteArray>(file.readAll());
    }
    [[nodiscard]] Future<> write(const QString &key, const QByteArray &secret) override
    {
        return ready<void>(store::writeDurably(path(key), secret));
    }
    [[nodiscard]] Future<> remove(const QString &key) override
    {
        QFile::remove(path(key));
        return ready<void>({});
    }

private:
    [[nodiscard]] QString path(QString key) const { return m_folder + u'/' + key.replace(u'/', u'_'); }

    const QString m_folder;
};

/// A laptop with one profile.
struct Laptop {
    explicit Laptop(const QString &dataFolder)
        : data(dataFolder)
        , secrets(dataFolder)
        , custody(folder(), secrets)
    {
        custody.setHardness({1, 8192}); // Guessing need not be hard here.
    }
    [[nodiscard]] QString folder() const { return Profile::folderIn(data, issuer, account); }
    [[nodiscard]] Result<std::unique_ptr<Profile>> open(const Keys &keys) const
    {
        return Profile::open(data, issuer, account, keys, clock);
    }
    /// The words of a phrase that counts from now on; empty where there is none.
    [[nodiscard]] QString phraseFor(const Keys &keys)
    {
        const auto prepared = settle(custody.preparePhrase(keys));
        return prepared && custody.keepPhrase(*prepared) ? prepared->words : QString();
    }

    const QString data;
    const SystemClock clock;
    FileSecretStore secrets;
    KeyCustody custody;
};

domain::Finding someFinding()
{
    return aFinding(QStringLiteral("f"), application.text(), QStringLiteral("k"));
}

bool isWhole(const Profile &profile)
{
    const auto findings = settle(profile.work().findings(application));
    const auto entries = settle(profile.outbox().entries());
    return !profile.restoration() && findings && *findings == QList {someFinding()} && entries
        && entries->size() == 1 && digestOf(entries->first().body) == entries->first().bodySha256;
}

bool work(const Profile &profile)
{
    const domain::Decision decision = aDecision(QStringLiteral("d"), application.text());
    return settle(profile.work().record(someFinding())).ok()
        && settle(profile.outbox().seal(decision, anApplication(application.text()))).ok();
}

/// The process that dies. Says what counts from then on.
int carryOut(Task task, const QString &data, const QString &phrase)
{
    Laptop laptop(data);
    if (task == Task::SetAside && !laptop.custody.setSealedWorkAside().ok())
        return 2;
    Result<Keys> keys =
        settle(task == Task::UsePhrase ? laptop.custody.unlockWith(phrase) : laptop.custody.unlock());
    if (!keys)
        return 3;
    const auto opened = laptop.open(*keys);
    if (!opened)
        return 4;
    if (task == Task::Renew) {
        keys = settle(laptop.custody.renew(*keys));
        if (!keys || !settle((*opened)->reseal(*keys)).ok())
            return 5;
        std::puts(qPrintable(laptop.phraseFor(*keys)));
    }
    if (task == Task::Begin && work(**opened))
        std::puts("saved");
    std::fflush(stdout);
    return 0;
}

} // namespace

/// The keys of a profile are made, renewed, found by their phrase, or given up: killed at any call by which
/// that changes files, nobody is locked out and nothing is lost.
class KilledKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locksNobodyOut_data();
    void locksNobodyOut();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d", m_sweep.cases(), int(m_sweep.violations().size()));
    }

private:
    void lay(Task task);
    Ending runCase(Task task, const KillPoint &point,
                   const std::function<void(Laptop &, const Ending &)> &judge);
    void begins(Laptop &laptop, const Ending &ending);
    void renews(Laptop &laptop, const Ending &ending);
    void opensByThePhrase(Laptop &laptop);
    void setsAside(Laptop &laptop);
    void takesBack(Laptop &laptop);
    void expectWhole(Laptop &laptop, const Result<Keys> &keys);
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }

    KillSweep m_sweep;
    std::unique_ptr<QTemporaryDir> m_pristine;
    QString m_phrase; ///< Of the pristine profile.
};

void KilledKeysTest::locksNobodyOut_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<bool>("changesMind");
    QTest::newRow("first keys") << Task::Begin << false;
    QTest::newRow("renewed key") << Task::Renew << false;
    QTest::newRow("phrase") << Task::UsePhrase << false;
    QTest::newRow("set aside") << Task::SetAside << false;
    QTest::newRow("set aside, then the phrase is found") << Task::SetAside << true;
}

void KilledKeysTest::lay(Task task)
{
    m_pristine = std::make_unique<QTemporaryDir>();
    if (task == Task::Begin)
        return;
    Laptop laptop(m_pristine->path());
    const Result<Keys> keys = settle(laptop.custody.unlock());
    QVERIFY(keys.ok());
    m_phrase = laptop.phraseFor(*keys);
    QVERIFY(!m_phrase.isEmpty());
    const auto opened = laptop.open(*keys);
    QVERIFY(opened.ok() && work(**opened));
    if (task != Task::Renew)
        QVERIFY(QDir(laptop.data + QStringLiteral("/keychain")).removeRecursively());
}

Ending KilledKeysTest::runCase(Task task, const KillPoint &point,
                               const std::function<void(Laptop &, const Ending &)> &judge)
{
    const QTemporaryDir data;
    copyFolder(m_pristine->path(), data.path());
    const Ending ending =
        KilledChild().run({QString::number(int(task)), data.path(), m_phrase}, data.path(), point);
    m_sweep.at(ending);
    Laptop laptop(data.path());
    judge(laptop, ending);
    return ending;
}

void KilledKeysTest::expectWhole(Laptop &laptop, const Result<Keys> &keys)
{
    if (!keys)
        return m_sweep.complain(QStringLiteral("is locked out: ") + keys.error().evidence);
    const auto opened = laptop.open(*keys);
    if (!opened)
        return m_sweep.complain(QStringLiteral("does not open: ") + opened.error().evidence);
    require(isWhole(**opened), QStringLiteral("work is lost"));
}

void KilledKeysTest::begins(Laptop &laptop, const Ending &ending)
{
    const Result<Keys> keys = settle(laptop.custody.unlock());
    if (ending.said.contains(QStringLiteral("saved")))
        return expectWhole(laptop, keys);
    const auto opened = keys ? laptop.open(*keys) : keys.error();
    require(opened.ok(), QStringLiteral("there is no beginning"));
}

void KilledKeysTest::renews(Laptop &laptop, const Ending &ending)
{
    const Result<Keys> keys = settle(laptop.custody.unlock());
    expectWhole(laptop, keys);
    const QString words = ending.said.value(0, m_phrase);
    if (!ending.said.isEmpty() || (keys && (*keys)->current == 1))
        expectWhole(laptop, settle(laptop.custody.unlockWith(words)));
    const Result<Keys> now = settle(laptop.custody.unlock());
    const auto opened = now ? laptop.open(*now) : now.error();
    if (!opened || !settle((*opened)->reseal(*now)).ok())
        return m_sweep.complain(QStringLiteral("cannot be resealed"));
    (*opened)->wipeOnClose();
}

void KilledKeysTest::opensByThePhrase(Laptop &laptop)
{
    const Result<Keys> keys = settle(laptop.custody.unlock());
    expectWhole(laptop, keys ? keys : settle(laptop.custody.unlockWith(m_phrase)));
    expectWhole(laptop, settle(laptop.custody.unlock()));
}

/// Who has asked for it once asks again, works on, and finds the phrase one day.
void KilledKeysTest::setsAside(Laptop &laptop)
{
    Result<Keys> keys = settle(laptop.custody.unlock());
    if (!keys) {
        require(laptop.custody.setSealedWorkAside().ok(), QStringLiteral("cannot be set aside"));
        keys = settle(laptop.custody.unlock());
    }
    {
        const auto opened = keys ? laptop.open(*keys) : keys.error();
        require(opened && work(**opened), QStringLiteral("there is no new beginning"));
    }
    const QDir locked(laptop.folder() + QStringLiteral("/locked"));
    require(locked.entryList(QDir::Dirs | QDir::NoDotAndDotDot) == QStringList {QStringLiteral("1")},
            QStringLiteral("the sealed work is in several places"));
    const QTemporaryDir other;
    Laptop later(other.path());
    copyFolder(locked.filePath(QStringLiteral("1")), later.folder());
    expectWhole(later, settle(later.custody.unlockWith(m_phrase)));
}

/// Who has asked for it finds the phrase before it is done.
void KilledKeysTest::takesBack(Laptop &laptop)
{
    if (laptop.custody.hasPhrase())
        opensByThePhrase(laptop);
}

void KilledKeysTest::locksNobodyOut()
{
    QFETCH(Task, task);
    QFETCH(bool, changesMind);
    lay(task);
    if (QTest::currentTestFailed())
        return;
    const auto judge = [this, task, changesMind](Laptop &laptop, const Ending &ending) {
        switch (task) {
        case Task::Begin:
            return begins(laptop, ending);
        case Task::Renew:
            return renews(laptop, ending);
        case Task::UsePhrase:
            return opensByThePhrase(laptop);
        case Task::SetAside:
            return changesMind ? takesBack(laptop) : setsAside(laptop);
        }
    };
    constexpr int sample = 10;
    const QStringList found =
        m_sweep.run(QString::fromLatin1(QTest::currentDataTag()), sample,
                    [this, task, judge](const KillPoint &point) { return runCase(task, point, judge); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

int main(int argc, char *argv[])
{
    return runKillable<KilledKeysTest>(argc, argv, [](int task, const QStringList &rest) {
        return carryOut(Task(task), rest.value(0), rest.value(1));
    });
}

#include "tst_killed_keys.moc"
