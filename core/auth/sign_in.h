// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/navigation_policy.h"
#include "auth/platform_site.h"
#include "auth/refusal.h"
#include "auth/token_grant.h"
#include "base/clock.h"
#include "base/result.h"

#include <QObject>

#include <optional>

namespace zhiping::auth {

class TokenEndpoint;

/// One attempt to sign in through the SSO portal, minus the browser (RFC 6749 §4.1, RFC 7636, RFC 9207).
///
/// It decides; the window obeys. It makes the address to open, says which navigations are allowed, checks the
/// platform's answer and trades its code for a session. State, nonce and verifier live in memory only and die
/// with the attempt. An attempt cannot be restarted: make another.
class SignIn final : public QObject
{
    Q_OBJECT
public:
    struct Wish {
        bool askForPassword =
            false;         ///< prompt=login: the portal must not take an earlier log-in for granted.
        QString loginHint; ///< Name to offer in the portal's form, or empty.
    };

    /// Borrows @p tokens and @p clock. @p device is this computer's stable name for the platform.
    SignIn(PlatformSite site, TokenEndpoint &tokens, const Clock &clock, QString device, const Wish &wish,
           QObject *parent = nullptr);
    ~SignIn() override;

    [[nodiscard]] QUrl authorizeUrl() const;
    [[nodiscard]] const NavigationPolicy &policy() const;
    /// Judge a navigation before the browser follows it. Main frame and sub-frames alike.
    [[nodiscard]] Navigation judge(const QUrl &target) const { return policy().judge(target); }

    /// Take the platform's answer and, if it is a code, trade it. Only the first call counts, whatever it
    /// brings.
    void acceptCallback(const QUrl &callback);
    /// End the attempt. `finished()` follows with `Cancelled`.
    void cancel();

    /// Why the platform or this class said no, once `finished()` brought an error; empty for network errors.
    [[nodiscard]] std::optional<Refusal> refusal() const;

Q_SIGNALS:
    /// Emitted exactly once, always from the event loop.
    void finished(const zhiping::Result<zhiping::auth::TokenGrant> &outcome);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::auth
