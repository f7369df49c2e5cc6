// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "criteria/rule_pack.h"
#include "models/review_presenter.h"
#include "review/dossier.h"
#include "review/review_desk.h"
#include "screens/review/earlier_words_dialog.h"
#include "screens/review/opinion_editor.h"
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
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace zhiping;

/// A reviewer who looks for words that have been written over.
class EarlierWordsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEachVersionBeforeItIsTaken();
    void leavesEverythingAsItIs();
    void saysWhyThereIsNothing();
    void saysWhenTheBackupsDoNotRead();
    void isNotOfferedWhereNothingMayBeChanged();
    void photographsItself();

private:
    void open(bool locked = false);
    /// Opened from the editor, by its name.
    [[nodiscard]] QDialog *dialog();
    template <typename Widget>
    [[nodiscard]] static Widget *in(QWidget *parent, const char *name)
    {
        return parent->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] ports::Draft kept() const { return m_work.drafts.value(m_dossier->application().id); }

    std::shared_ptr<const criteria::RulePack> m_pack;
    const domain::Account m_account {
        domain::AccountId(QStringLiteral("a1")), {}, {}, {}, {domain::Role::District}};
    test::FakeApplicationStore m_applications;
    test::FakeAttachmentStore m_attachments;
    test::FakeWorkStore m_work;
    test::FakeDecisionOutbox m_outbox;
    test::FakeApplicationSearch m_search {m_applications};
    test::FakeCarriedWork m_carried;
    test::FakeBriefcase m_briefcase;
    test::ManualClock m_clock;
    test::StageSync m_sync;
    std::unique_ptr<review::ReviewDesk> m_desk;
    std::shared_ptr<review::Dossier> m_dossier;
    std::unique_ptr<models::ReviewPresenter> m_presenter;
    std::unique_ptr<screens::OpinionEditor> m_editor;
};

void EarlierWordsDialogTest::initTestCase()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pack = criteria::loadRulePack(file.readAll());
    QVERIFY2(pack.ok(), pack ? "" : qPrintable(pack.error().evidence));
    m_pack = *pack;
    const review::ReviewDesk::Ports ports {m_applications, m_attachments, m_work,  m_outbox, m_search,
                                           m_carried,      m_briefcase,   m_clock, nullptr};
    m_desk = std::make_unique<review::ReviewDesk>(ports, m_account);
}

void EarlierWordsDialogTest::init()
{
    m_work.drafts.clear();
    m_carried.failNext.reset();
    m_carried.earlier.clear();
    open();
    ports::Draft draft;
    draft.application = m_dossier->application().id;
    draft.opinion =
        QStringLiteral("经查，该项目新购置的自动化生产线和软件系统已投入使用，合同、发票与付款凭证相互印证，"
                       "经核实的投资额符合附件2第（一）项的要求。建议认定为智能化改造项目。");
    draft.changedAt = m_clock.nowUtc();
    m_carried.earlier = {draft};
    draft.opinion = QStringLiteral("经查，该项目尚缺设备台账，建议补正后再议。");
    draft.changedAt = draft.changedAt.addSecs(-1200);
    draft.conclusions.insert(QStringLiteral("g1"), domain::Conclusion::Met);
    draft.conclusions.insert(QStringLiteral("g2"), domain::Conclusion::Unmet);
    m_carried.earlier.append(draft);
    draft.opinion.clear();
    draft.changedAt = draft.changedAt.addDays(-1);
    m_carried.earlier.append(draft);
}

void EarlierWordsDialogTest::cleanup()
{
    m_editor.reset();
    m_presenter.reset();
    m_dossier.reset();
}

