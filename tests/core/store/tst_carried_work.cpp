// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "domain/audit_entry.h"
#include "store/connection.h"
#include "store/key_custody.h"
#include "store/profile.h"
#include "support/canary.h"
#include "support/fake_secret_store.h"
#include "support/outbox_steps.h"
#include "support/settle.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using ports::WorkTakenIn;
using store::KeyCustody;
using store::Profile;

namespace {

const QString issuer = QStringLiteral("https://platform.example");
const QString opinion = QStringLiteral("意见写到一半");
const ApplicationId decided(QStringLiteral("a-1"));
const ApplicationId begun(QStringLiteral("a-2"));

/// One of a reviewer's computers, with a keychain of its own.
class Computer
{
public:
    explicit Computer(const QString &account = QStringLiteral("acc-1"))
        : m_account(account)
        , custody(Profile::folderIn(m_folder.path(), issuer, m_account), m_secrets)
    {
        // Guessing need not be hard here.
        custody.setHardness({1, 8192});
        const auto keys = settle(custody.unlock());
        if (keys)
            m_keys = *keys;
        reopen();
    }
    void reopen()
    {
        profile.reset();
        auto opened = Profile::open(m_folder.path(), issuer, m_account, m_keys, m_clock);
        if (opened)
            profile = std::move(opened).value();
    }
    [[nodiscard]] QString makePhrase()
    {
        const auto prepared = settle(custody.preparePhrase(m_keys));
        return prepared && custody.keepPhrase(*prepared) ? prepared->words : QString();
    }
    [[nodiscard]] QList<ports::OutboxEntry> entries() const
    {
        const auto read = settle(profile->outbox().entries());
        return read ? *read : QList<ports::OutboxEntry>();
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    domain::AccountId m_account;
    SystemClock m_clock;
    FakeSecretStore m_secrets;
    store::Keys m_keys;

public:
    KeyCustody custody;
    std::unique_ptr<Profile> profile;
};

} // namespace

/// Unsent work leaves a laptop as one sealed file, and another one goes on with it.
class CarriedWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOnElsewhereByteForByte();
    void bringsWhatTheDecisionRestsOn();
    void changesNothingTheSecondTime();
    void comesBackToALaptopThatWasSetBack();
    void takesInAChosenBackup();
    void leavesLaterWordsAlone();
    void asksForThePhrase();
    void refusesWhatIsSomebodyElses();
    void refusesEveryDamage();
    void refusesWhatItIsNot();
    void isSealed();
    void keepsTheEarlierFileWhenItCannotWrite();
    void checksOutOnceTheReceiptIsThere();
    void leavesNothingBehind();

private:
    /// A decision that was never sent, another one that was, and words on a second application.
    void workOn(Computer &computer) const;
    [[nodiscard]] Result<WorkTakenIn> takenIn(Computer &computer, const QString &phrase) const
    {
        return settle(computer.profile->carriedWork().takeIn(file(), phrase));
    }
    [[nodiscard]] QString file() const { return m_stick->filePath(QStringLiteral("work.zpwork")); }

    std::unique_ptr<QTemporaryDir> m_stick;
    std::unique_ptr<Computer> m_first;
    QString m_phrase;
};

void CarriedWorkTest::init()
{
    m_stick = std::make_unique<QTemporaryDir>();
    m_first = std::make_unique<Computer>();
    QVERIFY(m_first->profile);
    m_phrase = m_first->makePhrase();
    QVERIFY(!m_phrase.isEmpty());
    workOn(*m_first);
    const Result<bool> written = settle(m_first->profile->carriedWork().writeTo(file()));
    QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().evidence));
    QVERIFY(*written);
}

void CarriedWorkTest::workOn(Computer &computer) const
{
    ports::WorkStore &work = computer.profile->work();
    ports::DecisionOutbox &outbox = computer.profile->outbox();
    QVERIFY(
        settle(outbox.seal(aDecision(QStringLiteral("d-0"), decided.text()), anApplication(decided.text())))
            .ok());
    const QByteArray sent = computer.entries().first().body;
    QVERIFY(happen(outbox, QStringLiteral("d-0"),
                   {dispatched(), receivedAs(aReceipt(QStringLiteral("d-0"), sent))})
                .ok());
    QVERIFY(settle(work.record(aFinding(QStringLiteral("f1"), decided.text(), QStringLiteral("k1")))).ok());
    QVERIFY(
        settle(outbox.seal(aDecision(QStringLiteral("d-1"), decided.text()), anApplication(decided.text())))
            .ok());
    QVERIFY(settle(work.record(aFinding(QStringLiteral("f2"), begun.text(), QStringLiteral("k2")))).ok());
    ports::Draft draft;
    draft.application = begun;
    draft.opinion = opinion;
    draft.changedAt = someTime();
    QVERIFY(settle(work.saveDraft(draft)).ok());
}

