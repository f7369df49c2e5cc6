// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/regex.h"

#include <QHash>

namespace zhiping::feel {

namespace {

/// The compiled pattern; null arguments and other types make none. Kept for the thread, because a filter asks
/// for the same one for every element.
std::optional<Regex> patternOf(const Value &pattern, const Value &flags)
{
    if (!pattern.string() || (!flags.isNull() && !flags.string()))
        return {};
    const QString options = flags.string() ? *flags.string() : QString();
    const std::pair key(*pattern.string(), options);
    constexpr qsizetype mostKept = 64;
    thread_local QHash<std::pair<QString, QString>, std::optional<Regex>> known;
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= mostKept)
        known.clear();
    return *known.insert(key, Regex::of(*pattern.string(), options));
}

Value optional(const Arguments &arguments, size_t index)
{
    return index < arguments.size() ? arguments[index] : Value();
}

Value matches(const Arguments &arguments)
{
    const auto pattern = patternOf(arguments[1], optional(arguments, 2));
    return arguments[0].string() && pattern ? Value::ofOptional(pattern->isIn(*arguments[0].string()))
                                            : Value();
}

Value replace(const Arguments &arguments)
{
    const auto pattern = patternOf(arguments[1], optional(arguments, 3));
    if (!arguments[0].string() || !arguments[2].string() || !pattern)
        return {};
    return Value::ofOptional(pattern->replaced(*arguments[0].string(), *arguments[2].string()));
}

Value split(const Arguments &arguments)
{
    const auto delimiter = patternOf(arguments[1], {});
    const auto parts =
        arguments[0].string() && delimiter ? delimiter->split(*arguments[0].string()) : std::nullopt;
    if (!parts)
        return {};
    ValueList list;
    for (const QString &part : *parts)
        list.emplace_back(part);
    return Value(std::move(list));
}

} // namespace

void addPatternBuiltins(std::vector<Builtin> &made)
{
    const QString input = QStringLiteral("input");
    const QString pattern = QStringLiteral("pattern");
    const QString flags = QStringLiteral("flags");
    made.push_back({QStringLiteral("matches"), {{input, pattern, flags}}, 2, 3, matches, nullptr});
    made.push_back({QStringLiteral("replace"),
                    {{input, pattern, QStringLiteral("replacement"), flags}},
                    3,
                    4,
                    replace,
                    nullptr});
    made.push_back({QStringLiteral("split"),
                    {{QStringLiteral("string"), QStringLiteral("delimiter")}},
                    2,
                    2,
                    split,
                    nullptr});
}

} // namespace zhiping::feel
