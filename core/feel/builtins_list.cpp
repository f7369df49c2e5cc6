// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

/// Statistics take one list or the elements as arguments; a single element counts as a list of one.
ValueList elementsOf(const Arguments &arguments)
{
    if (arguments.size() != 1)
        return arguments;
    return arguments.front().list() ? *arguments.front().list() : ValueList {arguments.front()};
}

/// FEEL's implicit conversion: a value that is no list stands for the list of it alone.
ValueList listOf(const Value &value)
{
    return value.list() ? *value.list() : ValueList {value};
}

Value count(const Arguments &arguments)
{
    if (arguments.front().isNull())
        return {};
    return Value(Decimal::fromInteger(static_cast<qint64>(listOf(arguments.front()).size())));
}

Value folded(const Arguments &arguments, Operator op)
{
    const ValueList elements = elementsOf(arguments);
    if (elements.empty() || !elements.front().number())
        return {};
    Value total = elements.front();
    for (size_t i = 1; i < elements.size(); ++i)
        total = elements[i].number() ? arithmetic(op, total, elements[i]) : Value();
    return total;
}

Value sum(const Arguments &arguments)
{
    return folded(arguments, Operator::Add);
}

Value product(const Arguments &arguments)
{
    return folded(arguments, Operator::Multiply);
}

Value mean(const Arguments &arguments)
{
    const Value total = sum(arguments);
    const auto size = static_cast<qint64>(elementsOf(arguments).size());
    return total.isNull() ? Value() : arithmetic(Operator::Divide, total, Value(Decimal::fromInteger(size)));
}

Value extreme(const Arguments &arguments, int wanted)
{
    const ValueList elements = elementsOf(arguments);
    Value best;
    for (const Value &element : elements) {
        if (best.isNull()) {
            best = element;
            if (!order(best, best))
                return {};
        }
        const auto ordered = order(element, best);
        if (!ordered)
            return {};
        if (*ordered == wanted)
            best = element;
    }
    return best;
}

Value least(const Arguments &arguments)
{
    return extreme(arguments, -1);
}

Value greatest(const Arguments &arguments)
{
    return extreme(arguments, 1);
}

Value all(const Arguments &arguments)
{
    Value result(true);
    for (const Value &element : elementsOf(arguments))
        result = conjunction(result, element);
    return result;
}

Value any(const Arguments &arguments)
{
    Value result(false);
    for (const Value &element : elementsOf(arguments))
        result = disjunction(result, element);
    return result;
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
    ValueList list = listOf(arguments.front());
    list.insert(list.end(), arguments.begin() + 1, arguments.end());
    return Value(std::move(list));
}

Value concatenate(const Arguments &arguments)
{
    ValueList list;
    for (const Value &argument : arguments) {
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
    return distinct(listOf(arguments.front()));
}

Value unionOf(const Arguments &arguments)
{
    return distinct(*concatenate(arguments).list());
}

Value reverse(const Arguments &arguments)
{
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
    flattenInto(flat, arguments.front());
    return Value(std::move(flat));
}

} // namespace

void addListBuiltins(std::vector<Builtin> &made)
{
    const QList<QStringList> list {{QStringLiteral("list")}};
    const QList<QStringList> listAndElement {{QStringLiteral("list"), QStringLiteral("element")}};
    made.push_back({QStringLiteral("count"), list, 1, 1, count});
    made.push_back({QStringLiteral("sum"), list, 1, -1, sum});
    made.push_back({QStringLiteral("product"), list, 1, -1, product});
    made.push_back({QStringLiteral("mean"), list, 1, -1, mean});
    made.push_back({QStringLiteral("min"), list, 1, -1, least});
    made.push_back({QStringLiteral("max"), list, 1, -1, greatest});
    made.push_back({QStringLiteral("all"), list, 0, -1, all});
    made.push_back({QStringLiteral("any"), list, 0, -1, any});
    made.push_back({QStringLiteral("list contains"), listAndElement, 2, 2, listContains});
    made.push_back({QStringLiteral("append"), {}, 1, -1, append});
    made.push_back({QStringLiteral("concatenate"), {}, 1, -1, concatenate});
    made.push_back({QStringLiteral("union"), {}, 1, -1, unionOf});
    made.push_back({QStringLiteral("distinct values"), list, 1, 1, distinctValues});
    made.push_back({QStringLiteral("reverse"), list, 1, 1, reverse});
    made.push_back(
        {QStringLiteral("index of"), {{QStringLiteral("list"), QStringLiteral("match")}}, 2, 2, indexOf});
    made.push_back({QStringLiteral("flatten"), list, 1, 1, flatten});
}

} // namespace zhiping::feel
