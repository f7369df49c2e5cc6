// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace zhiping::platform {

/// All tokens that came out of one sign-in on one device. They end together.
struct TokenFamily {
    QString id;
    QString account;
    QString casUser;
    QString device;
    QString scope;
    QDateTime expiresAt;
    QString revokedWhy; ///< Empty while it is in force.
};

/// A token with its family.
struct TokenRecord {
    TokenFamily family;
    QDateTime expiresAt;
    QDateTime rotatedAt; ///< When a refresh token was used; invalid before, and for an access token.
};

/// Tokens of the clients. Each is found by the digest of what the client has, also past its end or revoked,
/// until it is forgotten.
class TokenRecords
{
public:
    virtual ~TokenRecords() = default;

    [[nodiscard]] virtual std::optional<TokenRecord> accessToken(const QByteArray &id) const = 0;
    [[nodiscard]] virtual std::optional<TokenRecord> refreshToken(const QByteArray &id) const = 0;

    /// Of an account that is there.
    virtual void addFamily(const TokenFamily &family) = 0;
    virtual void addAccessToken(const QByteArray &id, const QString &family, const QDateTime &expiresAt) = 0;
    virtual void addRefreshToken(const QByteArray &id, const QString &family, const QDateTime &expiresAt) = 0;
    /// True for one of all who ever rotate a token; false, and nothing changes, for the others.
    [[nodiscard]] virtual bool rotate(const QByteArray &refreshToken, const QDateTime &at) = 0;
    /// True for the one who ends the family; false, and the first reason stays, where it has ended before.
    virtual bool revoke(const QString &family, const QDateTime &at, const QString &why) = 0;
    /// Removes access tokens whose end was before @p time, and families with all of theirs.
    virtual void forgetEndedBefore(const QDateTime &time) = 0;

protected:
    TokenRecords() = default;
    Q_DISABLE_COPY_MOVE(TokenRecords)
};

} // namespace zhiping::platform
