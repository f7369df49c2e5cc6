// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "criteria/rule_pack.h"
#include "models/review_presenter.h"
#include "review/dossier.h"
#include "review/review_desk.h"
#include "screens/review/review_page.h"
#include "support/fake_application_search.h"
#include "support/fake_attachment_store.h"
#include "support/fake_briefcase.h"
#include "support/fake_carried_work.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "ui/screens/photo_album.h"
#include "ui/screens/review_stage.h"
#include "ui/screens/stage_controls.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace zhiping;

namespace {

const QString effectKey = QStringLiteral("effect.E1");

} // namespace

class ReviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void answersAtOnceAndWithoutMovingAnything();
    void concludesByKeyboard();
    void restsItsLettersWhileAFieldIsTyped();
    void savesTheOpinionFromTheFirstKeystroke();
    void savesATypedAmountWithEveryKeyAndTakesItBackOnEscape();
    void savesATypedDateBeforeTheFieldIsLeft();
    void refusesABadAmountInItsCell();
    void saysWhyAnAttachmentIsNotShown();
    void citesThePageShown();
    void decidesInTwoSteps();
    void saysEachWarningOnce();
    void saysWhenSavingFails();
    void becomesTabsWhereThereIsNoRoom();
    void namesEverythingAPersonCanReach();
    void photographsItself();

private:
    void open();

    std::shared_ptr<const criteria::RulePack> m_pack;
    std::unique_ptr<test::FakeApplicationStore> m_applications;
    std::unique_ptr<test::FakeAttachmentStore> m_attachments;
    std::unique_ptr<test::FakeWorkStore> m_work;
    std::unique_ptr<test::FakeDecisionOutbox> m_outbox;
    std::unique_ptr<test::FakeApplicationSearch> m_search;
    test::FakeCarriedWork m_carried;
    test::FakeBriefcase m_briefcase;
    test::ManualClock m_clock;
    std::unique_ptr<review::ReviewDesk> m_desk;
    std::shared_ptr<review::Dossier> m_dossier;
    std::unique_ptr<screens::ReviewPage> m_page;
    test::SilentPrompter m_prompter;
    test::StageSync m_sync;
};

void ReviewPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pack = criteria::loadRulePack(file.readAll());
    QVERIFY2(pack.ok(), pack ? "" : qPrintable(pack.error().evidence));
    m_pack = *pack;
}

void ReviewPageTest::init()
{
    QSettings().clear();
    m_applications = std::make_unique<test::FakeApplicationStore>();
    m_attachments = std::make_unique<test::FakeAttachmentStore>();
    m_work = std::make_unique<test::FakeWorkStore>();
    m_outbox = std::make_unique<test::FakeDecisionOutbox>();
    m_search = std::make_unique<test::FakeApplicationSearch>(*m_applications);
    const domain::Account account {
        domain::AccountId(QStringLiteral("a1")), {}, {}, {}, {domain::Role::District}};
    const review::ReviewDesk::Ports ports {*m_applications, *m_attachments, *m_work, *m_outbox, *m_search,
                                           m_carried,       m_briefcase,    m_clock, nullptr};
    m_desk = std::make_unique<review::ReviewDesk>(ports, account);
    const QByteArray contract = test::aContract();
    m_attachments->files.insert(test::digestOf(contract), contract);
    review::Dossier::Contents contents;
    contents.application = test::anOpenApplication(contract);
    m_dossier = std::make_shared<review::Dossier>(contents, m_pack, account, *m_work, *m_outbox, m_clock);
    open();
}

