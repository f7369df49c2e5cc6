// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_operations.h"

#include "feel/operations.h"

#include <algorithm>
#include <array>

namespace zhiping::dmn {

using feel::Decimal;
using feel::Operator;
using feel::Value;

namespace {

/// The truth values an operand can take, "otherwise" counting as null.
quint8 truthOf(const AbstractValue &value)
{
    const quint8 truth = value.kinds() & AbstractValue::Truth;
    return (value.kinds() & ~AbstractValue::Truth) != 0 ? quint8(truth | AbstractValue::Null) : truth;
}

/// The kind of a truth value or null.
quint8 kindOf(const Value &value)
{
    if (value.isTrue())
        return AbstractValue::True;
    return value.isFalse() ? AbstractValue::False : AbstractValue::Null;
}

Value truthValue(quint8 kind)
{
    return kind == AbstractValue::Null ? Value() : Value(kind == AbstractValue::True);
}

/// What `and` (@p decisive is false) or `or` (true) can give: the decisive value where either operand has it,
/// the other where both have that, null where one is null and the other not decisive.
quint8 joinedTruth(quint8 a, quint8 b, AbstractValue::Kind decisive)
{
    const quint8 other = AbstractValue::Truth & ~decisive;
    const quint8 undecided = AbstractValue::Null | other;
    quint8 kinds = (a | b) & decisive;
    kinds |= a & b & other;
    const bool canBeNull = ((a & AbstractValue::Null) != 0 && (b & undecided) != 0)
        || ((b & AbstractValue::Null) != 0 && (a & undecided) != 0);
    return canBeNull ? quint8(kinds | AbstractValue::Null) : kinds;
}

std::optional<Decimal> sumOf(const std::optional<Decimal> &a, const std::optional<Decimal> &b)
{
    if (!a || !b)
        return {};
    // Most amounts of most applications are zero.
    if (b->isZero())
        return a;
    return a->isZero() ? b : a->plus(*b);
}

NumberSpan negated(const NumberSpan &span)
{
    NumberSpan made;
    if (span.high)
        made.low = span.high->negated();
    if (span.low)
        made.high = span.low->negated();
    return made;
}

/// Products of all pairs of ends; any unbounded end leaves the product unbounded unless both factors are ≥ 0.
NumberSpan product(const NumberSpan &a, const NumberSpan &b)
{
    NumberSpan made;
    if (a.low && a.high && b.low && b.high) {
        for (const Decimal &x : {*a.low, *a.high}) {
            for (const Decimal &y : {*b.low, *b.high}) {
                const auto corner = x.times(y);
                if (!corner)
                    return {};
                made.low = made.low ? std::min(*made.low, *corner) : *corner;
                made.high = made.high ? std::max(*made.high, *corner) : *corner;
            }
        }
        return made;
    }
    const bool positive = a.low && !a.low->isNegative() && b.low && !b.low->isNegative();
    if (positive)
        made.low = a.low->times(*b.low);
    return made;
}

std::optional<NumberSpan> quotient(const NumberSpan &a, const NumberSpan &b)
{
    if (!b.low || !b.high || !(b.low->isNegative() == b.high->isNegative()) || b.low->isZero()
        || b.high->isZero())
        return {};
    const bool positive = !b.low->isNegative();
    NumberSpan made;
    // Only a single divisor keeps one-sided bounds; that is all the packs need.
    if (*b.low == *b.high) {
        if (a.low)
            (positive ? made.low : made.high) = a.low->dividedBy(*b.low);
        if (a.high)
            (positive ? made.high : made.low) = a.high->dividedBy(*b.low);
    }
    return made;
}

/// What comparing ordered stretches can give; absent ends are unbounded.
template <typename End>
quint8 comparedSpans(Operator op, const std::optional<End> &lowA, const std::optional<End> &highA,
                     const std::optional<End> &lowB, const std::optional<End> &highB)
{
    const bool canBeLess = !lowA || !highB || *lowA < *highB;
    const bool canBeGreater = !highA || !lowB || *highA > *lowB;
    const bool canBeEqual = (!lowA || !highB || *lowA <= *highB) && (!lowB || !highA || *lowB <= *highA);
    bool yes = false;
    bool no = false;
    switch (op) {
    case Operator::Less:
        yes = canBeLess;
        no = canBeEqual || canBeGreater;
        break;
    case Operator::LessEqual:
        yes = canBeLess || canBeEqual;
        no = canBeGreater;
        break;
    case Operator::Greater:
        yes = canBeGreater;
        no = canBeEqual || canBeLess;
        break;
    case Operator::GreaterEqual:
        yes = canBeGreater || canBeEqual;
        no = canBeLess;
        break;
    case Operator::NotEqual:
        yes = canBeLess || canBeGreater;
        no = canBeEqual;
        break;
    default:
        yes = canBeEqual;
        no = canBeLess || canBeGreater;
    }
    return quint8((yes ? AbstractValue::True : 0) | (no ? AbstractValue::False : 0));
}

std::optional<QDate> endOf(const QDate &date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

quint8 comparedStrings(Operator op, const std::optional<QStringList> &a, const std::optional<QStringList> &b)
{
    if (!a || !b)
        return AbstractValue::Truth;
    quint8 kinds = 0;
    for (const QString &x : *a)
        for (const QString &y : *b)
            kinds |= kindOf(feel::compare(op, Value(x), Value(y)));
    return kinds;
}

quint8 comparedTruth(Operator op, quint8 a, quint8 b)
{
    quint8 kinds = 0;
    for (const quint8 x : {AbstractValue::False, AbstractValue::True})
        for (const quint8 y : {AbstractValue::False, AbstractValue::True})
            if ((a & x) != 0 && (b & y) != 0)
                kinds |= kindOf(feel::compare(op, truthValue(x), truthValue(y)));
    return kinds;
}

/// One group of kinds that compare among themselves.
constexpr std::array<quint8, 7> comparableKinds {
    AbstractValue::Null,   AbstractValue::Truth, AbstractValue::Number, AbstractValue::Date,
    AbstractValue::String, AbstractValue::List,  AbstractValue::Other};

quint8 comparedKinds(Operator op, const AbstractValue &a, const AbstractValue &b, quint8 left, quint8 right)
{
    const bool equality = op == Operator::Equal || op == Operator::NotEqual;
    if (left == AbstractValue::Null || right == AbstractValue::Null) {
        const Value one = left == AbstractValue::Null ? Value() : Value(true);
        const Value two = right == AbstractValue::Null ? Value() : Value(true);
        return kindOf(feel::compare(op, one, two));
    }
    if (left != right)
        return AbstractValue::Null;
    switch (left) {
    case AbstractValue::Truth:
        return comparedTruth(op, a.kinds(), b.kinds());
    case AbstractValue::Number:
        return comparedSpans(op, a.numbers().low, a.numbers().high, b.numbers().low, b.numbers().high);
    case AbstractValue::Date:
        return comparedSpans(op, endOf(a.dates().low), endOf(a.dates().high), endOf(b.dates().low),
                             endOf(b.dates().high));
    case AbstractValue::String:
        return comparedStrings(op, a.stringSet(), b.stringSet());
    default:
        return equality ? quint8(AbstractValue::Truth | AbstractValue::Null) : quint8(AbstractValue::Null);
    }
}

} // namespace

AbstractValue conjunction(const AbstractValue &a, const AbstractValue &b)
{
    if (a.isExact() && b.isExact())
        return AbstractValue::exactly(feel::conjunction(a.exact(), b.exact()));
    return AbstractValue::ofKinds(joinedTruth(truthOf(a), truthOf(b), AbstractValue::False),
                                  a.facts() | b.facts());
}

AbstractValue disjunction(const AbstractValue &a, const AbstractValue &b)
{
    if (a.isExact() && b.isExact())
        return AbstractValue::exactly(feel::disjunction(a.exact(), b.exact()));
    return AbstractValue::ofKinds(joinedTruth(truthOf(a), truthOf(b), AbstractValue::True),
                                  a.facts() | b.facts());
}

AbstractValue negation(const AbstractValue &a)
{
    if (a.isExact())
        return AbstractValue::exactly(feel::negation(a.exact()));
    const quint8 truth = truthOf(a);
    quint8 kinds = truth & AbstractValue::Null;
    kinds |= (truth & AbstractValue::False) != 0 ? AbstractValue::True : 0;
    kinds |= (truth & AbstractValue::True) != 0 ? AbstractValue::False : 0;
    return AbstractValue::ofKinds(kinds, a.facts());
}

AbstractValue arithmetic(Operator op, const AbstractValue &a, const AbstractValue &b)
{
    if (a.isExact() && b.isExact())
        return AbstractValue::exactly(feel::arithmetic(op, a.exact(), b.exact()));
    const FactSet facts = a.facts() | b.facts();
    bool canBeNull = a.kinds() != AbstractValue::Number || b.kinds() != AbstractValue::Number;
    if (op == Operator::Add && a.can(AbstractValue::String) && b.can(AbstractValue::String))
        return AbstractValue::anything(facts);
    if (!a.can(AbstractValue::Number) || !b.can(AbstractValue::Number))
        return {};
    NumberSpan span;
    switch (op) {
    case Operator::Add:
        span = {sumOf(a.numbers().low, b.numbers().low), sumOf(a.numbers().high, b.numbers().high)};
        break;
    case Operator::Subtract: {
        const NumberSpan minus = negated(b.numbers());
        span = {sumOf(a.numbers().low, minus.low), sumOf(a.numbers().high, minus.high)};
        break;
    }
    case Operator::Multiply:
        span = product(a.numbers(), b.numbers());
        break;
    case Operator::Divide: {
        const auto divided = quotient(a.numbers(), b.numbers());
        canBeNull = canBeNull || !divided;
        span = divided.value_or(NumberSpan());
        break;
    }
    default:
        canBeNull = true;
    }
    AbstractValue result = AbstractValue::ofNumbers(span, facts);
    return canBeNull ? result.joinedWith(AbstractValue()).hingingOn(facts) : result;
}

AbstractValue negative(const AbstractValue &a)
{
    if (a.isExact())
        return AbstractValue::exactly(feel::negative(a.exact()));
    if (!a.can(AbstractValue::Number))
        return {};
    const AbstractValue numbers = AbstractValue::ofNumbers(negated(a.numbers()), a.facts());
    return a.kinds() == AbstractValue::Number ? numbers
                                              : numbers.joinedWith(AbstractValue()).hingingOn(a.facts());
}

AbstractValue compare(Operator op, const AbstractValue &a, const AbstractValue &b)
{
    if (a.isExact() && b.isExact())
        return AbstractValue::exactly(feel::compare(op, a.exact(), b.exact()));
    if (a.kinds() == AbstractValue::Number && b.kinds() == AbstractValue::Number)
        return AbstractValue::ofKinds(comparedKinds(op, a, b, a.kinds(), b.kinds()), a.facts() | b.facts());
    quint8 kinds = 0;
    for (const quint8 left : comparableKinds)
        for (const quint8 right : comparableKinds)
            if ((a.kinds() & left) != 0 && (b.kinds() & right) != 0)
                kinds |= comparedKinds(op, a, b, left, right);
    return AbstractValue::ofKinds(kinds, a.facts() | b.facts());
}

} // namespace zhiping::dmn
