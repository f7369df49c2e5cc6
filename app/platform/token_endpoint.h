// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/router.h"
#include "platform/tokens.h"

namespace zhiping::platform {

/// `POST /oauth/token` (RFC 6749 §4.1.3, §6) and `POST /oauth/revoke` (RFC 7009) for the public desktop
/// client.
class TokenEndpoint
{
public:
    explicit TokenEndpoint(const Site &site)
        : m_site(site)
        , m_tokens(site)
    {
    }

    void addTo(Router &router) const;

private:
    [[nodiscard]] HttpResponse token(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse revoke(const HttpRequest &request) const;

    const Site &m_site;
    const Tokens m_tokens;
};

} // namespace zhiping::platform
