// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"

namespace zhiping::feel {

namespace {

Value roundedBy(const Arguments &arguments, Decimal::Rounding rounding)
{
    if (!arguments[0].number())
        return {};
    qint64 scale = 0;
    if (arguments.size() == 2) {
        const auto wanted = arguments[1].number() ? arguments[1].number()->toInteger() : std::nullopt;
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
    return arguments[0].number() ? Value(arguments[0].number()->magnitude()) : Value();
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
    made.push_back({QStringLiteral("decimal"), {{n, scale}}, 2, 2, decimal});
    made.push_back({QStringLiteral("floor"), {{n, scale}}, 1, 2, floorOf});
    made.push_back({QStringLiteral("ceiling"), {{n, scale}}, 1, 2, ceilingOf});
    made.push_back({QStringLiteral("round up"), {{n, scale}}, 2, 2, roundUp});
    made.push_back({QStringLiteral("round down"), {{n, scale}}, 2, 2, roundDown});
    made.push_back({QStringLiteral("round half up"), {{n, scale}}, 2, 2, roundHalfUp});
    made.push_back({QStringLiteral("round half down"), {{n, scale}}, 2, 2, roundHalfDown});
    made.push_back({QStringLiteral("abs"), {{n}}, 1, 1, absolute});
    made.push_back({QStringLiteral("sqrt"), {{QStringLiteral("number")}}, 1, 1, squareRoot});
    made.push_back(
        {QStringLiteral("modulo"), {{QStringLiteral("dividend"), QStringLiteral("divisor")}}, 2, 2, modulo});
}

} // namespace zhiping::feel
