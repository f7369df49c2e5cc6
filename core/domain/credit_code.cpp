// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/credit_code.h"

#include <array>

namespace zhiping::domain {

namespace {

/// GB 32100-2015, table 2: the digits and the Latin capitals without I, O, S, V and Z.
constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr int modulus = 31;

} // namespace

std::optional<QChar> creditCodeCheck(QStringView first17)
{
    // Weights are 3^(i-1) mod 31 (clause 4.5).
    constexpr std::array<int, 17> weights {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (first17.size() != qsizetype(weights.size()))
        return {};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const qsizetype value = alphabet.indexOf(first17.at(qsizetype(i)));
        if (value < 0)
            return {};
        sum += int(value) * weights.at(i);
    }
    return alphabet.at((modulus - sum % modulus) % modulus);
}

std::optional<CreditCodeFault> creditCodeFault(QStringView code)
{
    const CreditCodeFault malformed {CreditCodeFault::Kind::Form, {}};
    if (code.size() != 18 || alphabet.indexOf(code.back()) < 0)
        return malformed;
    for (const QChar c : code.sliced(2, 6)) { // The registrar's region is a GB/T 2260 number.
        if (c < u'0' || c > u'9')
            return malformed;
    }
    const std::optional<QChar> expected = creditCodeCheck(code.first(17));
    if (!expected)
        return malformed;
    if (*expected != code.back())
        return CreditCodeFault {CreditCodeFault::Kind::CheckCharacter, expected};
    return {};
}

} // namespace zhiping::domain
