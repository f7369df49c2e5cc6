// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"

#include <QJsonDocument>

#include <cmath>

namespace zhiping {

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

void JsonReader::fail(QLatin1String key, const QString &what)
{
    if (!m_error)
        m_error = Error {ErrorKind::InvalidInput, m_path + u'.' + key + QStringLiteral(": ") + what, {}};
}

void JsonReader::adopt(const JsonReader &child)
{
    if (!m_error)
        m_error = child.m_error;
}

std::optional<QJsonValue> JsonReader::take(QLatin1String key, QJsonValue::Type type, const char *wanted,
                                           bool nullable)
{
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        fail(key, QStringLiteral("missing"));
        return {};
    }
    const QJsonValue value = found.value();
    if (nullable && value.isNull())
        return {};
    if (value.type() != type) {
        fail(key, QStringLiteral("expected ") + QLatin1String(wanted));
        return {};
    }
    return value;
}

QString JsonReader::string(QLatin1String key)
{
    const auto value = take(key, QJsonValue::String, "a string", false);
    return value ? value->toString() : QString();
}

std::optional<QString> JsonReader::nullableString(QLatin1String key)
{
    const auto value = take(key, QJsonValue::String, "a string or null", true);
    return value ? std::optional(value->toString()) : std::nullopt;
}

bool JsonReader::boolean(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Bool, "true or false", false);
    return value && value->toBool();
}

std::optional<bool> JsonReader::nullableBoolean(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Bool, "true, false or null", true);
    return value ? std::optional(value->toBool()) : std::nullopt;
}

namespace {

std::optional<qint64> exactInteger(const QJsonValue &value)
{
    constexpr double limit = 9007199254740992.0;
    const double number = value.toDouble();
    if (std::abs(number) > limit || std::trunc(number) != number)
        return {};
    return value.toInteger();
}

} // namespace

qint64 JsonReader::integer(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Double, "an integer", false);
    if (!value)
        return 0;
    const auto number = exactInteger(*value);
    if (!number)
        fail(key, QStringLiteral("expected an integer within ±2^53"));
    return number.value_or(0);
}

std::optional<qint64> JsonReader::nullableInteger(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Double, "an integer or null", true);
    if (!value)
        return {};
    const auto number = exactInteger(*value);
    if (!number)
        fail(key, QStringLiteral("expected an integer within ±2^53"));
    return number;
}

std::optional<QDate> JsonReader::nullableDate(QLatin1String key)
{
    const auto text = nullableString(key);
    if (!text)
        return {};
    const QDate date = QDate::fromString(*text, Qt::ISODate);
    if (!date.isValid() || text->size() != 10) {
        fail(key, QStringLiteral("expected a date like 2026-01-31"));
        return {};
    }
    return date;
}

QDateTime JsonReader::utc(QLatin1String key)
{
    const QString text = string(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        fail(key, QStringLiteral("expected an RFC 3339 time with offset"));
        return {};
    }
    return time.toUTC();
}

std::optional<QDateTime> JsonReader::nullableUtc(QLatin1String key)
{
    const auto found = m_object.constFind(key);
    if (found != m_object.constEnd() && found.value().isNull())
        return {};
    return utc(key);
}

QStringList JsonReader::strings(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Array, "a list of strings", false);
    QStringList list;
    if (!value)
        return list;
    const QJsonArray array = value->toArray();
    for (const auto &element : array) {
        if (!element.isString())
            fail(key, QStringLiteral("expected a list of strings"));
        list.append(element.toString());
    }
    return list;
}

std::optional<QStringList> JsonReader::nullableStrings(QLatin1String key)
{
    const auto found = m_object.constFind(key);
    if (found != m_object.constEnd() && found.value().isNull())
        return {};
    return strings(key);
}

void JsonReader::objects(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    const auto value = take(key, QJsonValue::Array, "a list of objects", false);
    if (!value)
        return;
    const QJsonArray array = value->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader child(array.at(i).toObject(), QStringLiteral("%1.%2[%3]").arg(m_path, key).arg(i));
        if (!array.at(i).isObject())
            fail(key, QStringLiteral("element %1 is not an object").arg(i));
        else
            read(child);
        adopt(child);
    }
}

void JsonReader::object(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    const auto value = take(key, QJsonValue::Object, "an object", false);
    if (!value)
        return;
    JsonReader child(value->toObject(), m_path + u'.' + key);
    read(child);
    adopt(child);
}

void JsonReader::nullableObject(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    const auto found = m_object.constFind(key);
    if (found != m_object.constEnd() && found.value().isNull())
        return;
    object(key, read);
}

QJsonValue JsonReader::any(QLatin1String key)
{
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        fail(key, QStringLiteral("missing"));
        return {};
    }
    return found.value();
}

bool JsonReader::has(QLatin1String key) const
{
    return m_object.contains(key);
}

namespace {

/// Nothing of the platform's goes half as deep; what follows would have to walk through all of it.
constexpr int deepest = 64;

/// Where @p bytes are nested deeper than that, -1 if nowhere. Whether they are JSON is not asked.
qsizetype tooDeepAt(QByteArrayView bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return i;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return -1;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &bytes)
{
    if (const qsizetype place = tooDeepAt(bytes); place >= 0)
        return Error {ErrorKind::InvalidInput,
                      QStringLiteral("nested deeper than %1 at byte %2").arg(deepest).arg(place),
                      {}};
    QJsonParseError fault {};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error {ErrorKind::InvalidInput,
                      QStringLiteral("not JSON at byte %1: %2").arg(fault.offset).arg(fault.errorString()),
                      {}};
    if (!document.isObject())
        return Error {ErrorKind::InvalidInput, QStringLiteral("$: expected an object"), {}};
    return document.object();
}

} // namespace zhiping
