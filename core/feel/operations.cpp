// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/operations.h"

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

/// UTF-16 order differs from code-point order only where surrogates meet U+E000 and above.
int orderOfStrings(const QString &a, const QString &b)
{
    const auto left = a.toUcs4();
    const auto right = b.toUcs4();
    if (left == right)
        return 0;
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end()) ? -1 : 1;
}

template <typename T>
int orderOf(const T &a, const T &b)
{
    return a == b ? 0 : (a < b ? -1 : 1);
}

Value equalLists(const ValueList &a, const ValueList &b)
{
    if (a.size() != b.size())
        return Value(false);
    Value all(true);
    for (size_t i = 0; i < a.size(); ++i)
        all = conjunction(all, compare(Operator::Equal, a[i], b[i]));
    return all;
}

Value equalContexts(const ValueContext &a, const Value &b)
{
    if (a.size() != b.context()->size())
        return Value(false);
    Value all(true);
    for (const auto &[name, content] : a)
        all = conjunction(all, compare(Operator::Equal, content, b.entry(name)));
    return all;
}

Value equal(const Value &a, const Value &b)
{
    if (a.isNull() || b.isNull())
        return Value(a.isNull() && b.isNull());
    if (a.type() != b.type())
        return {};
    if (a.boolean())
        return Value(*a.boolean() == *b.boolean());
    if (a.list())
        return equalLists(*a.list(), *b.list());
    if (a.context())
        return equalContexts(*a.context(), b);
    if (a.range())
        return Value(identical(a, b));
    const auto ordered = order(a, b);
    return ordered ? Value(*ordered == 0) : Value();
}

} // namespace

Value arithmetic(Operator op, const Value &a, const Value &b)
{
    if (a.number() && b.number())
        return arithmeticOfNumbers(op, *a.number(), *b.number());
    if (op == Operator::Add && a.string() && b.string())
        return Value(QString(*a.string() + *b.string()));
    return {};
}

Value negative(const Value &a)
{
    return a.number() ? Value(a.number()->negated()) : Value();
}

std::optional<int> order(const Value &a, const Value &b)
{
    if (a.type() != b.type())
        return {};
    if (a.number())
        return orderOf(*a.number(), *b.number());
    if (a.string())
        return orderOfStrings(*a.string(), *b.string());
    if (a.date())
        return orderOf(*a.date(), *b.date());
    return {};
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
    Value inside(true);
    if (!range.startUnbounded)
        inside = compare(range.startOpen ? Operator::Greater : Operator::GreaterEqual, value, range.start);
    if (!range.endUnbounded)
        inside = conjunction(inside,
                             compare(range.endOpen ? Operator::Less : Operator::LessEqual, value, range.end));
    return inside;
}

Value expectation(const Value &input, const Value &test, bool usesInput)
{
    if (usesInput)
        return test.boolean() ? test : Value();
    if (test.range() && !input.range())
        return within(input, *test.range());
    if (test.list() && !input.list()) {
        Value found(false);
        for (const Value &element : *test.list())
            found = disjunction(found, expectation(input, element, false));
        return found;
    }
    return compare(Operator::Equal, input, test);
}

} // namespace zhiping::feel
