// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sign_in_attempts.h"

#include "platform/secrets.h"

namespace zhiping::platform {

SignInAttempts::Opened SignInAttempts::open(const SignInAttempt &attempt) const
{
    const QByteArray id = randomToken();
    const QByteArray cookie = id + '.' + randomToken();
    m_site.storage.write([&](Records &records) {
        records.signIns().forgetAttemptsEndedBefore(m_site.clock.nowUtc());
        records.signIns().addAttempt(
            {sha256(id), sha256(cookie), m_site.after(m_site.policy.signInLife), attempt});
    });
    return {QString::fromLatin1(id), cookie};
}

std::optional<SignInAttempt> SignInAttempts::find(const QString &id, const QString &cookie) const
{
    if (id.isEmpty() || idOf(cookie) != id)
        return std::nullopt;
    const std::optional<AttemptRecord> found = m_site.storage.read(
        [&](const Records &records) { return records.signIns().attempt(sha256(id.toLatin1())); });
    if (!found || !sameSecret(found->cookie, sha256(cookie.toLatin1()))
        || found->expiresAt <= m_site.clock.nowUtc())
        return std::nullopt;
    return found->attempt;
}

void SignInAttempts::setIdentity(const QString &id, const CasIdentity &identity) const
{
    m_site.storage.write(
        [&](Records &records) { records.signIns().setIdentity(sha256(id.toLatin1()), identity); });
}

QString SignInAttempts::issueCode(const SignInAttempt &attempt, const QString &account) const
{
    const QByteArray code = randomToken();
    m_site.storage.write([&](Records &records) {
        records.signIns().addCode({sha256(code),
                                   account,
                                   attempt.identity->user,
                                   attempt.redirectUri,
                                   attempt.scope,
                                   attempt.challenge,
                                   m_site.after(m_site.policy.codeLife),
                                   false,
                                   {}});
    });
    return QString::fromLatin1(code);
}

} // namespace zhiping::platform
