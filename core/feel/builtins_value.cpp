// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

#include <QRegularExpression>

namespace zhiping::feel {

namespace {

Value notOf(const Arguments &arguments)
{
    return negation(arguments.front());
}

Value isDefined(const Arguments &arguments)
{
    return Value(!arguments.front().isNull());
}

Value dateFromParts(const Arguments &arguments)
{
    std::array<qint64, 3> parts {};
    for (size_t i = 0; i < parts.size(); ++i) {
        const auto part = arguments[i].number() ? arguments[i].number()->toInteger() : std::nullopt;
        if (!part || *part < -9999 || *part > 9999)
            return {};
        parts[i] = *part;
    }
    return Value(QDate(static_cast<int>(parts[0]), static_cast<int>(parts[1]), static_cast<int>(parts[2])));
}

Value dateOf(const Arguments &arguments)
{
    if (arguments.size() == 3)
        return dateFromParts(arguments);
    if (arguments.size() != 1)
        return {};
    if (arguments[0].date())
        return arguments[0];
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    if (!arguments[0].string() || !iso.match(*arguments[0].string()).hasMatch())
        return {};
    return Value(QDate::fromString(*arguments[0].string(), Qt::ISODate));
}

/// number(text), or number(text, grouping separator, decimal separator).
Value numberOf(const Arguments &arguments)
{
    if (!arguments[0].string())
        return arguments.size() == 1 && arguments[0].number() ? arguments[0] : Value();
    QString text = *arguments[0].string();
    if (arguments.size() == 3) {
        for (size_t i = 1; i < arguments.size(); ++i)
            if (!arguments[i].string() && !arguments[i].isNull())
                return {};
        const QString grouping = arguments[1].string() ? *arguments[1].string() : QString();
        const QString point = arguments[2].string() ? *arguments[2].string() : QString();
        if (grouping == point && !point.isEmpty())
            return {};
        if (!grouping.isEmpty())
            text.remove(grouping);
        if (!point.isEmpty())
            text.replace(point, QStringLiteral("."));
    }
    return Value::ofOptional(Decimal::fromText(text));
}

Value booleanOf(const Arguments &arguments)
{
    if (arguments[0].boolean())
        return arguments[0];
    if (!arguments[0].string())
        return {};
    const QString &text = *arguments[0].string();
    if (text == u"true" || text == u"false")
        return Value(text == u"true");
    return {};
}

Value getValue(const Arguments &arguments)
{
    return arguments[1].string() ? arguments[0].entry(*arguments[1].string()) : Value();
}

} // namespace

void addValueBuiltins(std::vector<Builtin> &made)
{
    const QString from = QStringLiteral("from");
    made.push_back({QStringLiteral("not"), {{QStringLiteral("negand")}}, 1, 1, notOf});
    made.push_back({QStringLiteral("is defined"), {{QStringLiteral("value")}}, 1, 1, isDefined});
    made.push_back({QStringLiteral("date"),
                    {{from}, {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")}},
                    1,
                    3,
                    dateOf});
    made.push_back({QStringLiteral("number"),
                    {{from, QStringLiteral("grouping separator"), QStringLiteral("decimal separator")}},
                    1,
                    3,
                    numberOf});
    made.push_back({QStringLiteral("boolean"), {{from}}, 1, 1, booleanOf});
    made.push_back(
        {QStringLiteral("get value"), {{QStringLiteral("m"), QStringLiteral("key")}}, 2, 2, getValue});
}

} // namespace zhiping::feel
