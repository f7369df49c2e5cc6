// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_token_records.h"

namespace zhiping::platform {

namespace {

/// The family in the first seven columns.
TokenFamily familyIn(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.time(5), row.text(6)};
}

} // namespace

std::optional<TokenRecord> SqliteTokenRecords::accessToken(const QByteArray &id) const
{
    Statement row = m_connection.query("SELECT f.id, f.account, f.cas_user, f.device, f.scope, f.expires_at, "
                                       "f.revoked_why, t.expires_at FROM access_token t "
                                       "JOIN token_family f ON f.id=t.family WHERE t.id=?",
                                       id);
    if (!row.step())
        return std::nullopt;
    return TokenRecord {familyIn(row), row.time(7), {}};
}

std::optional<TokenRecord> SqliteTokenRecords::refreshToken(const QByteArray &id) const
{
    Statement row = m_connection.query("SELECT f.id, f.account, f.cas_user, f.device, f.scope, f.expires_at, "
                                       "f.revoked_why, t.expires_at, t.rotated_at FROM refresh_token t "
                                       "JOIN token_family f ON f.id=t.family WHERE t.id=?",
                                       id);
    if (!row.step())
        return std::nullopt;
    return TokenRecord {familyIn(row), row.time(7), row.time(8)};
}

void SqliteTokenRecords::addFamily(const TokenFamily &family)
{
    m_connection.execute(
        "INSERT INTO token_family(id, account, cas_user, device, scope, expires_at) VALUES(?,?,?,?,?,?)",
        family.id, family.account, family.casUser, family.device, family.scope, family.expiresAt);
}

void SqliteTokenRecords::addAccessToken(const QByteArray &id, const QString &family,
                                        const QDateTime &expiresAt)
{
    m_connection.execute("INSERT INTO access_token(id, family, expires_at) VALUES(?,?,?)", id, family,
                         expiresAt);
}

void SqliteTokenRecords::addRefreshToken(const QByteArray &id, const QString &family,
                                         const QDateTime &expiresAt)
{
    m_connection.execute("INSERT INTO refresh_token(id, family, expires_at) VALUES(?,?,?)", id, family,
                         expiresAt);
}

bool SqliteTokenRecords::rotate(const QByteArray &refreshToken, const QDateTime &at)
{
    return m_connection.execute("UPDATE refresh_token SET rotated_at=? WHERE id=? AND rotated_at IS NULL", at,
                                refreshToken)
        == 1;
}

bool SqliteTokenRecords::revoke(const QString &family, const QDateTime &at, const QString &why)
{
    return m_connection.execute(
               "UPDATE token_family SET revoked_at=?, revoked_why=? WHERE id=? AND revoked_at IS NULL", at,
               why, family)
        == 1;
}

void SqliteTokenRecords::forgetEndedBefore(const QDateTime &time)
{
    m_connection.execute("DELETE FROM access_token WHERE expires_at<?", time);
    // All tokens of a family go with it.
    m_connection.execute("DELETE FROM token_family WHERE expires_at<?", time);
}

} // namespace zhiping::platform
