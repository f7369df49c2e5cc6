// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "support/outbox_steps.h"
#include "ui/screens/shell_stage.h"

#include <QPushButton>
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
