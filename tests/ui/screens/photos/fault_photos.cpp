// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "ui/screens/photos/fault_photos.h"

#include "models/start_wording.h"
#include "screens/recovery/phrase_dialogs.h"
#include "screens/start/start_window.h"
#include "ui/screens/shell_stage.h"
#include "ui/screens/stage_address.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>

namespace zhiping::test {

namespace {

using Finding = models::AddressControl::Finding;
using Occasion = screens::AddressPage::Occasion;
using SessionState = models::SessionControl::State;

const QSize usual(1280, 800);
const QSize narrow(1024, 768);

bool take(QWidget &window, const QDir &folder, const QString &name, QSize size)
{
    window.resize(size);
    window.show();
    QTest::qWait(50);
    return window.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

/// The address page after @p finding.
bool takeAddress(const QDir &folder, const QString &name, Finding finding, QSize size, Occasion occasion)
{
    StageAddress address;
    if (occasion == Occasion::Change)
        address.last.platform = QStringLiteral("https://review.example.cn");
    screens::StartWindow window;
    window.askAddress(address, occasion);
    window.show();
    window.findChild<QLineEdit *>(QStringLiteral("platformEdit"))
        ->setText(QStringLiteral("https://platform.example.cn"));
    window.findChild<QPushButton *>(QStringLiteral("useAddressButton"))->click();
    address.find(finding, QStringLiteral("https://platform.example.cn\nnetwork error 1"),
                 QStringLiteral("login.hotspot.example"));
    if (finding == Finding::Untrusted)
        window.findChild<QWidget *>(QStringLiteral("addressFinding"))
            ->findChild<QPushButton *>(QStringLiteral("detailsToggleButton"))
            ->click();
    return take(window, folder, name, size);
}

bool shootAddresses(const QDir &folder, widgets::Theme &look)
{
    const QSize start(1040, 680);
    StageAddress address;
    screens::StartWindow first;
    first.askAddress(address, Occasion::FirstStart);
    bool good = take(first, folder, QStringLiteral("address_first"), start);
    const auto both = [&](const char *name, Finding finding, Occasion occasion = Occasion::FirstStart) {
        return takeAddress(folder, QStringLiteral("address_") + QLatin1String(name), finding, start,
                           occasion);
    };
    good &= both("found", Finding::Platform);
    good &= both("unreachable", Finding::Unreachable);
    good &= both("unknown_name", Finding::HostUnknown, Occasion::Change);
    good &= both("not_the_platform", Finding::NotThePlatform);
    look.setScheme(widgets::Scheme::Dark);
    good &= both("untrusted_dark", Finding::Untrusted);
    look.setScheme(widgets::Scheme::Light);
    look.setTextScale(150);
    good &= takeAddress(folder, QStringLiteral("address_hotspot_150_1024"), Finding::SentElsewhere, narrow,
                        Occasion::FirstStart);
    look.setTextScale(100);
    return good;
}

bool shootObstacles(const QDir &folder, widgets::Theme &look)
{
    const QSize start(1040, 680);
    const Error readOnly {
        ErrorKind::StorageUnavailable, QStringLiteral("zhiping.lock cannot be written"), {}};
    screens::StartWindow window;
    window.showFault(models::dataFolderMessage(readOnly, QStringLiteral("/media/usb/zhiping")));
    bool good = take(window, folder, QStringLiteral("start_read_only"), start);
    window.showFault(models::silentInstanceMessage(4711));
    good &= take(window, folder, QStringLiteral("start_other_window_hangs"), start);
    look.setTextScale(150);
    screens::StartWindow large;
    large.showFault(models::practiceMessage({ErrorKind::StorageFull, QStringLiteral("disk full"), {}}));
    good &= take(large, folder, QStringLiteral("start_practice_full_150"), narrow);
    look.setTextScale(100);
    ShellStage stage;
    for (const auto &[name, kind] :
         {std::pair {"damaged", ErrorKind::StorageDamaged}, std::pair {"newer", ErrorKind::Refused},
          std::pair {"in_use", ErrorKind::Conflict}, std::pair {"full", ErrorKind::StorageFull}}) {
        using OtherWay = screens::MainWindow::OtherWay;
        stage.window->showProfileFault(
            models::profileMessage(
                {kind, QStringLiteral("outbox.db: file is not a database (SQLite 26)"), {}}),
            kind == ErrorKind::StorageDamaged ? OtherWay::DamagedFolder : OtherWay::DataFolder);
        good &= take(*stage.window, folder, QStringLiteral("profile_") + QLatin1String(name), usual);
    }
    return good;
}

bool shootSignIn(const QDir &folder)
{
    ShellStage stage;
    bool good = true;
    for (const char *code :
         {"not_registered", "pending", "relogin_required", "locked", "disabled", "binding_refused",
          "no_reviewer_role", "portal_unavailable", "browser_missing", "check_failed", "other_account"}) {
        stage.session.reason = QLatin1String(code);
        Q_EMIT stage.session.changed();
        good &= take(*stage.window, folder, QStringLiteral("refused_") + QLatin1String(code), usual);
    }
    stage.session.reason.clear();
    stage.session.fault = Error {ErrorKind::Timeout, QStringLiteral("silence"), {}};
    Q_EMIT stage.session.changed();
    return take(*stage.window, folder, QStringLiteral("sign_in_platform_silent"), usual) && good;
}

bool shootNotices(const QDir &folder)
{
    ShellStage stage(ShellStage::Rules::Absent, stageApplications().mid(0, 3));
    stage.signIn();
    bool good = stage.listed();
    stage.sync.now = models::SyncControl::State::Failed;
    for (const auto &[name, kind] : {std::pair {"fault_of_platform", ErrorKind::ServerFault},
                                     std::pair {"broken_reply", ErrorKind::MalformedReply},
                                     std::pair {"hotspot", ErrorKind::NotThePlatform},
                                     std::pair {"untrusted", ErrorKind::UntrustedServer},
                                     std::pair {"disk_full", ErrorKind::StorageFull},
                                     std::pair {"damaged", ErrorKind::StorageDamaged}}) {
        stage.sync.fault = Error {kind, QStringLiteral("network error 6"), {}};
        Q_EMIT stage.sync.changed();
        good &= take(*stage.window, folder, QStringLiteral("sync_") + QLatin1String(name), narrow);
    }
    stage.find<QPushButton>(QStringLiteral("noticeDetailsButton"))->click();
    good &= take(*stage.window, folder, QStringLiteral("sync_damaged_details"), narrow);
    stage.sync.now = models::SyncControl::State::UpToDate;
    stage.sync.foreign = {QStringLiteral("a7c2: $.investments[3].kind: unknown"),
                          QStringLiteral("b110: $.code: missing")};
    Q_EMIT stage.sync.changed();
    stage.find<QPushButton>(QStringLiteral("noticeDetailsButton"))->click();
    good &= take(*stage.window, folder, QStringLiteral("unreadable_details"), narrow);
    stage.sync.held = models::SyncControl::Removals {32, 40};
    Q_EMIT stage.sync.changed();
    good &= take(*stage.window, folder, QStringLiteral("removals_held_back"), narrow);
    stage.sync.held.reset();
    stage.sync.foreign.clear();
    stage.sync.now = models::SyncControl::State::WaitingForSignIn;
    stage.sync.waiting = 2;
    stage.session.now = SessionState::OfflineIdentity;
    stage.session.fault = Error {ErrorKind::SecretsUnavailable, QStringLiteral("keychain: locked"), {}};
    Q_EMIT stage.session.changed();
    good &= take(*stage.window, folder, QStringLiteral("keychain_locked"), narrow);
    stage.window->tell({.cacheRebuilt = true});
    stage.session.fault.reset();
    Q_EMIT stage.session.changed();
    good &= take(*stage.window, folder, QStringLiteral("cache_rebuilt"), narrow);
    stage.window->tell({.restored = models::ProfileNews::Restored()});
    good &= take(*stage.window, folder, QStringLiteral("no_copy_intact"), narrow);
    stage.window->tell({});
    stage.session.now = SessionState::Expired;
    stage.session.reason = QStringLiteral("disabled");
    Q_EMIT stage.session.changed();
    good &= take(*stage.window, folder, QStringLiteral("expired_then_disabled"), narrow);
    return good;
}

bool shootPhrases(const QDir &folder)
{
    ShellStage stage(ShellStage::Rules::Absent, stageApplications().mid(0, 3));
    stage.signIn();
    bool good = stage.listed();
    stage.window->tell({.readOnly = models::ProfileNews::ReadOnly::WriteProtected});
    good &= take(*stage.window, folder, QStringLiteral("write_protected"), narrow);
    stage.window->tell({.phraseMissing = true});
    good &= take(*stage.window, folder, QStringLiteral("phrase_offered"), narrow);
    stage.window->showProfileFault(
        models::lockedMessage({ErrorKind::NotFound, QStringLiteral("keychain"), {}}, models::Lock::HasPhrase),
        screens::MainWindow::OtherWay::RecoveryPhrase);
    good &= take(*stage.window, folder, QStringLiteral("keychain_lost"), narrow);
    auto *shown = new screens::ShowPhraseDialog(stage.window.get());
    shown->show(QStringLiteral("7KQ2M-0XW8T-HD4RB-Z1P9C-5NVYE"));
    good &= take(*shown, folder, QStringLiteral("phrase_shown"), shown->sizeHint());
    auto *asked = new screens::EnterPhraseDialog(stage.window.get());
    asked->refuse(models::phraseMessage({ErrorKind::InvalidInput, {}, {}}));
    good &= take(*asked, folder, QStringLiteral("phrase_refused"), asked->sizeHint());
    return good;
}

} // namespace

bool shootFaults(const QDir &folder, widgets::Theme &look)
{
    bool good = shootAddresses(folder, look);
    good &= shootObstacles(folder, look);
    good &= shootSignIn(folder);
    good &= shootNotices(folder);
    good &= shootPhrases(folder);
    return good;
}

} // namespace zhiping::test
