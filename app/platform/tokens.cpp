// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/tokens.h"

#include "base/uuid7.h"
#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

TokenOutcome refused(const QString &reason)
{
    return {std::nullopt, u"invalid_grant"_s, reason};
}

} // namespace

TokenOutcome Tokens::redeemCode(const QString &code, const QString &verifier, const QString &redirectUri,
                                const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    return m_site.storage.write([&](Records &records) -> TokenOutcome {
        const std::optional<CodeRecord> found = records.signIns().code(sha256(code.toLatin1()));
        if (!found)
            return refused(u"unknown_code"_s);
        if (found->spent) {
            revokeFamily(records, found->family, u"code_reused"_s);
            return refused(u"code_used"_s);
        }
        const bool valid = found->expiresAt > now && found->redirectUri == redirectUri
            && sameSecret(base64Url(sha256(verifier.toLatin1())), found->challenge.toLatin1());
        if (!valid) {
            // One try only: a code in wrong hands must not be guessed at.
            records.signIns().spendCode(found->id, {});
            return refused(found->expiresAt > now ? u"wrong_verifier"_s : u"code_expired"_s);
        }
        return openFamily(records, *found, device);
    });
}

TokenOutcome Tokens::openFamily(Records &records, const CodeRecord &code, const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    std::optional<PlatformAccount> account = records.accounts().account(code.account);
    if (!account || account->disabled)
        return refused(u"disabled"_s);
    const QString family = makeUuid7(m_site.clock);
    if (!records.signIns().spendCode(code.id, family))
        return refused(u"code_used"_s);
    records.tokens().forgetEndedBefore(now.addDays(-1));
    records.signIns().forgetCodesEndedBefore(now.addDays(-1));
    records.tokens().addFamily({family,
                                code.account,
                                code.casUser,
                                device,
                                code.scope,
                                m_site.after(m_site.policy.refreshTokenLife),
                                {}});
    const QByteArray refreshToken = randomToken();
    records.tokens().addRefreshToken(sha256(refreshToken), family,
                                     m_site.after(m_site.policy.refreshTokenIdle));
    records.audit(now, u"signed-in"_s, code.casUser, family);
    return {TokenGrant {issueAccess(records, family), refreshToken, code.scope, code.casUser,
                        std::move(*account)},
            {},
            {}};
}

TokenOutcome Tokens::refresh(const QString &token, const QString &device) const
{
    const QDateTime now = m_site.clock.nowUtc();
    const QByteArray id = sha256(token.toLatin1());
    return m_site.storage.write([&](Records &records) -> TokenOutcome {
        const std::optional<TokenRecord> found = records.tokens().refreshToken(id);
        if (!found)
            return refused(u"unknown"_s);
        const TokenFamily &family = found->family;
        if (!family.revokedWhy.isEmpty())
            return refused(family.revokedWhy);
        if (found->expiresAt <= now || family.expiresAt <= now)
            return refused(u"expired"_s);
        if (family.device != device) {
            revokeFamily(records, family.id, u"other_device"_s);
            return refused(u"other_device"_s);
        }
        const QDateTime rotated = found->rotatedAt;
        if (rotated.isValid() && rotated.addSecs(qint64(m_site.policy.refreshGrace.count())) < now) {
            revokeFamily(records, family.id, u"token_reused"_s);
            return refused(u"token_reused"_s);
        }
        std::optional<PlatformAccount> account = records.accounts().account(family.account);
        if (!account || account->disabled)
            return refused(u"disabled"_s);
        const QByteArray successor = successorOf(token.toLatin1());
        if (records.tokens().rotate(id, now))
            records.tokens().addRefreshToken(sha256(successor), family.id,
                                             m_site.after(m_site.policy.refreshTokenIdle));
        return {TokenGrant {issueAccess(records, family.id), successor, family.scope, family.casUser,
                            std::move(*account)},
                {},
                {}};
    });
}

void Tokens::revoke(const QString &token) const
{
    const QByteArray id = sha256(token.toLatin1());
    m_site.storage.write([&](Records &records) {
        std::optional<TokenRecord> found = records.tokens().refreshToken(id);
        if (!found)
            found = records.tokens().accessToken(id);
        if (found)
            revokeFamily(records, found->family.id, u"revoked"_s);
    });
}

Caller Tokens::callerOf(const QByteArray &accessToken) const
{
    return m_site.storage.read([&](const Records &records) -> Caller {
        const std::optional<TokenRecord> found = records.tokens().accessToken(sha256(accessToken));
        if (!found)
            return {std::nullopt, u"invalid"_s};
        if (!found->family.revokedWhy.isEmpty())
            return {std::nullopt, u"revoked"_s};
        std::optional<PlatformAccount> account = records.accounts().account(found->family.account);
        if (!account || account->disabled)
            return {std::nullopt, u"disabled"_s};
        if (account->account.roles.isEmpty())
            return {std::nullopt, u"role_lost"_s};
        if (found->expiresAt <= m_site.clock.nowUtc())
            return {std::nullopt, u"expired"_s};
        return {std::move(account), {}};
    });
}

QByteArray Tokens::issueAccess(Records &records, const QString &family) const
{
    QByteArray token = randomToken();
    records.tokens().addAccessToken(sha256(token), family, m_site.after(m_site.policy.accessTokenLife));
    return token;
}

QByteArray Tokens::successorOf(const QByteArray &token) const
{
    return base64Url(hmacSha256(m_site.key, "refresh:" + token));
}

void Tokens::revokeFamily(Records &records, const QString &family, const QString &why) const
{
    const QDateTime now = m_site.clock.nowUtc();
    if (records.tokens().revoke(family, now, why))
        records.audit(now, u"tokens-revoked"_s, family, why);
}

} // namespace zhiping::platform
