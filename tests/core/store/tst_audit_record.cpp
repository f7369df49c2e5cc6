// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/audit_entry.h"
#include "store/connection.h"
#include "store/profile.h"
#include "store/schema.h"
#include "support/manual_clock.h"
#include "support/outbox_steps.h"
#include "support/settle.h"
#include "support/some_keys.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::Act;
using store::Profile;

/// The record of what a reviewer did: nothing without an entry, and no entry changed unnoticed.
class AuditRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_profile.reset(); }

    void everyActAppends();
    void writingAppendsOnceAMinute();
    void actAndEntryAreOneTransaction();
    void aDecisionCarriesWhereTheRecordStood();
    void findsWhatSomebodyDidToTheFile_data();
    void findsWhatSomebodyDidToTheFile();
    void findsAnEndThatIsGone();
    void outlivesNewKeys();
    void exportChecksOutAndShowsChanges();

private:
    [[nodiscard]] Result<std::unique_ptr<Profile>> open() const
    {
        return Profile::open(m_folder->path(), QStringLiteral("https://platform.example"),
                             domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
    }
    [[nodiscard]] QList<domain::AuditEntry> entries() const
    {
        QList<domain::AuditEntry> all;
        const QList<QByteArray> lines = settle(m_profile->outbox().record()).value().split('\n');
        for (const QByteArray &line : lines.mid(1)) {
            const auto json = QJsonDocument::fromJson(line).object();
            if (!json.isEmpty())
                all.append(*domain::auditEntryFromJson(json.value(QLatin1String("entry")).toObject()));
        }
        return all;
    }
    /// A day's work: five entries after the first.
    void work();
    void tamper(const QByteArray &statements);

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

void AuditRecordTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = open();
    QVERIFY(opened.ok());
    m_profile = std::move(opened).value();
}

void AuditRecordTest::work()
{
    const domain::ApplicationId id(QStringLiteral("a-1"));
    QVERIFY(settle(m_profile->work().record(aFinding(QStringLiteral("f1"), id.text(), QStringLiteral("k1"))))
                .ok());
    QVERIFY(settle(m_profile->work().record(aFinding(QStringLiteral("f2"), id.text(), QStringLiteral("k2"))))
                .ok());
    QVERIFY(settle(m_profile->work().withdraw(id, domain::FactKey(QStringLiteral("k2")))).ok());
    ports::Draft draft;
    draft.application = id;
    draft.opinion = QStringLiteral("同意");
    QVERIFY(settle(m_profile->work().saveDraft(draft)).ok());
    QVERIFY(settle(m_profile->outbox().seal(aDecision(QStringLiteral("d-1"), id.text()),
                                            anApplication(id.text())))
                .ok());
}

/// What @p statements do to the closed file, past all triggers.
void AuditRecordTest::tamper(const QByteArray &statements)
{
    const QString file = m_profile->folder() + QStringLiteral("/outbox.db");
    m_profile.reset();
    QVERIFY(QDir(QFileInfo(file).path() + QStringLiteral("/backups")).removeRecursively());
    auto opened = store::Connection::open(file, store::Connection::Durability::Irreplaceable);
    QVERIFY(opened.ok());
    const QByteArray script =
        "DROP TRIGGER record_never_changes\n;\nDROP TRIGGER record_never_vanishes\n;\n" + statements;
    const auto done = (*opened)->runScript(QLatin1String(script));
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().evidence));
}

void AuditRecordTest::everyActAppends()
{
    work();
    const QList<domain::AuditEntry> all = entries();
    QList<Act> acts;
    QStringList subjects;
    for (const auto &entry : all) {
        acts.append(entry.act);
        subjects.append(entry.subject);
        QCOMPARE(entry.actor.text(), QStringLiteral("acc-1"));
        QCOMPARE(entry.at, m_clock.nowUtc());
    }
    QCOMPARE(acts,
             (QList {Act::Began, Act::Answered, Act::Answered, Act::Withdrew, Act::Wrote, Act::Decided}));
    QCOMPARE(subjects,
             (QStringList {QStringLiteral("record"), QStringLiteral("a-1/k1"), QStringLiteral("a-1/k2"),
                           QStringLiteral("a-1/k2"), QStringLiteral("a-1"), QStringLiteral("a-1/d-1")}));
    QCOMPARE(all.constLast().digest, settle(m_profile->outbox().entries())->first().bodySha256);
}

