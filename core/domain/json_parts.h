// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_reader.h"
#include "base/strong_id.h"
#include "domain/decision.h"
#include "domain/money.h"

#include <QHash>

/// What the domain's codecs share. Reading helpers record their fault in the reader, with its place.
namespace zhiping::domain::json {

[[nodiscard]] QString utcText(const QDateTime &time);

template <typename T>
[[nodiscard]] QJsonValue nullable(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}
[[nodiscard]] QJsonValue nullable(const std::optional<QDate> &date);
[[nodiscard]] QJsonValue nullable(const std::optional<Money> &amount);
template <typename Tag>
[[nodiscard]] QJsonValue nullable(const std::optional<StrongId<Tag>> &id)
{
    return id ? QJsonValue(id->text()) : QJsonValue(QJsonValue::Null);
}
/// Null for an empty id.
template <typename Tag>
[[nodiscard]] QJsonValue nullable(const StrongId<Tag> &id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.text());
}

/// A string that is not empty.
[[nodiscard]] QString text(JsonReader &reader, QLatin1String key);
template <typename Id>
[[nodiscard]] Id id(JsonReader &reader, QLatin1String key)
{
    return Id(text(reader, key));
}
/// Null reads as an empty id.
template <typename Id>
[[nodiscard]] Id nullableId(JsonReader &reader, QLatin1String key)
{
    return Id(reader.nullableString(key).value_or(QString()));
}

/// An integer from @p least to @p most.
[[nodiscard]] qint64 integer(JsonReader &reader, QLatin1String key, qint64 least, qint64 most);
[[nodiscard]] std::optional<qint64> nullableInteger(JsonReader &reader, QLatin1String key, qint64 least,
                                                    qint64 most);
/// 分, from 0 to `largestMoney`.
[[nodiscard]] Money money(JsonReader &reader, QLatin1String key);
[[nodiscard]] std::optional<Money> nullableMoney(JsonReader &reader, QLatin1String key);
/// 64 lower-case hex digits.
[[nodiscard]] QString sha256(JsonReader &reader, QLatin1String key);
/// A code of the rule pack such as "A" or "EQ_FL": a capital letter, then capitals, digits and underscores.
[[nodiscard]] QString packCode(JsonReader &reader, QLatin1String key);
[[nodiscard]] std::optional<CategoryCode> nullableCategory(JsonReader &reader, QLatin1String key);
/// Decimal text: up to 15 digits before and 9 after the point.
[[nodiscard]] bool isDecimal(QStringView text);
/// One of @p codes.
[[nodiscard]] QString code(JsonReader &reader, QLatin1String key, const QStringList &codes);
[[nodiscard]] std::optional<QString> nullableCode(JsonReader &reader, QLatin1String key,
                                                  const QStringList &codes);
[[nodiscard]] Verdict verdict(JsonReader &reader, QLatin1String key);
/// Condition id → conclusion code.
[[nodiscard]] QHash<QString, QString> conclusionCodes(JsonReader &reader, QLatin1String key);
[[nodiscard]] Finding finding(JsonReader &reader);

} // namespace zhiping::domain::json
