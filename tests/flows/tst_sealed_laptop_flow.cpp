// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/stage.h"
#include "models/start_wording.h"
#include "reviewer/composition.h"
#include "reviewer/launcher.h"
#include "support/canary.h"
#include "support/write_protection.h"
#include "widgets/notice_bar.h"

#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace zhiping;
using namespace zhiping::test;
using domain::Verdict;

namespace {

const QString canary = QStringLiteral("金丝雀绝密CANARY7391");

} // namespace

/// A day's work with the real platform, and what a thief finds on the laptop afterwards.
class SealedLaptopFlowTest : public QObject
{
    Q_OBJECT

    Stage stage;
    QStringList names; ///< Of applicants and projects, as the platform sent them.

private Q_SLOTS:
    void initTestCase()
    {
        const Result<> opened = stage.open();
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
        QVERIFY(stage.issue().ok());
    }

    void nothingOfADaysWorkLiesOpen()
    {
        {
            const auto laptop = stage.signedIn(QStringLiteral("rongchang"));
            QVERIFY(laptop);
            QVERIFY(laptop->synced());
            for (const review::QueueRow &row : laptop->workspace().desk().queue())
                names += {row.summary.applicantName, row.summary.projectName};
            QVERIFY(names.size() > 10);
            const auto dossier = undecided(*laptop);
            QVERIFY(dossier);
            dossier->writeOpinion(canary);
            QVERIFY(until([&dossier] { return dossier->unsaved() == 0; }));
            QVERIFY(settle(dossier->decide(Verdict::RequestCorrection)).ok());
            QVERIFY(laptop->hasReceipts(1));
            const QString atWork = lyingOpen().join(u'\n');
            QVERIFY2(atWork.isEmpty(), qPrintable(atWork));
        }
        const QString afterwards = lyingOpen().join(u'\n');
        QVERIFY2(afterwards.isEmpty(), qPrintable(afterwards));
    }

    void aCrashLeavesNoImageOfTheMemory()
    {
        const QTemporaryDir place;
        const QString data = stage.path(QStringLiteral("rongchang"));
        QFile::remove(data + QStringLiteral("/zhiping.log"));
        QProcess client;
        client.setWorkingDirectory(place.path());
        // As where a developer or a distribution has images of any size kept.
        client.setChildProcessModifier([] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            constexpr rlimit any {RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_CORE, &any);
        });
        client.start(QStringLiteral(ZHIPING_BIN_DIR "/zhiping"),
                     {QStringLiteral("--platform"), stage.origin().toString(), QStringLiteral("--portal"),
                      stage.portal().toString(), QStringLiteral("--data"), data});
        QVERIFY(until([&] {
            QFile log(data + QStringLiteral("/zhiping.log"));
            return log.open(QIODevice::ReadOnly) && log.readAll().contains("synced: ");
        }));
        QCOMPARE(::kill(pid_t(client.processId()), SIGABRT), 0);
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitStatus(), QProcess::CrashExit);
        QCOMPARE(QDir(place.path()).entryList(QDir::Files), QStringList());
        QCOMPARE(lyingOpen(), QStringList());
    }

    void aWriteProtectedFolderIsShown()
    {
        const QString data = stage.path(QStringLiteral("rongchang"));
        const WriteProtection protection(data);
        if (!protection.holds())
            QSKIP("this superuser may not mount");
        const auto laptop = stage.laptop(QStringLiteral("rongchang"));
        const Result<> started = laptop->start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().evidence));
        QVERIFY(laptop->workspace().profile().isReadOnly());
        QVERIFY(until([&laptop] { return !laptop->workspace().desk().queue().isEmpty(); }));
        QCOMPARE(laptop->workspace().desk().outbox().size(), 1);

        reviewer::Arguments arguments;
        arguments.dataFolder = data;
        arguments.platform = stage.origin();
        arguments.portal = stage.portal();
        reviewer::Launcher launcher(arguments);
        launcher.start();
        QVERIFY(launcher.composition());
        QVERIFY(until([&launcher] { return launcher.composition()->workspace() != nullptr; }));
        const auto *window = launcher.composition()->window();
        const auto *notice = window->findChild<widgets::NoticeBar *>();
        QVERIFY(until([notice] { return notice->isVisible(); }));
        QCOMPARE(notice->text(),
                 models::readOnlyMessage(models::ProfileNews::ReadOnly::WriteProtected).sentence());
    }

    void aLostKeyringIsMadeGoodByThePhrase()
    {
        const auto laptop = stage.laptop(QStringLiteral("rongchang"));
        QVERIFY(laptop->start().ok());
        const QString folder = laptop->workspace().profile().folder();
        laptop->close();
        auth::KeychainSecretStore keyring;
        store::KeyCustody custody(folder, keyring);
        const Result<store::Keys> keys = settle(custody.unlock());
        QVERIFY(keys.ok());
        // As hard to guess as a reviewer's: half a second and 256 MiB.
        const auto phrase = settle(custody.preparePhrase(*keys), std::chrono::seconds(60));
        QVERIFY(phrase.ok());
        QVERIFY(custody.keepPhrase(*phrase).ok());
        QVERIFY(settle(keyring.remove(u"sealing/" + QFileInfo(folder).fileName())).ok());

        QCOMPARE(laptop->open().error().kind, ErrorKind::NotFound);
        QVERIFY(settle(custody.unlockWith(phrase->words), std::chrono::seconds(60)).ok());
        QVERIFY(laptop->open().ok());
        QCOMPARE(settle(laptop->workspace().profile().outbox().entries())->size(), 1);
    }

    void signingOutLeavesOnlyTheReviewersOwnWork()
    {
        const auto laptop = stage.laptop(QStringLiteral("rongchang"));
        QVERIFY(laptop->start().ok());
        const QDir folder(laptop->workspace().profile().folder());
        QVERIFY(folder.exists(QStringLiteral("cache.db")));
        QVERIFY(laptop->signOut().ok());
        QVERIFY(!folder.exists(QStringLiteral("cache.db")));
        QVERIFY(!folder.exists(QStringLiteral("attachments")));
        QVERIFY(folder.exists(QStringLiteral("outbox.db")));
        QCOMPARE(lyingOpen(), QStringList());
    }

    void everyExchangeKeptTheContract()
    {
        stage.expectTheContractKept(
            {QStringLiteral("changes"), QStringLiteral("attachment"), QStringLiteral("submitDecision")});
    }

private:
    static std::shared_ptr<review::Dossier> undecided(Laptop &laptop)
    {
        for (const review::QueueRow &row : laptop.workspace().desk().queue()) {
            const auto dossier = laptop.review(row.summary.applicantName);
            if (dossier && !dossier->isReadOnly())
                return dossier;
        }
        return nullptr;
    }
    /// The files of the whole data folder, not only of the profile.
    [[nodiscard]] QStringList lyingOpen() const
    {
        const QString folder = stage.path(QStringLiteral("rongchang"));
        QStringList found = filesWith(canary, folder);
        for (const QString &name : names)
            found += filesWith(name, folder);
        return found;
    }
};

QTEST_MAIN(SealedLaptopFlowTest)
#include "tst_sealed_laptop_flow.moc"
