// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

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

Value is(const Arguments &arguments)
{
    return Value(isSame(arguments[0], arguments[1]));
}

bool isGrouping(const Value &value)
{
    return value.isNull()
        || (value.string() != nullptr
            && (*value.string() == u" " || *value.string() == u"," || *value.string() == u"."));
}

bool isPoint(const Value &value)
{
    return value.isNull()
        || (value.string() != nullptr && (*value.string() == u"," || *value.string() == u"."));
}

/// number(text), or number(text, grouping separator, decimal separator).
Value numberOf(const Arguments &arguments)
{
    if (!arguments[0].string())
        return arguments.size() == 1 && arguments[0].number() ? arguments[0] : Value();
    if (arguments.size() == 2)
        return {};
    QString text = *arguments[0].string();
    if (arguments.size() == 3) {
        if (!isGrouping(arguments[1]) || !isPoint(arguments[2]))
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

} // namespace

void addValueBuiltins(std::vector<Builtin> &made)
{
    const QString from = QStringLiteral("from");
    made.push_back({QStringLiteral("not"), {{QStringLiteral("negand")}}, 1, 1, notOf, nullptr});
    made.push_back({QStringLiteral("is defined"), {{QStringLiteral("value")}}, 1, 1, isDefined, nullptr});
    made.push_back(
        {QStringLiteral("is"), {{QStringLiteral("value1"), QStringLiteral("value2")}}, 2, 2, is, nullptr});
    made.push_back({QStringLiteral("number"),
                    {{from, QStringLiteral("grouping separator"), QStringLiteral("decimal separator")}},
                    1,
                    3,
                    numberOf,
                    nullptr});
    made.push_back({QStringLiteral("boolean"), {{from}}, 1, 1, booleanOf, nullptr});
}

} // namespace zhiping::feel