void CarriedWorkTest::goesOnElsewhereByteForByte()
{
    Computer second;
    const auto taken = takenIn(second, m_phrase);
    QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().evidence));
    QCOMPARE(*taken, (WorkTakenIn {.decisions = 1, .applications = 1, .leftAlone = 0}));
    second.reopen();
    const auto entries = second.entries();
    QCOMPARE(entries.size(), 1);
    const ports::OutboxEntry there = m_first->entries().last();
    QCOMPARE(entries.first().id, there.id);
    QCOMPARE(entries.first().body, there.body);
    QCOMPARE(entries.first().sealedAt, there.sealedAt);
    QCOMPARE(entries.first().state, ports::OutboxState::Sealed);
    QCOMPARE(settle(second.profile->work().draft(begun))->opinion, opinion);
    QCOMPARE(settle(second.profile->work().findings(begun))->size(), 1);
    QCOMPARE(settle(second.profile->work().inProgress()).value(), QList<ApplicationId> {begun});
    const auto record = settle(second.profile->outbox().record());
    QVERIFY(record && domain::checkExport(*record).ok());
    QVERIFY(record->contains("adopted"));
}

void CarriedWorkTest::bringsWhatTheDecisionRestsOn()
{
    Computer second;
    QVERIFY(takenIn(second, m_phrase).ok());
    QCOMPARE(settle(second.profile->outbox().reviewed(domain::DecisionId(QStringLiteral("d-1"))))->id,
             decided);
    QCOMPARE(settle(second.profile->work().findings(decided)).value(),
             settle(m_first->profile->work().findings(decided)).value());
}

void CarriedWorkTest::changesNothingTheSecondTime()
{
    Computer second;
    QVERIFY(takenIn(second, m_phrase).ok());
    const auto entries = second.entries();
    QCOMPARE(takenIn(second, m_phrase).value(), WorkTakenIn {});
    QCOMPARE(second.entries(), entries);
    QCOMPARE(settle(second.profile->work().findings(begun))->size(), 1);
    // And on the laptop that it came from, nothing but its own keys is needed.
    QCOMPARE(takenIn(*m_first, {}).value(), WorkTakenIn {});
}

void CarriedWorkTest::comesBackToALaptopThatWasSetBack()
{
    const QString outbox = QStringLiteral("/outbox.db");
    const QString folder = m_first->profile->folder();
    m_first->profile.reset();
    QVERIFY(QFile::remove(folder + outbox));
    QVERIFY(QDir(folder + QStringLiteral("/backups")).removeRecursively());
    m_first->reopen();
    QVERIFY(m_first->profile && m_first->entries().isEmpty());
    QCOMPARE(takenIn(*m_first, {}).value(),
             (WorkTakenIn {.decisions = 1, .applications = 1, .leftAlone = 0}));
}

void CarriedWorkTest::takesInAChosenBackup()
{
    // Closing has made a copy; then everything is lost but the folder of backups.
    m_first->reopen();
    const QString folder = m_first->profile->folder();
    const QDir backups(folder + QStringLiteral("/backups"));
    const QString newest = backups.entryList({QStringLiteral("outbox.*.db")}, QDir::Files, QDir::Name).last();
    const QTemporaryDir aside;
    const QString copy = aside.filePath(newest);
    QVERIFY(QFile::copy(backups.filePath(newest), copy));
    m_first->profile.reset();
    QVERIFY(QFile::remove(folder + QStringLiteral("/outbox.db")));
    for (const QString &name : backups.entryList({QStringLiteral("outbox.*.db")}, QDir::Files))
        QVERIFY(QFile::remove(backups.filePath(name)));
    m_first->reopen();
    QVERIFY(m_first->profile && m_first->entries().isEmpty());
    QCOMPARE(settle(m_first->profile->carriedWork().takeIn(copy, {})).value(),
             (WorkTakenIn {.decisions = 1, .applications = 1, .leftAlone = 0}));
    Computer colleague(QStringLiteral("acc-2"));
    QCOMPARE(settle(colleague.profile->carriedWork().takeIn(copy, {})).error().kind,
             ErrorKind::SecretsUnavailable);
}

void CarriedWorkTest::leavesLaterWordsAlone()
{
    Computer second;
    ports::Draft own;
    own.application = begun;
    own.opinion = QStringLiteral("别的意见");
    own.changedAt = someTime();
    QVERIFY(settle(second.profile->work().saveDraft(own)).ok());
    // Of today, hence after the specimen's.
    QVERIFY(settle(second.profile->outbox().seal(aDecision(QStringLiteral("d-9"), decided.text()),
                                                 anApplication(decided.text())))
                .ok());
    QCOMPARE(takenIn(second, m_phrase).value(),
             (WorkTakenIn {.decisions = 0, .applications = 0, .leftAlone = 2}));
    QCOMPARE(second.entries().size(), 1);
    QCOMPARE(settle(second.profile->work().draft(begun))->opinion, own.opinion);
    QVERIFY(settle(second.profile->work().findings(begun))->isEmpty());
}