void AuditRecordTest::writingAppendsOnceAMinute()
{
    ports::Draft draft;
    draft.application = domain::ApplicationId(QStringLiteral("a-1"));
    const auto write = [&](const QString &text, int seconds) {
        m_clock.advance(std::chrono::seconds(seconds));
        draft.opinion = text;
        QVERIFY(settle(m_profile->work().saveDraft(draft)).ok());
    };
    write(QStringLiteral("同"), 0);
    write(QStringLiteral("同意"), 30);
    QCOMPARE(entries().size(), 2);
    write(QStringLiteral("同意认"), 31);
    QCOMPARE(entries().size(), 3);
    draft.application = domain::ApplicationId(QStringLiteral("a-2"));
    write(QStringLiteral("另一件"), 1);
    QCOMPARE(entries().size(), 4);
}

void AuditRecordTest::actAndEntryAreOneTransaction()
{
    work();
    const QString file = m_profile->folder() + QStringLiteral("/outbox.db");
    m_profile.reset();
    {
        // From now on the record takes nothing, as when power fails between the act and its entry.
        auto opened = store::Connection::open(file, store::Connection::Durability::Irreplaceable);
        QVERIFY((*opened)
                    ->runScript(QLatin1String("CREATE TRIGGER no_more BEFORE INSERT ON record\n"
                                              "BEGIN SELECT RAISE(ABORT, 'power cut'); END"))
                    .ok());
    }
    m_profile = std::move(open()).value();
    const domain::ApplicationId id(QStringLiteral("a-1"));
    const auto findings = settle(m_profile->work().findings(id)).value();
    const auto decisions = settle(m_profile->outbox().entries()).value();
    QVERIFY(!settle(m_profile->work().record(aFinding(QStringLiteral("f9"), id.text(), QStringLiteral("k9"))))
                 .ok());
    QVERIFY(!settle(m_profile->work().withdraw(id, domain::FactKey(QStringLiteral("k1")))).ok());
    ports::Draft draft;
    draft.application = id;
    draft.opinion = QStringLiteral("没有记录就没有文字");
    QVERIFY(!settle(m_profile->work().saveDraft(draft)).ok());
    QVERIFY(!settle(m_profile->outbox().seal(aDecision(QStringLiteral("d-9"), id.text()),
                                             anApplication(id.text())))
                 .ok());
    QCOMPARE(settle(m_profile->work().findings(id)).value(), findings);
    QVERIFY(settle(m_profile->work().draft(id))->opinion.isEmpty());
    QCOMPARE(settle(m_profile->outbox().entries()).value(), decisions);
    QCOMPARE(entries().size(), 6);
}

void AuditRecordTest::aDecisionCarriesWhereTheRecordStood()
{
    work();
    QVERIFY(settle(m_profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2")),
                                            anApplication(QStringLiteral("a-2"))))
                .ok());
    const auto all = entries();
    QList<domain::AuditHead> heads;
    const QList<ports::OutboxEntry> sealed = settle(m_profile->outbox().entries()).value();
    for (const auto &entry : sealed)
        heads.append(*domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object())->audit);
    QCOMPARE(heads.size(), 2);
    QCOMPARE(heads.at(0).chain, heads.at(1).chain);
    QCOMPARE(heads.at(0).ordinal, 1);
    QCOMPARE(heads.at(1).ordinal, 2);
    for (const auto &head : heads)
        QCOMPARE(head.hash, hashOf(all.at(head.sequence - 1)));
}

