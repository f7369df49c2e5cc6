// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "domain/audit_entry.h"
#include "store/profile.h"
#include "store/schema.h"
#include "store/sealed_file.h"
#include "support/canary.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"
#include "sweep/killed_child.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

namespace {

const QString issuer = QStringLiteral("https://platform.example");
const domain::AccountId account(QStringLiteral("acc-1"));
const QString opinion = QStringLiteral("意见写到一半");
const QString applicant = QStringLiteral("某某机械有限公司");
/// Of the attachments: enough that it also dies between them.
const QStringList contents {applicant + QStringLiteral("的合同"), applicant + QStringLiteral("的发票"),
                            applicant + QStringLiteral("的照片")};
constexpr int mostCalls = 211; ///< About as many as any start makes.
constexpr int latestOutbox = store::recordVersion;

/// What the process that dies is there for.
enum class Task : int { Open, Reseal, Wipe };

/// What the profile holds when it is opened.
enum class Before : int { Nothing, Fixtures, DamagedOutbox, DamagedCache };

/// The key of the fixtures, and one to be resealed under.
store::Keys twoKeys()
{
    store::KeyRing ring = *someKeys();
    ring.current = 2;
    ring.keys.insert({2, *store::SecretKey::fromBytes(QByteArray(store::SecretKey::size, 'n'))});
    return std::make_shared<const store::KeyRing>(ring);
}

store::Keys secondKey()
{
    return store::ringOf(*store::SecretKey::fromBytes(QByteArray(store::SecretKey::size, 'n')), 2);
}

Result<std::unique_ptr<Profile>> open(const QString &folder, const store::Keys &keys = someKeys())
{
    static const SystemClock clock;
    return Profile::open(folder, issuer, account, keys, clock);
}

/// @p again: an earlier process may have begun with it.
int carryOut(Task task, const QString &folder, bool again)
{
    auto opened = open(folder, again && task == Task::Reseal ? twoKeys() : someKeys());
    if (!opened)
        return 2;
    if (task == Task::Reseal && !settle((*opened)->reseal(twoKeys())).ok())
        return 3;
    if (task == Task::Wipe)
        (*opened)->wipeOnClose();
    return 0;
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// A profile is taken up, and whatever that takes is done: killed at any call by which it changes files, the
/// next start finds everything and ends what was begun.
class KilledOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAndEndsWhatWasBegun_data();
    void losesNothingAndEndsWhatWasBegun();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d", m_sweep.cases(), int(m_sweep.violations().size()));
    }

private:
    void lay(Before before, int version);
    void layDatabase(const QString &name, int version);
    void layClearCopies();
    Ending runCase(const KillPoint &point);
    void expectWhole(const Profile &profile);
    void expectCache(const Profile &profile);
    void expectAttachments(const Profile &profile);
    void expectSealed(const QString &folder);
    void expectTidyFolder(const QString &folder);
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }
    [[nodiscard]] QString laid(const QString &name) const
    {
        return Profile::folderIn(m_pristine->path(), issuer, account) + u'/' + name;
    }

    KillSweep m_sweep;
    std::unique_ptr<QTemporaryDir> m_pristine;
    Task m_task = Task::Open;
    Before m_before = Before::Nothing;
    int m_version = 0;
};

void KilledOpeningTest::losesNothingAndEndsWhatWasBegun_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<Before>("before");
    QTest::addColumn<int>("version");
    QTest::newRow("first start") << Task::Open << Before::Nothing << 0;
    for (const store::SchemaStep &step : store::outboxSchema())
        QTest::addRow("version %d", step.version) << Task::Open << Before::Fixtures << step.version;
    QTest::newRow("damaged outbox") << Task::Open << Before::DamagedOutbox << latestOutbox;
    QTest::newRow("damaged cache") << Task::Open << Before::DamagedCache << latestOutbox;
    QTest::newRow("new key") << Task::Reseal << Before::Fixtures << latestOutbox;
    QTest::newRow("signed out") << Task::Wipe << Before::Fixtures << latestOutbox;
}

