// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/connection.h"
#include "store/outbox_backups.h"
#include "store/profile.h"
#include "store/schema.h"
#include "store/sealer.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Connection;
using store::OutboxBackups;
using store::Profile;

namespace {

constexpr qint64 pageSize = 4096;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withPageDestroyed(QByteArray database, qint64 page)
{
    return database.replace(page * pageSize, pageSize, QByteArray(pageSize, char(0xFF)));
}

} // namespace

/// What becomes of a reviewer's work when the disk damages its file.
class OutboxBackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesAfterADecisionAndAtTheEnd();
    void copiesWordsEveryFewMinutes();
    void keepsTheNewestFew();
    void restoresWhateverPageIsDestroyed();
    void restoresWhatWasCutOff_data();
    void restoresWhatWasCutOff();
    void restoresWhatWasTamperedWith_data();
    void restoresWhatWasTamperedWith();
    void passesOverABackupThatIsDamagedToo();
    void listsWhatTheBackupDoesNotHave();
    void finishesARestorationThatWasCutShort_data();
    void finishesARestorationThatWasCutShort();
    void takesUpOneThatAPersonChose();
    void goesOnWhereNoCopyCanBeMade();

private:
    [[nodiscard]] std::unique_ptr<Profile> open() const
    {
        auto opened = Profile::open(m_folder->path(), m_issuer, m_account, someKeys(), m_clock);
        return opened.ok() ? std::move(opened).value() : nullptr;
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->path() + u'/' + Profile::folderName(m_issuer, m_account) + u'/' + name;
    }
    [[nodiscard]] QString outbox() const { return path(QStringLiteral("outbox.db")); }
    static void write(const QString &file, const QByteArray &bytes);
    static Result<> seal(const Profile &profile, const QString &id)
    {
        return settle(profile.outbox().seal(aDecision(id, u"of-" + id), anApplication(u"of-" + id)));
    }
    void sealThree() const;
    /// Change the file as somebody with a database tool would.
    void tamper(const QByteArray &sql) const;
    static void expectThree(const Profile &profile);

    const QString m_issuer = QStringLiteral("https://platform.example");
    const domain::AccountId m_account {QStringLiteral("acc-1")};
    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void OutboxBackupsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void OutboxBackupsTest::write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

void OutboxBackupsTest::sealThree() const
{
    const auto profile = open();
    QVERIFY(profile);
    for (const char *id : {"d-1", "d-2", "d-3"})
        QVERIFY(seal(*profile, QString::fromLatin1(id)).ok());
    QVERIFY(settle(profile->work().record(
                       aFinding(QStringLiteral("f-1"), QStringLiteral("a"), QStringLiteral("k"))))
                .ok());
}

void OutboxBackupsTest::tamper(const QByteArray &sql) const
{
    const auto connection = Connection::open(outbox(), Connection::Durability::Irreplaceable);
    QVERIFY(connection.ok());
    QVERIFY(connection.value()->runScript(store::openTheRecord()).ok());
    QVERIFY(connection.value()->runScript(QLatin1String(sql)).ok());
    QVERIFY(connection.value()->runScript(store::closeTheRecord()).ok());
}

void OutboxBackupsTest::expectThree(const Profile &profile)
{
    const auto entries = settle(profile.outbox().entries());
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 3);
    for (const ports::OutboxEntry &entry : *entries) {
        QCOMPARE(entry.state, ports::OutboxState::Sealed);
        QCOMPARE(digestOf(entry.body), entry.bodySha256);
    }
    QCOMPARE(settle(profile.work().findings(ApplicationId(QStringLiteral("a"))))->size(), 1);
}

void OutboxBackupsTest::copiesAfterADecisionAndAtTheEnd()
{
    OutboxBackups backups(outbox());
    auto profile = open();
    const qsizetype atStart = backups.list().size();
    m_clock.advance(std::chrono::seconds(30));
    QVERIFY(seal(*profile, QStringLiteral("d-1")).ok());
    // A read is queued behind the copy.
    QVERIFY(settle(profile->outbox().entries()).ok());
    QCOMPARE(backups.list().size(), atStart + 1);
    QVERIFY(seal(*profile, QStringLiteral("d-2")).ok());
    QVERIFY(settle(profile->outbox().entries()).ok());
    QCOMPARE(backups.list().size(), atStart + 1);
    profile.reset();
    QCOMPARE(backups.list().size(), atStart + 2);
    const auto copy = Connection::openForReading(backups.list().first());
    QVERIFY(copy.ok());
    int decisions = 0;
    QVERIFY(copy.value()
                ->read(QLatin1String("SELECT count(*) FROM decisions"), {},
                       [&decisions](const QSqlQuery &row) { decisions = row.value(0).toInt(); })
                .ok());
    QCOMPARE(decisions, 2);
    // Nothing was written: nothing is copied.
    (void)open();
    QCOMPARE(backups.list().size(), atStart + 2);
}

