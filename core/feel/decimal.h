// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace zhiping::feel {

/// A finite IEEE 754-2008 decimal128 number: 34 digits, round half even (DMN 1.5 §10.3.2.3.1).
///
/// NaN and the infinities do not exist: an operation that would give one returns nothing, which FEEL reads as
/// null. `1.0` and `1.00` are equal. Thread-safe: no global rounding mode or flag is touched.
class Decimal
{
public:
    enum class Rounding : quint8 { HalfEven, HalfUp, HalfDown, Up, Down, Floor, Ceiling };

    Decimal(); ///< Zero.
    static Decimal fromInteger(qint64 number);
    /// Digits with at most one point and an optional exponent; nothing else, no blanks.
    [[nodiscard]] static std::optional<Decimal> fromText(QStringView text);

    [[nodiscard]] std::optional<Decimal> plus(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> minus(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> times(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> dividedBy(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> toThePower(const Decimal &exponent) const;
    [[nodiscard]] std::optional<Decimal> squareRoot() const;
    [[nodiscard]] std::optional<Decimal> logarithm() const; ///< To the base e.
    [[nodiscard]] std::optional<Decimal> exponential() const;
    [[nodiscard]] Decimal negated() const;
    [[nodiscard]] Decimal magnitude() const;

    /// Rounded to @p scale digits after the point (negative: before it). Nothing outside −6111..6176.
    [[nodiscard]] std::optional<Decimal> rounded(int scale, Rounding rounding) const;

    [[nodiscard]] bool isZero() const;
    [[nodiscard]] bool isNegative() const;
    [[nodiscard]] bool isInteger() const;
    /// The number as an integer; nothing when it has a fraction or does not fit.
    [[nodiscard]] std::optional<qint64> toInteger() const;

    /// Plain notation without exponent and without trailing zeros of the fraction.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Decimal &a, const Decimal &b);
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);

private:
    explicit Decimal(std::array<quint64, 2> bits)
        : m_bits(bits)
    {
    }
    friend struct DecimalBits;

    std::array<quint64, 2> m_bits {}; ///< BID encoding, low word first.
};

} // namespace zhiping::feel
