// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

Value count(const Arguments &arguments)
{
    if (arguments.front().isNull())
        return {};
    return Value(Decimal::fromInteger(static_cast<qint64>(listOf(arguments.front()).size())));
}

bool same(const Value &a, const Value &b)
{
    return compare(Operator::Equal, a, b).isTrue();
}

Value listContains(const Arguments &arguments)
{
    if (arguments[0].isNull())
        return {};
    const ValueList list = listOf(arguments[0]);
    return Value(std::any_of(list.begin(), list.end(),
                             [&](const Value &element) { return same(element, arguments[1]); }));
}

Value append(const Arguments &arguments)
{
    if (arguments.front().isNull())
        return {};
    ValueList list = listOf(arguments.front());
    list.insert(list.end(), arguments.begin() + 1, arguments.end());
    return Value(std::move(list));
}

Value concatenate(const Arguments &arguments)
{
    ValueList list;
    for (const Value &argument : arguments) {
        if (argument.isNull())
            return {};
        const ValueList part = listOf(argument);
        list.insert(list.end(), part.begin(), part.end());
    }
    return Value(std::move(list));
}

Value distinct(const ValueList &elements)
{
    ValueList list;
    for (const Value &element : elements)
        if (std::none_of(list.begin(), list.end(), [&](const Value &kept) { return same(kept, element); }))
            list.push_back(element);
    return Value(std::move(list));
}

Value distinctValues(const Arguments &arguments)
{
    if (arguments.front().isNull())
        return {};
    return distinct(listOf(arguments.front()));
}

Value unionOf(const Arguments &arguments)
{
    const Value all = concatenate(arguments);
    return all.list() ? distinct(*all.list()) : Value();
}

Value reverse(const Arguments &arguments)
{
    if (arguments.front().isNull())
        return {};
    const ValueList list = listOf(arguments.front());
    return Value(ValueList(list.rbegin(), list.rend()));
}

Value indexOf(const Arguments &arguments)
{
    if (arguments[0].isNull())
        return {};
    ValueList places;
    qint64 place = 0;
    for (const Value &element : listOf(arguments[0])) {
        ++place;
        if (same(element, arguments[1]))
            places.emplace_back(Decimal::fromInteger(place));
    }
    return Value(std::move(places));
}

void flattenInto(ValueList &flat, const Value &value)
{
    if (!value.list()) {
        flat.push_back(value);
        return;
    }
    for (const Value &element : *value.list())
        flattenInto(flat, element);
}

Value flatten(const Arguments &arguments)
{
    ValueList flat;
    if (arguments.front().isNull())
        return {};
    flattenInto(flat, arguments.front());
    return Value(std::move(flat));
}

} // namespace

void addListBuiltins(std::vector<Builtin> &made)
{
    const QList<QStringList> list {{QStringLiteral("list")}};
    const QList<QStringList> listAndElement {{QStringLiteral("list"), QStringLiteral("element")}};
    made.push_back({QStringLiteral("count"), list, 1, 1, count, nullptr});
    made.push_back({QStringLiteral("list contains"), listAndElement, 2, 2, listContains, nullptr});
    made.push_back({QStringLiteral("append"),
                    {{QStringLiteral("list"), QStringLiteral("item")}},
                    1,
                    -1,
                    append,
                    nullptr});
    made.push_back({QStringLiteral("concatenate"), list, 1, -1, concatenate, nullptr});
    made.push_back({QStringLiteral("union"), list, 1, -1, unionOf, nullptr});
    made.push_back({QStringLiteral("distinct values"), list, 1, 1, distinctValues, nullptr});
    made.push_back({QStringLiteral("reverse"), list, 1, 1, reverse, nullptr});
    made.push_back({QStringLiteral("index of"),
                    {{QStringLiteral("list"), QStringLiteral("match")}},
                    2,
                    2,
                    indexOf,
                    nullptr});
    made.push_back({QStringLiteral("flatten"), list, 1, 1, flatten, nullptr});
}

} // namespace zhiping::feel
