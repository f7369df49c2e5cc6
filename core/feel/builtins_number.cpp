// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/operations.h"

namespace zhiping::feel {

namespace {

Value roundedBy(const Arguments &arguments, Decimal::Rounding rounding)
{
    if (!arguments[0].number())
        return {};
    qint64 scale = 0;
    if (arguments.size() == 2) {
        const auto wanted = integerOf(arguments[1]);
        if (!wanted || *wanted < -100'000 || *wanted > 100'000)
            return {};
        scale = *wanted;
    }
    return Value::ofOptional(arguments[0].number()->rounded(static_cast<int>(scale), rounding));
}

Value decimal(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::HalfEven);
}

Value floorOf(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::Floor);
}

Value ceilingOf(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::Ceiling);
}

Value roundUp(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::Up);
}

Value roundDown(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::Down);
}

Value roundHalfUp(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::HalfUp);
}

Value roundHalfDown(const Arguments &arguments)
{
    return roundedBy(arguments, Decimal::Rounding::HalfDown);
}

Value absolute(const Arguments &arguments)
{
    const Value &value = arguments[0];
    if (value.number())
        return Value(value.number()->magnitude());
    const bool below = (value.daysDuration() != nullptr && value.daysDuration()->seconds < 0)
        || (value.yearsDuration() != nullptr && value.yearsDuration()->months < 0);
    if (below)
        return negative(value);
    return value.daysDuration() || value.yearsDuration() ? value : Value();
}

Value logarithm(const Arguments &arguments)
{
    return arguments[0].number() ? Value::ofOptional(arguments[0].number()->logarithm()) : Value();
}

Value exponential(const Arguments &arguments)
{
    return arguments[0].number() ? Value::ofOptional(arguments[0].number()->exponential()) : Value();
}

/// The remainder of an integer by two, 0 or 1; null for anything else.
Value parity(const Value &value, const Decimal &wanted)
{
    if (!value.number() || !value.number()->isInteger())
        return {};
    const auto two = Decimal::fromInteger(2);
    const auto half = value.number()->magnitude().dividedBy(two);
    const auto floor = half ? half->rounded(0, Decimal::Rounding::Floor) : std::nullopt;
    const auto back = floor ? floor->times(two) : std::nullopt;
    const auto rest = back ? value.number()->magnitude().minus(*back) : std::nullopt;
    return rest ? Value(*rest == wanted) : Value();
}

Value even(const Arguments &arguments)
{
    return parity(arguments[0], Decimal());
}

Value odd(const Arguments &arguments)
{
    return parity(arguments[0], Decimal::fromInteger(1));
}

Value squareRoot(const Arguments &arguments)
{
    return arguments[0].number() ? Value::ofOptional(arguments[0].number()->squareRoot()) : Value();
}

/// FEEL's modulo: the remainder takes the sign of the divisor.
Value modulo(const Arguments &arguments)
{
    if (!arguments[0].number() || !arguments[1].number())
        return {};
    const Decimal &dividend = *arguments[0].number();
    const Decimal &divisor = *arguments[1].number();
    const auto quotient = dividend.dividedBy(divisor);
    const auto whole = quotient ? quotient->rounded(0, Decimal::Rounding::Floor) : std::nullopt;
    const auto product = whole ? whole->times(divisor) : std::nullopt;
    return product ? Value::ofOptional(dividend.minus(*product)) : Value();
}

} // namespace

void addNumberBuiltins(std::vector<Builtin> &made)
{
    const QString n = QStringLiteral("n");
    const QString scale = QStringLiteral("scale");
    made.push_back({QStringLiteral("decimal"), {{n, scale}}, 2, 2, decimal, nullptr});
    made.push_back({QStringLiteral("floor"), {{n, scale}}, 1, 2, floorOf, nullptr});
    made.push_back({QStringLiteral("ceiling"), {{n, scale}}, 1, 2, ceilingOf, nullptr});
    made.push_back({QStringLiteral("round up"), {{n, scale}}, 2, 2, roundUp, nullptr});
    made.push_back({QStringLiteral("round down"), {{n, scale}}, 2, 2, roundDown, nullptr});
    made.push_back({QStringLiteral("round half up"), {{n, scale}}, 2, 2, roundHalfUp, nullptr});
    made.push_back({QStringLiteral("round half down"), {{n, scale}}, 2, 2, roundHalfDown, nullptr});
    made.push_back({QStringLiteral("abs"), {{n}}, 1, 1, absolute, nullptr});
    const QList<QStringList> number {{QStringLiteral("number")}};
    made.push_back({QStringLiteral("log"), number, 1, 1, logarithm, nullptr});
    made.push_back({QStringLiteral("exp"), number, 1, 1, exponential, nullptr});
    made.push_back({QStringLiteral("even"), number, 1, 1, even, nullptr});
    made.push_back({QStringLiteral("odd"), number, 1, 1, odd, nullptr});
    made.push_back({QStringLiteral("sqrt"), {{QStringLiteral("number")}}, 1, 1, squareRoot, nullptr});
    made.push_back({QStringLiteral("modulo"),
                    {{QStringLiteral("dividend"), QStringLiteral("divisor")}},
                    2,
                    2,
                    modulo,
                    nullptr});
}

} // namespace zhiping::feel
