// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/operations.h"

#include "feel/calendar.h"
#include "feel/operations_temporal.h"

#include <algorithm>
#include <compare>

namespace zhiping::feel {

Value conjunction(const Value &a, const Value &b)
{
    if (a.isFalse() || b.isFalse())
        return Value(false);
    return a.isTrue() && b.isTrue() ? Value(true) : Value();
}

Value disjunction(const Value &a, const Value &b)
{
    if (a.isTrue() || b.isTrue())
        return Value(true);
    return a.isFalse() && b.isFalse() ? Value(false) : Value();
}

Value negation(const Value &a)
{
    const bool *known = a.boolean();
    return known ? Value(!*known) : Value();
}

namespace {

Value arithmeticOfNumbers(Operator op, const Decimal &a, const Decimal &b)
{
    switch (op) {
    case Operator::Add:
        return Value::ofOptional(a.plus(b));
    case Operator::Subtract:
        return Value::ofOptional(a.minus(b));
    case Operator::Multiply:
        return Value::ofOptional(a.times(b));
    case Operator::Divide:
        return Value::ofOptional(a.dividedBy(b));
    case Operator::Power:
        return Value::ofOptional(a.toThePower(b));
    default:
        return {};
    }
}

/// By code points: what takes a surrogate is greater than anything that takes none.
int orderOfStrings(const QString &a, const QString &b)
{
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (left == a.end() || right == b.end())
        return int(right == b.end()) - int(left == a.end());
    if (left->isSurrogate() != right->isSurrogate())
        return left->isSurrogate() ? 1 : -1;
    return left->unicode() < right->unicode() ? -1 : 1;
}

template <typename T>
int orderOf(const T &a, const T &b)
{
    return a == b ? 0 : (a < b ? -1 : 1);
}

bool bothSayTheirZone(const Zone &a, const Zone &b)
{
    return (a.kind == Zone::Kind::Unsaid) == (b.kind == Zone::Kind::Unsaid);
}

Value equalLists(const ValueList &a, const ValueList &b)
{
    if (a.size() != b.size())
        return Value(false);
    Value all(true);
    for (size_t i = 0; i < a.size() && !all.isFalse(); ++i)
        all = conjunction(all, compare(Operator::Equal, a[i], b[i]));
    return all;
}

Value equalContexts(const ValueContext &a, const Value &b)
{
    if (a.size() != b.context()->size())
        return Value(false);
    Value all(true);
    for (const auto &[name, content] : a) {
        const Value *other = b.find(name);
        if (!other)
            return Value(false);
        all = conjunction(all, compare(Operator::Equal, content, *other));
    }
    return all;
}

Value equalRanges(const ValueRange &a, const ValueRange &b)
{
    if (a.form != b.form || a.startOpen != b.startOpen || a.endOpen != b.endOpen
        || a.startUnbounded != b.startUnbounded || a.endUnbounded != b.endUnbounded)
        return Value(false);
    return conjunction(compare(Operator::Equal, a.start, b.start), compare(Operator::Equal, a.end, b.end));
}

Value equal(const Value &a, const Value &b)
{
    if (a.isNull() || b.isNull())
        return Value(a.isNull() && b.isNull());
    if (a.type() != b.type())
        return {};
    if (a.boolean())
        return Value(*a.boolean() == *b.boolean());
    if (a.number())
        return Value(*a.number() == *b.number());
    if (a.string())
        return Value(*a.string() == *b.string());
    if (a.list())
        return equalLists(*a.list(), *b.list());
    if (a.context())
        return equalContexts(*a.context(), b);
    if (a.range())
        return equalRanges(*a.range(), *b.range());
    const auto ordered = order(a, b);
    return ordered ? Value(*ordered == 0) : Value();
}

} // namespace

Value arithmetic(Operator op, const Value &a, const Value &b)
{
    if (a.number() && b.number())
        return arithmeticOfNumbers(op, *a.number(), *b.number());
    if (a.string() || b.string())
        return op == Operator::Add && a.string() && b.string() ? Value(QString(*a.string() + *b.string()))
                                                               : Value();
    return temporalArithmetic(op, a, b);
}

Value negative(const Value &a)
{
    return a.number() ? Value(a.number()->negated()) : negatedDuration(a);
}

std::optional<int> order(const Value &a, const Value &b)
{
    if (a.type() != b.type())
        return {};
    switch (a.type()) {
    case Value::Type::Number: {
        const auto ordered = *a.number() <=> *b.number();
        return std::is_lt(ordered) ? -1 : int(std::is_gt(ordered));
    }
    case Value::Type::String:
        return orderOfStrings(*a.string(), *b.string());
    case Value::Type::Date:
        return orderOf(*a.date(), *b.date());
    case Value::Type::Time:
        if (!bothSayTheirZone(a.time()->zone, b.time()->zone))
            return {};
        return orderOf(a.time()->second - offsetOf(*a.time()).value_or(0),
                       b.time()->second - offsetOf(*b.time()).value_or(0));
    case Value::Type::DateTime:
        if (!bothSayTheirZone(a.dateTime()->time.zone, b.dateTime()->time.zone))
            return {};
        return orderOf(secondsSinceEpoch(*a.dateTime()), secondsSinceEpoch(*b.dateTime()));
    case Value::Type::DaysDuration:
        return orderOf(std::pair(a.daysDuration()->seconds, a.daysDuration()->nano),
                       std::pair(b.daysDuration()->seconds, b.daysDuration()->nano));
    case Value::Type::YearsDuration:
        return orderOf(a.yearsDuration()->months, b.yearsDuration()->months);
    default:
        return {};
    }
}

Value compare(Operator op, const Value &a, const Value &b)
{
    if (op == Operator::Equal)
        return equal(a, b);
    if (op == Operator::NotEqual)
        return negation(equal(a, b));
    const auto ordered = order(a, b);
    if (!ordered)
        return {};
    switch (op) {
    case Operator::Less:
        return Value(*ordered < 0);
    case Operator::LessEqual:
        return Value(*ordered <= 0);
    case Operator::Greater:
        return Value(*ordered > 0);
    case Operator::GreaterEqual:
        return Value(*ordered >= 0);
    default:
        return {};
    }
}

Value within(const Value &value, const ValueRange &range)
{
    if (range.form == Operator::Equal || range.form == Operator::NotEqual)
        return compare(range.form, value, range.end);
    const std::optional<int> fromStart = range.startUnbounded ? 1 : order(value, range.start);
    const std::optional<int> fromEnd = range.endUnbounded ? -1 : order(value, range.end);
    const bool behindStart = fromStart && (range.startOpen ? *fromStart > 0 : *fromStart >= 0);
    const bool beforeEnd = fromEnd && (range.endOpen ? *fromEnd < 0 : *fromEnd <= 0);
    if ((fromStart && !behindStart) || (fromEnd && !beforeEnd))
        return Value(false);
    return behindStart && beforeEnd ? Value(true) : Value();
}

Value expectation(const Value &input, const Value &test, bool usesInput)
{
    if (usesInput)
        return test.boolean() ? test : Value();
    if (test.range() && !input.range())
        return within(input, *test.range());
    if (test.list()) {
        if (input.list() != nullptr && compare(Operator::Equal, input, test).isTrue())
            return Value(true);
        return Value(std::any_of(test.list()->begin(), test.list()->end(), [&input](const Value &element) {
            return expectation(input, element, false).isTrue();
        }));
    }
    return compare(Operator::Equal, input, test);
}

bool isSame(const Value &a, const Value &b)
{
    if (a.type() != b.type())
        return false;
    if (a.time())
        return *a.time() == *b.time();
    if (a.dateTime())
        return *a.dateTime() == *b.dateTime();
    return compare(Operator::Equal, a, b).isTrue();
}

} // namespace zhiping::feel
