// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <optional>

namespace zhiping::platform {

/// A log-in to the portal that lasts (the ticket-granting cookie of CAS).
struct PortalSession {
    PortalUser user;
    bool activated = false; ///< Access had been granted before this log-in.
};

/// What a service ticket proves.
struct TicketProof {
    PortalUser user;
    bool activated = false;
    bool fresh = false; ///< The person has just typed the password.
};

enum class TicketFault : quint8 { UnknownTicket, WrongService };

/// Sessions and service tickets of the built-in portal (CAS Protocol 3.0 §3.1, §3.6). Both are random, kept
/// only as digests, and survive a restart.
class CasTickets
{
public:
    explicit CasTickets(const Site &site)
        : m_site(site)
    {
    }

    /// The value of the new session's cookie.
    [[nodiscard]] QByteArray openSession(const PortalUser &user) const;
    [[nodiscard]] std::optional<PortalSession> session(const QString &cookie) const;
    void closeSession(const QString &cookie) const;

    [[nodiscard]] QString issue(const PortalSession &session, const QString &service, bool fresh) const;

    struct Outcome {
        std::optional<TicketProof> proof;
        TicketFault fault = TicketFault::UnknownTicket;
    };
    /// Uses @p ticket up, whatever comes out: a ticket shown to a wrong service is spent too (§3.1.1).
    [[nodiscard]] Outcome redeem(const QString &ticket, const QString &service) const;

private:
    const Site &m_site;
};

} // namespace zhiping::platform
