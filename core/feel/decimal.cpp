// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/decimal.h"

// The library's build variant 000: arguments by value, explicit rounding mode, explicit status flags.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>

namespace zhiping::feel {

/// The only door between `Decimal` and the C library's type.
struct DecimalBits {
    static BID_UINT128 raw(const Decimal &number)
    {
        BID_UINT128 bits {};
        bits.w[0] = number.m_bits[0];
        bits.w[1] = number.m_bits[1];
        return bits;
    }
    static Decimal wrap(const BID_UINT128 &bits)
    {
        return Decimal(std::array<quint64, 2> {bits.w[0], bits.w[1]});
    }
    static std::optional<Decimal> finite(const BID_UINT128 &bits)
    {
        if (bid128_isFinite(bits) == 0)
            return {};
        return wrap(bits);
    }
};

namespace {

constexpr unsigned nearestEven = 0;
constexpr int leastScale = -6111;
constexpr int greatestScale = 6176;

unsigned modeOf(Decimal::Rounding rounding, bool negative)
{
    // The library knows: 0 half even, 1 downward, 2 upward, 3 toward zero, 4 half away from zero.
    switch (rounding) {
    case Decimal::Rounding::HalfEven:
        return 0;
    case Decimal::Rounding::HalfUp:
    case Decimal::Rounding::HalfDown:
        return 4;
    case Decimal::Rounding::Up:
        return negative ? 1 : 2;
    case Decimal::Rounding::Down:
        return 3;
    case Decimal::Rounding::Floor:
        return 1;
    case Decimal::Rounding::Ceiling:
        return 2;
    }
    Q_UNREACHABLE();
}

bool isDecimalText(QStringView text)
{
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    qsizetype count = digits();
    if (at < text.size() && text[at] == u'.') {
        ++at;
        count += digits();
    }
    if (count == 0)
        return false;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

/// A number of at most 64 bits that is not negative, as nearly all are: money, counts, thresholds.
struct SmallDecimal {
    quint64 coefficient;
    unsigned exponent; ///< Biased.
};

std::optional<SmallDecimal> small(const BID_UINT128 &bits)
{
    constexpr unsigned exponentAt = 49;
    constexpr quint64 signAndCoefficient = (quint64(1) << 63) | ((quint64(1) << exponentAt) - 1);
    constexpr quint64 special = quint64(3) << 61;
    const quint64 high = bits.w[1];
    if ((high & signAndCoefficient) != 0 || (high & special) == special)
        return {};
    return SmallDecimal {bits.w[0], unsigned(high >> exponentAt)};
}

/// @p number's coefficient at an exponent that is @p digits less; false when it does not fit.
bool scaled(quint64 number, unsigned digits, quint64 &result)
{
    static constexpr auto powers = [] {
        std::array<quint64, 20> made {};
        quint64 power = 1;
        for (quint64 &one : made) {
            one = power;
            power *= 10;
        }
        return made;
    }();
    return digits < powers.size() && !__builtin_mul_overflow(number, powers[digits], &result);
}

/// How two small numbers compare; nothing when that takes the library.
std::optional<std::strong_ordering> orderOfSmall(const BID_UINT128 &a, const BID_UINT128 &b)
{
    const auto left = small(a);
    const auto right = small(b);
    if (!left || !right)
        return {};
    quint64 ours = left->coefficient;
    quint64 theirs = right->coefficient;
    const bool fits = left->exponent >= right->exponent
        ? scaled(ours, left->exponent - right->exponent, ours)
        : scaled(theirs, right->exponent - left->exponent, theirs);
    return fits ? std::optional(ours <=> theirs) : std::nullopt;
}

} // namespace

Decimal::Decimal()
    : Decimal(fromInteger(0))
{
}

Decimal Decimal::fromInteger(qint64 number)
{
    return DecimalBits::wrap(bid128_from_int64(number));
}

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    constexpr qsizetype longest = 8192;
    if (text.size() > longest || !isDecimalText(text))
        return {};
    QByteArray latin = text.toLatin1();
    _IDEC_flags flags = 0;
    return DecimalBits::finite(bid128_from_string(latin.data(), nearestEven, &flags));
}

std::optional<Decimal> Decimal::plus(const Decimal &other) const
{
    // Of two small numbers with the same exponent the sum has it too.
    quint64 sum = 0;
    if (m_bits[1] == other.m_bits[1] && small(DecimalBits::raw(*this))
        && !__builtin_add_overflow(m_bits[0], other.m_bits[0], &sum))
        return Decimal(std::array {sum, m_bits[1]});
    _IDEC_flags flags = 0;
    return DecimalBits::finite(
        bid128_add(DecimalBits::raw(*this), DecimalBits::raw(other), nearestEven, &flags));
}

std::optional<Decimal> Decimal::minus(const Decimal &other) const
{
    return plus(other.negated());
}

std::optional<Decimal> Decimal::times(const Decimal &other) const
{
    _IDEC_flags flags = 0;
    return DecimalBits::finite(
        bid128_mul(DecimalBits::raw(*this), DecimalBits::raw(other), nearestEven, &flags));
}

std::optional<Decimal> Decimal::dividedBy(const Decimal &other) const
{
    if (other.isZero())
        return {};
    _IDEC_flags flags = 0;
    return DecimalBits::finite(
        bid128_div(DecimalBits::raw(*this), DecimalBits::raw(other), nearestEven, &flags));
}

std::optional<Decimal> Decimal::toThePower(const Decimal &exponent) const
{
    constexpr qint64 longestExactLoop = 64;
    const auto whole = exponent.toInteger();
    if (whole && *whole >= -longestExactLoop && *whole <= longestExactLoop) {
        std::optional<Decimal> power = fromInteger(1);
        for (qint64 i = 0; i < std::abs(*whole) && power; ++i)
            power = power->times(*this);
        return *whole < 0 && power ? fromInteger(1).dividedBy(*power) : power;
    }
    _IDEC_flags flags = 0;
    return DecimalBits::finite(
        bid128_pow(DecimalBits::raw(*this), DecimalBits::raw(exponent), nearestEven, &flags));
}

std::optional<Decimal> Decimal::squareRoot() const
{
    _IDEC_flags flags = 0;
    return DecimalBits::finite(bid128_sqrt(DecimalBits::raw(*this), nearestEven, &flags));
}

std::optional<Decimal> Decimal::logarithm() const
{
    _IDEC_flags flags = 0;
    return DecimalBits::finite(bid128_log(DecimalBits::raw(*this), nearestEven, &flags));
}

std::optional<Decimal> Decimal::exponential() const
{
    _IDEC_flags flags = 0;
    return DecimalBits::finite(bid128_exp(DecimalBits::raw(*this), nearestEven, &flags));
}

Decimal Decimal::negated() const
{
    return isZero() ? *this : DecimalBits::wrap(bid128_negate(DecimalBits::raw(*this)));
}

Decimal Decimal::magnitude() const
{
    return DecimalBits::wrap(bid128_abs(DecimalBits::raw(*this)));
}

std::optional<Decimal> Decimal::rounded(int scale, Rounding rounding) const
{
    if (scale < leastScale || scale > greatestScale)
        return {};
    _IDEC_flags flags = 0;
    const QByteArray quantum = QByteArrayLiteral("1E") + QByteArray::number(-scale);
    QByteArray text = quantum;
    const BID_UINT128 unit = bid128_from_string(text.data(), nearestEven, &flags);
    const BID_UINT128 exact = DecimalBits::raw(*this);
    if (rounding == Rounding::HalfDown) {
        // Half down differs from half away only where the remainder is exactly one half: truncate there.
        const BID_UINT128 truncated = bid128_quantize(exact, unit, modeOf(Rounding::Down, false), &flags);
        const auto rest = DecimalBits::finite(bid128_sub(exact, truncated, nearestEven, &flags));
        const auto half = DecimalBits::wrap(unit).dividedBy(fromInteger(2));
        if (rest && half && rest->magnitude() == *half)
            return DecimalBits::finite(truncated);
    }
    const auto quantized =
        DecimalBits::finite(bid128_quantize(exact, unit, modeOf(rounding, isNegative()), &flags));
    // A quantum too fine for 34 digits cannot be written out; the number already is exact at that scale.
    return quantized || scale < 0 ? quantized : std::optional(*this);
}

bool Decimal::isZero() const
{
    return bid128_isZero(DecimalBits::raw(*this)) != 0;
}

bool Decimal::isNegative() const
{
    return bid128_isSigned(DecimalBits::raw(*this)) != 0 && !isZero();
}

bool Decimal::isInteger() const
{
    _IDEC_flags flags = 0;
    return DecimalBits::wrap(bid128_round_integral_zero(DecimalBits::raw(*this), &flags)) == *this;
}

std::optional<qint64> Decimal::toInteger() const
{
    if (!isInteger() || magnitude() > fromInteger(Q_INT64_C(9'000'000'000'000'000'000)))
        return {};
    _IDEC_flags flags = 0;
    return bid128_to_int64_int(DecimalBits::raw(*this), &flags);
}

QString Decimal::toString() const
{
    constexpr size_t enough = 64;
    std::array<char, enough> buffer {};
    _IDEC_flags flags = 0;
    bid128_to_string(buffer.data(), DecimalBits::raw(*this), &flags);
    // The library writes sign, digits, 'E', signed exponent.
    const QString text = QString::fromLatin1(buffer.data());
    const qsizetype mark = text.indexOf(u'E');
    QString digits = text.mid(1, mark - 1);
    const int exponent = text.mid(mark + 1).toInt();
    if (exponent >= 0) {
        if (!isZero())
            digits += QString(exponent, u'0');
    } else {
        if (digits.size() <= -exponent)
            digits.prepend(QString(-exponent - digits.size() + 1, u'0'));
        digits.insert(digits.size() + exponent, u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    return isNegative() ? QString(u'-' + digits) : digits;
}

bool operator==(const Decimal &a, const Decimal &b)
{
    if (const auto known = orderOfSmall(DecimalBits::raw(a), DecimalBits::raw(b)))
        return std::is_eq(*known);
    _IDEC_flags flags = 0;
    return bid128_quiet_equal(DecimalBits::raw(a), DecimalBits::raw(b), &flags) != 0;
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    if (const auto known = orderOfSmall(DecimalBits::raw(a), DecimalBits::raw(b)))
        return *known;
    _IDEC_flags flags = 0;
    if (bid128_quiet_less(DecimalBits::raw(a), DecimalBits::raw(b), &flags) != 0)
        return std::strong_ordering::less;
    return a == b ? std::strong_ordering::equal : std::strong_ordering::greater;
}

} // namespace zhiping::feel
