// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/review_page.h"
#include "screens/welcome/welcome_page.h"
#include "ui/screens/shell_stage.h"
#include "widgets/language.h"
#include "widgets/notice_bar.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTextEdit>

using namespace zhiping;
using namespace zhiping::test;

namespace {

bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

/// Made by Qt inside another widget, which carries the name.
bool isPartOfAnother(const QWidget *widget)
{
    return widget->objectName().startsWith(QStringLiteral("qt_"))
        || qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QLineEdit *>(widget->parentWidget()) || widget->inherits("QHeaderView")
        || widget->inherits("QComboBoxListView") || widget->inherits("QTableCornerButton");
}

/// A visible label or button whose text has less room than it needs.
QString cutTextIn(QWidget *window)
{
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->width() == 0)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool elides = qobject_cast<const widgets::ElidedLabel *>(widget);
        const bool single = label && !label->wordWrap() && !label->text().isEmpty() && !elides;
        const bool named = button && !button->text().isEmpty();
        if ((single || named) && widget->width() < widget->minimumSizeHint().width())
            return widget->objectName() + QStringLiteral(": ") + (label ? label->text() : button->text());
        if (label && label->wordWrap() && label->height() < label->heightForWidth(label->width()) - 1)
            return widget->objectName() + QStringLiteral(" (lines): ") + label->text();
    }
    return {};
}

void pressKey(QWidget *widget, Qt::Key key)
{
    QTest::keyEvent(QTest::Click, widget, key);
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheWelcomePageUntilSomebodySignsIn();
    void saysWhyThePlatformRefused();
    void showsTheQueueOfWhoeverSignedIn();
    void explainsTheVerdictWithItsArithmetic();
    void movesByJAndKAndOpensByEnter();
    void saysWhyAnApplicationCannotBeOpened();
    void findsWhileTypingAndClearsWithEscape();
    void goesToTheQueueWithTheFirstLetterTypedElsewhere();
    void tellsAboutAnExpiredSessionAndOffersToSignIn();
    void saysWhenASealedDecisionHasArrived();
    void offersWhomToPractiseAs();
    void asksBeforeSigningOut();
    void showsTheFirstPullWithItsCountAndStopsIt();
    void saysWhatToDoWhenTheQueueCannotBeRead();
    void namesEverythingAPersonCanOperate();
    void cutsNothing_data();
    void cutsNothing();
    void keepsThePreferences();

private:
    std::unique_ptr<widgets::Theme> m_look;
};

void MainWindowTest::initTestCase()
{
    widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
    m_look = std::make_unique<widgets::Theme>();
    m_look->install(*qApp);
}

void MainWindowTest::showsTheWelcomePageUntilSomebodySignsIn()
{
    ShellStage stage;
    stage.window->show();
    QVERIFY(stage.find<QWidget>(QStringLiteral("welcomePage"))->isVisible());
    QVERIFY(!stage.find<QWidget>(QStringLiteral("searchEdit"))->isVisible());
    QTest::mouseClick(stage.find<QWidget>(QStringLiteral("signInButton")), Qt::LeftButton);
    QCOMPARE(stage.session.asked, QStringList {QStringLiteral("signIn")});
}

void MainWindowTest::saysWhyThePlatformRefused()
{
    ShellStage stage;
    stage.window->show();
    stage.session.reason = QStringLiteral("not_granted");
    Q_EMIT stage.session.changed();
    QVERIFY(stage.find<QLabel>(QStringLiteral("welcomeReason"))->isVisible());
    QVERIFY(
        stage.find<QLabel>(QStringLiteral("welcomeAdvice"))->text().contains(QStringLiteral("业务系统类")));
}

void MainWindowTest::showsTheQueueOfWhoeverSignedIn()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    auto *table = stage.find<QTableView>(QStringLiteral("queueTable"));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 6);
    QVERIFY(table->selectionModel()->hasSelection());
    QVERIFY(stage.find<QWidget>(QStringLiteral("explanationCard"))->isVisible());
    QVERIFY(!stage.find<QLabel>(QStringLiteral("explanationText"))->text().isEmpty());
    stage.window->setDesk(nullptr);
    QVERIFY(stage.find<QWidget>(QStringLiteral("welcomePage"))->isVisible());
}

void MainWindowTest::explainsTheVerdictWithItsArithmetic()
{
    ShellStage stage(ShellStage::Rules::Shipped, {stageApplications().first()});
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.assessed());
    const QModelIndex verdict = stage.find<QTableView>(QStringLiteral("queueTable"))->model()->index(0, 4);
    QVERIFY2(verdict.data().toString().contains(QStringLiteral("50.00")),
             qPrintable(verdict.data().toString()));
    const auto labels = stage.find<QWidget>(QStringLiteral("explanationCard"))->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral("50.00")); }));
}

