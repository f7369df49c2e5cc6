// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rules/commands.h"

#include <QHash>

#include <optional>

namespace zhiping::rules {

/// What one command accepts behind its name.
struct Grammar {
    const char *command = nullptr;
    QStringList valued;     ///< Options with a value, "--pack".
    QStringList flags;      ///< Options without one.
    QStringList repeatable; ///< Those of `valued` that may come more than once.
    int leastOperands = 0;
    int mostOperands = 0;
};

/// The words of a command line sorted out. `--option=value` and `--option value` mean the same; behind `--`
/// everything is an operand.
class Options
{
public:
    /// Nothing, with one sentence of complaint, when @p arguments do not follow @p grammar.
    [[nodiscard]] static std::optional<Options> read(const QStringList &arguments, const Grammar &grammar,
                                                     const Console &console);

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_values.value(option).value(0); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] const QStringList &operands() const { return m_operands; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_operands;
};

enum class Language : quint8 { Chinese, English };

/// The value of `--language`, Chinese where it is not given; nothing, with a complaint, when it is neither.
[[nodiscard]] std::optional<Language> languageOf(const Options &options, const Console &console);

} // namespace zhiping::rules
