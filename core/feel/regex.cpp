// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/regex.h"

#include "feel/regex_translation.h"
#include "feel/value.h"

#include <QDeadlineTimer>

#include <chrono>

namespace zhiping::feel {

namespace {

/// The blanks that flag `x` takes out of a pattern, except inside classes.
QString withoutBlanks(const QString &pattern)
{
    QString kept;
    int classes = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = pattern.at(i);
        const bool escaped = i > 0 && pattern.at(i - 1) == u'\\';
        if (next == u'[' && !escaped)
            ++classes;
        else if (next == u']' && !escaped && classes > 0)
            --classes;
        const bool blank = next == u' ' || next == u'\t' || next == u'\n' || next == u'\r';
        if (!blank || classes > 0)
            kept += next;
    }
    return kept;
}

constexpr std::chrono::seconds longestSearch(2);

std::nullopt_t brokenOff()
{
    (void)Value::overgrown();
    return std::nullopt;
}

bool areKnown(const QString &flags)
{
    for (const QChar flag : flags)
        if (!QStringLiteral("smixq").contains(flag))
            return false;
    return true;
}

} // namespace

std::optional<Regex> Regex::of(const QString &pattern, const QString &flags)
{
    constexpr qsizetype longestPattern = 4000;
    if (pattern.size() > longestPattern || !areKnown(flags))
        return {};
    QString translated;
    int groups = 0;
    const bool literal = flags.contains(u'q');
    if (literal) {
        translated = QRegularExpression::escape(pattern);
    } else {
        RegexTranslation translation(flags.contains(u'x') ? withoutBlanks(pattern) : pattern,
                                     {flags.contains(u's'), flags.contains(u'm')});
        const auto result = translation.run();
        if (!result)
            return {};
        translated = *result;
        groups = translation.groups();
    }
    // A pattern may come from anywhere: PCRE gives up where it would search for minutes.
    QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=400000)(*LIMIT_DEPTH=10000)") + translated,
                                  QRegularExpression::UseUnicodePropertiesOption);
    auto options = expression.patternOptions();
    options.setFlag(QRegularExpression::CaseInsensitiveOption, flags.contains(u'i'));
    options.setFlag(QRegularExpression::MultilineOption, flags.contains(u'm'));
    expression.setPatternOptions(options);
    if (!expression.isValid())
        return {};
    return Regex(std::move(expression), groups, literal);
}

std::optional<bool> Regex::isIn(const QString &text) const
{
    const QRegularExpressionMatch match = m_expression.match(text);
    return match.isValid() ? std::optional(match.hasMatch()) : std::nullopt;
}

bool Regex::matchesNothing() const
{
    return m_expression.match(QString()).hasMatch();
}

std::optional<QString> Regex::substituted(const QString &replacement,
                                          const QRegularExpressionMatch &match) const
{
    if (m_literal)
        return replacement;
    QString made;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar next = replacement.at(i);
        const QChar after = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        if (next == u'\\') {
            if (after != u'\\' && after != u'$')
                return {};
            made += after;
            ++i;
        } else if (next == u'$') {
            if (after < u'0' || after > u'9')
                return {};
            int number = after.digitValue();
            ++i;
            while (i + 1 < replacement.size() && replacement.at(i + 1) >= u'0'
                   && replacement.at(i + 1) <= u'9'
                   && number * 10 + replacement.at(i + 1).digitValue() <= m_groups)
                number = number * 10 + replacement.at(++i).digitValue();
            if (number <= m_groups)
                made += match.captured(number);
        } else {
            made += next;
        }
    }
    return made;
}

std::optional<QString> Regex::replaced(const QString &text, const QString &replacement) const
{
    if (matchesNothing())
        return {};
    QString made;
    qsizetype at = 0;
    const QDeadlineTimer deadline(longestSearch);
    QRegularExpressionMatchIterator matches = m_expression.globalMatch(text);
    while (matches.hasNext()) {
        if (deadline.hasExpired())
            return brokenOff();
        const QRegularExpressionMatch match = matches.next();
        const auto part = substituted(replacement, match);
        if (!match.isValid() || !part)
            return {};
        made += QStringView(text).mid(at, match.capturedStart() - at);
        made += *part;
        at = match.capturedEnd();
        if (made.size() > longestString)
            return brokenOff();
    }
    if (!matches.isValid() || !substituted(replacement, QRegularExpressionMatch()))
        return {};
    return made + QStringView(text).mid(at);
}

std::optional<QStringList> Regex::split(const QString &text) const
{
    if (matchesNothing())
        return {};
    QStringList parts;
    qsizetype at = 0;
    const QDeadlineTimer deadline(longestSearch);
    QRegularExpressionMatchIterator matches = m_expression.globalMatch(text);
    while (matches.hasNext()) {
        if (deadline.hasExpired())
            return brokenOff();
        const QRegularExpressionMatch match = matches.next();
        parts.append(text.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
    }
    if (!matches.isValid())
        return {};
    parts.append(text.mid(at));
    return parts;
}

} // namespace zhiping::feel
