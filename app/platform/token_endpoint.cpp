// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/token_endpoint.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString clientId = u"cq-review-desktop"_s;
constexpr int longestDevice = 128;

HttpResponse oauthError(const QString &error, const QString &description)
{
    QJsonObject json {{u"error"_s, error}};
    if (!description.isEmpty())
        json["error_description"_L1] = description;
    // The one cause that a person can be told about; the others are for a log.
    if (description == u"disabled"_s)
        json["reason"_L1] = description;
    return jsonResponse(json, 400);
}

} // namespace

void TokenEndpoint::addTo(Router &router) const
{
    router.add("POST"_ba, u"/oauth/token"_s, [this](const HttpRequest &request) { return token(request); });
    router.add("POST"_ba, u"/oauth/revoke"_s, [this](const HttpRequest &request) { return revoke(request); });
}

HttpResponse TokenEndpoint::token(const HttpRequest &request) const
{
    const Parameters form = request.form();
    if (form.value(u"client_id"_s) != clientId)
        return oauthError(u"invalid_client"_s, u"unknown client_id"_s);
    const QString device = form.value(u"device"_s).left(longestDevice);
    const QString grantType = form.value(u"grant_type"_s);
    TokenOutcome outcome;
    if (grantType == u"authorization_code"_s)
        outcome = m_tokens.redeemCode(form.value(u"code"_s), form.value(u"code_verifier"_s),
                                      form.value(u"redirect_uri"_s), device);
    else if (grantType == u"refresh_token"_s)
        outcome = m_tokens.refresh(form.value(u"refresh_token"_s), device);
    else
        return oauthError(u"unsupported_grant_type"_s, {});
    if (!outcome.grant)
        return oauthError(outcome.error, outcome.reason);
    QJsonObject account = domain::toJson(outcome.grant->account.account);
    account["cas_user"_L1] = outcome.grant->casUser;
    return jsonResponse({
                            {u"access_token"_s, QString::fromLatin1(outcome.grant->accessToken)},
                            {u"token_type"_s, u"Bearer"_s},
                            {u"expires_in"_s, qint64(m_site.policy.accessTokenLife.count())},
                            {u"refresh_token"_s, QString::fromLatin1(outcome.grant->refreshToken)},
                            {u"refresh_expires_in"_s, qint64(m_site.policy.refreshTokenIdle.count())},
                            {u"scope"_s, outcome.grant->scope},
                            {u"account"_s, account},
                            {u"server_time"_s, m_site.clock.nowUtc().toString(Qt::ISODateWithMs)},
                        })
        .with("Pragma"_ba, "no-cache"_ba);
}

HttpResponse TokenEndpoint::revoke(const HttpRequest &request) const
{
    const Parameters form = request.form();
    if (form.value(u"client_id"_s) != clientId)
        return oauthError(u"invalid_client"_s, u"unknown client_id"_s);
    m_tokens.revoke(form.value(u"token"_s));
    return jsonResponse({});
}

} // namespace zhiping::platform
