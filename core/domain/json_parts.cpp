// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/json_parts.h"

#include <algorithm>

namespace zhiping::domain::json {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPackCode(QStringView text)
{
    const auto capital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return !text.isEmpty() && text.size() <= 32 && capital(text.front())
        && std::all_of(text.begin(), text.end(),
                       [&](QChar c) { return capital(c) || isDigit(c) || c == u'_'; });
}

void checkRange(JsonReader &reader, QLatin1String key, qint64 number, qint64 least, qint64 most)
{
    if (number < least || number > most)
        reader.fail(key, QStringLiteral("expected an integer from %1 to %2").arg(least).arg(most));
}

void checkCode(JsonReader &reader, QLatin1String key, const QString &value, const QStringList &codes)
{
    if (!codes.contains(value))
        reader.fail(key, QStringLiteral("expected one of ") + codes.join(QLatin1String(", ")));
}

} // namespace

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue nullable(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue nullable(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->fen) : QJsonValue(QJsonValue::Null);
}

QString text(JsonReader &reader, QLatin1String key)
{
    QString value = reader.string(key);
    if (value.isEmpty())
        reader.fail(key, QStringLiteral("must not be empty"));
    return value;
}

qint64 integer(JsonReader &reader, QLatin1String key, qint64 least, qint64 most)
{
    const qint64 number = reader.integer(key);
    checkRange(reader, key, number, least, most);
    return number;
}

std::optional<qint64> nullableInteger(JsonReader &reader, QLatin1String key, qint64 least, qint64 most)
{
    auto number = reader.nullableInteger(key);
    if (number)
        checkRange(reader, key, *number, least, most);
    return number;
}

Money money(JsonReader &reader, QLatin1String key)
{
    return {integer(reader, key, 0, largestMoney.fen)};
}

std::optional<Money> nullableMoney(JsonReader &reader, QLatin1String key)
{
    const auto fen = nullableInteger(reader, key, 0, largestMoney.fen);
    return fen ? std::optional(Money {*fen}) : std::nullopt;
}

QString sha256(JsonReader &reader, QLatin1String key)
{
    QString digest = reader.string(key);
    const auto hex = [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); };
    if (digest.size() != 64 || !std::all_of(digest.begin(), digest.end(), hex))
        reader.fail(key, QStringLiteral("expected 64 lower-case hex digits"));
    return digest;
}

QString packCode(JsonReader &reader, QLatin1String key)
{
    QString value = reader.string(key);
    if (!isPackCode(value))
        reader.fail(key, QStringLiteral("expected a code like A or EQ_FL"));
    return value;
}

std::optional<CategoryCode> nullableCategory(JsonReader &reader, QLatin1String key)
{
    const auto value = reader.nullableString(key);
    if (!value)
        return {};
    if (!isPackCode(*value))
        reader.fail(key, QStringLiteral("expected a code like A or EQ_FL"));
    return CategoryCode(*value);
}

bool isDecimal(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView decimals = point < 0 ? QStringView() : text.sliced(point + 1);
    return !whole.isEmpty() && whole.size() <= 15 && std::all_of(whole.begin(), whole.end(), isDigit)
        && (point < 0 || !decimals.isEmpty()) && decimals.size() <= 9
        && std::all_of(decimals.begin(), decimals.end(), isDigit);
}

QString code(JsonReader &reader, QLatin1String key, const QStringList &codes)
{
    QString value = reader.string(key);
    checkCode(reader, key, value, codes);
    return value;
}

std::optional<QString> nullableCode(JsonReader &reader, QLatin1String key, const QStringList &codes)
{
    auto value = reader.nullableString(key);
    if (value)
        checkCode(reader, key, *value, codes);
    return value;
}

Verdict verdict(JsonReader &reader, QLatin1String key)
{
    const auto value = verdictFromCode(reader.string(key));
    if (!value)
        reader.fail(key, QStringLiteral("expected a verdict code"));
    return value.value_or(Verdict::RequestCorrection);
}

QHash<QString, QString> conclusionCodes(JsonReader &reader, QLatin1String key)
{
    QHash<QString, QString> conclusions;
    reader.object(key, [&](JsonReader &map) {
        const QJsonObject &raw = map.raw();
        for (auto entry = raw.constBegin(); entry != raw.constEnd(); ++entry) {
            const QString value = entry.value().toString();
            if (!conclusionFromCode(value))
                map.fail(QLatin1String(entry.key().toLatin1()),
                         QStringLiteral("expected open, met or unmet"));
            conclusions.insert(entry.key(), value);
        }
    });
    return conclusions;
}

} // namespace zhiping::domain::json