void MainWindowTest::movesByJAndKAndOpensByEnter()
{
    ShellStage stage(ShellStage::Rules::Shipped, stageApplications().mid(0, 3));
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    auto *table = stage.find<QTableView>(QStringLiteral("queueTable"));
    QCOMPARE(table->currentIndex().row(), 0);
    pressKey(table, Qt::Key_J);
    pressKey(table, Qt::Key_J);
    pressKey(table, Qt::Key_K);
    QCOMPARE(table->currentIndex().row(), 1);
    pressKey(table, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stage.reviewsOpened, 1, 120000);
    QVERIFY(!stage.find<QWidget>(QStringLiteral("rail"))->isVisible());
    stage.window->showQueue();
    QVERIFY(table->isVisible());
    QTRY_COMPARE(table->currentIndex().row(), 1);
}

void MainWindowTest::saysWhyAnApplicationCannotBeOpened()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    QTest::mouseClick(stage.find<QWidget>(QStringLiteral("openReviewButton")), Qt::LeftButton);
    auto *notice = stage.find<widgets::NoticeBar>(QStringLiteral("noticeBar"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!notice->text().isEmpty());
    QCOMPARE(stage.reviewsOpened, 0);
}

void MainWindowTest::findsWhileTypingAndClearsWithEscape()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    auto *search = stage.find<QLineEdit>(QStringLiteral("searchEdit"));
    auto *table = stage.find<QTableView>(QStringLiteral("queueTable"));
    search->setText(QStringLiteral("嘉陵"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    search->setText(QStringLiteral("无此企业"));
    QTRY_VERIFY(!table->isVisible());
    QTest::mouseClick(stage.find<QWidget>(QStringLiteral("queuePage"))
                          ->findChild<QWidget *>(QStringLiteral("emptyStateButton")),
                      Qt::LeftButton);
    QVERIFY(search->text().isEmpty());
    search->setText(QStringLiteral("嘉陵"));
    pressKey(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(table->model()->rowCount(), 6);
}

void MainWindowTest::goesToTheQueueWithTheFirstLetterTypedElsewhere()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    stage.window->showOutbox();
    auto *search = stage.find<QLineEdit>(QStringLiteral("searchEdit"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("ZG"));
    QVERIFY(stage.find<QWidget>(QStringLiteral("queuePage"))->isVisible());
    QCOMPARE(search->text(), QStringLiteral("ZG"));
}

void MainWindowTest::tellsAboutAnExpiredSessionAndOffersToSignIn()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    auto *notice = stage.find<widgets::NoticeBar>(QStringLiteral("noticeBar"));
    QVERIFY(!notice->isVisible());
    stage.session.now = models::SessionControl::State::Expired;
    Q_EMIT stage.session.changed();
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QWidget *>(QStringLiteral("noticeActionButton")), Qt::LeftButton);
    QCOMPARE(stage.session.asked, QStringList {QStringLiteral("signIn")});
    QTest::mouseClick(notice->findChild<QWidget *>(QStringLiteral("noticeCloseButton")), Qt::LeftButton);
    Q_EMIT stage.sync.changed();
    QVERIFY(!notice->isVisible());
    stage.session.now = models::SessionControl::State::SignedIn;
    Q_EMIT stage.session.changed();
    stage.session.now = models::SessionControl::State::Expired;
    Q_EMIT stage.session.changed();
    QVERIFY(notice->isVisible());
}

void MainWindowTest::saysWhenASealedDecisionHasArrived()
{
    ShellStage stage(ShellStage::Rules::Shipped);
    stage.showReviews();
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    stage.window->openApplication(stage.desk->queue().first().summary.id.text());
    QPointer<screens::ReviewPage> page;
    // The rules take their time to load where nothing is optimised.
    QTRY_VERIFY_WITH_TIMEOUT((page = stage.window->findChild<screens::ReviewPage *>()), 60'000);
    auto *bar = stage.find<widgets::NoticeBar>(QStringLiteral("noticeBar"));
    const auto says = [bar](const QString &words) { return bar->isVisible() && bar->text().contains(words); };

    Q_EMIT page->decided(QStringLiteral("已封存"));
    QVERIFY(says(QStringLiteral("已封存")));
    stage.sync.waiting = 1;
    Q_EMIT stage.sync.changed();
    QVERIFY(says(QStringLiteral("已封存")));
    stage.sync.waiting = 0;
    Q_EMIT stage.sync.changed();
    QVERIFY(says(QStringLiteral("平台已收到你的结论")));
}

void MainWindowTest::offersWhomToPractiseAs()
{
    ShellStage real;
    real.window->show();
    QVERIFY(!real.find<QWidget>(QStringLiteral("practiceCard")));
    StageSession session;
    session.practice = {{QStringLiteral("rongchang"), models::PracticeAccount::As::District}};
    const screens::WelcomePage page(session);
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("practiceCard")));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("practicePassword"))
                ->text()
                .contains(session.practicePassword()));
}

