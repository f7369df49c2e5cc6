// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sign_in_records.h"

#include "platform/secrets.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray toBytes(const QHash<QString, QString> &attributes)
{
    QJsonObject json;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        json[it.key()] = it.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QHash<QString, QString> fromBytes(const QByteArray &bytes)
{
    QHash<QString, QString> attributes;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        attributes.insert(it.key(), it.value().toString());
    return attributes;
}

} // namespace

SignInRecords::Opened SignInRecords::open(const SignInAttempt &attempt) const
{
    const QByteArray id = randomToken();
    const QByteArray cookie = id + '.' + randomToken();
    m_site.database.write([&](Connection &connection) {
        connection.execute("DELETE FROM sign_in WHERE expires_at<?", m_site.clock.nowUtc());
        connection.execute(
            "INSERT INTO sign_in(id, cookie, redirect_uri, scope, state, nonce, challenge, fresh, "
            "expires_at) VALUES(?,?,?,?,?,?,?,?,?)",
            sha256(id), sha256(cookie), attempt.redirectUri, attempt.scope, attempt.state, attempt.nonce,
            attempt.challenge, attempt.fresh, m_site.after(m_site.policy.signInLife));
    });
    return {QString::fromLatin1(id), cookie};
}

std::optional<SignInAttempt> SignInRecords::find(const QString &id, const QString &cookie) const
{
    if (id.isEmpty() || idOf(cookie) != id)
        return std::nullopt;
    return m_site.database.read([&](Connection &connection) -> std::optional<SignInAttempt> {
        Statement row =
            connection.query("SELECT redirect_uri, scope, state, nonce, challenge, fresh, cas_user, "
                             "attributes FROM sign_in WHERE id=? AND cookie=? AND expires_at>?",
                             sha256(id.toLatin1()), sha256(cookie.toLatin1()), m_site.clock.nowUtc());
        if (!row.step())
            return std::nullopt;
        SignInAttempt attempt {row.text(0), row.text(1),         row.text(2), row.text(3),
                               row.text(4), row.integer(5) != 0, std::nullopt};
        if (!row.isNull(6))
            attempt.identity = CasIdentity {row.text(6), fromBytes(row.bytes(7))};
        return attempt;
    });
}

void SignInRecords::setIdentity(const QString &id, const CasIdentity &identity) const
{
    m_site.database.write([&](Connection &connection) {
        connection.execute("UPDATE sign_in SET cas_user=?, attributes=? WHERE id=?", identity.user,
                           toBytes(identity.attributes), sha256(id.toLatin1()));
    });
}

QString SignInRecords::issueCode(const SignInAttempt &attempt, const QString &account) const
{
    const QByteArray code = randomToken();
    m_site.database.write([&](Connection &connection) {
        connection.execute(
            "INSERT INTO authorization_code(id, account, cas_user, redirect_uri, scope, challenge, "
            "expires_at) VALUES(?,?,?,?,?,?,?)",
            sha256(code), account, attempt.identity->user, attempt.redirectUri, attempt.scope,
            attempt.challenge, m_site.after(m_site.policy.codeLife));
    });
    return QString::fromLatin1(code);
}

} // namespace zhiping::platform
