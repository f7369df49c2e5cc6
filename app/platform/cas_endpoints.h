// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/cas_tickets.h"
#include "platform/router.h"

namespace zhiping::platform {

/// The machine side of the built-in portal: `serviceValidate` and `p3/serviceValidate` (CAS Protocol 3.0
/// §2.5, §2.8).
class CasEndpoints
{
public:
    explicit CasEndpoints(const Site &site)
        : m_tickets(site)
    {
    }

    void addTo(Router &router) const;

    /// The XML answer for @p ticket. With @p attributes as of `p3`.
    [[nodiscard]] QByteArray validate(const QString &ticket, const QString &service, bool renew,
                                      bool attributes) const;

private:
    CasTickets m_tickets;
};

} // namespace zhiping::platform
