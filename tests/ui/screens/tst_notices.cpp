// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/start_wording.h"
#include "models/status_wording.h"
#include "ui/screens/shell_stage.h"
#include "widgets/language.h"
#include "widgets/notice_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>

using namespace zhiping;
using namespace zhiping::test;

using SessionState = models::SessionControl::State;
using SyncState = models::SyncControl::State;

/// What the window says over the work, and in place of it.
class NoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsTheEvidenceOutOfTheFaceAndCopiesIt();
    void keepsDetailsOpenWhileSyncingGoesOn();
    void saysARefusalAlsoAfterTheSessionHasEnded_data();
    void saysARefusalAlsoAfterTheSessionHasEnded();
    void saysThatTheKeychainIsTheReason();
    void saysThatTheCacheWasRebuiltUntilThatIsClosed();
    void saysThatTheFilesAreANewerProgramsWhateverElseThereIs();
    void listsWhatARestoredCopyDoesNotHave();
    void saysHowMuchRoomReceivingNeeds();
    void offersARecoveryPhraseOnceAndNeverInTheWay();
    void saysWhyNoPhraseCanBeMade();
    void saysWhyTheProfileStaysLocked_data();
    void saysWhyTheProfileStaysLocked();
    void saysWhyTheProfileDoesNotOpenAndTriesAgain();
    void firstOffersTheFolderOfWhatIsDamaged();
    void leavesThePageOfAFaultOnlyForTheSettings();
    void showsNothingOfSyncingWithoutAProfile();
    void showsALongNameOfAccountAndBodyWhole();
    void switchesOfflineForAScreenReaderToo_data();
    void switchesOfflineForAScreenReaderToo();
    void saysWhatSigningOutOfflineMeans();

private:
    [[nodiscard]] QString said() const { return m_notice->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_notice->findChild<QPushButton *>(QLatin1String(name));
    }

    std::unique_ptr<widgets::Theme> m_look;
    std::unique_ptr<ShellStage> m_stage;
    widgets::NoticeBar *m_notice = nullptr;
};

void NoticesTest::initTestCase()
{
    widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
    m_look = std::make_unique<widgets::Theme>();
    m_look->install(*qApp);
}

void NoticesTest::init()
{
    m_stage = std::make_unique<ShellStage>();
    m_stage->signIn();
    m_stage->window->show();
    m_notice = m_stage->find<widgets::NoticeBar>(QStringLiteral("noticeBar"));
    QVERIFY(!m_notice->isVisible());
}