void OutboxBackupsTest::copiesWordsEveryFewMinutes()
{
    const OutboxBackups backups(outbox());
    const auto profile = open();
    const qsizetype atStart = backups.list().size();
    ports::Draft draft;
    draft.application = ApplicationId(QStringLiteral("a-1"));
    for (int minute = 0; minute < 10; ++minute) {
        draft.opinion += u'字';
        QVERIFY(settle(profile->work().saveDraft(draft)).ok());
        m_clock.advance(std::chrono::minutes(1));
    }
    QVERIFY(settle(profile->work().draft(draft.application)).ok());
    QCOMPARE(backups.list().size(), atStart + 1);
}

void OutboxBackupsTest::keepsTheNewestFew()
{
    OutboxBackups backups(outbox());
    for (int i = 0; i < OutboxBackups::kept + 3; ++i) {
        const auto profile = open();
        QVERIFY(seal(*profile, QStringLiteral("d-%1").arg(i)).ok());
    }
    QCOMPARE(backups.list().size(), OutboxBackups::kept);
    QVERIFY(QDir(path(QStringLiteral("backups"))).entryList({QStringLiteral("*.partial*")}).isEmpty());
}

void OutboxBackupsTest::restoresWhateverPageIsDestroyed()
{
    sealThree();
    const QByteArray whole = contentOf(outbox());
    for (qint64 page = 0; page < whole.size() / pageSize; ++page) {
        const QByteArray damaged = withPageDestroyed(whole, page);
        write(outbox(), damaged);
        const auto profile = open();
        QVERIFY2(profile, qPrintable(QStringLiteral("page %1").arg(page)));
        expectThree(*profile);
        if (profile->restoration()) {
            QCOMPARE(contentOf(profile->restoration()->setAside), damaged);
            QVERIFY(profile->restoration()->backedUpAt.isValid());
        }
    }
}

void OutboxBackupsTest::restoresWhatWasCutOff_data()
{
    QTest::addColumn<qint64>("left");
    QTest::newRow("nothing left") << qint64(0);
    QTest::newRow("half a page") << pageSize / 2;
    QTest::newRow("one page") << pageSize;
    QTest::newRow("gone") << qint64(-1);
}

void OutboxBackupsTest::restoresWhatWasCutOff()
{
    QFETCH(qint64, left);
    sealThree();
    if (left < 0)
        QVERIFY(QFile::remove(outbox()));
    else
        write(outbox(), contentOf(outbox()).left(left));
    const auto profile = open();
    QVERIFY(profile);
    QVERIFY(profile->restoration().has_value());
    expectThree(*profile);
}

void OutboxBackupsTest::restoresWhatWasTamperedWith_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("words of a decision") << QByteArray(
        "UPDATE decisions SET body = CAST(substr(body, 1, 40) || x'00' || substr(body, 42) AS BLOB)"
        " WHERE id = 'd-2'");
    QTest::newRow("words put into another's place") << QByteArray(
        "UPDATE decisions SET body = (SELECT body FROM decisions WHERE id = 'd-1') WHERE id = 'd-2'");
    QTest::newRow("revision") << QByteArray("UPDATE decisions SET based_on_revision = 'r9' WHERE id = 'd-2'");
    QTest::newRow("another's digest") << QByteArray(
        "UPDATE decisions SET body_sha256 = (SELECT body_sha256 FROM decisions WHERE id = 'd-1')"
        " WHERE id = 'd-2'");
    QTest::newRow("words of a finding") << QByteArray("UPDATE findings SET body = zeroblob(300)");
    QTest::newRow("key of a finding") << QByteArray("UPDATE findings SET fact_key = 'other'");
}

