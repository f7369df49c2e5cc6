// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_tree.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <bit>
#include <cstring>

#include <simdjson.h>

namespace zhiping {

using Element = simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

constexpr size_t deepest = 64;

static_assert(sizeof(Element) == sizeof(std::array<quint64, 2>) && std::is_trivially_copyable_v<Element>);

Element elementAt(const std::array<quint64, 2> &place)
{
    return std::bit_cast<Element>(place);
}

Error refused(const QString &why)
{
    return Error {ErrorKind::InvalidInput, why, {}};
}

/// The number that four hex digits at @p digits stand for; -1 if they are none.
int codeUnit(const char *digits, const char *end)
{
    bool isHex = false;
    const int unit = end - digits < 4 ? 0 : QByteArray::fromRawData(digits, 4).toInt(&isHex, 16);
    return isHex ? unit : -1;
}

/// Whether an escape of @p bytes is one half of a surrogate pair without the other. The parser sees to most.
bool hasLoneSurrogate(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    const auto next = [&] { return static_cast<const char *>(std::memchr(at, '\\', size_t(end - at))); };
    while (const char *escape = at < end ? next() : nullptr) {
        at = escape + 2;
        if (at >= end || escape[1] != 'u')
            continue;
        const int unit = codeUnit(at, end);
        if (unit >= 0xDC00 && unit <= 0xDFFF)
            return true;
        if (unit < 0xD800 || unit > 0xDBFF)
            continue;
        const int other = end - at >= 6 && at[4] == '\\' && at[5] == 'u' ? codeUnit(at + 6, end) : -1;
        if (other < 0xDC00 || other > 0xDFFF)
            return true;
        at += 10;
    }
    return false;
}

QJsonValue::Type typeOf(element_type type)
{
    switch (type) {
    case element_type::ARRAY:
        return QJsonValue::Array;
    case element_type::OBJECT:
        return QJsonValue::Object;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        return QJsonValue::Double;
    case element_type::STRING:
        return QJsonValue::String;
    case element_type::BOOL:
        return QJsonValue::Bool;
    case element_type::NULL_VALUE:
        return QJsonValue::Null;
    }
    Q_UNREACHABLE();
}

} // namespace

class JsonTree::Parser
{
public:
    /// What is parsed later may be longer; the depth stays.
    Parser()
        : isReady(parser.allocate(simdjson::dom::MINIMAL_DOCUMENT_CAPACITY, deepest) == simdjson::SUCCESS)
    {
    }

    simdjson::dom::parser parser;
    const bool isReady;
};

JsonNode JsonNode::of(const void *element)
{
    JsonNode node;
    std::memcpy(node.m_place.data(), element, sizeof node.m_place);
    return node;
}

QJsonValue::Type JsonNode::type() const
{
    return typeOf(elementAt(m_place).type());
}

bool JsonNode::toBool() const
{
    return elementAt(m_place).get_bool().value_unsafe();
}

double JsonNode::toDouble() const
{
    return elementAt(m_place).get_double().value_unsafe();
}

qint64 JsonNode::toInteger() const
{
    const Element element = elementAt(m_place);
    return element.is_int64() ? element.get_int64().value_unsafe() : qint64(toDouble());
}

QString JsonNode::toString() const
{
    const std::string_view text = elementAt(m_place).get_string().value_unsafe();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::vector<JsonNode> JsonNode::elements() const
{
    std::vector<JsonNode> all;
    const simdjson::dom::array array = elementAt(m_place).get_array().value_unsafe();
    all.reserve(array.size());
    for (const Element element : array)
        all.push_back(of(&element));
    return all;
}

std::vector<std::pair<std::string_view, JsonNode>> JsonNode::members() const
{
    const simdjson::dom::object object = elementAt(m_place).get_object().value_unsafe();
    std::vector<std::pair<std::string_view, JsonNode>> all;
    all.reserve(object.size());
    for (const auto &[name, element] : object)
        all.emplace_back(name, of(&element));
    const auto byName = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (!std::is_sorted(all.begin(), all.end(), byName))
        std::sort(all.begin(), all.end(), byName);
    return all;
}

QJsonValue JsonNode::toQt() const
{
    switch (elementAt(m_place).type()) {
    case element_type::ARRAY: {
        QJsonArray array;
        for (const JsonNode &element : elements())
            array.append(element.toQt());
        return array;
    }
    case element_type::OBJECT: {
        QJsonObject object;
        for (const auto &[name, member] : members())
            object.insert(QString::fromUtf8(name.data(), qsizetype(name.size())), member.toQt());
        return object;
    }
    case element_type::INT64:
        return toInteger();
    case element_type::UINT64:
    case element_type::DOUBLE:
        return toDouble();
    case element_type::STRING:
        return toString();
    case element_type::BOOL:
        return toBool();
    case element_type::NULL_VALUE:
        return QJsonValue::Null;
    }
    Q_UNREACHABLE();
}

JsonTree::JsonTree()
    : m_parser(std::make_unique<Parser>())
{
}

JsonTree::~JsonTree() = default;

Result<> JsonTree::parse(QByteArrayView bytes)
{
    if (!m_parser->isReady)
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("no memory to parse with"), {}};
    Element element;
    const auto fault = m_parser->parser.parse(bytes.data(), size_t(bytes.size())).get(element);
    if (fault == simdjson::DEPTH_ERROR)
        return refused(QStringLiteral("nested %1 deep or deeper").arg(deepest));
    if (fault != simdjson::SUCCESS)
        return refused(QStringLiteral("not JSON: %1").arg(QLatin1String(simdjson::error_message(fault))));
    if (!element.is_object())
        return refused(QStringLiteral("$: expected an object"));
    if (hasLoneSurrogate(bytes))
        return refused(QStringLiteral("not JSON: half a surrogate pair"));
    m_root = JsonNode::of(&element);
    return {};
}

} // namespace zhiping