void KilledOpeningTest::layDatabase(const QString &name, int version)
{
    QFile dump(
        QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/store/fixtures/%1_v%2.sql").arg(name).arg(version));
    QVERIFY(dump.open(QIODevice::ReadOnly));
    sqlite3 *made = nullptr;
    QCOMPARE(sqlite3_open(laid(name + QStringLiteral(".db")).toUtf8().constData(), &made), SQLITE_OK);
    QCOMPARE(sqlite3_exec(made, dump.readAll().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(made), SQLITE_OK);
}

/// Of a time when nothing was sealed.
void KilledOpeningTest::layClearCopies()
{
    QFile outbox(laid(QStringLiteral("outbox.db")));
    QFile cache(laid(QStringLiteral("cache.db")));
    QVERIFY(outbox.open(QIODevice::ReadOnly) && cache.open(QIODevice::ReadOnly));
    const QByteArray work = outbox.readAll();
    write(laid(QStringLiteral("backups/outbox.000001.db")), work);
    write(laid(QStringLiteral("damaged/outbox.000001.db")), work);
    write(laid(QStringLiteral("damaged/outbox.000001.db-wal")), work);
    write(laid(QStringLiteral("cache.db.set-aside")), cache.readAll());
    for (const QString &content : contents)
        write(laid(QStringLiteral("attachments/") + digestOf(content.toUtf8())), content.toUtf8());
    write(laid(QStringLiteral("attachments/unfinished.partial")), contents.first().toUtf8());
}

void KilledOpeningTest::lay(Before before, int version)
{
    m_pristine = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(laid(QStringLiteral("attachments"))));
    if (before == Before::Nothing)
        return;
    layDatabase(QStringLiteral("outbox"), version);
    layDatabase(QStringLiteral("cache"), std::min(version, store::firstSealedVersion));
    if (version < store::firstSealedVersion)
        return layClearCopies();
    store::Sealer sealer(someKeys(), Profile::folderName(issuer, account));
    for (const QString &content : contents) {
        const QString digest = digestOf(content.toUtf8());
        const QString path = laid(QStringLiteral("attachments/") + digest);
        QVERIFY(store::writeSealed(path, content.toUtf8(), sealer, digest).ok());
    }
    if (before == Before::Fixtures)
        return;
    // Once, so that there is a backup.
    QVERIFY(open(m_pristine->path()).ok());
    const bool isOutbox = before == Before::DamagedOutbox;
    QFile damaged(laid(isOutbox ? QStringLiteral("outbox.db") : QStringLiteral("cache.db")));
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.size() > 8192);
    QCOMPARE(damaged.write(QByteArray(int(damaged.size() / 2), 'x')), damaged.size() / 2);
}

Ending KilledOpeningTest::runCase(const KillPoint &point)
{
    const QTemporaryDir data;
    copyFolder(m_pristine->path(), data.path());
    const QString task = QString::number(int(m_task));
    const Ending ending = KilledChild().run({task, data.path()}, data.path(), point);
    m_sweep.at(ending);
    // The next start may die while it carries on.
    if (ending.died) {
        const KillPoint next {1 + 13 * point.number % mostCalls, point.torn};
        m_sweep.at(KilledChild().run({task, data.path(), QStringLiteral("again")}, data.path(), next));
    }
    if (m_version >= store::firstSealedVersion)
        expectSealed(data.path());
    const store::Keys keys = m_task == Task::Reseal ? twoKeys() : someKeys();
    {
        const auto opened = open(data.path(), keys);
        if (!opened) {
            m_sweep.complain(QStringLiteral("does not open: ") + opened.error().evidence);
            return ending;
        }
        expectWhole(**opened);
        if (m_task == Task::Reseal)
            require(settle((*opened)->reseal(keys)).ok(), QStringLiteral("cannot be resealed"));
        if (m_task == Task::Wipe)
            (*opened)->wipeOnClose();
    }
    expectSealed(data.path());
    expectTidyFolder(data.path());
    const auto again = open(data.path(), m_task == Task::Reseal ? secondKey() : someKeys());
    if (!again) {
        m_sweep.complain(QStringLiteral("does not open again: ") + again.error().evidence);
        return ending;
    }
    require(!(*again)->restoration() && !(*again)->cacheWasRebuilt(),
            QStringLiteral("is never done with it"));
    if (m_task != Task::Wipe) {
        expectWhole(**again);
        return ending;
    }
    const auto left = settle((*again)->applications().summaries());
    require(left && left->isEmpty(), QStringLiteral("applications outlive the signing out"));
    require(settle((*again)->attachments().present())->isEmpty(),
            QStringLiteral("files outlive the signing out"));
    return ending;
}

