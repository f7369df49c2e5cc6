// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "domain/search_text.h"
#include "store/connection.h"
#include "store/profile.h"
#include "store/schema.h"
#include "store/sealed_file.h"
#include "support/canary.h"
#include "support/outbox_steps.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

namespace {

const QString canary = QStringLiteral("金丝雀绝密CANARY7391");

} // namespace

/// What is written lies nowhere on the disk as it was said.
class SealedAtRestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void seesACanaryWhereThereIsOne();
    void showsNothingOfWhatIsWritten();
    void showsNothingAfterAnOlderProfileWasSealed();
    void sealsAnOlderProfileToItsEndAfterAnInterruption();
    void keepsAnOlderOutboxAsASealedCopy();
    void savesNothingThatItCannotSeal();
    void opensNothingWithOtherKeys();
    void wipesWhatCameFromThePlatformAndKeepsTheWork();

private:
    [[nodiscard]] std::unique_ptr<Profile> open(const store::Keys &keys = someKeys()) const
    {
        auto opened = Profile::open(m_folder->path(), m_issuer, m_account, keys, m_clock);
        return opened.ok() ? std::move(opened).value() : nullptr;
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return Profile::folderIn(m_folder->path(), m_issuer, m_account) + u'/' + name;
    }
    [[nodiscard]] QStringList seen() const { return filesWith(canary, m_folder->path()); }
    static void writeEverything(const Profile &profile);
    /// A profile of the first version, in which everything lies open.
    void layOldProfile() const;

    const QString m_issuer = QStringLiteral("https://platform.example");
    const domain::AccountId m_account {QStringLiteral("acc-1")};
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SealedAtRestTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SealedAtRestTest::writeEverything(const Profile &profile)
{
    domain::Application application = anApplication(QStringLiteral("a-1"));
    application.applicant.name += canary;
    application.project.name += canary;
    application.reviewingBody += canary;
    application.attachments = {anAttachment(QStringLiteral("att-1"), "x")};
    application.attachments.first().fileName = canary;
    QVERIFY(settle(profile.applications().applyPage(aPage({application}, QStringLiteral("c1")))).ok());
    domain::Finding finding = aFinding(QStringLiteral("f-1"), QStringLiteral("a-1"), QStringLiteral("k"));
    finding.note = canary;
    QVERIFY(settle(profile.work().record(finding)).ok());
    ports::Draft draft;
    draft.application = application.id;
    for (const QString &opinion : QStringList {canary, u"改写" + canary, QString(3000, u'长') + canary}) {
        draft.opinion = opinion;
        QVERIFY(settle(profile.work().saveDraft(draft)).ok());
    }
    domain::Decision decision = aDecision(QStringLiteral("d-1"), QStringLiteral("a-2"));
    decision.opinion = canary;
    decision.findings = {finding};
    QVERIFY(settle(profile.outbox().seal(
                       decision, anApplication(decision.application.text(), decision.basedOnRevision)))
                .ok());
    QVERIFY(happen(profile.outbox(), QStringLiteral("d-1"), {dispatched(), refused(canary)}).ok());
    domain::Receipt receipt =
        aReceipt(QStringLiteral("d-1"), settle(profile.outbox().entries())->first().body);
    receipt.number = canary;
    QVERIFY(happen(profile.outbox(), QStringLiteral("d-1"),
                   {{.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt}})
                .ok());
    QVERIFY(settle(profile.searchCaughtUp()).ok());
    const auto found = settle(profile.search().find({{domain::foldForSearch(canary), {}}}));
    QVERIFY(found.ok() && found->found.first().contains(application.id));
    const QByteArray file = QByteArray(2'000'000, 'p') + canary.toUtf8();
    QVERIFY(settle(profile.attachments().keep(digestOf(file), file)).ok());
}

