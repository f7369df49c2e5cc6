// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhiping::feel {

namespace {

Value getValue(const Arguments &arguments)
{
    return arguments[1].string() ? arguments[0].entry(*arguments[1].string()) : Value();
}

Value getEntries(const Arguments &arguments)
{
    if (!arguments[0].context())
        return {};
    ValueList entries;
    for (const auto &[name, content] : *arguments[0].context())
        entries.emplace_back(
            ValueContext {{QStringLiteral("key"), Value(name)}, {QStringLiteral("value"), content}});
    return Value(std::move(entries));
}

Value contextOf(const Arguments &arguments)
{
    if (arguments[0].isNull())
        return {};
    ValueContext made;
    QSet<QString> names;
    for (const Value &entry : listOf(arguments[0])) {
        const Value key = entry.entry(u"key");
        const Value *content = entry.find(u"value");
        if (!key.string() || !content || names.contains(*key.string()))
            return {};
        names.insert(*key.string());
        made.emplace_back(*key.string(), *content);
    }
    return Value(std::move(made));
}

/// @p context with @p content at the end of the way through nested contexts that @p keys name from @p depth
/// on.
Value put(const Value &context, const ValueList &keys, size_t depth, const Value &content)
{
    if (!context.context() || depth >= keys.size() || !keys[depth].string())
        return {};
    const QString &key = *keys[depth].string();
    const bool last = depth + 1 == keys.size();
    const Value inner = last ? content : put(context.entry(key), keys, depth + 1, content);
    if (!last && inner.isNull())
        return {};
    ValueContext made = *context.context();
    const auto found =
        std::find_if(made.begin(), made.end(), [&key](const auto &entry) { return entry.first == key; });
    if (found == made.end())
        made.emplace_back(key, inner);
    else
        found->second = inner;
    return Value(std::move(made));
}

Value contextPut(const Arguments &arguments)
{
    if (arguments[1].string())
        return put(arguments[0], {arguments[1]}, 0, arguments[2]);
    constexpr size_t mostKeys = 100;
    if (!arguments[1].list() || arguments[1].list()->size() > mostKeys)
        return {};
    return put(arguments[0], *arguments[1].list(), 0, arguments[2]);
}

/// The parameter is `key` for one name and `keys` for several.
bool suitsContextPut(qsizetype signature, const Arguments &arguments)
{
    return arguments.size() > 1 && (signature == 1) == (arguments[1].list() != nullptr);
}

Value contextMerge(const Arguments &arguments)
{
    if (arguments[0].isNull())
        return {};
    ValueContext made;
    QHash<QString, size_t> places;
    for (const Value &one : listOf(arguments[0])) {
        if (!one.context())
            return {};
        for (const auto &[name, content] : *one.context()) {
            const auto known = places.constFind(name);
            if (known != places.constEnd()) {
                made[*known].second = content;
                continue;
            }
            places.insert(name, made.size());
            made.emplace_back(name, content);
        }
    }
    return Value(std::move(made));
}

} // namespace

void addContextBuiltins(std::vector<Builtin> &made)
{
    const QString m = QStringLiteral("m");
    const QString key = QStringLiteral("key");
    const QString context = QStringLiteral("context");
    const QString value = QStringLiteral("value");
    made.push_back({QStringLiteral("get value"), {{m, key}}, 2, 2, getValue, nullptr});
    made.push_back({QStringLiteral("get entries"), {{m}}, 1, 1, getEntries, nullptr});
    made.push_back({context, {{QStringLiteral("entries")}}, 1, 1, contextOf, nullptr});
    made.push_back({QStringLiteral("context put"),
                    {{context, key, value}, {context, QStringLiteral("keys"), value}},
                    3,
                    3,
                    contextPut,
                    nullptr,
                    suitsContextPut});
    made.push_back(
        {QStringLiteral("context merge"), {{QStringLiteral("contexts")}}, 1, 1, contextMerge, nullptr});
}

} // namespace zhiping::feel
