// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zhiping::feel {

/// Turns one XPath pattern into one of PCRE; see `Regex`.
class RegexTranslation
{
public:
    struct Flags {
        bool dotAll = false;
        bool lines = false;
    };

    RegexTranslation(QString pattern, Flags flags)
        : m_pattern(std::move(pattern))
        , m_flags(flags)
    {
    }

    /// Nothing when the pattern is malformed.
    [[nodiscard]] std::optional<QString> run();
    [[nodiscard]] int groups() const { return m_groups; }

private:
    bool alternatives(int depth);
    bool atom(int depth);
    bool group(int depth);
    bool quantifier();
    bool escape();
    bool backReference(int number);
    /// A class after its `[`; what it stands for is appended to @p out.
    bool characterClass(QString &out, int depth);
    bool classMember(QString &members);
    std::optional<QString> multiCharacterEscape(QChar letter, bool inClass);
    std::optional<QString> property(bool negated, bool inClass);
    [[nodiscard]] bool atEnd() const { return m_at >= m_pattern.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_pattern.at(m_at); }
    bool accept(QChar character);

    QString m_pattern;
    Flags m_flags;
    QString m_out;
    qsizetype m_at = 0;
    int m_groups = 0;
    QList<int> m_closed; ///< Groups that may be referred back to.
};

/// The range of the Unicode block @p name, as PCRE writes it inside a class; nothing for an unknown block.
[[nodiscard]] std::optional<QString> unicodeBlock(const QString &name);

} // namespace zhiping::feel
