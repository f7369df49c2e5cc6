// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_sign_in_records.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhiping::platform {

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

QByteArray SqliteSignInRecords::key() const
{
    Statement row = m_connection.query("SELECT value FROM setting WHERE key='key'");
    return row.step() ? row.bytes(0) : QByteArray();
}

std::optional<AttemptRecord> SqliteSignInRecords::attempt(const QByteArray &id) const
{
    Statement row =
        m_connection.query("SELECT id, cookie, expires_at, redirect_uri, scope, state, nonce, challenge, "
                           "fresh, cas_user, attributes FROM sign_in WHERE id=?",
                           id);
    if (!row.step())
        return std::nullopt;
    AttemptRecord found {
        row.bytes(0),
        row.bytes(1),
        row.time(2),
        {row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.integer(8) != 0, std::nullopt}};
    if (!row.isNull(9))
        found.attempt.identity = CasIdentity {row.text(9), fromBytes(row.bytes(10))};
    return found;
}

std::optional<CodeRecord> SqliteSignInRecords::code(const QByteArray &id) const
{
    Statement row =
        m_connection.query("SELECT id, account, cas_user, redirect_uri, scope, challenge, expires_at, family "
                           "FROM authorization_code WHERE id=?",
                           id);
    if (!row.step())
        return std::nullopt;
    return CodeRecord {row.bytes(0), row.text(1), row.text(2),    row.text(3), row.text(4),
                       row.text(5),  row.time(6), !row.isNull(7), row.text(7)};
}

std::optional<WrongTries> SqliteSignInRecords::wrongTries(const QString &subject) const
{
    Statement row =
        m_connection.query("SELECT failures, locked_until, last_at FROM throttle WHERE subject=?", subject);
    if (!row.step())
        return std::nullopt;
    return WrongTries {int(row.integer(0)), row.time(1), row.time(2)};
}

void SqliteSignInRecords::addAttempt(const AttemptRecord &attempt)
{
    m_connection.execute(
        "INSERT INTO sign_in(id, cookie, redirect_uri, scope, state, nonce, challenge, fresh, expires_at) "
        "VALUES(?,?,?,?,?,?,?,?,?)",
        attempt.id, attempt.cookie, attempt.attempt.redirectUri, attempt.attempt.scope, attempt.attempt.state,
        attempt.attempt.nonce, attempt.attempt.challenge, attempt.attempt.fresh, attempt.expiresAt);
}

void SqliteSignInRecords::setIdentity(const QByteArray &attempt, const CasIdentity &identity)
{
    m_connection.execute("UPDATE sign_in SET cas_user=?, attributes=? WHERE id=?", identity.user,
                         toBytes(identity.attributes), attempt);
}

void SqliteSignInRecords::forgetAttemptsEndedBefore(const QDateTime &time)
{
    m_connection.execute("DELETE FROM sign_in WHERE expires_at<?", time);
}

void SqliteSignInRecords::addCode(const CodeRecord &code)
{
    m_connection.execute("INSERT INTO authorization_code(id, account, cas_user, redirect_uri, scope, "
                         "challenge, expires_at) VALUES(?,?,?,?,?,?,?)",
                         code.id, code.account, code.casUser, code.redirectUri, code.scope, code.challenge,
                         code.expiresAt);
}

bool SqliteSignInRecords::spendCode(const QByteArray &id, const QString &family)
{
    return m_connection.execute("UPDATE authorization_code SET family=? WHERE id=? AND family IS NULL",
                                family, id)
        == 1;
}

void SqliteSignInRecords::forgetCodesEndedBefore(const QDateTime &time)
{
    m_connection.execute("DELETE FROM authorization_code WHERE expires_at<?", time);
}

void SqliteSignInRecords::putWrongTries(const QString &subject, const WrongTries &tries)
{
    m_connection.execute(
        "INSERT OR REPLACE INTO throttle(subject, failures, locked_until, last_at) VALUES(?,?,?,?)", subject,
        tries.count, tries.lockedUntil, tries.lastAt);
}

void SqliteSignInRecords::forgetWrongTries(const QString &subject)
{
    m_connection.execute("DELETE FROM throttle WHERE subject=?", subject);
}

} // namespace zhiping::platform
