// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/stage.h"
#include "support/canary.h"
#include "support/specimens.h"
#include "sweep/killed_child.h"

#include <QApplication>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;

namespace {

constexpr int sample = 5;
const QString user = QStringLiteral("rongchang");
const QString decidedApplicant = QStringLiteral("巴山");
const QString laterApplicant = QStringLiteral("海棠");
const QString opinion = QStringLiteral("金丝雀绝密CANARY7391，已现场核实。");
const QString fixtureOpinion = QStringLiteral("意见写到一半");

/// Whether the program with this data folder has said @p words in its log.
bool hasLogged(const QString &folder, const QByteArray &words)
{
    QFile log(folder + QStringLiteral("/zhiping.log"));
    return log.open(QIODevice::ReadOnly) && log.readAll().contains(words);
}

/// What the program needs of the desktop beside its files: the socket by which a second start finds the
/// first, made under another name in the folder for such things, and caches of fonts.
bool isTheDesktops(const QString &stray)
{
    static const QRegularExpression known(
        QStringLiteral("/home(/\\.\\w{6}(/s)?|/zhiping-[0-9a-f]{24}|/.*fontconfig.*)?$"));
    return known.match(stray).hasMatch();
}

} // namespace

/// The program itself, as it is installed, killed at any call by which it changes the files of its data
/// folder: during a sync that sends a decision, pulls, and fetches attachments; and while it brings the work
/// of its first version up to today.
class KilledClientFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingWhileItSyncs();
    void losesNothingWhileItBringsOldWorkUpToDate();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d, signed in again %d", m_sweep.cases(),
              int(m_sweep.violations().size()), m_signedInAgain);
    }

private:
    Ending die(const QString &folder, const KillPoint &point, const QByteArray &end);
    Ending syncAndDie(const KillPoint &point);
    Ending migrateAndDie(const KillPoint &point);
    /// What the next start finds, before it syncs.
    [[nodiscard]] std::unique_ptr<Laptop> startedAgain(const QString &name);
    void expectConverged(Laptop &laptop);
    void layFirstVersion(const QString &folder);
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }

    Stage m_stage;
    KillSweep m_sweep;
    ports::OutboxEntry m_sealed;
    QString m_profile; ///< The profile's folder below a data folder.
    int m_cases = 0;
    int m_signedInAgain = 0;
};

void KilledClientFlowTest::initTestCase()
{
    const Result<> opened = m_stage.open();
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
    QVERIFY(m_stage.issue({decidedApplicant}).ok());
    const auto laptop = m_stage.signedIn(user);
    QVERIFY(laptop);
    QVERIFY(laptop->synced());
    m_profile = QFileInfo(laptop->workspace().profile().folder()).fileName();
    laptop->setOffline(true);
    const auto dossier = laptop->review(decidedApplicant);
    QVERIFY(dossier);
    dossier->writeOpinion(opinion);
    QVERIFY(until([&dossier] { return dossier->unsaved() == 0; }));
    QVERIFY(settle(dossier->decide(domain::Verdict::RequestCorrection)).ok());
    m_sealed = settle(laptop->workspace().profile().outbox().entries())->first();
    laptop->close();
    // What the platform has for the laptop by the time it syncs again.
    QVERIFY(m_stage.issue({laterApplicant}).ok());
}

Ending KilledClientFlowTest::die(const QString &folder, const KillPoint &point, const QByteArray &end)
{
    KilledChild client(QStringLiteral(ZHIPING_BIN_DIR "/zhiping"), std::chrono::minutes(2));
    client.endWhen([&] { return hasLogged(folder, end); });
    Ending ending =
        client.run({QStringLiteral("--platform"), m_stage.origin().toString(), QStringLiteral("--portal"),
                    m_stage.portal().toString(), QStringLiteral("--data"), folder},
                   folder, point);
    ending.elsewhere.erase(std::remove_if(ending.elsewhere.begin(), ending.elsewhere.end(), isTheDesktops),
                           ending.elsewhere.end());
    m_sweep.at(ending);
    return ending;
}

std::unique_ptr<Laptop> KilledClientFlowTest::startedAgain(const QString &name)
{
    auto laptop = m_stage.laptop(name);
    laptop->setOffline(true);
    Result<> started = laptop->start();
    if (!started && started.error().kind == ErrorKind::SignInRequired) {
        // Killed between the platform's new token and the keychain: that costs a sign-in, and nothing else.
        ++m_signedInAgain;
        const auto again = laptop->signIn(logIn(QStringLiteral("/netcasso/login"), user, Stage::password()));
        started = again ? laptop->open() : again.error();
    }
    if (!started) {
        m_sweep.complain(QStringLiteral("does not start again: ") + started.error().evidence);
        return nullptr;
    }
    const store::Profile &profile = laptop->workspace().profile();
    require(!profile.restoration(), QStringLiteral("the outbox counts as damaged"));
    require(!profile.cacheWasRebuilt(), QStringLiteral("the cache counts as damaged"));
    require(!profile.isReadOnly(), QStringLiteral("can only be read"));
    return laptop;
}

