// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/cas_tickets.h"

#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

QByteArray CasTickets::openSession(const PortalUser &user) const
{
    QByteArray cookie = "TGT-" + randomToken();
    m_site.storage.write([&](Records &records) {
        records.portal().forgetEndedBefore(m_site.clock.nowUtc());
        records.portal().addSession(
            {sha256(cookie), user.username, user.granted, m_site.after(m_site.policy.portalSessionLife)});
    });
    return cookie;
}

std::optional<PortalSession> CasTickets::session(const QString &cookie) const
{
    if (cookie.isEmpty())
        return std::nullopt;
    return m_site.storage.read([&](const Records &records) -> std::optional<PortalSession> {
        const std::optional<SessionRecord> found = records.portal().session(sha256(cookie.toLatin1()));
        if (!found || found->expiresAt <= m_site.clock.nowUtc())
            return std::nullopt;
        std::optional<PortalUser> user = records.portal().user(found->username);
        if (!user || user->state != PortalUserState::Approved)
            return std::nullopt;
        return PortalSession {std::move(*user), found->activated};
    });
}

void CasTickets::closeSession(const QString &cookie) const
{
    m_site.storage.write(
        [&](Records &records) { records.portal().removeSession(sha256(cookie.toLatin1())); });
}

QString CasTickets::issue(const PortalSession &session, const QString &service, bool fresh) const
{
    const QByteArray ticket = "ST-" + randomToken();
    m_site.storage.write([&](Records &records) {
        records.portal().forgetEndedBefore(m_site.clock.nowUtc());
        records.portal().addTicket({sha256(ticket), service, session.user.username, session.activated, fresh,
                                    m_site.after(m_site.policy.casTicketLife)});
    });
    return QString::fromLatin1(ticket);
}

CasTickets::Outcome CasTickets::redeem(const QString &ticket, const QString &service) const
{
    const QDateTime now = m_site.clock.nowUtc();
    return m_site.storage.write([&](Records &records) -> Outcome {
        const std::optional<TicketRecord> spent =
            records.portal().spendTicket(sha256(ticket.toLatin1()), now);
        if (!spent || spent->expiresAt <= now)
            return {};
        if (spent->service != service)
            return {std::nullopt, TicketFault::WrongService};
        std::optional<PortalUser> user = records.portal().user(spent->username);
        if (!user || user->state != PortalUserState::Approved)
            return {};
        return {TicketProof {std::move(*user), spent->activated, spent->fresh}, {}};
    });
}

} // namespace zhiping::platform
