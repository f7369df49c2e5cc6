// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/money.h"

#include <array>

namespace zhiping::domain {

namespace {

constexpr qint64 fenPerYuan = 100;

/// Chinese input methods produce full-width forms; they mean the same.
QChar plain(QChar c)
{
    if (c >= QChar(0xFF10) && c <= QChar(0xFF19))
        return QChar(u'0' + (c.unicode() - 0xFF10));
    if (c == QChar(0xFF0C))
        return u',';
    if (c == QChar(0xFF0E) || c == QChar(0x3002))
        return u'.';
    return c;
}

Error refused(qsizetype position, const char *why)
{
    return {ErrorKind::InvalidInput,
            QStringLiteral("character %1: %2").arg(position + 1).arg(QLatin1String(why)),
            {}};
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The integer part of an amount, with its grouping checked.
struct Whole {
    qint64 yuan = 0;
    qsizetype digits = 0;
    qsizetype sinceComma = -1; ///< -1: no comma so far.

    /// Nothing, or why @p c cannot follow.
    const char *add(QChar c)
    {
        if (c == u',') {
            if (digits == 0 || sinceComma > 3 || (sinceComma >= 0 && sinceComma != 3)
                || (sinceComma < 0 && digits > 3))
                return "thousands must be grouped by three";
            sinceComma = 0;
            return nullptr;
        }
        if (!isDigit(c))
            return "expected a digit";
        yuan = yuan * 10 + (c.unicode() - u'0');
        ++digits;
        if (sinceComma >= 0)
            ++sinceComma;
        return yuan > largestMoney.fen / fenPerYuan ? "larger than any amount an application may state"
                                                    : nullptr;
    }
    [[nodiscard]] bool complete() const { return digits > 0 && (sinceComma < 0 || sinceComma == 3); }
};

QString grouped(qint64 number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return text;
}

QString sign(Money amount)
{
    return amount.fen < 0 ? QStringLiteral("-") : QString();
}

quint64 magnitude(Money amount)
{
    return amount.fen < 0 ? quint64(0) - quint64(amount.fen) : quint64(amount.fen);
}

constexpr std::array<char16_t, 10> numerals {u'零', u'壹', u'贰', u'叁', u'肆',
                                             u'伍', u'陆', u'柒', u'捌', u'玖'};

QString belowTenThousand(quint64 number)
{
    constexpr std::array<quint64, 4> powers {1000, 100, 10, 1};
    constexpr std::array<QStringView, 4> units {u"仟", u"佰", u"拾", u""};
    QString text;
    bool gap = false;
    for (size_t i = 0; i < powers.size(); ++i) {
        const quint64 digit = number / powers.at(i) % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += u'零';
        gap = false;
        text += QChar(numerals.at(digit));
        text += units.at(i);
    }
    return text;
}

/// @p number in capitals: the part above @p base with its @p unit, then what is left.
QString wholeCapital(quint64 number);

QString split(quint64 number, quint64 base, QChar unit)
{
    QString text = wholeCapital(number / base) + unit;
    const quint64 rest = number % base;
    if (rest == 0)
        return text;
    if (rest < base / 10)
        text += u'零';
    return text + wholeCapital(rest);
}

QString wholeCapital(quint64 number)
{
    if (number >= 100'000'000)
        return split(number, 100'000'000, u'亿');
    if (number >= 10'000)
        return split(number, 10'000, u'万');
    return belowTenThousand(number);
}

} // namespace

Result<Money> parseYuan(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    Whole whole;
    qsizetype at = 0;
    for (; at < trimmed.size() && plain(trimmed.at(at)) != u'.'; ++at) {
        if (const char *fault = whole.add(plain(trimmed.at(at))))
            return refused(at, fault);
    }
    if (!whole.complete())
        return refused(at, whole.digits == 0 ? "expected a digit" : "thousands must be grouped by three");
    qint64 fen = whole.yuan * fenPerYuan;
    if (at == trimmed.size())
        return Money {fen};
    qint64 weight = 10;
    const qsizetype decimals = trimmed.size() - ++at;
    if (decimals < 1 || decimals > 2)
        return refused(at, "expected one or two decimals");
    for (; at < trimmed.size(); ++at, weight /= 10) {
        const QChar c = plain(trimmed.at(at));
        if (!isDigit(c))
            return refused(at, "expected a digit");
        fen += (c.unicode() - u'0') * weight;
    }
    return Money {fen};
}

QString yuanText(Money amount)
{
    const quint64 fen = magnitude(amount);
    return QStringLiteral("%1%2.%3")
        .arg(sign(amount), grouped(qint64(fen / 100)))
        .arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QString wanText(Money amount)
{
    constexpr quint64 fenPerWan = 1'000'000;
    const quint64 fen = magnitude(amount);
    QString decimals = QStringLiteral("%1").arg(fen % fenPerWan, 6, 10, QLatin1Char('0'));
    while (decimals.size() > 2 && decimals.endsWith(QLatin1String("00")))
        decimals.chop(2);
    return sign(amount) + QString::number(fen / fenPerWan) + u'.' + decimals;
}

QString capitalText(Money amount)
{
    const quint64 fen = magnitude(amount);
    const quint64 yuan = fen / 100;
    const quint64 jiao = fen / 10 % 10;
    const quint64 cents = fen % 10;
    if (fen == 0)
        return QStringLiteral("零元整");
    QString text = amount.fen < 0 ? QStringLiteral("负") : QString();
    if (yuan > 0)
        text += wholeCapital(yuan) + u'元';
    if (jiao > 0)
        text += QString(QChar(numerals.at(jiao))) + u'角';
    else if (yuan > 0 && cents > 0)
        text += u'零';
    if (cents > 0)
        text += QString(QChar(numerals.at(cents))) + u'分';
    else
        text += u'整';
    return text;
}

} // namespace zhiping::domain
