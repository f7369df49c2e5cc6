// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <optional>

namespace zhiping::platform {

/// What a client gets for a code or a refresh token.
struct TokenGrant {
    QByteArray accessToken;
    QByteArray refreshToken;
    QString scope;
    QString casUser;
    PlatformAccount account;
};

/// A grant, or why not: `error` is a code of RFC 6749 §5.2, `reason` says more to a client of ours.
struct TokenOutcome {
    std::optional<TokenGrant> grant;
    QString error = QStringLiteral("invalid_grant");
    QString reason;
};

/// Who a bearer token stands for, or why it stands for nobody: invalid, expired, revoked, disabled or
/// role_lost.
struct Caller {
    std::optional<PlatformAccount> account;
    QString reason;
};

/// Codes, access tokens and refresh tokens of the clients. Kept as digests only.
///
/// A refresh token is used once. Its successor is derived from it and this installation's key, so that a
/// client whose answer was lost gets the very same one again within the grace time; a later reuse means that
/// two parties hold the token, and ends the whole family (RFC 9700 §4.14.2).
class Tokens
{
public:
    explicit Tokens(const Site &site)
        : m_site(site)
    {
    }

    [[nodiscard]] TokenOutcome redeemCode(const QString &code, const QString &verifier,
                                          const QString &redirectUri, const QString &device) const;
    [[nodiscard]] TokenOutcome refresh(const QString &token, const QString &device) const;
    /// Ends the family of a refresh or access token. Unknown tokens are ignored (RFC 7009 §2.2).
    void revoke(const QString &token) const;
    [[nodiscard]] Caller callerOf(const QByteArray &accessToken) const;

private:
    [[nodiscard]] TokenOutcome openFamily(Records &records, const CodeRecord &code,
                                          const QString &device) const;
    [[nodiscard]] QByteArray issueAccess(Records &records, const QString &family) const;
    [[nodiscard]] QByteArray successorOf(const QByteArray &token) const;
    void revokeFamily(Records &records, const QString &family, const QString &why) const;

    const Site &m_site;
};

} // namespace zhiping::platform
