// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/canonical_json.h"

#include <QJsonArray>
#include <QJsonValue>

#include <algorithm>
#include <array>
#include <cmath>

namespace zhiping::domain {

namespace {

class Writer
{
public:
    void value(const QJsonValue &json, const QString &place)
    {
        switch (json.type()) {
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_out += "null";
            return;
        case QJsonValue::Bool:
            m_out += json.toBool() ? "true" : "false";
            return;
        case QJsonValue::Double:
            return number(json, place);
        case QJsonValue::String:
            return string(json.toString(), place);
        case QJsonValue::Array:
            return array(json.toArray(), place);
        case QJsonValue::Object:
            return object(json.toObject(), place);
        }
    }

    [[nodiscard]] Result<QByteArray> result() const
    {
        if (m_fault.isEmpty())
            return m_out;
        return Error {ErrorKind::InvalidInput, m_fault, {}};
    }

private:
    void fail(const QString &place, const QString &why)
    {
        if (m_fault.isEmpty())
            m_fault = place + QStringLiteral(": ") + why;
    }

    void number(const QJsonValue &json, const QString &place)
    {
        constexpr double largest = 9007199254740991.0;
        const double value = json.toDouble();
        if (std::trunc(value) != value || std::abs(value) > largest)
            return fail(place, QStringLiteral("not an integer that every program writes alike"));
        m_out += QByteArray::number(qint64(value));
    }

    void string(const QString &text, const QString &place)
    {
        if (!text.isValidUtf16())
            return fail(place, QStringLiteral("not Unicode text"));
        m_out += '"';
        for (const QChar sign : text)
            character(sign);
        flush();
        m_out += '"';
    }

    void character(QChar sign)
    {
        static constexpr std::array<std::pair<char16_t, const char *>, 7> named {{{u'"', "\\\""},
                                                                                  {u'\\', "\\\\"},
                                                                                  {u'\b', "\\b"},
                                                                                  {u'\f', "\\f"},
                                                                                  {u'\n', "\\n"},
                                                                                  {u'\r', "\\r"},
                                                                                  {u'\t', "\\t"}}};
        const auto *known = std::find_if(named.begin(), named.end(),
                                         [sign](const auto &each) { return each.first == sign.unicode(); });
        if (known == named.end() && sign.unicode() >= 0x20) {
            m_plain += sign;
            return;
        }
        flush();
        m_out += known == named.end() ? "\\u" + QByteArray::number(sign.unicode(), 16).rightJustified(4, '0')
                                      : QByteArray(known->second);
    }

    void flush()
    {
        m_out += m_plain.toUtf8();
        m_plain.clear();
    }

    void array(const QJsonArray &json, const QString &place)
    {
        m_out += '[';
        for (int i = 0; i < json.size(); ++i) {
            if (i > 0)
                m_out += ',';
            value(json.at(i), QStringLiteral("%1[%2]").arg(place).arg(i));
        }
        m_out += ']';
    }

    void object(const QJsonObject &json, const QString &place)
    {
        QStringList names = json.keys();
        // QString compares UTF-16 code units, as the RFC asks.
        std::sort(names.begin(), names.end());
        m_out += '{';
        for (const QString &name : std::as_const(names)) {
            if (name != names.constFirst())
                m_out += ',';
            string(name, place);
            m_out += ':';
            value(json.value(name), place + u'.' + name);
        }
        m_out += '}';
    }

    QByteArray m_out;
    QString m_plain; ///< Waits to be written, so that surrogates stay together.
    QString m_fault;
};

} // namespace

Result<QByteArray> canonicalJson(const QJsonObject &json)
{
    Writer writer;
    writer.value(json, QStringLiteral("$"));
    return writer.result();
}

} // namespace zhiping::domain
