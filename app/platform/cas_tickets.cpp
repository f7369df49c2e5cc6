// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/cas_tickets.h"

#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

QByteArray CasTickets::openSession(const PortalUser &user) const
{
    QByteArray cookie = "TGT-" + randomToken();
    m_site.database.write([&](Connection &connection) {
        connection.execute("DELETE FROM portal_session WHERE expires_at<?", m_site.clock.nowUtc());
        connection.execute("INSERT INTO portal_session(id, username, activated, expires_at) VALUES(?,?,?,?)",
                           sha256(cookie), user.username, user.granted,
                           m_site.after(m_site.policy.portalSessionLife));
    });
    return cookie;
}

std::optional<PortalSession> CasTickets::session(const QString &cookie) const
{
    if (cookie.isEmpty())
        return std::nullopt;
    return m_site.database.read([&](Connection &connection) -> std::optional<PortalSession> {
        Statement row =
            connection.query("SELECT username, activated FROM portal_session WHERE id=? AND expires_at>?",
                             sha256(cookie.toLatin1()), m_site.clock.nowUtc());
        if (!row.step())
            return std::nullopt;
        std::optional<PortalUser> user = findPortalUser(connection, row.text(0));
        if (!user || user->state != PortalUserState::Approved)
            return std::nullopt;
        return PortalSession {std::move(*user), row.integer(1) != 0};
    });
}

void CasTickets::closeSession(const QString &cookie) const
{
    m_site.database.write([&](Connection &connection) {
        connection.execute("DELETE FROM portal_session WHERE id=?", sha256(cookie.toLatin1()));
    });
}

QString CasTickets::issue(const PortalSession &session, const QString &service, bool fresh) const
{
    const QByteArray ticket = "ST-" + randomToken();
    m_site.database.write([&](Connection &connection) {
        connection.execute("DELETE FROM cas_ticket WHERE expires_at<?", m_site.clock.nowUtc());
        connection.execute("INSERT INTO cas_ticket(id, service, username, activated, fresh, expires_at) "
                           "VALUES(?,?,?,?,?,?)",
                           sha256(ticket), service, session.user.username, session.activated, fresh,
                           m_site.after(m_site.policy.casTicketLife));
    });
    return QString::fromLatin1(ticket);
}

CasTickets::Outcome CasTickets::redeem(const QString &ticket, const QString &service) const
{
    const QDateTime now = m_site.clock.nowUtc();
    return m_site.database.write([&](Connection &connection) -> Outcome {
        const QByteArray id = sha256(ticket.toLatin1());
        if (connection.execute(
                "UPDATE cas_ticket SET used_at=? WHERE id=? AND used_at IS NULL AND expires_at>?", now, id,
                now)
            == 0)
            return {};
        Statement row =
            connection.query("SELECT service, username, activated, fresh FROM cas_ticket WHERE id=?", id);
        if (!row.step())
            return {};
        if (row.text(0) != service)
            return {std::nullopt, TicketFault::WrongService};
        std::optional<PortalUser> user = findPortalUser(connection, row.text(1));
        if (!user || user->state != PortalUserState::Approved)
            return {};
        return {TicketProof {std::move(*user), row.integer(2) != 0, row.integer(3) != 0}, {}};
    });
}

} // namespace zhiping::platform
