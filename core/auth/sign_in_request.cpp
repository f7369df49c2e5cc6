// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in_request.h"

#include "auth/navigation_policy.h"
#include "base/json_reader.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace zhiping::auth {

namespace {

using EventName = std::pair<SignInEvent::Kind, const char *>;

constexpr std::array eventNames {
    EventName {SignInEvent::Kind::Opened, "opened"},
    EventName {SignInEvent::Kind::Callback, "callback"},
    EventName {SignInEvent::Kind::Cancelled, "cancelled"},
    EventName {SignInEvent::Kind::Failed, "failed"},
};

QString textOf(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QUrl address(JsonReader &reader, QLatin1String key)
{
    const QUrl url(reader.string(key), QUrl::StrictMode);
    if (!originOf(url))
        reader.fail(key, QStringLiteral("not an https address (or http on this computer)"));
    return url;
}

} // namespace

QJsonObject toJson(const SignInRequest &request)
{
    QJsonArray origins;
    for (const QUrl &origin : request.allowedOrigins)
        origins.append(textOf(origin));
    return {{QStringLiteral("v"), 1},
            {QStringLiteral("authorize"), textOf(request.authorizeUrl)},
            {QStringLiteral("redirect_uri"), textOf(request.redirectUri)},
            {QStringLiteral("allowed_origins"), origins},
            {QStringLiteral("portal"), textOf(request.portalUrl)},
            {QStringLiteral("language"), request.language},
            {QStringLiteral("theme"), request.theme},
            {QStringLiteral("extra_ca"), request.extraCaFile},
            {QStringLiteral("first_time"), request.firstTime}};
}

Result<SignInRequest> signInRequestFromJson(const QJsonObject &json)
{
    JsonReader reader(json, QStringLiteral("$"));
    if (reader.integer(QLatin1String("v")) != 1)
        reader.fail(QLatin1String("v"), QStringLiteral("expected 1"));
    SignInRequest request;
    request.authorizeUrl = address(reader, QLatin1String("authorize"));
    request.redirectUri = address(reader, QLatin1String("redirect_uri"));
    request.portalUrl = address(reader, QLatin1String("portal"));
    request.language = reader.string(QLatin1String("language"));
    request.theme = reader.string(QLatin1String("theme"));
    request.extraCaFile = reader.string(QLatin1String("extra_ca"));
    request.firstTime = reader.boolean(QLatin1String("first_time"));
    for (const QString &origin : reader.strings(QLatin1String("allowed_origins"))) {
        request.allowedOrigins.append(QUrl(origin, QUrl::StrictMode));
        if (!originOf(request.allowedOrigins.last()))
            reader.fail(QLatin1String("allowed_origins"),
                        QStringLiteral("holds an address that cannot be allowed"));
    }
    if (reader.error())
        return *reader.error();
    const NavigationPolicy policy(request.allowedOrigins, request.redirectUri);
    if (policy.judge(request.redirectUri) != Navigation::Callback)
        return Error {
            ErrorKind::InvalidInput, QStringLiteral("$.redirect_uri: outside the allowed origins"), {}};
    if (policy.judge(request.authorizeUrl) != Navigation::Allow)
        return Error {
            ErrorKind::InvalidInput, QStringLiteral("$.authorize: outside the allowed origins"), {}};
    return request;
}

QJsonObject toJson(const SignInEvent &event)
{
    QJsonObject json;
    for (const auto &[kind, name] : eventNames) {
        if (kind == event.kind)
            json.insert(QStringLiteral("event"), QLatin1String(name));
    }
    if (event.kind == SignInEvent::Kind::Callback)
        json.insert(QStringLiteral("url"), textOf(event.url));
    if (event.kind == SignInEvent::Kind::Failed)
        json.insert(QStringLiteral("reason"), event.reason);
    return json;
}

Result<SignInEvent> signInEventFromJson(const QJsonObject &json)
{
    JsonReader reader(json, QStringLiteral("$"));
    const QString name = reader.string(QLatin1String("event"));
    for (const auto &[kind, known] : eventNames) {
        if (name != QLatin1String(known))
            continue;
        SignInEvent event {kind, {}, {}};
        if (kind == SignInEvent::Kind::Callback)
            event.url = address(reader, QLatin1String("url"));
        if (kind == SignInEvent::Kind::Failed)
            event.reason = reader.string(QLatin1String("reason")).left(200);
        if (reader.error())
            return *reader.error();
        return event;
    }
    return Error {ErrorKind::InvalidInput, QStringLiteral("$.event: unknown"), {}};
}

} // namespace zhiping::auth
