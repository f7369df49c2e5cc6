// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace zhiping::domain {

/// 统一社会信用代码, GB 32100-2015.

/// The check character for the first 17 characters, or nothing if they are not 17 characters of the alphabet.
[[nodiscard]] std::optional<QChar> creditCodeCheck(QStringView first17);

/// What is wrong with a code: nothing, a form fault, or a check character other than expected.
struct CreditCodeFault {
    enum class Kind : quint8 { Form, CheckCharacter } kind = Kind::Form;
    std::optional<QChar> expected; ///< For CheckCharacter.
};
[[nodiscard]] std::optional<CreditCodeFault> creditCodeFault(QStringView code);

} // namespace zhiping::domain
