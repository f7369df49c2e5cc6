// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_portal_records.h"

#include "platform/portal_users.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

PortalUserState stateFromCode(const QString &code)
{
    if (code == u"approved"_s)
        return PortalUserState::Approved;
    return code == u"pending"_s ? PortalUserState::Pending : PortalUserState::Disabled;
}

PortalUser userIn(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            stateFromCode(row.text(6)),
            row.integer(7) != 0,
            row.time(8)};
}

} // namespace

std::optional<PortalUser> SqlitePortalRecords::user(const QString &username) const
{
    Statement row =
        m_connection.query("SELECT username, name, organisation, region, phone, password, state, granted, "
                           "registered_at FROM portal_user WHERE username=?",
                           username);
    return row.step() ? std::optional(userIn(row)) : std::nullopt;
}

QList<PortalUser> SqlitePortalRecords::users() const
{
    QList<PortalUser> all;
    Statement row =
        m_connection.query("SELECT username, name, organisation, region, phone, password, state, granted, "
                           "registered_at FROM portal_user ORDER BY registered_at, username");
    while (row.step())
        all.append(userIn(row));
    return all;
}

std::optional<SessionRecord> SqlitePortalRecords::session(const QByteArray &id) const
{
    Statement row =
        m_connection.query("SELECT id, username, activated, expires_at FROM portal_session WHERE id=?", id);
    if (!row.step())
        return std::nullopt;
    return SessionRecord {row.bytes(0), row.text(1), row.integer(2) != 0, row.time(3)};
}

bool SqlitePortalRecords::addUser(const PortalUser &user)
{
    const std::optional<QDateTime> approved =
        user.state == PortalUserState::Approved ? std::optional(user.registeredAt) : std::nullopt;
    return m_connection.execute(
               "INSERT OR IGNORE INTO portal_user(username, name, organisation, region, phone, password, "
               "state, granted, registered_at, approved_at) VALUES(?,?,?,?,?,?,?,?,?,?)",
               user.username, user.name, user.organisation, user.region, user.phone, user.passwordHash,
               codeOf(user.state), user.granted, user.registeredAt, approved)
        == 1;
}

bool SqlitePortalRecords::setUserState(const QString &username, PortalUserState state, const QDateTime &at)
{
    return m_connection.execute("UPDATE portal_user SET state=?, approved_at=? WHERE username=?",
                                codeOf(state), at, username)
        == 1;
}

bool SqlitePortalRecords::grantAccess(const QString &username)
{
    return m_connection.execute("UPDATE portal_user SET granted=1 WHERE username=?", username) == 1;
}

void SqlitePortalRecords::addSession(const SessionRecord &session)
{
    m_connection.execute("INSERT INTO portal_session(id, username, activated, expires_at) VALUES(?,?,?,?)",
                         session.id, session.username, session.activated, session.expiresAt);
}

void SqlitePortalRecords::removeSession(const QByteArray &id)
{
    m_connection.execute("DELETE FROM portal_session WHERE id=?", id);
}

void SqlitePortalRecords::removeSessionsOf(const QString &username)
{
    m_connection.execute("DELETE FROM portal_session WHERE username=?", username);
}

void SqlitePortalRecords::addTicket(const TicketRecord &ticket)
{
    m_connection.execute("INSERT INTO cas_ticket(id, service, username, activated, fresh, expires_at) "
                         "VALUES(?,?,?,?,?,?)",
                         ticket.id, ticket.service, ticket.username, ticket.activated, ticket.fresh,
                         ticket.expiresAt);
}

std::optional<TicketRecord> SqlitePortalRecords::spendTicket(const QByteArray &id, const QDateTime &at)
{
    if (m_connection.execute("UPDATE cas_ticket SET used_at=? WHERE id=? AND used_at IS NULL", at, id) == 0)
        return std::nullopt;
    Statement row = m_connection.query(
        "SELECT id, service, username, activated, fresh, expires_at FROM cas_ticket WHERE id=?", id);
    if (!row.step())
        return std::nullopt;
    return TicketRecord {row.bytes(0),        row.text(1),         row.text(2),
                         row.integer(3) != 0, row.integer(4) != 0, row.time(5)};
}

void SqlitePortalRecords::forgetEndedBefore(const QDateTime &time)
{
    m_connection.execute("DELETE FROM portal_session WHERE expires_at<?", time);
    m_connection.execute("DELETE FROM cas_ticket WHERE expires_at<?", time);
}

} // namespace zhiping::platform
