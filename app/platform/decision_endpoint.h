// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/decision.h"
#include "platform/application_records.h"
#include "platform/http_message.h"

namespace zhiping::platform {

/// Takes decisions in, each exactly once (PUT), and tells whether one is there (GET).
///
/// Checks in this order: was it taken in before (same bytes: the first receipt again; other bytes: 422), is
/// it what it claims to be, has the application changed (428, 412), may this person decide this now (403,
/// 422).
class DecisionEndpoint
{
public:
    explicit DecisionEndpoint(const Site &site)
        : m_site(site)
    {
    }

    [[nodiscard]] HttpResponse put(const PlatformAccount &caller, const HttpRequest &request) const;
    [[nodiscard]] HttpResponse get(const PlatformAccount &caller, const HttpRequest &request) const;

private:
    [[nodiscard]] HttpResponse takeIn(Records &records, const PlatformAccount &caller,
                                      const domain::Decision &decision, const HttpRequest &request) const;
    [[nodiscard]] std::optional<HttpResponse> refusal(const PlatformAccount &caller,
                                                      const domain::Decision &decision,
                                                      const ApplicationRecord &record) const;

    const Site &m_site;
};

/// The stage an application is in after @p verdict.
[[nodiscard]] domain::Stage stageAfter(domain::Verdict verdict);

} // namespace zhiping::platform