void ReviewPageTest::open()
{
    m_page = std::make_unique<screens::ReviewPage>(m_dossier, *m_desk, m_sync, m_prompter);
    m_page->resize(1440, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void ReviewPageTest::cleanup()
{
    m_page.reset();
    m_dossier.reset();
    m_desk.reset();
}

void ReviewPageTest::answersAtOnceAndWithoutMovingAnything()
{
    models::ReviewPresenter &presenter = m_page->presenter();
    QCOMPARE(presenter.verdict().overall.standing, models::Standing::Open);
    auto *yes = m_page->findChild<QPushButton *>(QStringLiteral("fact.%1.yes").arg(effectKey));
    QVERIFY(yes);
    yes->setFocus();
    yes->click();
    QCOMPARE(presenter.verdict().overall.standing, models::Standing::Met);
    QCOMPARE(QApplication::focusWidget(), yes);
    QCOMPARE(m_page->findChild<QPushButton *>(yes->objectName()), yes);
    QCOMPARE(m_work->history.size(), 1);
    QTRY_VERIFY(
        m_page->findChild<QLabel *>(QStringLiteral("savedAt"))->text().startsWith(QStringLiteral("Saved")));

    m_page->presenter().withdrawAnswer(effectKey);
    QCOMPARE(presenter.verdict().overall.standing, models::Standing::Open);
}

void ReviewPageTest::concludesByKeyboard()
{
    auto *checklist = m_page->findChild<QScrollArea *>(QStringLiteral("checklist"));
    checklist->setFocus();
    const models::ConditionView first = m_page->presenter().checklist().sections.first().conditions.at(0);
    const models::ConditionView second = m_page->presenter().checklist().sections.first().conditions.at(1);
    QTest::keyClick(checklist, Qt::Key_Y);
    QCOMPARE(m_dossier->conclusion(first.id), domain::Conclusion::Met);
    QTest::keyClick(checklist, Qt::Key_J);
    QTest::keyClick(checklist, Qt::Key_N);
    QCOMPARE(m_dossier->conclusion(second.id), domain::Conclusion::Unmet);
    QTest::keyClick(checklist, Qt::Key_K);
    QTest::keyClick(checklist, Qt::Key_U);
    QCOMPARE(m_dossier->conclusion(first.id), domain::Conclusion::Pending);
}

void ReviewPageTest::restsItsLettersWhileAFieldIsTyped()
{
    m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(6);
    auto *opinion = m_page->findChild<QPlainTextEdit *>(QStringLiteral("opinion"));
    opinion->setFocus();
    QTest::keyClicks(opinion, QStringLiteral("yn"));
    QVERIFY(m_dossier->opinion().contains(QStringLiteral("yn")));
    for (const models::ConditionView &condition : m_page->presenter().checklist().sections.first().conditions)
        QCOMPARE(m_dossier->conclusion(condition.id), domain::Conclusion::Pending);
}

void ReviewPageTest::savesTheOpinionFromTheFirstKeystroke()
{
    m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(6);
    auto *opinion = m_page->findChild<QPlainTextEdit *>(QStringLiteral("opinion"));
    QVERIFY(!opinion->toPlainText().isEmpty());
    QVERIFY(m_page->presenter().opinionIsSuggested());
    opinion->setFocus();
    QTest::keyClick(opinion, Qt::Key_X);
    QCOMPARE(m_work->drafts.value(m_dossier->application().id).opinion, opinion->toPlainText());
    QVERIFY(!m_page->presenter().opinionIsSuggested());
    m_page->findChild<QPushButton *>(QStringLiteral("resetOpinion"))->click();
    QVERIFY(m_page->presenter().opinionIsSuggested());
}

void ReviewPageTest::savesATypedAmountWithEveryKeyAndTakesItBackOnEscape()
{
    m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(3);
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("investmentTable"));
    const QModelIndex cell = table->model()->index(1, 3);
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *editor = table->findChild<QLineEdit *>(QStringLiteral("verifiedAmount"));
    QVERIFY(editor);
    editor->selectAll();
    const domain::FactKey key(QStringLiteral("line.l2.verified_amount"));
    QTest::keyClicks(editor, QStringLiteral("30"));
    QCOMPARE(editor->text(), QStringLiteral("30"));
    QVERIFY(m_dossier->finding(key));
    QCOMPARE(std::get<domain::Money>(m_dossier->finding(key)->value), domain::Money {3000});
    QTest::keyClicks(editor, QStringLiteral("0,000."));
    QCOMPARE(std::get<domain::Money>(m_dossier->finding(key)->value), domain::Money {30'000'000});
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!m_dossier->finding(key));
}