void AuditRecordTest::findsWhatSomebodyDidToTheFile_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("named");
    QTest::newRow("a flipped byte") << QByteArray(
        "UPDATE record SET body = substr(body, 1, 40) || x'00' || substr(body, 42) WHERE sequence = 3")
                                    << QStringLiteral("audit entry 3");
    QTest::newRow("another hash") << QByteArray("UPDATE record SET hash = upper(hash) WHERE sequence = 2")
                                  << QStringLiteral("audit entry 2");
    QTest::newRow("removed") << QByteArray("DELETE FROM record WHERE sequence = 4")
                             << QStringLiteral("audit entry 4");
    QTest::newRow("removed and closed up")
        << QByteArray("DELETE FROM record WHERE sequence = 4\n;\nUPDATE record SET sequence = sequence - 1"
                      " WHERE sequence = 5\n;\nUPDATE record SET sequence = sequence - 1 WHERE sequence = 6")
        << QStringLiteral("audit entry 4");
    QTest::newRow("two changed about") << QByteArray(
        "UPDATE record SET sequence = 99 WHERE sequence = 2\n;\nUPDATE record SET sequence = 2 WHERE"
        " sequence = 3\n;\nUPDATE record SET sequence = 3 WHERE sequence = 99")
                                       << QStringLiteral("audit entry 2");
    QTest::newRow("inserted") << QByteArray(
        "INSERT INTO record SELECT 7, body, hash FROM record WHERE sequence = 6")
                              << QStringLiteral("audit entry 7");
}

void AuditRecordTest::findsWhatSomebodyDidToTheFile()
{
    QFETCH(QByteArray, statements);
    QFETCH(QString, named);
    work();
    tamper(statements);
    // Without a copy to go back to the file is opened as it is, and the log names the entry.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not check out: "_qs + named));
    m_profile = std::move(open()).value();
    const auto record = settle(m_profile->outbox().record());
    QCOMPARE(record.error().kind, ErrorKind::StorageDamaged);
    QVERIFY2(record.error().evidence.startsWith(named), qPrintable(record.error().evidence));
}

void AuditRecordTest::findsAnEndThatIsGone()
{
    work();
    // A copy that is good, to go back to.
    m_profile.reset();
    m_profile = std::move(open()).value();
    const auto entry = settle(m_profile->outbox().entries())->first();
    domain::Receipt receipt = aReceipt(entry.id.text(), entry.body);
    receipt.audit = domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object())->audit;
    QVERIFY(happen(m_profile->outbox(), entry.id.text(), {dispatched(), receivedAs(receipt)}).ok());
    const QString file = m_profile->folder() + QStringLiteral("/outbox.db");
    m_profile.reset();
    {
        auto opened = store::Connection::open(file, store::Connection::Durability::Irreplaceable);
        QVERIFY((*opened)
                    ->runScript(QLatin1String("DROP TRIGGER record_never_vanishes\n;\n"
                                              "DELETE FROM record WHERE sequence >= 5\n;\n"
                                              "CREATE TRIGGER record_never_vanishes BEFORE DELETE ON record\n"
                                              "BEGIN SELECT RAISE(ABORT, 'append-only'); END"))
                    .ok());
    }
    m_profile = std::move(open()).value();
    QVERIFY(m_profile->restoration().has_value());
    QCOMPARE(entries().size(), 6);
}

void AuditRecordTest::outlivesNewKeys()
{
    work();
    const auto before = entries();
    store::KeyRing both = *someKeys();
    both.current = 2;
    both.keys.emplace(2, store::SecretKey::random());
    QVERIFY(settle(m_profile->reseal(std::make_shared<const store::KeyRing>(both))).ok());
    QCOMPARE(entries(), before);
    QVERIFY(settle(m_profile->work().record(
                       aFinding(QStringLiteral("f5"), QStringLiteral("a-1"), QStringLiteral("k5"))))
                .ok());
    QCOMPARE(entries().size(), before.size() + 1);
}

void AuditRecordTest::exportChecksOutAndShowsChanges()
{
    work();
    const QByteArray lines = settle(m_profile->outbox().record()).value();
    QCOMPARE(domain::checkExport(lines).value(), 6);
    QByteArray changed = lines;
    changed.replace("a-1/k2", "a-1/k3");
    QVERIFY(domain::checkExport(changed).error().evidence.startsWith(QStringLiteral("audit entry 3")));
    QByteArrayList shorter = lines.split('\n');
    shorter.removeAt(4);
    QVERIFY(
        domain::checkExport(shorter.join('\n')).error().evidence.startsWith(QStringLiteral("audit entry 4")));
    shorter = lines.split('\n');
    shorter.removeAt(6);
    QVERIFY(!domain::checkExport(shorter.join('\n')).ok());
    QVERIFY(!domain::checkExport({}).ok());
}

QTEST_GUILESS_MAIN(AuditRecordTest)
#include "tst_audit_record.moc"
