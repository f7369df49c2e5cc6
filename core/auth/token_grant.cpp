// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/token_grant.h"

#include "base/json_reader.h"

namespace zhiping::auth {

namespace {

constexpr qint64 longestLifetime = 24LL * 60 * 60;

} // namespace

Result<TokenGrant> tokenGrantFromJson(const QJsonObject &json)
{
    JsonReader reader(json, QStringLiteral("$"));
    TokenGrant grant;
    if (reader.string(QLatin1String("token_type")).compare(u"Bearer", Qt::CaseInsensitive) != 0)
        reader.fail(QLatin1String("token_type"), QStringLiteral("expected Bearer"));
    grant.accessToken = reader.string(QLatin1String("access_token"));
    grant.refreshToken = reader.string(QLatin1String("refresh_token"));
    const qint64 lifetime = reader.integer(QLatin1String("expires_in"));
    if (lifetime < 1 || lifetime > longestLifetime)
        reader.fail(QLatin1String("expires_in"), QStringLiteral("expected 1 to 86400 seconds"));
    grant.expiresIn = std::chrono::seconds(lifetime);
    if (reader.has(QLatin1String("server_time")))
        grant.serverTime = reader.utc(QLatin1String("server_time"));
    if (grant.accessToken.isEmpty())
        reader.fail(QLatin1String("access_token"), QStringLiteral("empty"));
    if (grant.refreshToken.isEmpty())
        reader.fail(QLatin1String("refresh_token"), QStringLiteral("empty"));
    reader.object(QLatin1String("account"), [&grant](JsonReader &account) {
        Result<domain::Account> read = domain::accountFromJson(account.raw());
        if (read.ok())
            grant.account = std::move(read).value();
        else
            account.fail(QLatin1String("account"), read.error().evidence);
    });
    if (reader.error())
        return Error {ErrorKind::MalformedReply, reader.error()->evidence, {}};
    if (grant.account.id.isEmpty())
        return Error {ErrorKind::MalformedReply, QStringLiteral("$.account.id: empty"), {}};
    return grant;
}

} // namespace zhiping::auth
