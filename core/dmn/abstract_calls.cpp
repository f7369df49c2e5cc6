// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_operations.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Operator;

namespace {

constexpr quint8 anyTruth = AbstractValue::Truth | AbstractValue::Null;

AbstractValue within(const AbstractValue &input, const feel::ValueRange &range)
{
    AbstractValue inside = AbstractValue::exactly(feel::Value(true));
    if (!range.startUnbounded)
        inside = compare(range.startOpen ? Operator::Greater : Operator::GreaterEqual, input,
                         AbstractValue::exactly(range.start));
    if (!range.endUnbounded)
        inside = conjunction(inside,
                             compare(range.endOpen ? Operator::Less : Operator::LessEqual, input,
                                     AbstractValue::exactly(range.end)));
    return inside;
}

/// The elements a statistic works on, as far as their number is known.
const std::vector<AbstractValue> *elementsOf(const std::vector<AbstractValue> &arguments)
{
    if (arguments.size() != 1)
        return &arguments;
    if (arguments.front().kinds() == AbstractValue::List)
        return arguments.front().items();
    return arguments.front().can(AbstractValue::List) ? nullptr : &arguments;
}

FactSet factsOf(const std::vector<AbstractValue> &arguments)
{
    FactSet facts;
    for (const AbstractValue &argument : arguments)
        facts |= argument.facts();
    return facts;
}

bool areNumbers(const std::vector<AbstractValue> &elements)
{
    return !elements.empty()
        && std::all_of(elements.begin(), elements.end(),
                       [](const AbstractValue &element) { return element.kinds() == AbstractValue::Number; });
}

AbstractValue count(const AbstractValue &list)
{
    if (list.kinds() != AbstractValue::List)
        return AbstractValue::ofNumbers({feel::Decimal(), {}}, list.facts())
            .joinedWith(AbstractValue())
            .hingingOn(list.facts());
    if (list.items())
        return AbstractValue::exactly(feel::Value(feel::Decimal::fromInteger(qint64(list.items()->size()))));
    return AbstractValue::ofNumbers({feel::Decimal(), {}}, list.facts());
}

/// The least (or greatest) of some stretches: its ends are the least (greatest) of their ends.
AbstractValue extreme(const std::vector<AbstractValue> &elements, bool least)
{
    NumberSpan span = elements.front().numbers();
    for (const AbstractValue &element : elements) {
        const NumberSpan &other = element.numbers();
        if (least) {
            span.low = span.low && other.low ? std::optional(std::min(*span.low, *other.low)) : std::nullopt;
            if (other.high)
                span.high = span.high ? std::min(*span.high, *other.high) : *other.high;
        } else {
            span.high =
                span.high && other.high ? std::optional(std::max(*span.high, *other.high)) : std::nullopt;
            if (other.low)
                span.low = span.low ? std::max(*span.low, *other.low) : *other.low;
        }
    }
    return AbstractValue::ofNumbers(span, factsOf(elements));
}

AbstractValue folded(const QString &name, const std::vector<AbstractValue> &elements)
{
    if (name == u"any" || name == u"all") {
        AbstractValue result = AbstractValue::exactly(feel::Value(name == u"all"));
        for (const AbstractValue &element : elements)
            result = name == u"all" ? conjunction(result, element) : disjunction(result, element);
        return result;
    }
    if (!areNumbers(elements))
        return AbstractValue::anything(factsOf(elements));
    if (name != u"sum")
        return extreme(elements, name == u"min");
    AbstractValue total = elements.front();
    for (size_t i = 1; i < elements.size(); ++i)
        total = arithmetic(Operator::Add, total, elements[i]);
    return total;
}

AbstractValue isDefined(const AbstractValue &value)
{
    if (!value.can(AbstractValue::Null))
        return AbstractValue::exactly(feel::Value(true));
    return AbstractValue::ofKinds(
        value.kinds() == AbstractValue::Null ? AbstractValue::False : AbstractValue::Truth, value.facts());
}

} // namespace

AbstractValue expectation(const AbstractValue &input, const AbstractValue &test, bool usesInput)
{
    if (input.isExact() && test.isExact())
        return AbstractValue::exactly(feel::expectation(input.exact(), test.exact(), usesInput));
    const FactSet facts = input.facts() | test.facts();
    const bool simpleInput = !input.can(AbstractValue::List) && !input.can(AbstractValue::Other);
    if (usesInput || !simpleInput)
        return AbstractValue::ofKinds(anyTruth, facts);
    if (test.isExact() && test.exact().range())
        return within(input, *test.exact().range());
    if (test.kinds() == AbstractValue::List && test.items()) {
        AbstractValue found = AbstractValue::exactly(feel::Value(false));
        for (const AbstractValue &item : *test.items())
            found = disjunction(found, expectation(input, item, false));
        return found;
    }
    if (test.can(AbstractValue::List) || test.can(AbstractValue::Other))
        return AbstractValue::ofKinds(anyTruth, facts);
    return compare(Operator::Equal, input, test);
}

AbstractValue callBuiltin(const QString &name, const std::vector<AbstractValue> &arguments)
{
    const FactSet facts = factsOf(arguments);
    if (arguments.size() == 1 && name == u"not")
        return negation(arguments.front());
    if (arguments.size() == 1 && name == u"count")
        return count(arguments.front());
    if (arguments.size() == 1 && name == u"is defined")
        return isDefined(arguments.front());
    if (name == u"list contains")
        return AbstractValue::ofKinds(anyTruth, facts);
    if (name == u"sum" || name == u"min" || name == u"max" || name == u"any" || name == u"all")
        if (const auto *elements = elementsOf(arguments); elements && !elements->empty())
            return folded(name, *elements);
    return AbstractValue::anything(facts);
}

} // namespace zhiping::dmn
