// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/stored_token.h"
#include "auth/token_grant.h"
#include "base/async.h"
#include "base/clock.h"

#include <QLockFile>
#include <QObject>

#include <optional>

namespace zhiping::ports {
class SecretStore;
}

namespace zhiping::auth {

class TokenEndpoint;

/// One refresh of a session's tokens, taking turns with other processes of the profile.
///
/// With the lock held it reads the keychain again, because another process may have rotated the token
/// meanwhile, and it stores the new token before it reports. A failure leaves the old token in place: the
/// platform answers the same old token with the same successor for a while, so a lost answer costs nothing.
class RefreshRun final : public QObject
{
    Q_OBJECT
public:
    struct Outcome {
        TokenGrant grant;
        StoredToken stored;
        std::optional<Error> keychainError; ///< The keychain did not take the new token.

        friend bool operator==(const Outcome &, const Outcome &) = default;
    };

    /// Borrows all of them. @p held is the token in memory, if any.
    RefreshRun(TokenEndpoint &endpoint, ports::SecretStore &secrets, const Clock &clock,
               const QString &lockPath, QString key, std::optional<StoredToken> held, QObject *parent);

    void start();

Q_SIGNALS:
    /// Emitted exactly once, always from the event loop.
    void finished(const zhiping::Result<zhiping::auth::RefreshRun::Outcome> &outcome);

private:
    [[nodiscard]] bool takeLock();
    void takeTurn();
    void readKeychain();
    void ask(const StoredToken &token);
    void keep(const TokenGrant &grant, const StoredToken &previous);
    void end(const Result<Outcome> &outcome);

    TokenEndpoint &m_endpoint;
    ports::SecretStore &m_secrets;
    const Clock &m_clock;
    const QString m_key;
    const std::optional<StoredToken> m_held;
    QLockFile m_lock;
    int m_tries = 0; ///< Of taking it.
    std::chrono::milliseconds m_startedAt {0};
};

} // namespace zhiping::auth
