// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/pane_tabs.h"
#include "screens/review/review_page.h"
#include "ui/screens/shell_stage.h"
#include "widgets/chip.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// The review in less width than it likes.
class ReviewWidthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movesItsTabsTogetherBeforeOneIsOutOfSight();
    void keepsTheFocusWhenItsPanesBecomeTabs();
    void showsTheStageWholeInLargeText();
};

void ReviewWidthTest::movesItsTabsTogetherBeforeOneIsOutOfSight()
{
    widgets::Theme look;
    look.install(*qApp);
    screens::PaneTabs tabs;
    for (const char *name :
         {"Applicant", "Project", "Checklist", "Investment", "Effects", "Designations", "Opinions"})
        tabs.addTab(new QLabel, QString::fromLatin1(name));
    tabs.resize(2000, 300);
    tabs.show();
    const int roomy = tabs.tabBar()->sizeHint().width();
    tabs.resize(roomy - 40, 300);
    QTRY_VERIFY(tabs.tabBar()->sizeHint().width() <= roomy - 40);
    tabs.resize(roomy, 300);
    QTRY_COMPARE(tabs.tabBar()->sizeHint().width(), roomy);
    // Larger text presses where there was room before.
    look.setTextScale(150);
    QTRY_VERIFY(tabs.tabBar()->property("dense").toBool());
}

void ReviewWidthTest::keepsTheFocusWhenItsPanesBecomeTabs()
{
    ShellStage stage(ShellStage::Rules::Shipped, stageApplications().mid(0, 1));
    stage.showReviews();
    stage.signIn();
    stage.window->resize(1440, 900);
    stage.window->show();
    QVERIFY(stage.listed());
    stage.window->openApplication(stage.desk->queue().first().summary.id.text());
    QTRY_VERIFY(stage.find<screens::ReviewPage>(QStringLiteral("reviewPage")));
    const auto *page = stage.find<screens::ReviewPage>(QStringLiteral("reviewPage"));
    QTRY_VERIFY(page->isVisible() && page->isAncestorOf(QApplication::focusWidget()));
    const QWidget *focus = QApplication::focusWidget();
    stage.window->resize(1024, 768);
    QTRY_VERIFY(page->findChild<QTabWidget *>(QStringLiteral("reviewPanes"))->isVisible());
    QCOMPARE(QApplication::focusWidget(), focus);
}

void ReviewWidthTest::showsTheStageWholeInLargeText()
{
    ShellStage stage(ShellStage::Rules::Shipped, stageApplications().mid(0, 1));
    stage.theme.install(*qApp);
    stage.theme.setTextScale(150);
    stage.showReviews();
    stage.signIn();
    stage.window->resize(1024, 768);
    stage.window->show();
    QVERIFY(stage.listed());
    stage.window->openApplication(stage.desk->queue().first().summary.id.text());
    QTRY_VERIFY(stage.find<widgets::Chip>(QStringLiteral("reviewLevel")));
    const auto *level = stage.find<widgets::Chip>(QStringLiteral("reviewLevel"));
    QTRY_VERIFY(level->isVisible() && !level->face().text.isEmpty());
    QCOMPARE(level->width(), level->sizeHint().width());
    QCOMPARE(stage.window->width(), 1024);
}

QTEST_MAIN(ReviewWidthTest)
#include "tst_review_width.moc"
