// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/identity_file.h"
#include "auth/platform_site.h"
#include "auth/token_grant.h"
#include "base/clock.h"
#include "ports/access_tokens.h"
#include "ports/secret_store.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace zhiping::auth {

class TokenEndpoint;

/// A reviewer's session with the platform, across restarts and network failures.
///
/// The access token is kept in memory only, the refresh token in the keychain. A rotated refresh token is
/// stored before the new access token is used. Only the platform's `invalid_grant` ends a session: no network
/// error, 5xx or time limit does. Refreshing happens once at a time, across processes of the same profile
/// too.
class Session final : public QObject, public ports::AccessTokens
{
    Q_OBJECT
public:
    enum class State : quint8 {
        SignedOut,
        Resuming,        ///< Asking the keychain.
        SignedIn,        ///< Tokens can be had as soon as there is a network.
        OfflineIdentity, ///< The reviewer is known from the last time, but the keychain gave no token.
        Expired,         ///< The platform ended the session; who it was is still known.
        SigningOut,
    };
    /// What signing out achieved. Both are retried or said aloud, never assumed.
    struct Farewell {
        bool revoked = false; ///< The platform has forgotten the session.
        bool erased = false;  ///< The keychain is known not to hold the token any more.

        friend bool operator==(const Farewell &, const Farewell &) = default;
    };

    /// Borrows @p endpoint, @p secrets and @p clock. Keeps `session.json` in @p folder, which must exist.
    Session(const PlatformSite &site, TokenEndpoint &endpoint, ports::SecretStore &secrets,
            const Clock &clock, const QString &folder, QObject *parent = nullptr);
    ~Session() override;

    /// Take up the last session, without network. `changed()` follows until the state is no longer
    /// `Resuming`.
    void resume();
    /// Begin a session with what a sign-in brought. Fails only when the identity cannot be written down; a
    /// keychain that does not keep the token makes `isRemembered()` false instead.
    [[nodiscard]] Future<> adopt(const TokenGrant &grant);
    /// Revoke on the platform, then erase from the keychain. The session is over whatever the farewell says.
    [[nodiscard]] Future<Farewell> signOut();

    [[nodiscard]] State state() const;
    [[nodiscard]] std::optional<domain::Account> account() const;
    /// When the platform last confirmed the account, UTC; invalid: never.
    [[nodiscard]] QDateTime confirmedAt() const;
    /// Whether the next start will find the session in the keychain.
    [[nodiscard]] bool isRemembered() const;
    /// This profile's stable name for the platform, for `SignIn`.
    [[nodiscard]] QString device() const;
    /// How far this computer's clock is ahead of the platform's; zero until the platform has said its time.
    [[nodiscard]] std::chrono::seconds clockDeviation() const;
    /// Why the keychain or the last refresh failed, until it works again.
    [[nodiscard]] std::optional<Error> lastError() const;

    [[nodiscard]] Future<QString> token() override;
    void reject(const QString &token) override;

Q_SIGNALS:
    void changed();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::auth