void KilledClientFlowTest::expectConverged(Laptop &laptop)
{
    laptop.setOffline(false);
    laptop.workspace().scheduler().syncNow();
    if (!laptop.synced() || !laptop.hasReceipts(1))
        return m_sweep.complain(QStringLiteral("does not converge"));
    const store::Profile &profile = laptop.workspace().profile();
    const auto decided = settle(profile.applications().application(m_sealed.application));
    require(decided && decided->opinions.size() == 1 && decided->opinions.first().text == opinion,
            QStringLiteral("the decision does not stand on the platform exactly once"));
    const auto rows = settle(profile.applications().summaries());
    const auto later = rows ? std::find_if(rows->cbegin(), rows->cend(),
                                           [](const domain::ApplicationSummary &row) {
                                               return row.applicantName.contains(laterApplicant);
                                           })
                            : QList<domain::ApplicationSummary>::const_iterator();
    if (!rows || later == rows->cend())
        return m_sweep.complain(QStringLiteral("an application is missing"));
    const auto application = settle(profile.applications().application(later->id));
    require(application && !application->attachments.isEmpty(),
            QStringLiteral("an application is not whole"));
    for (const domain::Attachment &attachment :
         application ? application->attachments : QList<domain::Attachment>())
        require(settle(profile.attachments().read(attachment.sha256)).ok(),
                QStringLiteral("an attachment is missing"));
}

Ending KilledClientFlowTest::syncAndDie(const KillPoint &point)
{
    const QString name = QStringLiteral("case-%1").arg(++m_cases);
    const QString folder = m_stage.path(name);
    copyFolder(m_stage.path(user), folder);
    QFile::remove(folder + QStringLiteral("/zhiping.log"));
    const Ending ending = die(folder, point, "synced: ");
    require(filesWith(opinion, folder).isEmpty(), QStringLiteral("words in clear text"));
    if (const auto laptop = startedAgain(name)) {
        const auto entries = settle(laptop->workspace().profile().outbox().entries());
        require(entries && entries->size() == 1 && entries->first().body == m_sealed.body,
                QStringLiteral("a sealed decision is lost or changed"));
        expectConverged(*laptop);
    }
    QDir(folder).removeRecursively();
    return ending;
}

void KilledClientFlowTest::layFirstVersion(const QString &folder)
{
    const QString profile = folder + u'/' + m_profile;
    QVERIFY(QDir(profile).removeRecursively());
    QVERIFY(QDir().mkpath(profile));
    for (const QString &name : {QStringLiteral("outbox"), QStringLiteral("cache")}) {
        QFile dump(QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/store/fixtures/%1_v1.sql").arg(name));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        sqlite3 *made = nullptr;
        QCOMPARE(
            sqlite3_open(QString(profile + u'/' + name + QStringLiteral(".db")).toUtf8().constData(), &made),
            SQLITE_OK);
        QCOMPARE(sqlite3_exec(made, dump.readAll().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(made), SQLITE_OK);
    }
}

Ending KilledClientFlowTest::migrateAndDie(const KillPoint &point)
{
    const QString name = QStringLiteral("case-%1").arg(++m_cases);
    const QString folder = m_stage.path(name);
    copyFolder(m_stage.path(user), folder);
    QFile::remove(folder + QStringLiteral("/zhiping.log"));
    layFirstVersion(folder);
    const Ending ending = die(folder, point, "cache.db schema is now version 3");
    if (const auto laptop = startedAgain(name)) {
        const store::Profile &profile = laptop->workspace().profile();
        const ApplicationId id(QStringLiteral("a-1"));
        const auto findings = settle(profile.work().findings(id));
        require(findings
                    && findings->contains(
                        aFinding(QStringLiteral("f2"), QStringLiteral("a-1"), QStringLiteral("k1"))),
                QStringLiteral("a finding is lost"));
        const auto draft = settle(profile.work().draft(id));
        require(draft && draft->opinion == fixtureOpinion, QStringLiteral("words are lost"));
        const auto entries = settle(profile.outbox().entries());
        require(entries && entries->size() == 3
                    && std::all_of(entries->cbegin(), entries->cend(),
                                   [](const ports::OutboxEntry &entry) {
                                       return digestOf(entry.body) == entry.bodySha256;
                                   }),
                QStringLiteral("a decision is lost or changed"));
    }
    require(filesWith(fixtureOpinion, folder).isEmpty(), QStringLiteral("words in clear text"));
    QDir(folder).removeRecursively();
    return ending;
}

void KilledClientFlowTest::losesNothingWhileItSyncs()
{
    m_sweep.run(QStringLiteral("sync"), sample, [this](const KillPoint &point) { return syncAndDie(point); });
    QVERIFY2(m_sweep.violations().isEmpty(), qPrintable(m_sweep.violations().join(u'\n')));
}

void KilledClientFlowTest::losesNothingWhileItBringsOldWorkUpToDate()
{
    // Last: from here on the keychain has other keys for this profile.
    const qsizetype earlier = m_sweep.violations().size();
    m_sweep.run(QStringLiteral("migration"), sample,
                [this](const KillPoint &point) { return migrateAndDie(point); });
    QVERIFY2(m_sweep.violations().size() == earlier,
             qPrintable(m_sweep.violations().mid(earlier).join(u'\n')));
}

QTEST_MAIN(KilledClientFlowTest)
#include "tst_killed_client_flow.moc"
