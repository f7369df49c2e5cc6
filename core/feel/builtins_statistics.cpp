// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

/// Statistics take one list or the elements as arguments; a single element counts as a list of one, null as
/// no list.
ValueList elementsOf(const Arguments &arguments)
{
    if (arguments.size() != 1)
        return arguments;
    return listOf(arguments.front());
}

/// The elements in ascending order when all are numbers; nothing otherwise.
std::optional<std::vector<Decimal>> sortedNumbers(const Arguments &arguments)
{
    std::vector<Decimal> numbers;
    if (arguments.size() == 1 && arguments.front().isNull())
        return {};
    for (const Value &element : elementsOf(arguments)) {
        if (!element.number())
            return {};
        numbers.push_back(*element.number());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
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
    if (arguments.size() == 1 && arguments.front().isNull())
        return {};
    Value result(true);
    for (const Value &element : elementsOf(arguments))
        result = conjunction(result, element);
    return result;
}

Value any(const Arguments &arguments)
{
    if (arguments.size() == 1 && arguments.front().isNull())
        return {};
    Value result(false);
    for (const Value &element : elementsOf(arguments))
        result = disjunction(result, element);
    return result;
}

Value median(const Arguments &arguments)
{
    const auto numbers = sortedNumbers(arguments);
    if (!numbers || numbers->empty())
        return {};
    const size_t middle = numbers->size() / 2;
    if (numbers->size() % 2 == 1)
        return Value((*numbers)[middle]);
    const auto both = (*numbers)[middle - 1].plus((*numbers)[middle]);
    return both ? Value::ofOptional(both->dividedBy(Decimal::fromInteger(2))) : Value();
}

Value mode(const Arguments &arguments)
{
    const auto numbers = sortedNumbers(arguments);
    if (!numbers)
        return {};
    ValueList most;
    size_t longest = 0;
    for (size_t from = 0; from < numbers->size();) {
        size_t to = from;
        while (to < numbers->size() && (*numbers)[to] == (*numbers)[from])
            ++to;
        if (to - from > longest)
            most.clear();
        if (to - from >= longest)
            most.emplace_back((*numbers)[from]);
        longest = std::max(longest, to - from);
        from = to;
    }
    return Value(std::move(most));
}

/// Of a sample: the squares are divided by one less than their number.
Value standardDeviation(const Arguments &arguments)
{
    const auto numbers = sortedNumbers(arguments);
    const Value average = numbers ? mean(arguments) : Value();
    if (average.isNull() || numbers->size() < 2)
        return {};
    Value squares(Decimal {});
    for (const Decimal &number : *numbers) {
        const Value distance = arithmetic(Operator::Subtract, Value(number), average);
        squares = arithmetic(Operator::Add, squares, arithmetic(Operator::Multiply, distance, distance));
    }
    const Value variance =
        arithmetic(Operator::Divide, squares, Value(Decimal::fromInteger(qint64(numbers->size()) - 1)));
    return variance.number() ? Value::ofOptional(variance.number()->squareRoot()) : Value();
}

} // namespace

void addStatisticsBuiltins(std::vector<Builtin> &made)
{
    const QList<QStringList> list {{QStringLiteral("list")}};
    made.push_back({QStringLiteral("sum"), list, 1, -1, sum, nullptr});
    made.push_back({QStringLiteral("product"), list, 1, -1, product, nullptr});
    made.push_back({QStringLiteral("mean"), list, 1, -1, mean, nullptr});
    made.push_back({QStringLiteral("median"), list, 1, -1, median, nullptr});
    made.push_back({QStringLiteral("mode"), list, 1, -1, mode, nullptr});
    made.push_back({QStringLiteral("stddev"), list, 1, -1, standardDeviation, nullptr});
    made.push_back({QStringLiteral("min"), list, 1, -1, least, nullptr});
    made.push_back({QStringLiteral("max"), list, 1, -1, greatest, nullptr});
    made.push_back({QStringLiteral("all"), list, 1, -1, all, nullptr});
    made.push_back({QStringLiteral("any"), list, 1, -1, any, nullptr});
}

} // namespace zhiping::feel