void KilledOpeningTest::expectWhole(const Profile &profile)
{
    require(!profile.isReadOnly(), QStringLiteral("can only be read"));
    require(m_before == Before::DamagedOutbox || !profile.restoration(),
            QStringLiteral("the outbox counts as damaged"));
    require(m_before == Before::DamagedCache || !profile.cacheWasRebuilt(),
            QStringLiteral("the cache counts as damaged"));
    const ApplicationId id(QStringLiteral("a-1"));
    const auto findings = settle(profile.work().findings(id));
    const auto finding = aFinding(QStringLiteral("f2"), QStringLiteral("a-1"), QStringLiteral("k1"));
    const bool isKept = findings && findings->contains(finding);
    if (m_before == Before::Nothing)
        return require(isKept || settle(profile.work().record(finding)).ok(),
                       QStringLiteral("no work is kept"));
    require(isKept, QStringLiteral("a finding is lost"));
    const auto draft = settle(profile.work().draft(id));
    require(draft && draft->opinion == opinion, QStringLiteral("words are lost"));
    const auto entries = settle(profile.outbox().entries());
    const bool areAllThere = entries && entries->size() == 3
        && std::all_of(entries->cbegin(), entries->cend(), [](const ports::OutboxEntry &entry) {
                                 return digestOf(entry.body) == entry.bodySha256;
                             });
    require(areAllThere && entries->first().receipt == aReceipt(QStringLiteral("d-1"), entries->first().body),
            entries ? QStringLiteral("a decision is lost or changed")
                    : QStringLiteral("the decisions do not read: ") + entries.error().evidence);
    const auto record = settle(profile.outbox().record());
    require(record && domain::checkExport(*record).ok(), QStringLiteral("the record is broken"));
    expectCache(profile);
    expectAttachments(profile);
}

void KilledOpeningTest::expectCache(const Profile &profile)
{
    ports::ApplicationStore &cache = profile.applications();
    const auto cursor = settle(cache.cursor());
    const auto rows = settle(cache.summaries());
    require(cursor && rows, QStringLiteral("the cache does not read"));
    if (!cursor || !rows)
        return;
    // Empty, or as it was: never a cursor without the applications before it.
    if ((m_before == Before::DamagedCache || m_task == Task::Wipe) && rows->isEmpty() && cursor->isEmpty())
        return;
    require(rows->size() == 2 && cursor->text() == QStringLiteral("c1"),
            QStringLiteral("the cache lacks something"));
    const auto application = settle(cache.application(ApplicationId(QStringLiteral("a-2"))));
    require(application && application->applicant.name.contains(applicant),
            QStringLiteral("an application is lost"));
    const auto pack = settle(cache.rulePack(domain::RulePackId(QStringLiteral("pack-1"))));
    require(pack && *pack == "<pack/>", QStringLiteral("a rule pack is lost"));
}

void KilledOpeningTest::expectAttachments(const Profile &profile)
{
    const auto present = settle(profile.attachments().present());
    for (const QString &content : contents) {
        const QString digest = digestOf(content.toUtf8());
        if (m_task == Task::Wipe && present && !present->contains(digest))
            continue;
        const auto read = settle(profile.attachments().read(digest));
        require(read && *read == content.toUtf8(), QStringLiteral("an attachment is lost"));
    }
}

void KilledOpeningTest::expectSealed(const QString &folder)
{
    for (const QString &words : {opinion, applicant}) {
        const QStringList clear = filesWith(words, folder);
        require(clear.isEmpty(), QStringLiteral("words in clear text: ") + clear.join(u' '));
    }
}

/// Nothing half-made stays for ever; what Qt locks the removal of a dead lock with is Qt's to take over
/// again.
void KilledOpeningTest::expectTidyFolder(const QString &folder)
{
    static const QRegularExpression known(QRegularExpression::anchoredPattern(QStringLiteral(
        "(cache|outbox)\\.db|profile\\.lock\\.rmlock|outbox\\.db\\.v\\d\\.backup|search\\.snapshot|backups/"
        "outbox\\.\\d{6}\\.db"
        "|damaged/outbox\\.\\d{6}\\.db(-wal)?(\\.sealed)?|cache\\.db\\.set-aside|attachments/[0-9a-f]{64}")));
    const QString profile = Profile::folderIn(folder, issuer, account);
    QDirIterator files(profile, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(profile).relativeFilePath(files.next());
        require(known.match(name).hasMatch(), QStringLiteral("a leftover: ") + name);
    }
}

void KilledOpeningTest::losesNothingAndEndsWhatWasBegun()
{
    QFETCH(Task, task);
    QFETCH(Before, before);
    QFETCH(int, version);
    m_task = task;
    m_before = before;
    m_version = version;
    lay(before, version);
    if (QTest::currentTestFailed())
        return;
    constexpr int sample = 6;
    const QStringList found = m_sweep.run(QString::fromLatin1(QTest::currentDataTag()), sample,
                                          [this](const KillPoint &point) { return runCase(point); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// The test is also the process it kills, hence its own main.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    const QStringList arguments = QCoreApplication::arguments();
    bool isTask = false;
    const int task = arguments.value(1).toInt(&isTask);
    if (isTask)
        return carryOut(Task(task), arguments.value(2), arguments.size() > 3);
    keepFilesInMemory();
    KilledOpeningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed_opening.moc"
