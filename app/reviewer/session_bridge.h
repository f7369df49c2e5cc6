// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/platform_site.h"
#include "models/session_control.h"

#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::auth {
class Session;
class SignInRun;
class TokenEndpoint;
} // namespace zhiping::auth

namespace zhiping::reviewer {

/// Shows the signed-in session to the screens and opens the sign-in window for them.
class SessionBridge final : public models::SessionControl
{
    Q_OBJECT
public:
    /// How the sign-in window is started.
    struct Window {
        QStringList arguments;
        QString language;
        QString theme;
    };

    /// Borrows session, endpoint and clock; they must outlive the bridge.
    SessionBridge(auth::PlatformSite site, auth::Session &session, auth::TokenEndpoint &endpoint,
                  const Clock &clock, QObject *parent = nullptr);
    ~SessionBridge() override;

    /// Used from the next `signIn()` on.
    void setWindow(const Window &window);
    /// This platform is there to practise with; before anybody looks at `practiceAccounts()`.
    void setPractice(bool practice);

    [[nodiscard]] State state() const override;
    [[nodiscard]] std::optional<domain::Account> account() const override;
    [[nodiscard]] QString platformAddress() const override;
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] std::optional<Error> lastError() const override;
    [[nodiscard]] bool isRemembered() const override;
    [[nodiscard]] QList<models::PracticeAccount> practiceAccounts() const override;
    [[nodiscard]] QString practicePassword() const override;

    void signIn() override;
    void cancelSignIn() override;
    void signOut() override;

private:
    void finish(const Result<domain::Account> &outcome);

    auth::PlatformSite m_site;
    auth::Session &m_session;
    auth::TokenEndpoint &m_endpoint;
    const Clock &m_clock;
    Window m_window;
    std::unique_ptr<auth::SignInRun> m_run;
    bool m_practice = false;
    QString m_refusal;
    std::optional<Error> m_lastError;
};

} // namespace zhiping::reviewer
