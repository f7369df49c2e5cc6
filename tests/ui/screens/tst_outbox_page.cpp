// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "support/outbox_steps.h"
#include "ui/screens/shell_stage.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// What the outbox says of decisions under way.
class OutboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysInWordsWhyNothingCanBeSent()
    {
        ShellStage stage;
        seal(stage);
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *summary = stage.find<QLabel>(QStringLiteral("outboxSummary"));
        QTRY_VERIFY(!summary->text().isEmpty());
        QVERIFY(!summary->text().contains(QStringLiteral("offline")));
        stage.sync.setOffline(true);
        QTRY_VERIFY(summary->text().contains(QStringLiteral("You work offline")));
        QVERIFY(!stage.find<QPushButton>(QStringLiteral("syncNowButton"))->isEnabled());
    }

    void showsTheThreeVersionsOfAConflict()
    {
        ShellStage stage;
        seal(stage);
        QVERIFY(happen(stage.outbox, QStringLiteral("d-1"),
                       {dispatched(), changed(QStringLiteral("申报件已变更"))})
                    .ok());
        domain::Application now = anApplication(QStringLiteral("1"), QStringLiteral("r2"));
        now.project.totalInvestment = domain::Money {4'100'000'000};
        stage.store.applications.insert(now.id, now);
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *versions = stage.find<QWidget>(QStringLiteral("conflictVersions"));
        QTRY_VERIFY(versions->isVisible());
        QStringList texts;
        for (const QLabel *label : versions->findChildren<QLabel *>())
            texts.append(label->text());
        for (const char *heading : {"When you decided", "On the platform now", "Your decision"})
            QVERIFY2(texts.contains(QString::fromLatin1(heading)), heading);
        QVERIFY(stage.find<QLabel>(QStringLiteral("conflictChanged"))->isVisible());
    }

    void saysInWordsHowFarADecisionIs()
    {
        ShellStage stage;
        seal(stage);
        QVERIFY(happen(stage.outbox, QStringLiteral("d-1"),
                       {dispatched(),
                        {.kind = ports::OutboxEvent::Kind::PassingFailure, .notBefore = someTime(30)}})
                    .ok());
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *details = stage.find<QLabel>(QStringLiteral("outboxDetails"));
        QTRY_VERIFY(details->text().contains(QStringLiteral("Attempted 1 time")));
        QVERIFY(details->text().contains(QStringLiteral("Next attempt not before")));
        QVERIFY(happen(stage.outbox, QStringLiteral("d-1"),
                       {dispatched(),
                        receivedAs(aReceipt(QStringLiteral("d-1"), stage.outbox.stored.first().body))})
                    .ok());
        stage.desk->refresh();
        QTRY_VERIFY(details->text().contains(QStringLiteral("Receipt R-d-1")));
    }

    void saysWhyAnApplicationCannotBeOpened()
    {
        ShellStage stage;
        QVERIFY(settle(stage.outbox.seal(aDecision(QStringLiteral("d-1"), QStringLiteral("gone")),
                                         anApplication(QStringLiteral("gone"))))
                    .ok());
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *details = stage.find<QLabel>(QStringLiteral("outboxDetails"));
        QTRY_VERIFY(details->text().contains(QStringLiteral("no longer on this laptop")));
        QVERIFY(!stage.find<QPushButton>(QStringLiteral("openDecidedButton"))->isEnabled());
    }

    void countsWhatIsTransferredAndCanBeStopped()
    {
        ShellStage stage;
        seal(stage);
        stage.sync.now = models::SyncControl::State::Syncing;
        stage.sync.moving = {3, 12, QStringLiteral("合同.pdf"),
                             models::SyncControl::Step::FetchingAttachments};
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *bar = stage.find<QProgressBar>(QStringLiteral("syncBar"));
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 3);
        QCOMPARE(bar->maximum(), 12);
        QCOMPARE(stage.find<QLabel>(QStringLiteral("syncProgress"))->text(),
                 QStringLiteral("Receiving attachments: 3 of 12 · 合同.pdf"));
        stage.find<QPushButton>(QStringLiteral("syncNowButton"))->click();
        QCOMPARE(stage.sync.asked, QStringList {QStringLiteral("cancel")});
        stage.sync.now = models::SyncControl::State::UpToDate;
        Q_EMIT stage.sync.changed();
        QVERIFY(!bar->isVisible());
    }

    void exportsUnsentWorkInOneClick()
    {
        ShellStage stage;
        seal(stage);
        stage.carried.opensElsewhere = false;
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        auto *button = stage.find<QPushButton>(QStringLiteral("exportWorkButton"));
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE(stage.carried.written.size(), 1);
        const QString first = stage.carried.written.first();
        QVERIFY2(first.endsWith(QStringLiteral(".zpwork")), qPrintable(first));
        const auto *outcome = stage.find<QLabel>(QStringLiteral("fileOutcome"));
        QTRY_VERIFY(outcome->text().contains(QDir::toNativeSeparators(first)));
        QVERIFY(outcome->text().contains(QStringLiteral("recovery phrase")));

        stage.prompter.path = stage.folder.path();
        stage.find<QPushButton>(QStringLiteral("exportElsewhereButton"))->click();
        QTRY_COMPARE(stage.carried.written.size(), 2);
        QCOMPARE(QFileInfo(stage.carried.written.last()).path(), stage.folder.path());

        stage.carried.failNext = Error {ErrorKind::StorageFull, QStringLiteral("no room"), {}};
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(outcome->text().contains(QStringLiteral("Everything is still on this laptop")));
    }

    void saysWhyThereIsNothingToExport()
    {
        ShellStage stage;
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        const auto *state = stage.find<QLabel>(QStringLiteral("unsentState"));
        QTRY_VERIFY(state->text().contains(QStringLiteral("nothing to export")));
        QVERIFY(!stage.find<QPushButton>(QStringLiteral("exportWorkButton"))->isEnabled());
        QVERIFY(
            settle(stage.work.record(aFinding(QStringLiteral("f"), QStringLiteral("1"), QStringLiteral("k"))))
                .ok());
        stage.desk->refresh();
        QTRY_COMPARE(state->text(), QStringLiteral("Only on this laptop: words on 1 application(s)."));
    }

    void takesInAFileWithThePhraseOfItsLaptop()
    {
        ShellStage stage;
        stage.carried.needsPhrase = true;
        stage.carried.brings = {.decisions = 2, .applications = 1, .leftAlone = 1};
        stage.prompter.path = QStringLiteral("work.zpwork");
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        QSignalSpy sent(stage.desk.get(), &review::ReviewDesk::decisionsTakenIn);
        auto *take = stage.find<QPushButton>(QStringLiteral("takeInButton"));
        take->click();
        QVERIFY(!take->isEnabled());
        QTRY_VERIFY(stage.find<QDialog>(QStringLiteral("enterPhraseDialog")));
        auto *phrase = stage.find<QLineEdit>(QStringLiteral("phraseEdit"));
        auto *open = stage.find<QPushButton>(QStringLiteral("phraseOpenButton"));
        stage.carried.failNext = Error {ErrorKind::InvalidInput, QStringLiteral("another"), {}};
        phrase->setText(QStringLiteral("wrong"));
        open->click();
        QTRY_VERIFY(open->isEnabled());
        QVERIFY(stage.carried.read.isEmpty());
        phrase->setText(QStringLiteral("right"));
        open->click();
        QTRY_COMPARE(stage.carried.read, QStringList {QStringLiteral("work.zpwork")});
        const auto *outcome = stage.find<QLabel>(QStringLiteral("fileOutcome"));
        QTRY_VERIFY(outcome->text().contains(QStringLiteral("2 decision(s) taken in")));
        QVERIFY(outcome->text().contains(QStringLiteral("left as they are")));
        QVERIFY(take->isEnabled());
        QTRY_VERIFY(!stage.find<QDialog>(QStringLiteral("enterPhraseDialog")));
        QCOMPARE(sent.count(), 1);
    }

    void refusesAFileThatIsNone()
    {
        ShellStage stage;
        stage.carried.failNext = Error {ErrorKind::MalformedReply, QStringLiteral("no package"), {}};
        stage.prompter.path = QStringLiteral("holiday.jpg");
        stage.signIn();
        stage.window->show();
        stage.window->showOutbox();
        auto *take = stage.find<QPushButton>(QStringLiteral("takeInButton"));
        take->click();
        const auto *outcome = stage.find<QLabel>(QStringLiteral("fileOutcome"));
        QTRY_VERIFY(outcome->text().contains(QStringLiteral("no file of unsent work")));
        QVERIFY(outcome->text().contains(QStringLiteral("Nothing on this laptop was changed")));
        QVERIFY(take->isEnabled());
    }

private:
    static void seal(ShellStage &stage)
    {
        QVERIFY(settle(stage.outbox.seal(aDecision(QStringLiteral("d-1"), QStringLiteral("1")),
                                         anApplication(QStringLiteral("1"))))
                    .ok());
    }
};

QTEST_MAIN(OutboxPageTest)
#include "tst_outbox_page.moc"
