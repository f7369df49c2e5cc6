// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/conversions.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

bool areStrings(const Arguments &arguments)
{
    return std::all_of(arguments.begin(), arguments.end(),
                       [](const Value &argument) { return argument.string() != nullptr; });
}

/// Strings are sequences of code points: 𠮷 is one character, though Qt stores two units.
Value stringLength(const Arguments &arguments)
{
    if (!areStrings(arguments))
        return {};
    return Value(Decimal::fromInteger(arguments.front().string()->toUcs4().size()));
}

Value contains(const Arguments &arguments)
{
    return areStrings(arguments) ? Value(arguments[0].string()->contains(*arguments[1].string())) : Value();
}

Value startsWith(const Arguments &arguments)
{
    return areStrings(arguments) ? Value(arguments[0].string()->startsWith(*arguments[1].string())) : Value();
}

Value endsWith(const Arguments &arguments)
{
    return areStrings(arguments) ? Value(arguments[0].string()->endsWith(*arguments[1].string())) : Value();
}

Value upperCase(const Arguments &arguments)
{
    return areStrings(arguments) ? Value(arguments[0].string()->toUpper()) : Value();
}

Value lowerCase(const Arguments &arguments)
{
    return areStrings(arguments) ? Value(arguments[0].string()->toLower()) : Value();
}

Value substring(const Arguments &arguments)
{
    const auto start = integerOf(arguments[1]);
    if (!arguments[0].string() || !start || *start == 0)
        return {};
    const auto points = arguments[0].string()->toUcs4();
    const qint64 from = *start > 0 ? *start - 1 : points.size() + *start;
    if (from < 0 || from >= points.size())
        return {};
    qint64 length = points.size() - from;
    if (arguments.size() == 3) {
        const auto wanted = integerOf(arguments[2]);
        if (!wanted || *wanted < 1)
            return {};
        length = std::min(length, *wanted);
    }
    const QList<uint> part = points.mid(from, length);
    return Value(QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size()));
}

Value substringBefore(const Arguments &arguments)
{
    if (!areStrings(arguments))
        return {};
    const qsizetype at = arguments[0].string()->indexOf(*arguments[1].string());
    return Value(at < 0 ? QString() : arguments[0].string()->left(at));
}

Value substringAfter(const Arguments &arguments)
{
    if (!areStrings(arguments))
        return {};
    const qsizetype at = arguments[0].string()->indexOf(*arguments[1].string());
    return Value(at < 0 ? QString() : arguments[0].string()->mid(at + arguments[1].string()->size()));
}

Value stringOf(const Arguments &arguments)
{
    return textOf(arguments.front());
}

Value stringJoin(const Arguments &arguments)
{
    const bool delimited = arguments.size() == 2 && !arguments[1].isNull();
    if (arguments[0].isNull() || (delimited && !arguments[1].string()))
        return {};
    const QString delimiter = delimited ? *arguments[1].string() : QString();
    QString joined;
    bool first = true;
    for (const Value &element : listOf(arguments[0])) {
        if (element.isNull())
            continue;
        if (!element.string())
            return {};
        if (!first)
            joined += delimiter;
        joined += *element.string();
        first = false;
        if (joined.size() > longestString)
            return Value::overgrown();
    }
    return Value(std::move(joined));
}

} // namespace

void addTextBuiltins(std::vector<Builtin> &made)
{
    const QString string = QStringLiteral("string");
    const QString match = QStringLiteral("match");
    made.push_back({QStringLiteral("string length"), {{string}}, 1, 1, stringLength, nullptr});
    made.push_back({QStringLiteral("contains"), {{string, match}}, 2, 2, contains, nullptr});
    made.push_back({QStringLiteral("starts with"), {{string, match}}, 2, 2, startsWith, nullptr});
    made.push_back({QStringLiteral("ends with"), {{string, match}}, 2, 2, endsWith, nullptr});
    made.push_back({QStringLiteral("upper case"), {{string}}, 1, 1, upperCase, nullptr});
    made.push_back({QStringLiteral("lower case"), {{string}}, 1, 1, lowerCase, nullptr});
    made.push_back({QStringLiteral("substring"),
                    {{string, QStringLiteral("start position"), QStringLiteral("length")}},
                    2,
                    3,
                    substring,
                    nullptr});
    made.push_back({QStringLiteral("substring before"), {{string, match}}, 2, 2, substringBefore, nullptr});
    made.push_back({QStringLiteral("substring after"), {{string, match}}, 2, 2, substringAfter, nullptr});
    made.push_back({string, {{QStringLiteral("from")}}, 1, 1, stringOf, nullptr});
    made.push_back({QStringLiteral("string join"),
                    {{QStringLiteral("list"), QStringLiteral("delimiter")}},
                    1,
                    2,
                    stringJoin,
                    nullptr});
}

} // namespace zhiping::feel