void EarlierWordsDialogTest::open(bool locked)
{
    review::Dossier::Contents contents;
    contents.application = test::anOpenApplication(test::aContract());
    contents.locked = locked;
    m_dossier = std::make_shared<review::Dossier>(contents, m_pack, m_account, m_work, m_outbox, m_clock);
    m_presenter = std::make_unique<models::ReviewPresenter>(m_dossier, *m_desk, m_sync);
    m_editor = std::make_unique<screens::OpinionEditor>(*m_presenter);
    m_editor->resize(900, 300);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

QDialog *EarlierWordsDialogTest::dialog()
{
    in<QPushButton>(m_editor.get(), "earlierWords")->click();
    return in<QDialog>(m_editor.get(), "earlierWordsDialog");
}

void EarlierWordsDialogTest::showsEachVersionBeforeItIsTaken()
{
    QDialog *shown = dialog();
    auto *list = in<QListWidget>(shown, "earlierWordsList");
    auto *preview = in<QPlainTextEdit>(shown, "earlierWordsOpinion");
    QTRY_COMPARE(list->count(), 3);
    QCOMPARE(preview->toPlainText(), m_carried.earlier.at(0).opinion);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(preview->toPlainText(), m_carried.earlier.at(1).opinion);
    QVERIFY(in<QLabel>(shown, "earlierWordsConclusions")->text().contains(u'2'));
    in<QPushButton>(shown, "earlierWordsTake")->click();
    QVERIFY(haveSameWords(kept(), m_carried.earlier.at(1)));
    QCOMPARE(kept().basedOnRevision, m_dossier->application().revision);
    QCOMPARE(in<QPlainTextEdit>(m_editor.get(), "opinion")->toPlainText(), kept().opinion);
    QCOMPARE(m_dossier->conclusion(QStringLiteral("g2")), domain::Conclusion::Unmet);
}

void EarlierWordsDialogTest::leavesEverythingAsItIs()
{
    m_dossier->writeOpinion(QStringLiteral("现在的意见"));
    QDialog *shown = dialog();
    QTRY_COMPARE(in<QListWidget>(shown, "earlierWordsList")->count(), 3);
    in<QPushButton>(shown, "earlierWordsCancel")->click();
    QCOMPARE(kept().opinion, QStringLiteral("现在的意见"));
}

void EarlierWordsDialogTest::saysWhyThereIsNothing()
{
    m_carried.earlier.clear();
    QDialog *shown = dialog();
    QTRY_VERIFY(
        in<QLabel>(shown, "earlierWordsState")->text().contains(QStringLiteral("hold no other words")));
    QVERIFY(!in<QPushButton>(shown, "earlierWordsTake")->isVisible());
    QVERIFY(!in<QListWidget>(shown, "earlierWordsList")->isVisible());
}

void EarlierWordsDialogTest::saysWhenTheBackupsDoNotRead()
{
    const QHash<ErrorKind, QString> words {{ErrorKind::StorageFull, QStringLiteral("make room")},
                                           {ErrorKind::StorageUnavailable, QStringLiteral("cannot be read")}};
    for (auto kind = words.cbegin(); kind != words.cend(); ++kind) {
        m_carried.failNext = Error {kind.key(), QStringLiteral("backups"), {}};
        std::unique_ptr<QDialog> shown(dialog());
        const auto *state = in<QLabel>(shown.get(), "earlierWordsState");
        QTRY_VERIFY(state->text().contains(*kind));
        QVERIFY(state->text().contains(QStringLiteral("saved and stays as it is")));
        QVERIFY(!in<QPushButton>(shown.get(), "earlierWordsTake")->isVisible());
    }
}

void EarlierWordsDialogTest::isNotOfferedWhereNothingMayBeChanged()
{
    open(true);
    QVERIFY(!in<QPushButton>(m_editor.get(), "earlierWords")->isVisible());
}

void EarlierWordsDialogTest::photographsItself()
{
    if (!test::PhotoAlbum::isWanted())
        QSKIP("ZHIPING_PHOTO_DIR is not set: no pictures");
    test::PhotoAlbum album;
    QVERIFY(album.isOpen());
    enum class Found : quint8 { Words, Nothing, Fault };
    struct Picture {
        const char *name;
        int scale;
        widgets::Scheme scheme;
        Found found;
    };
    using widgets::Scheme;
    for (const Picture &picture : {Picture {"light", 100, Scheme::Light, Found::Words},
                                   Picture {"dark", 100, Scheme::Dark, Found::Words},
                                   Picture {"large", 150, Scheme::Light, Found::Words},
                                   Picture {"empty", 100, Scheme::Light, Found::Nothing},
                                   Picture {"fault", 150, Scheme::Dark, Found::Fault}}) {
        cleanup();
        album.dress(picture.scheme, picture.scale);
        init();
        if (picture.found == Found::Nothing)
            m_carried.earlier.clear();
        if (picture.found == Found::Fault)
            m_carried.failNext = Error {ErrorKind::StorageFull, QStringLiteral("backups"), {}};
        m_presenter->writeOpinion(QStringLiteral("经查，该项目"));
        QDialog *shown = dialog();
        QVERIFY(
            test::PhotoAlbum::take(*shown, QStringLiteral("earlier-words-") + QLatin1String(picture.name)));
        QVERIFY(test::PhotoAlbum::take(*m_editor, QStringLiteral("opinion-") + QLatin1String(picture.name)));
    }
}

QTEST_MAIN(EarlierWordsDialogTest)
#include "tst_earlier_words_dialog.moc"
