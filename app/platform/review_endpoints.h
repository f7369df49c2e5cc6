// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/decision_endpoint.h"
#include "platform/router.h"
#include "platform/rule_packs.h"
#include "platform/tokens.h"

#include <functional>

namespace zhiping::platform {

/// The review API under /api/v1. Every call needs a bearer token (RFC 6750).
class ReviewEndpoints
{
public:
    ReviewEndpoints(const Site &site, QList<RulePackFile> packs, const criteria::PackSigner &signer);

    void addTo(Router &router) const;

private:
    using Handler = std::function<HttpResponse(const PlatformAccount &, const HttpRequest &)>;

    /// Checks the token before @p handler is called.
    [[nodiscard]] Router::Handler guarded(Handler handler) const;
    [[nodiscard]] HttpResponse changes(const PlatformAccount &caller, const HttpRequest &request) const;

    const Site &m_site;
    const Tokens m_tokens;
    const DecisionEndpoint m_decisions;
    const RulePacks m_packs;
};

} // namespace zhiping::platform
