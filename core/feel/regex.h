// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace zhiping::feel {

/// A regular expression of XPath and XQuery Functions 3.1 §5.6 (which FEEL uses, DMN 1.5 table 76),
/// translated for Qt's engine: XML Schema's classes with subtraction, blocks and `\i \c`, back-references,
/// flags `s m i x q`.
///
/// A search that backtracks beyond a fixed limit fails instead of going on.
class Regex
{
public:
    /// Nothing when @p pattern or @p flags is malformed or longer than 4,000 characters.
    [[nodiscard]] static std::optional<Regex> of(const QString &pattern, const QString &flags);

    /// Nothing when the search was broken off.
    [[nodiscard]] std::optional<bool> isIn(const QString &text) const;
    /// Every match replaced by @p replacement, in which `$1` stands for a group. Nothing when the replacement
    /// is malformed, the pattern matches the empty text or the search was broken off.
    [[nodiscard]] std::optional<QString> replaced(const QString &text, const QString &replacement) const;
    /// The parts of @p text between the matches. Nothing in the same cases.
    [[nodiscard]] std::optional<QStringList> split(const QString &text) const;

private:
    Regex(QRegularExpression expression, int groups, bool literal)
        : m_expression(std::move(expression))
        , m_groups(groups)
        , m_literal(literal)
    {
    }
    [[nodiscard]] bool matchesNothing() const;
    [[nodiscard]] std::optional<QString> substituted(const QString &replacement,
                                                     const QRegularExpressionMatch &match) const;

    QRegularExpression m_expression;
    int m_groups = 0;
    bool m_literal = false; ///< Flag `q`: the replacement is literal too.
};

} // namespace zhiping::feel
