// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/keychain_secret_store.h"
#include "auth/platform_site.h"
#include "auth/session.h"
#include "auth/token_endpoint.h"
#include "base/clock.h"
#include "reviewer/arguments.h"
#include "reviewer/practice_platform.h"
#include "reviewer/session_bridge.h"
#include "reviewer/sync_bridge.h"
#include "reviewer/workspace.h"
#include "screens/main/main_window.h"
#include "store/key_custody.h"
#include "widgets/dialog_prompter.h"
#include "widgets/theme.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSettings>

#include <memory>

namespace zhiping::screens {
class ShowPhraseDialog;
}

namespace zhiping::reviewer {

/// The client, put together: the only place that knows every concrete class.
///
/// Owns everything for the life of the program. A workspace (profile, desk, sync) exists while somebody is
/// signed in or known from the last time; another account gets another workspace.
class Composition final : public QObject
{
    Q_OBJECT
public:
    /// @p dataFolder exists and belongs to this instance. Borrows @p theme and gives it the reviewer's
    /// preferences. Without practice the arguments name a usable platform and portal.
    Composition(Arguments arguments, QString dataFolder, widgets::Theme &theme, QObject *parent = nullptr);
    ~Composition() override;

    /// Show the window. In practice mode the platform is started first and its applications drawn.
    void start();

    [[nodiscard]] screens::MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] SessionBridge *session() const { return m_sessionBridge.get(); }
    [[nodiscard]] SyncBridge &sync() { return m_sync; }
    [[nodiscard]] widgets::Theme &theme() { return m_theme; }
    /// Null while nobody is known.
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    /// More words for the sign-in window's command line, used by the tour.
    void setSignInArguments(const QStringList &arguments);
    /// Close the workspace and open it again from what is on disk, as a restart does.
    void restartWorkspace();

Q_SIGNALS:
    /// `started()` may take some seconds.
    void preparing();
    /// The reviewer wants to work for another platform.
    void addressChangeRequested();
    /// The window is there, or there will never be one.
    void started(const zhiping::Result<> &outcome);

private:
    void startPractice();
    void compose(const auth::PlatformSite &site);
    void followSession();
    void openWorkspace(const domain::Account &account);
    [[nodiscard]] Workspace::Place placeOf(const domain::Account &account) const;
    /// With the profile's keys, or why there are none.
    void enterAndSync(const Workspace::Place &place, const Result<store::Keys> &keys);
    void enter(const Workspace::Place &place, const Result<store::Keys> &keys);
    void tellNews();
    [[nodiscard]] std::shared_ptr<criteria::PackTrust> trust() const;
    void reopen();
    /// The reviewer enters the recovery phrase.
    void askPhrase();
    /// Where the settings say that the reviewer of the open workspace was told about the phrase.
    [[nodiscard]] QString phraseOfferedKey() const;
    /// A new phrase: the first for this work, another one under a new key, or one in place of a keychain.
    void offerPhrase();
    void keepPhrase(const store::KeyCustody::PreparedPhrase &phrase, screens::ShowPhraseDialog &dialog);
    [[nodiscard]] Future<store::Keys> renewKeys();
    /// Nobody can open what is sealed here.
    void beginAnew();
    void closeWorkspace();
    [[nodiscard]] QWidget *makeReviewPage(const std::shared_ptr<review::Dossier> &dossier);
    void showWindow();

    Arguments m_arguments;
    QString m_dataFolder;
    widgets::Theme &m_theme;
    SystemClock m_clock;
    QSettings m_settings;
    widgets::DialogPrompter m_prompter;
    QNetworkAccessManager m_network;
    auth::KeychainSecretStore m_secrets;
    std::unique_ptr<PracticePlatform> m_practice;
    auth::PlatformSite m_site;
    std::unique_ptr<auth::TokenEndpoint> m_endpoint;
    std::unique_ptr<auth::Session> m_session;
    std::unique_ptr<SessionBridge> m_sessionBridge;
    SyncBridge m_sync;
    std::unique_ptr<store::KeyCustody> m_custody; ///< Null in practice, whose keys are no secret.
    store::Keys m_keys;                           ///< Of the open workspace.
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<screens::MainWindow> m_window;
    QStringList m_signInArguments;
    /// Whose profile does not open, or not yet; tried again when asked.
    std::optional<domain::AccountId> m_closedTo;
    bool m_isLocked = false; ///< For want of its keys.
};

} // namespace zhiping::reviewer