void ReviewPageTest::savesATypedDateBeforeTheFieldIsLeft()
{
    const QString key = QStringLiteral("project.end_on");
    auto *tabs = m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"));
    tabs->setCurrentIndex(1);
    auto *line = m_page->findChild<QLineEdit *>(QStringLiteral("fact.%1.line").arg(key));
    QVERIFY(line);
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("2021-06-3"));
    QVERIFY(!m_dossier->finding(domain::FactKey(key)));
    QTest::keyClicks(line, QStringLiteral("0"));
    QVERIFY(m_dossier->finding(domain::FactKey(key)));
    QCOMPARE(std::get<QDate>(m_dossier->finding(domain::FactKey(key))->value), QDate(2021, 6, 30));
}

void ReviewPageTest::refusesABadAmountInItsCell()
{
    m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(3);
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("investmentTable"));
    const QModelIndex cell = table->model()->index(1, 3);
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *editor = table->findChild<QLineEdit *>(QStringLiteral("verifiedAmount"));
    QVERIFY(editor);
    editor->setText(QStringLiteral("12.345"));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(table->findChild<QLineEdit *>(QStringLiteral("verifiedAmount")));
    auto *refusal = m_page->findChild<QLabel *>(QStringLiteral("investmentRefusal"));
    QVERIFY(refusal->isVisible());
    QVERIFY(m_work->history.isEmpty());
    editor->setText(QStringLiteral("300,000"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_work->history.size(), 1);
    QCOMPARE(m_work->history.first().key, domain::FactKey(QStringLiteral("line.l2.verified_amount")));
    QCOMPARE(cell.data().toString(), QStringLiteral("30.00"));
}

void ReviewPageTest::saysWhyAnAttachmentIsNotShown()
{
    auto *list = m_page->findChild<QAbstractItemView *>(QStringLiteral("attachments"));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(test::shows(*m_page, QStringLiteral("not been downloaded")));
}

void ReviewPageTest::citesThePageShown()
{
    auto *position = m_page->findChild<QLabel *>(QStringLiteral("pagePosition"));
    QTRY_COMPARE(position->text(), QStringLiteral("1 / 3"));
    QTest::keyClick(m_page->findChild<QScrollArea *>(QStringLiteral("checklist")), Qt::Key_BracketRight);
    QTRY_COMPARE(position->text(), QStringLiteral("2 / 3"));
    m_page->findChild<QPushButton *>(QStringLiteral("cite"))->click();
    QCOMPARE(m_work->history.size(), 1);
    QCOMPARE(m_work->history.first().finding->evidence.first().page, 2);
    QCOMPARE(m_page->presenter().checklist().sections.first().conditions.first().evidence, 1);
}

void ReviewPageTest::decidesInTwoSteps()
{
    m_page->presenter().answerYesNo(effectKey, true);
    QCOMPARE(m_page->presenter().verdict().overall.standing, models::Standing::Met);
    QSignalSpy decided(m_page.get(), &screens::ReviewPage::decided);
    auto *button = m_page->findChild<QPushButton *>(QStringLiteral("decide.recognise"));
    QVERIFY(button && button->isEnabled());
    button->click();
    QPointer<QDialog> dialog = m_page->findChild<QDialog *>(QStringLiteral("decideDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("decisionInvestment"))->text(),
             QStringLiteral("520,000.00 yuan"));
    dialog->findChild<QPushButton *>(QStringLiteral("decideNext"))->click();
    auto *seal = dialog->findChild<QPushButton *>(QStringLiteral("decideSeal"));
    auto *word = dialog->findChild<QLineEdit *>(QStringLiteral("decideWord"));
    QVERIFY(!seal->isEnabled());
    QTest::keyClicks(word, QStringLiteral("RECOGNIS"));
    QVERIFY(!seal->isEnabled());
    QTest::keyClick(word, Qt::Key_E);
    QVERIFY(seal->isEnabled());
    seal->click();
    QTRY_COMPARE(decided.size(), 1);
    QVERIFY(m_page->presenter().isReadOnly());
    QVERIFY(m_page->presenter().verdict().actions.isEmpty());
    QVERIFY(m_dossier->lastDecision());
}

void ReviewPageTest::saysEachWarningOnce()
{
    m_page->findChild<QPushButton *>(QStringLiteral("decide.recognise"))->click();
    auto *dialog = m_page->findChild<QDialog *>(QStringLiteral("decideDialog"));
    QVERIFY(dialog);
    const auto warnings = [dialog] {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::count_if(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("cannot determine"));
        });
    };
    QCOMPARE(warnings(), 1);
    auto *opinion = dialog->findChild<QPlainTextEdit *>(QStringLiteral("opinion"));
    opinion->setFocus();
    QTest::keyClicks(opinion, QStringLiteral("abc"));
    QTRY_COMPARE(warnings(), 1);
}