void OutboxBackupsTest::restoresWhatWasTamperedWith()
{
    QFETCH(QByteArray, sql);
    sealThree();
    tamper(sql);
    const auto profile = open();
    QVERIFY(profile && profile->restoration());
    expectThree(*profile);
}

void OutboxBackupsTest::passesOverABackupThatIsDamagedToo()
{
    sealThree();
    const OutboxBackups backups(outbox());
    {
        const auto profile = open();
        ports::Draft draft;
        draft.application = ApplicationId(QStringLiteral("a"));
        draft.opinion = QStringLiteral("x");
        QVERIFY(settle(profile->work().saveDraft(draft)).ok());
    }
    QVERIFY(backups.list().size() >= 2);
    write(backups.list().first(), withPageDestroyed(contentOf(backups.list().first()), 1));
    write(outbox(), QByteArray(8192, 'x'));
    const auto profile = open();
    QVERIFY(profile && profile->restoration());
    expectThree(*profile);
}

void OutboxBackupsTest::listsWhatTheBackupDoesNotHave()
{
    sealThree();
    const QByteArray older = contentOf(OutboxBackups(outbox()).list().first());
    {
        const auto profile = open();
        QVERIFY(seal(*profile, QStringLiteral("d-4")).ok());
        QVERIFY(settle(profile->work().record(
                           aFinding(QStringLiteral("f-9"), QStringLiteral("later"), QStringLiteral("k"))))
                    .ok());
    }
    QVERIFY(QDir(path(QStringLiteral("backups"))).removeRecursively());
    QVERIFY(QDir().mkpath(path(QStringLiteral("backups"))));
    write(path(QStringLiteral("backups/outbox.000001.db")), older);
    tamper("UPDATE decisions SET based_on_revision = 'r9' WHERE id = 'd-2'");
    const auto profile = open();
    QVERIFY(profile && profile->restoration());
    expectThree(*profile);
    QCOMPARE(profile->restoration()->decisionsMissing, QList {ApplicationId(QStringLiteral("of-d-4"))});
    QCOMPARE(profile->restoration()->wordsMissing, QList {ApplicationId(QStringLiteral("later"))});
    QVERIFY(profile->restoration()->listIsComplete);
}

void OutboxBackupsTest::finishesARestorationThatWasCutShort_data()
{
    QTest::addColumn<bool>("movedAway");
    QTest::newRow("before the damaged file was moved") << false;
    QTest::newRow("after it was moved") << true;
}

void OutboxBackupsTest::finishesARestorationThatWasCutShort()
{
    QFETCH(bool, movedAway);
    sealThree();
    write(outbox() + QStringLiteral(".restored"), contentOf(OutboxBackups(outbox()).list().first()));
    if (movedAway)
        QVERIFY(QFile::remove(outbox()));
    else
        write(outbox(), QByteArray(8192, 'x'));
    const auto profile = open();
    QVERIFY(profile);
    expectThree(*profile);
    QVERIFY(!QFile::exists(outbox() + QStringLiteral(".restored")));
}

void OutboxBackupsTest::takesUpOneThatAPersonChose()
{
    sealThree();
    store::Sealer sealer(someKeys(), Profile::folderName(m_issuer, m_account));
    OutboxBackups backups(outbox(), &sealer);
    const QString chosen = backups.list().first();
    {
        const auto profile = open();
        QVERIFY(seal(*profile, QStringLiteral("d-4")).ok());
    }
    const auto restored = backups.restore(chosen);
    QVERIFY(restored.ok());
    QCOMPARE(restored->decisionsMissing, QList {ApplicationId(QStringLiteral("of-d-4"))});
    const auto profile = open();
    QVERIFY(profile);
    expectThree(*profile);
}

void OutboxBackupsTest::goesOnWhereNoCopyCanBeMade()
{
    sealThree();
    QVERIFY(QDir(path(QStringLiteral("backups"))).removeRecursively());
    write(path(QStringLiteral("backups")), "in the way");
    const auto profile = open();
    QVERIFY(profile);
    QVERIFY(seal(*profile, QStringLiteral("d-4")).ok());
    QCOMPARE(settle(profile->outbox().entries())->size(), 4);
}

QTEST_GUILESS_MAIN(OutboxBackupsTest)
#include "tst_outbox_backups.moc"