void NoticesTest::keepsTheEvidenceOutOfTheFaceAndCopiesIt()
{
    m_stage->sync.now = SyncState::Failed;
    m_stage->sync.fault = Error {ErrorKind::MalformedReply, QStringLiteral("changes[3].id"), {}};
    Q_EMIT m_stage->sync.changed();
    const models::Message message = models::messageFor(*m_stage->sync.fault);
    QVERIFY(said().contains(message.safe) && said().contains(message.advice));
    QVERIFY(!said().contains(QStringLiteral("changes[3]")));
    QVERIFY(!button("noticeCopyButton")->isVisible());
    QTest::mouseClick(button("noticeDetailsButton"), Qt::LeftButton);
    QTest::mouseClick(button("noticeCopyButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), message.details);
    QVERIFY(message.details.contains(QStringLiteral("changes[3].id")));
}

void NoticesTest::keepsDetailsOpenWhileSyncingGoesOn()
{
    m_stage->sync.now = SyncState::Failed;
    m_stage->sync.fault = Error {ErrorKind::ServerFault, QStringLiteral("HTTP 503"), {}};
    Q_EMIT m_stage->sync.changed();
    QTest::mouseClick(button("noticeDetailsButton"), Qt::LeftButton);
    Q_EMIT m_stage->sync.changed();
    QVERIFY(m_notice->findChild<QWidget *>(QStringLiteral("noticeDetails"))->isVisible());
}

void NoticesTest::saysARefusalAlsoAfterTheSessionHasEnded_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"not_registered", "pending", "not_granted", "relogin_required", "locked", "disabled",
          "binding_refused", "no_reviewer_role", "portal_unavailable", "check_failed", "browser_missing",
          "browser_failed", "other_account", "something_new"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void NoticesTest::saysARefusalAlsoAfterTheSessionHasEnded()
{
    QFETCH(const QString, code);
    m_stage->session.now = SessionState::Expired;
    Q_EMIT m_stage->session.changed();
    const QString ended = said();
    QVERIFY(!ended.isEmpty());
    m_stage->session.reason = code;
    Q_EMIT m_stage->session.changed();
    const models::Message message = models::refusalMessage(code);
    QVERIFY(said() != ended);
    QVERIFY(said().contains(message.happened));
    QVERIFY2(!message.safe.isEmpty() && said().contains(message.safe), "the sentence names what is safe");
    QVERIFY(!message.advice.isEmpty() && said().contains(message.advice));
    QTest::mouseClick(button("noticeActionButton"), Qt::LeftButton);
    QCOMPARE(m_stage->session.asked, QStringList {QStringLiteral("signIn")});
}

void NoticesTest::saysThatTheKeychainIsTheReason()
{
    m_stage->session.now = SessionState::OfflineIdentity;
    Q_EMIT m_stage->session.changed();
    const QString usual = said();
    m_stage->session.fault = Error {ErrorKind::SecretsUnavailable, QStringLiteral("keychain: locked"), {}};
    Q_EMIT m_stage->session.changed();
    QVERIFY(!said().isEmpty() && said() != usual);
    QVERIFY(!said().contains(QStringLiteral("keychain: locked")));
    QVERIFY(button("noticeDetailsButton")->isVisible());
}

void NoticesTest::saysThatTheCacheWasRebuiltUntilThatIsClosed()
{
    m_stage->session.now = SessionState::OfflineIdentity;
    m_stage->window->tell({.cacheRebuilt = true});
    const QString rebuilt = said();
    QVERIFY(!rebuilt.isEmpty());
    Q_EMIT m_stage->session.changed();
    QCOMPARE(said(), rebuilt);
    QTest::mouseClick(button("noticeCloseButton"), Qt::LeftButton);
    QVERIFY(said() != rebuilt);
    Q_EMIT m_stage->sync.changed();
    QVERIFY(said() != rebuilt);
}

void NoticesTest::saysThatTheFilesAreANewerProgramsWhateverElseThereIs()
{
    m_stage->window->tell({.readOnly = models::ProfileNews::ReadOnly::NewerFiles});
    QVERIFY(said().contains(models::readOnlyMessage(models::ProfileNews::ReadOnly::NewerFiles).happened));
    QVERIFY(!button("noticeCloseButton")->isVisible());
    m_stage->session.now = SessionState::Expired;
    Q_EMIT m_stage->session.changed();
    QVERIFY(said().contains(models::readOnlyMessage(models::ProfileNews::ReadOnly::NewerFiles).happened));
}

void NoticesTest::listsWhatARestoredCopyDoesNotHave()
{
    models::ProfileNews::Restored restored {m_stage->clock.nowUtc(),
                                            {QStringLiteral("ZN-7")},
                                            {QStringLiteral("ZN-8")},
                                            true,
                                            QStringLiteral("/aside")};
    m_stage->window->tell({.restored = restored});
    QVERIFY(!said().contains(QStringLiteral("ZN-7")));
    QTest::mouseClick(button("noticeDetailsButton"), Qt::LeftButton);
    QTest::mouseClick(button("noticeCopyButton"), Qt::LeftButton);
    const QString details = QGuiApplication::clipboard()->text();
    for (const char *part : {"ZN-7", "ZN-8", "/aside"})
        QVERIFY(details.contains(QLatin1String(part)));
    const QString listed = said();
    restored.listIsComplete = false;
    m_stage->window->tell({.restored = restored});
    QVERIFY(said() != listed);
    QTest::mouseClick(button("noticeCloseButton"), Qt::LeftButton);
    Q_EMIT m_stage->sync.changed();
    QVERIFY(!m_notice->isVisible());
}

void NoticesTest::saysHowMuchRoomReceivingNeeds()
{
    m_stage->sync.now = SyncState::Failed;
    m_stage->sync.fault = Error {ErrorKind::StorageFull, {}, {}};
    m_stage->sync.room = models::SyncControl::Room {300 << 20, 120 << 20};
    Q_EMIT m_stage->sync.changed();
    QVERIFY(said().contains(QStringLiteral("300")) && said().contains(QStringLiteral("120")));
}

void NoticesTest::offersARecoveryPhraseOnceAndNeverInTheWay()
{
    const QSignalSpy wanted(m_stage->window.get(), &screens::MainWindow::phraseRequested);
    m_stage->window->tell({.phraseMissing = true});
    QVERIFY(m_notice->isVisible());
    QVERIFY(m_stage->find<QWidget>(QStringLiteral("queuePage"))->isVisible());
    QTest::mouseClick(button("noticeActionButton"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    const QString offer = said();
    m_stage->session.now = SessionState::Expired;
    Q_EMIT m_stage->session.changed();
    QVERIFY(said() != offer);
    m_stage->session.now = SessionState::SignedIn;
    Q_EMIT m_stage->session.changed();
    QCOMPARE(said(), offer);
    QTest::mouseClick(button("noticeCloseButton"), Qt::LeftButton);
    Q_EMIT m_stage->sync.changed();
    QVERIFY(!m_notice->isVisible());
    m_stage->window->showSettings();
    QTest::mouseClick(m_stage->find<QPushButton>(QStringLiteral("recoveryPhraseButton")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 2);
}

void NoticesTest::saysWhyNoPhraseCanBeMade()
{
    m_stage->window->showSettings();
    const auto *make = m_stage->find<QPushButton>(QStringLiteral("recoveryPhraseButton"));
    const auto *why = m_stage->find<QLabel>(QStringLiteral("recoveryPhraseHint"));
    QVERIFY(why);
    QVERIFY(make->isEnabled());
    QVERIFY(!why->isVisible());
    m_stage->session.practice = {{}};
    Q_EMIT m_stage->session.changed();
    QVERIFY(!make->isEnabled());
    QVERIFY(why->isVisible());
    const QString fictional = why->text();
    QVERIFY(!fictional.isEmpty());
    QCOMPARE(make->accessibleDescription(), fictional);
    m_stage->session.practice.clear();
    m_stage->session.who.reset();
    Q_EMIT m_stage->session.changed();
    QVERIFY(!make->isEnabled());
    QVERIFY(why->isVisible());
    QVERIFY(!why->text().isEmpty() && why->text() != fictional);
}

void NoticesTest::saysWhyTheProfileStaysLocked_data()
{
    using OtherWay = screens::MainWindow::OtherWay;
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<models::Lock>("lock");
    QTest::addColumn<OtherWay>("way");
    QTest::newRow("locked, new") << ErrorKind::SecretsUnavailable << models::Lock::New << OtherWay::NewPhrase;
    QTest::newRow("locked") << ErrorKind::SecretsUnavailable << models::Lock::NoPhrase
                            << OtherWay::DataFolder;
    QTest::newRow("locked, phrase") << ErrorKind::SecretsUnavailable << models::Lock::HasPhrase
                                    << OtherWay::RecoveryPhrase;
    QTest::newRow("lost") << ErrorKind::NotFound << models::Lock::NoPhrase << OtherWay::BeginAnew;
    QTest::newRow("lost, phrase") << ErrorKind::NotFound << models::Lock::HasPhrase
                                  << OtherWay::RecoveryPhrase;
}

void NoticesTest::saysWhyTheProfileStaysLocked()
{
    using OtherWay = screens::MainWindow::OtherWay;
    QFETCH(const ErrorKind, kind);
    QFETCH(const models::Lock, lock);
    QFETCH(const OtherWay, way);
    const models::Message message =
        models::lockedMessage({kind, QStringLiteral("keychain: locked"), {}}, lock);
    QVERIFY(!message.happened.isEmpty() && !message.safe.isEmpty() && !message.advice.isEmpty());
    m_stage->window->showProfileFault(message, way);
    const auto *page = m_stage->find<QWidget>(QStringLiteral("profileFault"));
    QVERIFY(page->isVisible());
    const screens::MainWindow *window = m_stage->window.get();
    const QSignalSpy entry(window, &screens::MainWindow::phraseEntryRequested);
    const QSignalSpy fresh(window, &screens::MainWindow::phraseRequested);
    const QSignalSpy anew(window, &screens::MainWindow::beginAnewRequested);
    const QSignalSpy again(window, &screens::MainWindow::reopenRequested);
    auto *first = page->findChild<QPushButton *>(QStringLiteral("emptyStateButton"));
    auto *second = page->findChild<QPushButton *>(QStringLiteral("emptyStateOtherButton"));
    QVERIFY(!first->text().isEmpty() && !second->text().isEmpty());
    QCOMPARE(window->focusWidget(), first);
    // Where a phrase opens the work it comes first: trying again alone changes nothing.
    if (way == OtherWay::RecoveryPhrase)
        std::swap(first, second);
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(again.size(), 1);
    QVERIFY(entry.isEmpty() && fresh.isEmpty() && anew.isEmpty());
    if (way != OtherWay::DataFolder)
        QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(again.size(), 1);
    QCOMPARE(entry.size(), way == OtherWay::RecoveryPhrase ? 1 : 0);
    QCOMPARE(fresh.size(), way == OtherWay::NewPhrase ? 1 : 0);
    QCOMPARE(anew.size(), way == OtherWay::BeginAnew ? 1 : 0);
}

void NoticesTest::saysWhyTheProfileDoesNotOpenAndTriesAgain()
{
    const models::Message message =
        models::profileMessage({ErrorKind::StorageDamaged, QStringLiteral("SQLite 26"), {}});
    m_stage->window->showProfileFault(message);
    const auto *page = m_stage->find<QWidget>(QStringLiteral("profileFault"));
    QVERIFY(page->isVisible());
    QVERIFY(page->findChild<QLabel *>(QStringLiteral("emptyStateText"))->text().contains(message.safe));
    const QSignalSpy reopened(m_stage->window.get(), &screens::MainWindow::reopenRequested);
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
    QCOMPARE(reopened.size(), 1);
    m_stage->signIn();
    QVERIFY(!page->isVisible());
    QVERIFY(m_stage->find<QWidget>(QStringLiteral("queuePage"))->isVisible());
}

void NoticesTest::firstOffersTheFolderOfWhatIsDamaged()
{
    using OtherWay = screens::MainWindow::OtherWay;
    const models::Message message = models::profileMessage({ErrorKind::StorageDamaged, {}, {}});
    m_stage->window->showProfileFault(message, OtherWay::DataFolder);
    const auto *page = m_stage->find<QWidget>(QStringLiteral("profileFault"));
    const auto *first = page->findChild<QPushButton *>(QStringLiteral("emptyStateButton"));
    auto *second = page->findChild<QPushButton *>(QStringLiteral("emptyStateOtherButton"));
    const QString folder = second->text();
    m_stage->window->showProfileFault(message, OtherWay::DamagedFolder);
    QCOMPARE(first->text(), folder);
    const QSignalSpy reopened(m_stage->window.get(), &screens::MainWindow::reopenRequested);
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(reopened.size(), 1);
}

void NoticesTest::leavesThePageOfAFaultOnlyForTheSettings()
{
    m_stage->window->showProfileFault(models::profileMessage({ErrorKind::Conflict, {}, {}}));
    const auto *page = m_stage->find<QWidget>(QStringLiteral("profileFault"));
    m_stage->window->showQueue();
    QVERIFY(page->isVisible());
    m_stage->window->showSettings();
    QVERIFY(!page->isVisible());
    const QSignalSpy wanted(m_stage->window.get(), &screens::MainWindow::addressChangeRequested);
    QTest::mouseClick(m_stage->find<QPushButton>(QStringLiteral("changeAddressButton")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_stage->window->showQueue();
    QVERIFY(page->isVisible());
}

void NoticesTest::showsNothingOfSyncingWithoutAProfile()
{
    QVERIFY(m_stage->find<QWidget>(QStringLiteral("syncPill"))->isVisible());
    m_stage->window->showProfileFault(models::profileMessage({ErrorKind::StorageFull, {}, {}}));
    QVERIFY(!m_stage->find<QWidget>(QStringLiteral("syncPill"))->isVisible());
    QVERIFY(!m_stage->find<QWidget>(QStringLiteral("offlineCheck"))->isVisible());
}

void NoticesTest::showsALongNameOfAccountAndBodyWhole()
{
    m_stage->account.organisation = QStringLiteral("重庆高新技术产业开发区管理委员会改革发展局");
    m_stage->signIn();
    m_stage->window->showSettings();
    QTest::qWait(20);
    const auto *label = m_stage->find<QLabel>(QStringLiteral("accountLabel"));
    QVERIFY(label->text().contains(m_stage->account.organisation));
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void NoticesTest::switchesOfflineForAScreenReaderToo_data()
{
    QTest::addColumn<QString>("box");
    QTest::newRow("status bar") << QStringLiteral("offlineCheck");
    QTest::newRow("settings") << QStringLiteral("settingsOfflineCheck");
}

void NoticesTest::switchesOfflineForAScreenReaderToo()
{
    QFETCH(const QString, box);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_stage->find<QCheckBox>(box));
    QVERIFY(spoken && spoken->actionInterface());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(m_stage->sync.offline);
    QVERIFY(m_stage->find<QCheckBox>(QStringLiteral("offlineCheck"))->isChecked());
    QVERIFY(m_stage->find<QCheckBox>(QStringLiteral("settingsOfflineCheck"))->isChecked());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!m_stage->sync.offline);
}

void NoticesTest::saysWhatSigningOutOfflineMeans()
{
    const auto asked = [this] {
        QTest::mouseClick(m_stage->find<QPushButton>(QStringLiteral("signOutButton")), Qt::LeftButton);
        return m_stage->prompter.questions.last().text;
    };
    m_stage->window->showSettings();
    m_stage->prompter.answer = false;
    const QString online = asked();
    m_stage->sync.setOffline(true);
    const QString offline = asked();
    QVERIFY(offline.startsWith(online));
    QVERIFY(offline.size() > online.size());
}

QTEST_MAIN(NoticesTest)
#include "tst_notices.moc"
