// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

/// Photographs the shell in its states, themes, text sizes and both window sizes into the folder given, for
/// people to look at. Exit code 1 if a picture could not be taken.
#include "ui/screens/photos/briefcase_photos.h"
#include "ui/screens/photos/fault_photos.h"
#include "ui/screens/shell_stage.h"
#include "widgets/language.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace zhiping;
using namespace zhiping::test;

namespace {

bool shoot(const ShellStage &stage, const QDir &folder, const QString &name, QSize size)
{
    stage.window->resize(size);
    stage.window->show();
    QTest::qWait(50);
    return stage.window->grab().save(folder.filePath(name + QStringLiteral(".png")));
}

ports::OutboxEntry sent(FakeDecisionOutbox &outbox, const QString &id, ports::OutboxState state)
{
    ports::OutboxEntry entry = *outbox.find(id);
    entry.state = state;
    entry.attempts = 1;
    if (state == ports::OutboxState::Acknowledged)
        entry.receipt = aReceipt(id, entry.body);
    if (state == ports::OutboxState::Parked)
        entry.problem = QStringLiteral("该申报件的审查期限已过。");
    return entry;
}

bool shootConflict(ShellStage &stage, const QDir &folder)
{
    *stage.outbox.find(QStringLiteral("d-4")) =
        sent(stage.outbox, QStringLiteral("d-4"), ports::OutboxState::Conflict);
    const domain::ApplicationId id(QStringLiteral("4"));
    stage.store.applications[id].revision = QStringLiteral("r2");
    stage.store.applications[id].project.totalInvestment = domain::Money {4'100'000'000};
    stage.desk->refresh();
    const auto *versions = stage.find<QWidget>(QStringLiteral("conflictVersions"));
    bool good = QTest::qWaitFor([versions] { return versions->isVisible(); });
    good &= shoot(stage, folder, QStringLiteral("outbox_conflict"), {1440, 900});
    good &= shoot(stage, folder, QStringLiteral("outbox_conflict_1024"), {1024, 768});
    stage.sync.setOffline(true);
    good &= shoot(stage, folder, QStringLiteral("outbox_offline_1024"), {1024, 768});
    stage.theme.setScheme(widgets::Scheme::Dark);
    good &= shoot(stage, folder, QStringLiteral("outbox_offline_dark"), {1440, 900});
    stage.theme.setScheme(widgets::Scheme::Light);
    stage.sync.setOffline(false);
    return good;
}

bool shootWorkFiles(ShellStage &stage, const QDir &folder)
{
    stage.sync.now = models::SyncControl::State::Syncing;
    stage.sync.moving = {37, 143, QStringLiteral("设备购置合同及发票.pdf"),
                         models::SyncControl::Step::FetchingAttachments};
    Q_EMIT stage.sync.changed();
    stage.find<QPushButton>(QStringLiteral("exportWorkButton"))->click();
    const auto *outcome = stage.find<QLabel>(QStringLiteral("fileOutcome"));
    bool good = QTest::qWaitFor([outcome] { return outcome->isVisible(); });
    good &= shoot(stage, folder, QStringLiteral("outbox_exported"), {1440, 900});
    stage.theme.setTextScale(150);
    good &= shoot(stage, folder, QStringLiteral("outbox_exported_150_1024"), {1024, 768});
    stage.theme.setTextScale(100);
    stage.sync.now = models::SyncControl::State::UpToDate;
    Q_EMIT stage.sync.changed();
    return good;
}

bool shootDesk(const QDir &folder, widgets::Theme &look)
{
    const QSize wide(1440, 900);
    const QSize narrow(1024, 768);
    bool good = true;
    ShellStage stage(ShellStage::Rules::Shipped);
    stage.theme.install(*qApp);
    for (int i = 1; i <= 4; ++i)
        (void)stage.outbox.seal(aDecision(QStringLiteral("d-%1").arg(i), QString::number(i)),
                                anApplication(QString::number(i)));
    for (const auto &[id, state] : {std::pair(QStringLiteral("d-3"), ports::OutboxState::Parked),
                                    std::pair(QStringLiteral("d-4"), ports::OutboxState::Acknowledged)})
        *stage.outbox.find(id) = sent(stage.outbox, id, state);
    stage.sync.waiting = 3;
    stage.signIn();
    // A slow machine photographs rows still being assessed: that is a state of the page too.
    (void)stage.assessed(std::chrono::seconds(60));
    good &= shoot(stage, folder, QStringLiteral("queue"), wide);
    good &= shoot(stage, folder, QStringLiteral("queue_1024"), narrow);
    stage.theme.setScheme(widgets::Scheme::Dark);
    good &= shoot(stage, folder, QStringLiteral("queue_dark"), wide);
    stage.theme.setScheme(widgets::Scheme::HighContrast);
    good &= shoot(stage, folder, QStringLiteral("queue_contrast"), wide);
    stage.theme.setScheme(widgets::Scheme::Light);
    stage.window->showOutbox();
    good &= shoot(stage, folder, QStringLiteral("outbox"), wide);
    good &= shoot(stage, folder, QStringLiteral("outbox_1024"), narrow);
    good &= shootWorkFiles(stage, folder);
    good &= shootConflict(stage, folder);
    stage.window->showSettings();
    good &= shoot(stage, folder, QStringLiteral("settings"), wide);
    stage.window->showQueue();
    stage.find<QLineEdit>(QStringLiteral("searchEdit"))->setText(QStringLiteral(">100万"));
    good &= shoot(stage, folder, QStringLiteral("search"), wide);
    stage.find<QLineEdit>(QStringLiteral("searchEdit"))->setText(QStringLiteral("不存在"));
    good &= shoot(stage, folder, QStringLiteral("search_nothing"), wide);
    stage.find<QLineEdit>(QStringLiteral("searchEdit"))->clear();
    stage.session.now = models::SessionControl::State::Expired;
    stage.sync.setOffline(true);
    Q_EMIT stage.session.changed();
    good &= shoot(stage, folder, QStringLiteral("expired_offline"), wide);
    look.install(*qApp);
    return good;
}

bool shootLarge(const QDir &folder, widgets::Theme &look)
{
    look.setTextScale(150);
    ShellStage large(ShellStage::Rules::Shipped, stageApplications().mid(0, 4));
    large.signIn();
    (void)large.assessed(std::chrono::seconds(60));
    bool good = shoot(large, folder, QStringLiteral("queue_150"), {1440, 900});
    good &= shoot(large, folder, QStringLiteral("queue_150_1024"), {1024, 768});
    large.window->showSettings();
    good &= shoot(large, folder, QStringLiteral("settings_150_1024"), {1024, 768});
    look.setTextScale(100);
    return good;
}

bool shootWelcome(const QDir &folder)
{
    ShellStage stage;
    bool good = shoot(stage, folder, QStringLiteral("welcome"), {1280, 800});
    stage.session.reason = QStringLiteral("not_granted");
    Q_EMIT stage.session.changed();
    good &= shoot(stage, folder, QStringLiteral("welcome_not_granted_1024"), {1024, 768});
    stage.session.reason.clear();
    stage.session.fault =
        Error {ErrorKind::UntrustedServer, QStringLiteral("certificate: unknown authority"), {}};
    Q_EMIT stage.session.changed();
    good &= shoot(stage, folder, QStringLiteral("welcome_untrusted"), {1280, 800});
    return good;
}

bool shootFirstPull(const QDir &folder)
{
    ShellStage stage(ShellStage::Rules::Absent, {});
    stage.signIn();
    QTest::qWait(50);
    bool good = shoot(stage, folder, QStringLiteral("empty"), {1280, 800});
    stage.sync.now = models::SyncControl::State::Syncing;
    stage.sync.moving = {12, 30, QStringLiteral("ZG-2026-0012")};
    Q_EMIT stage.sync.changed();
    good &= shoot(stage, folder, QStringLiteral("first_pull"), {1280, 800});
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.value(1, QStringLiteral("photos")));
    if (!QDir().mkpath(folder.path()))
        return 1;
    widgets::installLanguage(application, arguments.value(2, QStringLiteral("zh_CN")));
    widgets::Theme look;
    look.install(application);
    bool good = shootWelcome(folder);
    good &= shootFirstPull(folder);
    good &= shootFaults(folder, look);
    good &= shootBriefcase(folder, look);
    good &= shootDesk(folder, look);
    good &= shootLarge(folder, look);
    return good ? 0 : 1;
}