void CarriedWorkTest::asksForThePhrase()
{
    Computer second;
    QCOMPARE(takenIn(second, {}).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(takenIn(second, QStringLiteral("no phrase")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(takenIn(second, second.makePhrase()).error().kind, ErrorKind::InvalidInput);
    QVERIFY(second.entries().isEmpty());

    Computer withoutPhrase;
    QCOMPARE(settle(withoutPhrase.profile->carriedWork().writeTo(file())).value(), false);
    QCOMPARE(takenIn(second, m_phrase).error().kind, ErrorKind::NotFound);
}

void CarriedWorkTest::refusesWhatIsSomebodyElses()
{
    Computer colleague(QStringLiteral("acc-2"));
    QCOMPARE(takenIn(colleague, m_phrase).error().kind, ErrorKind::Conflict);
    QVERIFY(colleague.entries().isEmpty());
}

void CarriedWorkTest::refusesEveryDamage()
{
    QFile good(file());
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray whole = good.readAll();
    Computer second;
    const auto refuses = [&](const QByteArray &bytes) {
        QFile bad(file());
        if (!bad.open(QIODevice::WriteOnly | QIODevice::Truncate) || bad.write(bytes) != bytes.size())
            return false;
        bad.close();
        return !takenIn(second, m_phrase).ok() && second.entries().isEmpty();
    };
    for (qsizetype at = 0; at < whole.size(); at += at < 100 ? 7 : 1201) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped.at(at) ^ 0x10);
        QVERIFY2(refuses(flipped), qPrintable(QStringLiteral("flipped at %1").arg(at)));
        QVERIFY2(refuses(whole.left(at)), qPrintable(QStringLiteral("cut at %1").arg(at)));
    }
}

void CarriedWorkTest::refusesWhatItIsNot()
{
    Computer second;
    const auto kindOf = [&](const QByteArray &bytes) {
        QFile other(file());
        if (!other.open(QIODevice::WriteOnly | QIODevice::Truncate) || other.write(bytes) != bytes.size())
            return ErrorKind::Cancelled;
        other.close();
        return takenIn(second, m_phrase).error().kind;
    };
    QCOMPARE(kindOf("%PDF-1.7 not work at all"), ErrorKind::MalformedReply);
    QCOMPARE(kindOf({}), ErrorKind::MalformedReply);
    QCOMPARE(kindOf("zhiping work 2\n{}\n"), ErrorKind::Refused);
    // Somebody else's database is refused, and no phrase asked for.
    const QString foreign = m_stick->filePath(QStringLiteral("foreign.db"));
    {
        const auto made = store::Connection::open(foreign, store::Connection::Durability::Disposable);
        QVERIFY(made && (*made)->runScript(QLatin1String("CREATE TABLE notes (words TEXT)")).ok());
    }
    QCOMPARE(settle(second.profile->carriedWork().takeIn(foreign, {})).error().kind,
             ErrorKind::MalformedReply);
    QVERIFY(QFile::remove(file()));
    QCOMPARE(takenIn(second, m_phrase).error().kind, ErrorKind::StorageUnavailable);
}

void CarriedWorkTest::isSealed()
{
    for (const QString &words : {opinion, QStringLiteral("符合认定条件。"), QStringLiteral("见验收报告")})
        QCOMPARE(filesWith(words, m_stick->path()), QStringList());
}

void CarriedWorkTest::keepsTheEarlierFileWhenItCannotWrite()
{
    const QString nowhere = m_stick->filePath(QStringLiteral("no/such/folder/work.zpwork"));
    QVERIFY(!settle(m_first->profile->carriedWork().writeTo(nowhere)).ok());
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::Files), QStringList {QStringLiteral("work.zpwork")});
    Computer second;
    QVERIFY(takenIn(second, m_phrase).ok());
}

void CarriedWorkTest::checksOutOnceTheReceiptIsThere()
{
    Computer second;
    QVERIFY(takenIn(second, m_phrase).ok());
    const auto entry = second.entries().first();
    domain::Receipt receipt = aReceipt(entry.id.text(), entry.body);
    const auto decision = domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object());
    QVERIFY(decision && decision->audit);
    receipt.audit = decision->audit;
    QVERIFY(happen(second.profile->outbox(), entry.id.text(), {dispatched(), receivedAs(receipt)}).ok());
    second.reopen();
    QVERIFY(second.profile && !second.profile->restoration());
    QCOMPARE(second.entries().first().receipt, receipt);
}

void CarriedWorkTest::leavesNothingBehind()
{
    Computer second;
    QVERIFY(takenIn(second, m_phrase).ok());
    QVERIFY(!QFileInfo::exists(second.profile->folder() + QStringLiteral("/incoming")));
    // A sudden end in the middle of it.
    QVERIFY(QDir().mkpath(second.profile->folder() + QStringLiteral("/incoming/half")));
    second.reopen();
    QVERIFY(!QFileInfo::exists(second.profile->folder() + QStringLiteral("/incoming")));
}

QTEST_GUILESS_MAIN(CarriedWorkTest)
#include "tst_carried_work.moc"