void MainWindowTest::asksBeforeSigningOut()
{
    ShellStage stage;
    stage.sync.waiting = 3;
    stage.signIn();
    stage.window->showSettings();
    stage.window->show();
    stage.prompter.answer = false;
    QTest::mouseClick(stage.find<QWidget>(QStringLiteral("signOutButton")), Qt::LeftButton);
    QVERIFY(stage.session.asked.isEmpty());
    QCOMPARE(stage.prompter.questions.size(), 1);
    QVERIFY(stage.prompter.questions.first().text.contains(QStringLiteral("3")));
    stage.prompter.answer = true;
    QTest::mouseClick(stage.find<QWidget>(QStringLiteral("signOutButton")), Qt::LeftButton);
    QCOMPARE(stage.session.asked, QStringList {QStringLiteral("signOut")});
}

void MainWindowTest::showsTheFirstPullWithItsCountAndStopsIt()
{
    ShellStage stage(ShellStage::Rules::Absent, {});
    stage.sync.now = models::SyncControl::State::Syncing;
    stage.sync.moving = {12, 30, QStringLiteral("ZG-2026-0012")};
    stage.signIn();
    stage.window->show();
    auto *page = stage.find<QWidget>(QStringLiteral("queuePage"));
    QTRY_VERIFY(page->findChild<QLabel *>(QStringLiteral("emptyStateText"))
                    ->text()
                    .contains(QStringLiteral("12 / 30")));
    QTest::mouseClick(page->findChild<QWidget *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
    QCOMPARE(stage.sync.asked, QStringList {QStringLiteral("cancel")});
}

void MainWindowTest::saysWhatToDoWhenTheQueueCannotBeRead()
{
    ShellStage stage;
    stage.signIn();
    stage.window->show();
    Q_EMIT stage.desk->refreshFailed(Error {ErrorKind::StorageUnavailable, QStringLiteral("locked"), {}});
    auto *page = stage.find<QWidget>(QStringLiteral("queuePage"));
    QVERIFY(page->findChild<QWidget *>(QStringLiteral("emptyStateButton"))->isVisible());
    QTest::mouseClick(page->findChild<QWidget *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
    QTRY_VERIFY(stage.find<QTableView>(QStringLiteral("queueTable"))->isVisible());
}

void MainWindowTest::namesEverythingAPersonCanOperate()
{
    ShellStage stage;
    stage.signIn();
    const auto widgets = stage.window->findChildren<QWidget *>();
    int checked = 0;
    for (QWidget *widget : widgets) {
        if (!isInteractive(widget) || isPartOfAnother(widget))
            continue;
        ++checked;
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
        // What is empty now gets its name with its text.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool blank = button && button->text().isEmpty() && button->icon().isNull();
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(blank || (spoken && !spoken->text(QAccessible::Name).isEmpty()),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(checked > 20);
}

void MainWindowTest::cutsNothing_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024 × 768") << 100 << QSize(1024, 768);
    QTest::newRow("150 %") << 150 << QSize(1440, 900);
    QTest::newRow("150 % at 1280") << 150 << QSize(1280, 800);
}

void MainWindowTest::cutsNothing()
{
    QFETCH(const int, scale);
    QFETCH(const QSize, size);
    m_look->setTextScale(scale);
    {
        ShellStage stage;
        stage.window->resize(size);
        stage.window->show();
        QTest::qWait(20);
        QCOMPARE(cutTextIn(stage.window.get()), QString());
        stage.signIn();
        QVERIFY(stage.listed());
        for (const auto &show : {&screens::MainWindow::showQueue, &screens::MainWindow::showBriefcase,
                                 &screens::MainWindow::showOutbox, &screens::MainWindow::showSettings}) {
            (stage.window.get()->*show)();
            QTest::qWait(20);
            QTRY_COMPARE(cutTextIn(stage.window.get()), QString());
        }
        QCOMPARE(stage.window->size(), size);
    }
    m_look->setTextScale(100);
}

void MainWindowTest::keepsThePreferences()
{
    ShellStage stage;
    stage.signIn();
    stage.window->showSettings();
    stage.window->show();
    auto *themes = stage.find<QComboBox>(QStringLiteral("themeCombo"));
    themes->setCurrentIndex(1);
    auto *sizes = stage.find<QComboBox>(QStringLiteral("textSizeCombo"));
    sizes->setCurrentIndex(2);
    QCOMPARE(stage.theme.scheme(), widgets::Scheme::Dark);
    QCOMPARE(stage.theme.textScale(), 150);
    QCOMPARE(stage.settings.value(QStringLiteral("interface/theme")).toString(), QStringLiteral("dark"));
    QVERIFY(!stage.find<QWidget>(QStringLiteral("restartHint"))->isVisible());
    stage.find<QComboBox>(QStringLiteral("languageCombo"))->setCurrentIndex(1);
    QVERIFY(stage.find<QWidget>(QStringLiteral("restartHint"))->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
