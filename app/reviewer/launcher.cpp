// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/launcher.h"

#include "auth/identity_file.h"
#include "auth/platform_site.h"
#include "base/log.h"
#include "models/start_wording.h"
#include "reviewer/address_bridge.h"
#include "reviewer/composition.h"
#include "reviewer/log_file.h"
#include "reviewer/single_instance.h"
#include "screens/settings/preferences.h"
#include "store/file_system.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace zhiping::reviewer {

using screens::AddressPage;
using namespace std::chrono_literals;

Launcher::Launcher(Arguments arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_settings(std::make_unique<QSettings>(QDir(homeFolder()).filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat))
{
    screens::Preferences::read(*m_settings).applyTo(m_theme);
    m_theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        window().showWaiting(tr("Preparing practice"),
                             tr("30 fictional applications with their documents are being written."));
        window().show();
    });
}

Launcher::~Launcher() = default;

QString Launcher::homeFolder() const
{
    return m_arguments.dataFolder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        : m_arguments.dataFolder;
}

bool Launcher::isPractising() const
{
    return m_arguments.practice
        || (m_arguments.platform.isEmpty() && m_settings->value(AddressBridge::practiceKey()).toBool());
}

QString Launcher::dataFolder() const
{
    const bool hasItsOwn = m_arguments.practice && !m_arguments.dataFolder.isEmpty();
    return isPractising() && !hasItsOwn ? QDir(homeFolder()).filePath(QStringLiteral("practice"))
                                        : homeFolder();
}

models::AddressControl::Addresses Launcher::addresses() const
{
    const auto either = [this](const QUrl &given, const QString &key) {
        return given.isEmpty() ? m_settings->value(key).toString() : given.toString();
    };
    return {either(m_arguments.platform, AddressBridge::platformKey()),
            either(m_arguments.portal, AddressBridge::portalKey())};
}

void Launcher::start()
{
    m_composition.reset();
    m_instance.reset();
    if (const Result<> trusted = auth::trustExtraAuthorities(m_arguments.extraCaFile); !trusted) {
        Q_EMIT refused(trusted.error());
        return;
    }
    if (!claimFolder())
        return;
    logToFile(dataFolder());
    if (!isPractising()) {
        const auto check = AddressBridge::read(addresses());
        const bool usable = check.finding == models::AddressControl::Finding::Platform;
        if (!usable && !m_arguments.platform.isEmpty()) {
            Q_EMIT refused({ErrorKind::InvalidInput,
                            QStringLiteral("--platform: expected https, or http on this computer"),
                            {}});
            return;
        }
        if (!usable) {
            askAddress(AddressPage::Occasion::FirstStart);
            return;
        }
    }
    compose();
}

bool Launcher::claimFolder()
{
    const QString folder = dataFolder();
    if (!QDir().mkpath(folder)) {
        const Error error {ErrorKind::StorageUnavailable, QStringLiteral("the folder cannot be made"), {}};
        fail(models::dataFolderMessage(error, folder), error);
        return false;
    }
    m_instance = std::make_unique<SingleInstance>(folder);
    connect(m_instance.get(), &SingleInstance::raiseRequested, this, &Launcher::raise);
    const Result<SingleInstance::Claim> claim = m_instance->claim();
    // Who only reads needs no turn.
    if (!claim && !isPractising() && store::isWriteProtected(folder)
        && auth::IdentityFile(folder).read().ok())
        return true;
    if (!claim) {
        fail(models::dataFolderMessage(claim.error(), folder), claim.error());
        return false;
    }
    if (*claim == SingleInstance::Claim::Shown) {
        Q_EMIT alreadyRunning();
        return false;
    }
    if (*claim == SingleInstance::Claim::Silent) {
        const qint64 process = m_instance->otherProcess();
        fail(models::silentInstanceMessage(process),
             {ErrorKind::Conflict, QStringLiteral("process %1 holds the data folder").arg(process), {}});
        return false;
    }
    return true;
}

void Launcher::compose()
{
    Arguments chosen = m_arguments;
    chosen.practice = isPractising();
    if (!chosen.practice) {
        const auto usable = AddressBridge::read(addresses()).addresses;
        chosen.platform = QUrl(usable.platform);
        chosen.portal = QUrl(usable.portal);
        // An address of the command line is meant to last as one that was typed.
        m_settings->setValue(AddressBridge::platformKey(), usable.platform);
        m_settings->setValue(AddressBridge::portalKey(), usable.portal);
    }
    m_composition = std::make_unique<Composition>(chosen, dataFolder(), m_theme);
    connect(m_composition.get(), &Composition::preparing, this, [this] { m_patience.start(); });
    connect(m_composition.get(), &Composition::started, this, &Launcher::follow);
    connect(m_composition.get(), &Composition::addressChangeRequested, this,
            [this] { askAddress(AddressPage::Occasion::Change); });
    m_composition->start();
}

void Launcher::follow(const Result<> &outcome)
{
    m_patience.stop();
    if (!outcome) {
        qCWarning(logUi) << "no start:" << nameOf(outcome.error().kind) << outcome.error().evidence;
        fail(models::practiceMessage(outcome.error()), outcome.error());
        return;
    }
    if (m_window)
        m_window->hide();
    Q_EMIT started();
}

void Launcher::askAddress(AddressPage::Occasion occasion)
{
    m_addresses = std::make_unique<AddressBridge>(*m_settings, addresses(), isPractising());
    connect(m_addresses.get(), &AddressBridge::chosen, this, &Launcher::restart, Qt::QueuedConnection);
    window().askAddress(*m_addresses, occasion);
    window().show();
    window().raise();
    window().activateWindow();
}

void Launcher::restart()
{
    // From here on the choice counts, not what the command line said.
    m_arguments.practice = false;
    m_arguments.platform.clear();
    m_arguments.portal.clear();
    // A visible window keeps the program alive while the other one is exchanged.
    window().showWaiting(tr("Opening …"), {});
    start();
}

void Launcher::fail(const models::Message &message, const Error &error)
{
    if (!m_arguments.tour.isEmpty()) {
        Q_EMIT refused(error);
        return;
    }
    window().showFault(message);
    window().show();
    // Later: it may be the one that says so. The window is on show by then, without which the program would
    // end.
    if (m_composition)
        m_composition.release()->deleteLater();
}

screens::StartWindow &Launcher::window()
{
    if (m_window)
        return *m_window;
    m_window = std::make_unique<screens::StartWindow>();
    connect(m_window.get(), &screens::StartWindow::retryRequested, this, &Launcher::start,
            Qt::QueuedConnection);
    connect(m_window.get(), &screens::StartWindow::addressKept, m_window.get(), &QWidget::hide,
            Qt::QueuedConnection);
    return *m_window;
}

void Launcher::raise()
{
    QWidget *front = m_composition ? static_cast<QWidget *>(m_composition->window()) : nullptr;
    if (m_window && m_window->isVisible())
        front = m_window.get();
    if (!front)
        return;
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->show();
    front->raise();
    front->activateWindow();
}

} // namespace zhiping::reviewer
