// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

/// The index that a FEEL position, from 1 at the front or −1 at the back, means in @p size elements.
std::optional<qsizetype> indexAt(const Value &position, size_t size)
{
    const auto place = integerOf(position);
    const auto length = static_cast<qint64>(size);
    if (!place || *place == 0 || *place > length || *place < -length)
        return {};
    return *place > 0 ? *place - 1 : length + *place;
}

Value sublist(const Arguments &arguments)
{
    const ValueList list = listOf(arguments[0]);
    const auto from = indexAt(arguments[1], list.size());
    if (arguments[0].isNull() || !from)
        return {};
    qint64 length = static_cast<qint64>(list.size()) - *from;
    if (arguments.size() == 3) {
        const auto wanted = integerOf(arguments[2]);
        if (!wanted || *wanted < 1 || *wanted > length)
            return {};
        length = *wanted;
    }
    return Value(ValueList(list.begin() + *from, list.begin() + *from + length));
}

Value insertBefore(const Arguments &arguments)
{
    ValueList list = listOf(arguments[0]);
    const auto at = indexAt(arguments[1], list.size());
    if (arguments[0].isNull() || !at)
        return {};
    list.insert(list.begin() + *at, arguments[2]);
    return Value(std::move(list));
}

Value removeAt(const Arguments &arguments)
{
    ValueList list = listOf(arguments[0]);
    const auto at = indexAt(arguments[1], list.size());
    if (arguments[0].isNull() || !at)
        return {};
    list.erase(list.begin() + *at);
    return Value(std::move(list));
}

Value replaceMatches(Evaluation &evaluation, ValueList list, const Value &match, const Value &item)
{
    for (Value &element : list) {
        const Value hit = evaluation.call(match, {element, item});
        if (!hit.boolean())
            return {};
        if (hit.isTrue())
            element = item;
    }
    return Value(std::move(list));
}

Value listReplace(Evaluation &evaluation, const Arguments &arguments)
{
    ValueList list = listOf(arguments[0]);
    if (arguments[0].isNull())
        return {};
    if (arguments[1].function())
        return replaceMatches(evaluation, std::move(list), arguments[1], arguments[2]);
    const auto at = indexAt(arguments[1], list.size());
    if (!at)
        return {};
    list[static_cast<size_t>(*at)] = arguments[2];
    return Value(std::move(list));
}

/// The parameter is `position` for a number and `match` for a function.
bool suitsListReplace(qsizetype signature, const Arguments &arguments)
{
    return arguments.size() > 1 && (signature == 1) == (arguments[1].function() != nullptr);
}

/// Merge sort by a function of the expression's author, which may be no order at all: the standard library's
/// sorts may not be given such a one. False when the function does not answer with a boolean.
bool sortBy(Evaluation &evaluation, const Value &precedes, ValueList &list, size_t from, size_t to)
{
    if (to - from < 2)
        return true;
    const size_t middle = from + (to - from) / 2;
    if (!sortBy(evaluation, precedes, list, from, middle) || !sortBy(evaluation, precedes, list, middle, to))
        return false;
    ValueList merged;
    merged.reserve(to - from);
    size_t left = from;
    size_t right = middle;
    while (left < middle && right < to) {
        const Value first = evaluation.call(precedes, {list[right], list[left]});
        if (!first.boolean())
            return false;
        merged.push_back(first.isTrue() ? list[right++] : list[left++]);
    }
    merged.insert(merged.end(), list.begin() + static_cast<qsizetype>(left),
                  list.begin() + static_cast<qsizetype>(middle));
    merged.insert(merged.end(), list.begin() + static_cast<qsizetype>(right),
                  list.begin() + static_cast<qsizetype>(to));
    std::move(merged.begin(), merged.end(), list.begin() + static_cast<qsizetype>(from));
    return true;
}

Value sort(Evaluation &evaluation, const Arguments &arguments)
{
    ValueList list = listOf(arguments[0]);
    if (arguments[0].isNull() || !arguments[1].function()
        || !sortBy(evaluation, arguments[1], list, 0, list.size()))
        return {};
    return Value(std::move(list));
}

} // namespace

void addListChangeBuiltins(std::vector<Builtin> &made)
{
    const QString list = QStringLiteral("list");
    const QString position = QStringLiteral("position");
    const QString item = QStringLiteral("newItem");
    made.push_back({QStringLiteral("sublist"),
                    {{list, QStringLiteral("start position"), QStringLiteral("length")}},
                    2,
                    3,
                    sublist,
                    nullptr});
    made.push_back({QStringLiteral("insert before"), {{list, position, item}}, 3, 3, insertBefore, nullptr});
    made.push_back({QStringLiteral("remove"), {{list, position}}, 2, 2, removeAt, nullptr});
    made.push_back({QStringLiteral("list replace"),
                    {{list, position, item}, {list, QStringLiteral("match"), item}},
                    3,
                    3,
                    nullptr,
                    listReplace,
                    suitsListReplace});
    made.push_back({QStringLiteral("sort"), {{list, QStringLiteral("precedes")}}, 2, 2, nullptr, sort});
}

} // namespace zhiping::feel
