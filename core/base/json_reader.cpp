// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace zhiping {

namespace {

QJsonArray elementsOf(const QJsonValue &list)
{
    return list.toArray();
}

std::vector<JsonNode> elementsOf(const JsonNode &list)
{
    return list.elements();
}

std::optional<qint64> exactInteger(const auto &value)
{
    constexpr double limit = 9007199254740992.0;
    const double number = value.toDouble();
    if (std::abs(number) > limit || std::trunc(number) != number)
        return {};
    return value.toInteger();
}

QString textOf(const auto &value)
{
    return std::visit([](const auto &each) { return each.toString(); }, value);
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

JsonReader::JsonReader(const JsonTree &tree, QString path)
    : m_path(std::move(path))
{
    open(tree.root());
}

JsonReader::JsonReader(const Value &object, const JsonReader &parent, QLatin1String key, qsizetype index)
    : m_parent(&parent)
    , m_key(key)
    , m_index(index)
{
    if (const auto *node = std::get_if<JsonNode>(&object))
        open(*node);
    else
        m_object = std::get<QJsonValue>(object).toObject();
}

void JsonReader::open(const JsonNode &object)
{
    m_isOfTree = true;
    m_members = object.members();
    const auto twice = std::adjacent_find(m_members.cbegin(), m_members.cend(),
                                          [](const auto &a, const auto &b) { return a.first == b.first; });
    if (twice != m_members.cend())
        m_error = Error {ErrorKind::InvalidInput, path() + QStringLiteral(": a member is there twice"), {}};
}

QString JsonReader::path() const
{
    if (!m_parent)
        return m_path;
    const QString place = m_parent->path() + u'.' + m_key;
    return m_index < 0 ? place : QStringLiteral("%1[%2]").arg(place).arg(m_index);
}

void JsonReader::fail(QLatin1String key, const QString &what)
{
    if (!m_error)
        m_error = Error {ErrorKind::InvalidInput, path() + u'.' + key + QStringLiteral(": ") + what, {}};
}

void JsonReader::adopt(const JsonReader &child)
{
    if (!m_error)
        m_error = child.m_error;
}

std::optional<JsonReader::Value> JsonReader::find(QLatin1String key) const
{
    if (!m_isOfTree) {
        const auto found = m_object.constFind(key);
        return found == m_object.constEnd() ? std::nullopt : std::optional<Value>(found.value());
    }
    const std::string_view name(key.data(), size_t(key.size()));
    const auto found =
        std::lower_bound(m_members.cbegin(), m_members.cend(), name,
                         [](const auto &member, std::string_view wanted) { return member.first < wanted; });
    return found == m_members.cend() || found->first != name ? std::nullopt
                                                             : std::optional<Value>(found->second);
}

std::optional<JsonReader::Value> JsonReader::take(QLatin1String key, QJsonValue::Type type,
                                                  const char *wanted, bool nullable)
{
    auto value = find(key);
    if (!value) {
        fail(key, QStringLiteral("missing"));
        return {};
    }
    const QJsonValue::Type found = std::visit([](const auto &each) { return each.type(); }, *value);
    if (nullable && found == QJsonValue::Null)
        return {};
    if (found != type) {
        fail(key, QStringLiteral("expected ") + QLatin1String(wanted));
        return {};
    }
    return value;
}

QString JsonReader::string(QLatin1String key)
{
    const auto value = take(key, QJsonValue::String, "a string", false);
    return value ? textOf(*value) : QString();
}

std::optional<QString> JsonReader::nullableString(QLatin1String key)
{
    const auto value = take(key, QJsonValue::String, "a string or null", true);
    return value ? std::optional(textOf(*value)) : std::nullopt;
}

bool JsonReader::boolean(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Bool, "true or false", false);
    return value && std::visit([](const auto &each) { return each.toBool(); }, *value);
}

std::optional<bool> JsonReader::nullableBoolean(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Bool, "true, false or null", true);
    return value ? std::optional(std::visit([](const auto &each) { return each.toBool(); }, *value))
                 : std::nullopt;
}

qint64 JsonReader::integer(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Double, "an integer", false);
    if (!value)
        return 0;
    const auto number = std::visit([](const auto &each) { return exactInteger(each); }, *value);
    if (!number)
        fail(key, QStringLiteral("expected an integer within ±2^53"));
    return number.value_or(0);
}

std::optional<qint64> JsonReader::nullableInteger(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Double, "an integer or null", true);
    if (!value)
        return {};
    const auto number = std::visit([](const auto &each) { return exactInteger(each); }, *value);
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
    if (isNull(key))
        return {};
    return utc(key);
}

QStringList JsonReader::strings(QLatin1String key)
{
    const auto value = take(key, QJsonValue::Array, "a list of strings", false);
    QStringList list;
    if (!value)
        return list;
    std::visit(
        [&](const auto &each) {
            const auto elements = elementsOf(each);
            for (const auto &element : elements) {
                if (element.type() != QJsonValue::String)
                    return fail(key, QStringLiteral("expected a list of strings"));
                list.append(element.toString());
            }
        },
        *value);
    return list;
}

std::optional<QStringList> JsonReader::nullableStrings(QLatin1String key)
{
    if (isNull(key))
        return {};
    return strings(key);
}

void JsonReader::objects(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    const auto value = take(key, QJsonValue::Array, "a list of objects", false);
    if (!value)
        return;
    std::visit(
        [&](const auto &each) {
            const auto elements = elementsOf(each);
            qsizetype index = 0;
            for (const auto &element : elements) {
                if (element.type() != QJsonValue::Object) {
                    fail(key, QStringLiteral("element %1 is not an object").arg(index++));
                    continue;
                }
                JsonReader child(Value(element), *this, key, index++);
                read(child);
                adopt(child);
            }
        },
        *value);
}

void JsonReader::object(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    const auto value = take(key, QJsonValue::Object, "an object", false);
    if (!value)
        return;
    JsonReader child(*value, *this, key, -1);
    read(child);
    adopt(child);
}

void JsonReader::nullableObject(QLatin1String key, const std::function<void(JsonReader &)> &read)
{
    if (isNull(key))
        return;
    object(key, read);
}

bool JsonReader::has(QLatin1String key) const
{
    return find(key).has_value();
}

bool JsonReader::isNull(QLatin1String key) const
{
    const auto found = find(key);
    return found && std::visit([](const auto &each) { return each.isNull(); }, *found);
}

QJsonObject JsonReader::raw() const
{
    if (!m_isOfTree)
        return m_object;
    QJsonObject object;
    for (const auto &[name, member] : m_members)
        object.insert(QString::fromUtf8(name.data(), qsizetype(name.size())), member.toQt());
    return object;
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
