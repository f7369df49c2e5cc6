// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/tokens.h"

#include "base/uuid7.h"
#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

// Stands in for the family of a code that was spent without giving anything.
const QString spent = u"-"_s;

TokenOutcome refused(const QString &reason)
{
    return {std::nullopt, u"invalid_grant"_s, reason};
}

} // namespace

TokenOutcome Tokens::redeemCode(const QString &code, const QString &verifier, const QString &redirectUri,
                                const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    const QByteArray id = sha256(code.toLatin1());
    return m_site.database.write([&](Connection &connection) -> TokenOutcome {
        Statement row =
            connection.query("SELECT account, cas_user, redirect_uri, scope, challenge, expires_at, family "
                             "FROM authorization_code WHERE id=?",
                             id);
        if (!row.step())
            return refused(u"unknown_code"_s);
        if (!row.isNull(6)) {
            revokeFamily(connection, row.text(6), u"code_reused"_s);
            return refused(u"code_used"_s);
        }
        const bool valid = row.time(5) > now && row.text(2) == redirectUri
            && sameSecret(base64Url(sha256(verifier.toLatin1())), row.text(4).toLatin1());
        if (!valid) {
            // One try only: a code in wrong hands must not be guessed at.
            connection.execute("UPDATE authorization_code SET family=? WHERE id=?", spent, id);
            return refused(row.time(5) > now ? u"wrong_verifier"_s : u"code_expired"_s);
        }
        return openFamily(connection, id, row.text(0), row.text(1), row.text(3), device);
    });
}

TokenOutcome Tokens::openFamily(Connection &connection, const QByteArray &codeId, const QString &account,
                                const QString &casUser, const QString &scope, const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    std::optional<PlatformAccount> found = findAccount(connection, account);
    if (!found || found->disabled)
        return refused(u"disabled"_s);
    const QString family = makeUuid7(m_site.clock);
    connection.execute("DELETE FROM access_token WHERE expires_at<?", now.addDays(-1));
    connection.execute("DELETE FROM token_family WHERE expires_at<?", now.addDays(-1));
    connection.execute("DELETE FROM authorization_code WHERE expires_at<?", now.addDays(-1));
    connection.execute(
        "INSERT INTO token_family(id, account, cas_user, device, scope, expires_at) VALUES(?,?,?,?,?,?)",
        family, account, casUser, device, scope, m_site.after(m_site.policy.refreshTokenLife));
    connection.execute("UPDATE authorization_code SET family=? WHERE id=?", family, codeId);
    const QByteArray refreshToken = randomToken();
    connection.execute("INSERT INTO refresh_token(id, family, expires_at) VALUES(?,?,?)",
                       sha256(refreshToken), family, m_site.after(m_site.policy.refreshTokenIdle));
    audit(connection, m_site.clock, u"signed-in"_s, casUser, family);
    return {TokenGrant {issueAccess(connection, family), refreshToken, scope, casUser, std::move(*found)},
            {},
            {}};
}

TokenOutcome Tokens::refresh(const QString &token, const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    const QByteArray id = sha256(token.toLatin1());
    return m_site.database.write([&](Connection &connection) -> TokenOutcome {
        Statement row =
            connection.query("SELECT t.family, t.expires_at, t.rotated_at, f.account, f.cas_user, f.device, "
                             "f.scope, f.expires_at, f.revoked_why FROM refresh_token t "
                             "JOIN token_family f ON f.id=t.family WHERE t.id=?",
                             id);
        if (!row.step())
            return refused(u"unknown"_s);
        const QString family = row.text(0);
        if (!row.isNull(8))
            return refused(row.text(8));
        if (row.time(1) <= now || row.time(7) <= now)
            return refused(u"expired"_s);
        if (row.text(5) != device) {
            revokeFamily(connection, family, u"other_device"_s);
            return refused(u"other_device"_s);
        }
        const QDateTime rotated = row.time(2);
        if (rotated.isValid() && rotated.addSecs(qint64(m_site.policy.refreshGrace.count())) < now) {
            revokeFamily(connection, family, u"token_reused"_s);
            return refused(u"token_reused"_s);
        }
        std::optional<PlatformAccount> account = findAccount(connection, row.text(3));
        if (!account || account->disabled)
            return refused(u"disabled"_s);
        const QByteArray successor = successorOf(token.toLatin1());
        if (!rotated.isValid()) {
            connection.execute("UPDATE refresh_token SET rotated_at=? WHERE id=?", now, id);
            connection.execute("INSERT INTO refresh_token(id, family, expires_at) VALUES(?,?,?)",
                               sha256(successor), family, m_site.after(m_site.policy.refreshTokenIdle));
        }
        return {TokenGrant {issueAccess(connection, family), successor, row.text(6), row.text(4),
                            std::move(*account)},
                {},
                {}};
    });
}

void Tokens::revoke(const QString &token) const
{
    const QByteArray id = sha256(token.toLatin1());
    m_site.database.write([&](Connection &connection) {
        QString family;
        {
            Statement row = connection.query("SELECT family FROM refresh_token WHERE id=?1 "
                                             "UNION SELECT family FROM access_token WHERE id=?1",
                                             id);
            if (row.step())
                family = row.text(0);
        }
        if (!family.isEmpty())
            revokeFamily(connection, family, u"revoked"_s);
    });
}

Caller Tokens::callerOf(const QByteArray &accessToken) const
{
    return m_site.database.read([&](Connection &connection) -> Caller {
        Statement row = connection.query("SELECT t.expires_at, f.revoked_why, f.account FROM access_token t "
                                         "JOIN token_family f ON f.id=t.family WHERE t.id=?",
                                         sha256(accessToken));
        if (!row.step())
            return {std::nullopt, u"invalid"_s};
        if (!row.isNull(1))
            return {std::nullopt, u"revoked"_s};
        std::optional<PlatformAccount> account = findAccount(connection, row.text(2));
        if (!account || account->disabled)
            return {std::nullopt, u"disabled"_s};
        if (account->account.roles.isEmpty())
            return {std::nullopt, u"role_lost"_s};
        if (row.time(0) <= m_site.clock.nowUtc())
            return {std::nullopt, u"expired"_s};
        return {std::move(account), {}};
    });
}

QByteArray Tokens::issueAccess(Connection &connection, const QString &family) const
{
    QByteArray token = randomToken();
    connection.execute("INSERT INTO access_token(id, family, expires_at) VALUES(?,?,?)", sha256(token),
                       family, m_site.after(m_site.policy.accessTokenLife));
    return token;
}

QByteArray Tokens::successorOf(const QByteArray &token) const
{
    return base64Url(hmacSha256(m_site.key, "refresh:" + token));
}

void Tokens::revokeFamily(Connection &connection, const QString &family, const QString &why) const
{
    const int changed = connection.execute(
        "UPDATE token_family SET revoked_at=?, revoked_why=? WHERE id=? AND revoked_at IS NULL",
        m_site.clock.nowUtc(), why, family);
    if (changed > 0)
        audit(connection, m_site.clock, u"tokens-revoked"_s, family, why);
}

} // namespace zhiping::platform
