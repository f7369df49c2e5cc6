// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/stored_token.h"

#include "base/json_reader.h"

#include <QJsonDocument>

namespace zhiping::auth {

QByteArray encode(const StoredToken &token)
{
    return QJsonDocument(QJsonObject {{QStringLiteral("v"), 1},
                                      {QStringLiteral("rt"), token.refreshToken},
                                      {QStringLiteral("gen"), token.generation},
                                      {QStringLiteral("device"), token.device}})
        .toJson(QJsonDocument::Compact);
}

Result<StoredToken> decodeStoredToken(const QByteArray &bytes)
{
    const auto damaged = [](const QString &why) {
        return Error {ErrorKind::StorageDamaged, u"keychain entry: " + why, {}};
    };
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json.ok())
        return damaged(json.error().evidence);
    JsonReader reader(*json, QStringLiteral("$"));
    if (reader.integer(QLatin1String("v")) != 1)
        reader.fail(QLatin1String("v"), QStringLiteral("expected 1"));
    StoredToken token;
    token.refreshToken = reader.string(QLatin1String("rt"));
    token.generation = reader.integer(QLatin1String("gen"));
    token.device = reader.string(QLatin1String("device"));
    if (token.refreshToken.isEmpty())
        reader.fail(QLatin1String("rt"), QStringLiteral("empty"));
    return reader.error() ? Result<StoredToken>(damaged(reader.error()->evidence)) : token;
}

} // namespace zhiping::auth
