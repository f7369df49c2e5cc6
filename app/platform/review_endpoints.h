// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/change_feed.h"
#include "platform/decision_endpoint.h"
#include "platform/request_rate.h"
#include "platform/router.h"
#include "platform/rule_packs.h"
#include "platform/tokens.h"

#include <functional>

namespace zhiping::platform {

/// The review API under /api/v1. Every call needs a bearer token (RFC 6750).
class ReviewEndpoints
{
public:
    ReviewEndpoints(const Site &site, QList<RulePackFile> packs, const criteria::PackSigner &signer,
                    const RateLimits &limits);

    void addTo(Router &router);

private:
    using Handler = std::function<HttpResponse(const PlatformAccount &, const HttpRequest &)>;

    /// Checks token and rate before @p handler is called.
    [[nodiscard]] Router::Handler guarded(Handler handler);
    [[nodiscard]] HttpResponse changes(const PlatformAccount &caller, const HttpRequest &request);

    const Site &m_site;
    const Tokens m_tokens;
    RequestRate m_rate;
    ChangeFeed m_feed;
    const DecisionEndpoint m_decisions;
    const RulePacks m_packs;
};

} // namespace zhiping::platform
