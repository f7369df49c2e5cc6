// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/review_endpoints.h"

#include "platform/attachment_endpoint.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 500;
constexpr int usualPage = 100;
constexpr int longestCursor = 512;

HttpResponse signInRequired(const QString &reason)
{
    const QByteArray error = reason == u"missing"_s
        ? ""_ba
        : R"(, error="invalid_token", error_description=")" + reason.toLatin1() + '"';
    return problem(401, u"sign-in-required"_s, u"需要重新登录"_s, {}, {{u"reason"_s, reason}})
        .with("WWW-Authenticate"_ba, R"(Bearer realm="zhiping")" + error);
}

} // namespace

ReviewEndpoints::ReviewEndpoints(const Site &site, QList<RulePackFile> packs,
                                 const criteria::PackSigner &signer, const RateLimits &limits)
    : m_site(site)
    , m_tokens(site)
    , m_rate(limits)
    , m_feed(site)
    , m_decisions(site)
    , m_packs(std::move(packs), signer)
{
}

Router::Handler ReviewEndpoints::guarded(Handler handler)
{
    return [this, handler = std::move(handler)](const HttpRequest &request) {
        const QByteArray header = request.header("authorization"_ba);
        if (header.left(7).toLower() != "bearer ")
            return signInRequired(u"missing"_s);
        const Caller caller = m_tokens.callerOf(header.mid(7).trimmed());
        if (!caller.account)
            return signInRequired(caller.reason);
        const auto wait = m_rate.tooMany(caller.account->account.id.text(), std::chrono::steady_clock::now());
        if (wait)
            return problem(429, u"too-many-requests"_s, u"请求过于频繁"_s)
                .with("Retry-After"_ba, QByteArray::number(qint64(wait->count())));
        return handler(*caller.account, request);
    };
}

void ReviewEndpoints::addTo(Router &router)
{
    router.add("GET"_ba, u"/api/v1/me"_s, guarded([](const PlatformAccount &caller, const HttpRequest &) {
                   return jsonResponse(domain::toJson(caller.account));
               }));
    router.add("GET"_ba, u"/api/v1/changes"_s,
               guarded([this](const PlatformAccount &caller, const HttpRequest &request) {
                   return changes(caller, request);
               }));
    router.add("GET"_ba, u"/api/v1/attachments/{}"_s,
               guarded([this](const PlatformAccount &caller, const HttpRequest &request) {
                   return attachment(m_site, audienceOf(caller.account), request, request.captures.value(0));
               }));
    router.add("GET"_ba, u"/api/v1/rule-packs"_s,
               guarded([this](const PlatformAccount &, const HttpRequest &) { return m_packs.list(); }));
    router.add("GET"_ba, u"/api/v1/rule-packs/{}"_s,
               guarded([this](const PlatformAccount &, const HttpRequest &request) {
                   return m_packs.pack(request);
               }));
    const QString decision = u"/api/v1/applications/{}/decisions/{}"_s;
    router.add("PUT"_ba, decision, guarded([this](const PlatformAccount &caller, const HttpRequest &request) {
                   return m_decisions.put(caller, request);
               }));
    router.add("GET"_ba, decision, guarded([this](const PlatformAccount &caller, const HttpRequest &request) {
                   return m_decisions.get(caller, request);
               }));
}

HttpResponse ReviewEndpoints::changes(const PlatformAccount &caller, const HttpRequest &request)
{
    int limit = usualPage;
    if (request.query.has(u"limit"_s)) {
        bool ok = false;
        limit = request.query.value(u"limit"_s).toInt(&ok);
        if (!ok || limit < 1 || limit > largestPage)
            return problem(400, u"invalid-request"_s, u"请求不符合接口约定"_s, u"limit: expected 1 to 500"_s);
    }
    const QString since = request.query.value(u"since"_s);
    if (since.size() > longestCursor)
        return problem(400, u"invalid-request"_s, u"请求不符合接口约定"_s, u"since: too long"_s);
    return m_feed.page(caller, since, limit, request);
}

} // namespace zhiping::platform