void SealedAtRestTest::layOldProfile() const
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("attachments"))));
    QVERIFY(QDir().mkpath(path(QStringLiteral("backups"))));
    for (const QString &name : {QStringLiteral("outbox"), QStringLiteral("cache")}) {
        QFile dump(QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/store/fixtures/%1_v1.sql").arg(name));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        QByteArray sql = dump.readAll();
        // 意见写到一半, and 某某 in the name of the applicant: as hex in the dumped JSON, as text in the
        // list.
        const QByteArray old = name == QStringLiteral("outbox") ? QByteArray("意见写到一半").toHex().toUpper()
                                                                : QByteArray("某某").toHex().toUpper();
        QVERIFY(sql.contains(old));
        sql.replace(old, canary.toUtf8().toHex().toUpper());
        sql.replace("某某", canary.toUtf8());
        // The digests in the dump are of what stood there before.
        sqlite3 *made = nullptr;
        QCOMPARE(sqlite3_open(path(name + QStringLiteral(".db")).toUtf8().constData(), &made), SQLITE_OK);
        QCOMPARE(sqlite3_exec(made, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        if (name == QStringLiteral("cache")) {
            sqlite3_stmt *rows = nullptr;
            QCOMPARE(sqlite3_prepare_v2(made, "SELECT id, body FROM dossiers", -1, &rows, nullptr),
                     SQLITE_OK);
            QList<QByteArray> updates;
            while (sqlite3_step(rows) == SQLITE_ROW) {
                const QByteArray body(static_cast<const char *>(sqlite3_column_blob(rows, 1)),
                                      sqlite3_column_bytes(rows, 1));
                updates.append("UPDATE dossiers SET body_sha256 = '" + digestOf(body).toLatin1()
                               + "' WHERE id = '"
                               + reinterpret_cast<const char *>(sqlite3_column_text(rows, 0)) + "'");
            }
            sqlite3_finalize(rows);
            for (const QByteArray &update : std::as_const(updates))
                QCOMPARE(sqlite3_exec(made, update.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        QCOMPARE(sqlite3_close(made), SQLITE_OK);
    }
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    const QByteArray attachment = "附件" + canary.toUtf8();
    write(QStringLiteral("attachments/") + digestOf(attachment), attachment);
    write(QStringLiteral("attachments/") + digestOf("y") + QStringLiteral(".damaged"), attachment);
    write(QStringLiteral("cache.db.set-aside"), attachment);
    QVERIFY(QFile::copy(path(QStringLiteral("outbox.db")), path(QStringLiteral("backups/outbox.000001.db"))));
    QVERIFY(QDir().mkpath(path(QStringLiteral("damaged"))));
    QVERIFY(QFile::copy(path(QStringLiteral("outbox.db")), path(QStringLiteral("damaged/outbox.000001.db"))));
}

void SealedAtRestTest::seesACanaryWhereThereIsOne()
{
    layOldProfile();
    const QStringList found = seen();
    for (const char *name : {"outbox.db", "cache.db", "cache.db.set-aside", "backups/outbox.000001.db",
                             "damaged/outbox.000001.db"})
        QVERIFY2(found.contains(path(QLatin1String(name))), name);
    QVERIFY(found.size() >= 7);
    QFile wide(path(QStringLiteral("wide")));
    QVERIFY(wide.open(QIODevice::WriteOnly));
    wide.write(reinterpret_cast<const char *>(canary.utf16()), canary.size() * 2);
    wide.close();
    QVERIFY(seen().contains(wide.fileName()));
}

void SealedAtRestTest::showsNothingOfWhatIsWritten()
{
    auto profile = open();
    QVERIFY(profile);
    writeEverything(*profile);
    // While it is open there are a log and an index of it, afterwards backups too.
    QVERIFY(QFile::exists(path(QStringLiteral("outbox.db-wal"))));
    QCOMPARE(seen(), QStringList());
    profile.reset();
    QVERIFY(QFile::exists(path(QStringLiteral("search.snapshot"))));
    QCOMPARE(seen(), QStringList());
    profile = open();
    QVERIFY(settle(profile->applications().summaries())->first().applicantName.contains(canary));
    QVERIFY(settle(profile->outbox().entries())->first().body.contains(canary.toUtf8()));
    QCOMPARE(seen(), QStringList());
}

void SealedAtRestTest::showsNothingAfterAnOlderProfileWasSealed()
{
    layOldProfile();
    const ApplicationId id(QStringLiteral("a-1"));
    const QByteArray attachment = "附件" + canary.toUtf8();
    {
        const auto profile = open();
        QVERIFY(profile && !profile->cacheWasRebuilt() && !profile->restoration());
        QCOMPARE(settle(profile->work().draft(id))->opinion, canary);
        QVERIFY(settle(profile->applications().summaries())->first().applicantName.contains(canary));
        QVERIFY(settle(profile->applications().application(id))->applicant.name.contains(canary));
        QCOMPARE(settle(profile->attachments().read(digestOf(attachment))).value(), attachment);
        QCOMPARE(seen(), QStringList());
    }
    QCOMPARE(seen(), QStringList());
    QVERIFY(!QFile::exists(path(QStringLiteral("unsealed.mark"))));
    QVERIFY(QFile::exists(path(QStringLiteral("damaged/outbox.000001.db.sealed"))));
}

void SealedAtRestTest::sealsAnOlderProfileToItsEndAfterAnInterruption()
{
    layOldProfile();
    const QByteArray attachment = "附件" + canary.toUtf8();
    (void)open();
    // As if it had been killed once the databases were sealed, with the rest still to come.
    for (const QString &name :
         QStringList {QStringLiteral("unsealed.mark"), u"attachments/" + digestOf(attachment)}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(attachment), attachment.size());
    }
    QVERIFY(!seen().isEmpty());
    {
        const auto profile = open();
        QCOMPARE(settle(profile->attachments().read(digestOf(attachment))).value(), attachment);
    }
    QCOMPARE(seen(), QStringList());
}

void SealedAtRestTest::keepsAnOlderOutboxAsASealedCopy()
{
    layOldProfile();
    QFile before(path(QStringLiteral("outbox.db")));
    QVERIFY(before.open(QIODevice::ReadOnly));
    (void)open();
    store::Sealer sealer(someKeys(), Profile::folderName(m_issuer, m_account));
    const auto copy = store::readSealed(path(QStringLiteral("outbox.db.v1.backup")), sealer,
                                        QStringLiteral("outbox.db.v1.backup"));
    QVERIFY(copy.ok());
    QFile restored(m_folder->filePath(QStringLiteral("restored.db")));
    QVERIFY(restored.open(QIODevice::WriteOnly));
    restored.write(*copy);
    restored.close();
    const auto opened = store::Connection::openForReading(restored.fileName());
    QVERIFY(opened.ok());
    QCOMPARE(opened.value()->userVersion().value(), 1);
    QVERIFY(opened.value()->checkWhole().ok());
}

void SealedAtRestTest::savesNothingThatItCannotSeal()
{
    (void)open();
    auto without = std::make_shared<store::KeyRing>(*someKeys());
    without->current = 2;
    const auto profile = open(without);
    QVERIFY(profile);
    ports::Draft draft;
    draft.application = ApplicationId(QStringLiteral("a-1"));
    draft.opinion = canary;
    QCOMPARE(settle(profile->work().saveDraft(draft)).error().kind, ErrorKind::StorageUnavailable);
    QCOMPARE(settle(profile->work().record(
                        aFinding(QStringLiteral("f"), QStringLiteral("a-1"), QStringLiteral("k"))))
                 .error()
                 .kind,
             ErrorKind::StorageUnavailable);
    QCOMPARE(settle(profile->outbox().seal(aDecision(QStringLiteral("d"), QStringLiteral("a-1")),
                                           anApplication(QStringLiteral("a-1"))))
                 .error()
                 .kind,
             ErrorKind::StorageUnavailable);
    QCOMPARE(settle(profile->applications().applyPage(
                        aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c"))))
                 .error()
                 .kind,
             ErrorKind::StorageUnavailable);
    QCOMPARE(settle(profile->attachments().keep(digestOf("x"), "x")).error().kind,
             ErrorKind::StorageUnavailable);
    QVERIFY(settle(profile->applications().cursor())->isEmpty());
    QVERIFY(settle(profile->outbox().entries())->isEmpty());
    QCOMPARE(seen(), QStringList());
}

void SealedAtRestTest::opensNothingWithOtherKeys()
{
    {
        const auto profile = open();
        writeEverything(*profile);
    }
    const auto opened = Profile::open(m_folder->path(), m_issuer, m_account, someKeys('x'), m_clock);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageDamaged);
    const auto profile = open();
    QVERIFY(profile);
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
}

void SealedAtRestTest::wipesWhatCameFromThePlatformAndKeepsTheWork()
{
    {
        const auto profile = open();
        writeEverything(*profile);
    }
    QVERIFY(QFile::exists(path(QStringLiteral("search.snapshot"))));
    open()->wipeOnClose();
    const QStringList left = QDir(path(QString())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &name : left)
        QVERIFY2(!name.startsWith(QStringLiteral("cache")) && !name.startsWith(QStringLiteral("search"))
                     && name != QStringLiteral("attachments"),
                 qPrintable(name));
    const auto profile = open();
    QVERIFY(profile && !profile->cacheWasRebuilt());
    QVERIFY(settle(profile->applications().summaries())->isEmpty());
    QVERIFY(settle(profile->attachments().present())->isEmpty());
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
    QVERIFY(!settle(profile->work().draft(ApplicationId(QStringLiteral("a-1"))))->opinion.isEmpty());
}

QTEST_GUILESS_MAIN(SealedAtRestTest)
#include "tst_sealed_at_rest.moc"