void ReviewPageTest::saysWhenSavingFails()
{
    m_work->failNext = Error {ErrorKind::StorageFull, QStringLiteral("test"), {}};
    QSignalSpy failed(&m_page->presenter(), &models::ReviewPresenter::saveFailed);
    m_page->presenter().answerYesNo(effectKey, false);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("disk is full")));
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("reviewNotice"))->isVisible());
}

void ReviewPageTest::becomesTabsWhereThereIsNoRoom()
{
    auto *panes = m_page->findChild<QTabWidget *>(QStringLiteral("reviewPanes"));
    auto *splitter = m_page->findChild<QSplitter *>(QStringLiteral("reviewSplitter"));
    QCOMPARE(splitter->count(), 3);
    QVERIFY(!panes->isVisible());
    m_page->resize(1024, 768);
    QTRY_VERIFY(panes->isVisible());
    QVERIFY2(m_page->width() == 1024, "something is too wide for a small screen");
    QCOMPARE(panes->count(), 3);
    m_page->resize(1440, 900);
    QTRY_VERIFY(splitter->isVisible());
    QCOMPARE(splitter->count(), 3);
}

void ReviewPageTest::namesEverythingAPersonCanReach()
{
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->focusPolicy() == Qt::NoFocus || !button->isVisibleTo(m_page.get())
            || button->objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<const QTabBar *>(button->parent()))
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    for (const QLineEdit *line : m_page->findChildren<QLineEdit *>())
        QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
}

void ReviewPageTest::photographsItself()
{
    if (!test::PhotoAlbum::isWanted())
        QSKIP("ZHIPING_PHOTO_DIR is not set: no pictures");
    test::PhotoAlbum album;
    QVERIFY(album.isOpen());
    struct Picture {
        const char *name;
        QSize size;
        int scale;
        widgets::Scheme scheme;
        int tab;
    };
    using widgets::Scheme;
    for (const Picture &picture : {Picture {"wide", {1440, 900}, 100, Scheme::Light, 2},
                                   Picture {"dark", {1440, 900}, 100, Scheme::Dark, 2},
                                   Picture {"narrow", {1024, 768}, 100, Scheme::Light, 2},
                                   Picture {"large", {1440, 900}, 150, Scheme::Light, 2},
                                   Picture {"large-narrow", {1024, 768}, 150, Scheme::Light, 2},
                                   Picture {"applicant", {1440, 900}, 100, Scheme::Light, 0},
                                   Picture {"project", {1440, 900}, 100, Scheme::Light, 1},
                                   Picture {"investment", {1440, 900}, 100, Scheme::Light, 3},
                                   Picture {"effects", {1440, 900}, 100, Scheme::Light, 4},
                                   Picture {"designations", {1440, 900}, 100, Scheme::Light, 5},
                                   Picture {"process", {1440, 900}, 100, Scheme::HighContrast, 6}}) {
        m_page.reset();
        album.dress(picture.scheme, picture.scale);
        open();
        m_page->resize(picture.size);
        m_page->findChild<QTabWidget *>(QStringLiteral("reviewTabs"))->setCurrentIndex(picture.tab);
        QVERIFY(test::PhotoAlbum::take(*m_page, QStringLiteral("review-") + QLatin1String(picture.name)));
    }
    m_page.reset();
}

QTEST_MAIN(ReviewPageTest)
#include "tst_review_page.moc"
