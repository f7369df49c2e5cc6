// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/queue/row_table.h"
#include "ui/screens/shell_stage.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace zhiping;
using namespace zhiping::test;
using SyncState = models::SyncControl::State;

/// What the queue shows where there is nothing to list, and how much of a list it shows.
class QueueStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsWithTheText();
    void staysWhereItWasScrolledWhileRowsCome();
    void saysThatNothingIsAssigned();
    void offersOnlyWhatHelps_data();
    void offersOnlyWhatHelps();
};

void QueueStatesTest::growsWithTheText()
{
    ShellStage stage;
    stage.theme.install(*qApp);
    stage.signIn();
    stage.window->resize(1440, 900);
    stage.window->show();
    QVERIFY(stage.listed());
    const auto *table = stage.find<screens::RowTable>(QStringLiteral("queueTable"));
    QTRY_COMPARE(table->height(), table->wholeHeight());
    const int before = table->height();
    stage.theme.setTextScale(150);
    QTRY_COMPARE(table->height(), table->wholeHeight());
    QVERIFY(table->height() > before);
}

void QueueStatesTest::staysWhereItWasScrolledWhileRowsCome()
{
    QList<domain::Application> many;
    for (int i = 0; i < 100; ++i)
        many.append(stageApplication(1000 + i, QStringLiteral("渝江电子"), QStringLiteral("产线"),
                                     QStringLiteral("A"), {}));
    ShellStage stage(ShellStage::Rules::Absent, many);
    stage.signIn();
    stage.window->resize(1024, 768);
    stage.window->show();
    QVERIFY(stage.listed());
    const auto *table = stage.find<screens::RowTable>(QStringLiteral("queueTable"));
    QScrollBar *bar = table->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    stage.store.applications.insert(
        domain::ApplicationId(QStringLiteral("new")),
        stageApplication(9000, QStringLiteral("巴山精机"), QStringLiteral("产线"), QStringLiteral("A"), {}));
    stage.desk->refresh();
    QTRY_VERIFY(!reset.isEmpty());
    QCOMPARE(bar->value(), before);
    QCOMPARE(table->currentIndex().row(), 0);
}

void QueueStatesTest::saysThatNothingIsAssigned()
{
    ShellStage stage(ShellStage::Rules::Absent, {});
    stage.sync.last = {};
    stage.signIn();
    stage.window->show();
    const auto *page = stage.find<QWidget>(QStringLiteral("queuePage"));
    const auto *title = page->findChild<QLabel *>(QStringLiteral("emptyStateTitle"));
    auto *button = page->findChild<QPushButton *>(QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(button->isVisible());
    const QString never = title->text();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stage.sync.asked, QStringList {QStringLiteral("sync")});
    // The sync brought nothing: that is an answer, not the same invitation once more.
    stage.sync.last = stage.clock.nowUtc();
    Q_EMIT stage.sync.changed();
    QVERIFY(title->text() != never);
    QVERIFY(button->isVisible());
    QCOMPARE(button->property("kind").toString(), QStringLiteral("normal"));
}

void QueueStatesTest::offersOnlyWhatHelps_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<bool>("offersToSync");
    QTest::newRow("sign in first") << SyncState::WaitingForSignIn << false;
    QTest::newRow("failed") << SyncState::Failed << true;
    QTest::newRow("not reachable") << SyncState::Offline << true;
}

void QueueStatesTest::offersOnlyWhatHelps()
{
    QFETCH(const SyncState, state);
    QFETCH(const bool, offersToSync);
    ShellStage stage(ShellStage::Rules::Absent, {});
    stage.sync.now = state;
    stage.signIn();
    stage.window->show();
    const auto *page = stage.find<QWidget>(QStringLiteral("queuePage"));
    QTRY_VERIFY(!page->findChild<QLabel *>(QStringLiteral("emptyStateTitle"))->text().isEmpty());
    QTRY_COMPARE(page->findChild<QPushButton *>(QStringLiteral("emptyStateButton"))->isVisible(),
                 offersToSync);
}

QTEST_MAIN(QueueStatesTest)
#include "tst_queue_states.moc"
