// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/regex_translation.h"

namespace zhiping::feel {

namespace {

constexpr int deepestGroup = 40;

bool isLiteralEscape(QChar letter)
{
    return QStringLiteral("\\|.?*+(){}-[]^$").contains(letter);
}

QString literal(QChar character)
{
    return isLiteralEscape(character) || character == u'#' || character == u'/' ? QString(u'\\') + character
                                                                                : QString(character);
}

QString controlEscape(QChar letter)
{
    if (letter == u'n')
        return QStringLiteral("\\n");
    if (letter == u'r')
        return QStringLiteral("\\r");
    return letter == u't' ? QStringLiteral("\\t") : QString();
}

} // namespace

std::optional<QString> RegexTranslation::run()
{
    if (!alternatives(0) || !atEnd())
        return {};
    return m_out;
}

bool RegexTranslation::accept(QChar character)
{
    if (atEnd() || here() != character)
        return false;
    ++m_at;
    return true;
}

bool RegexTranslation::alternatives(int depth)
{
    while (!atEnd() && here() != u')') {
        if (accept(u'|'))
            m_out += u'|';
        else if (!atom(depth))
            return false;
    }
    return true;
}

bool RegexTranslation::atom(int depth)
{
    const QChar next = m_pattern.at(m_at++);
    switch (next.unicode()) {
    case u'^':
        m_out += m_flags.lines ? QStringLiteral("^") : QStringLiteral("\\A");
        return true;
    case u'$':
        m_out += m_flags.lines ? QStringLiteral("$") : QStringLiteral("\\z");
        return true;
    case u'.':
        m_out += m_flags.dotAll ? QStringLiteral("(?s:.)") : QStringLiteral("[^\\n\\r]");
        return quantifier();
    case u'(':
        return group(depth) && quantifier();
    case u'[':
        return characterClass(m_out, 0) && quantifier();
    case u'\\':
        return escape() && quantifier();
    case u'?':
    case u'*':
    case u'+':
    case u'{':
    case u'}':
    case u']':
        return false;
    default:
        m_out += literal(next);
        if (next.isHighSurrogate() && here().isLowSurrogate())
            m_out += m_pattern.at(m_at++);
        return quantifier();
    }
}

bool RegexTranslation::group(int depth)
{
    if (depth >= deepestGroup)
        return false;
    int number = 0;
    if (accept(u'?')) {
        if (!accept(u':'))
            return false;
        m_out += QStringLiteral("(?:");
    } else {
        number = ++m_groups;
        m_out += u'(';
    }
    if (!alternatives(depth + 1) || !accept(u')'))
        return false;
    m_out += u')';
    if (number > 0)
        m_closed.append(number);
    return true;
}

bool RegexTranslation::quantifier()
{
    if (atEnd())
        return true;
    const QChar next = here();
    if (next == u'{') {
        const qsizetype close = m_pattern.indexOf(u'}', m_at);
        if (close < 0)
            return false;
        const QStringList bounds = m_pattern.mid(m_at + 1, close - m_at - 1).split(u',');
        bool known = false;
        constexpr uint most = 10'000;
        const uint least = bounds.first().toUInt(&known);
        if (!known || bounds.size() > 2 || least > most)
            return false;
        if (bounds.size() == 2 && !bounds.last().isEmpty()) {
            const uint greatest = bounds.last().toUInt(&known);
            if (!known || greatest < least || greatest > most)
                return false;
        }
        m_out += m_pattern.mid(m_at, close - m_at + 1);
        m_at = close + 1;
    } else if (next == u'?' || next == u'*' || next == u'+') {
        m_out += next;
        ++m_at;
    } else {
        return true;
    }
    if (accept(u'?'))
        m_out += u'?';
    return true;
}

bool RegexTranslation::backReference(int number)
{
    // As many digits belong to the reference as there are groups for.
    while (!atEnd() && here() >= u'0' && here() <= u'9' && number * 10 + here().digitValue() <= m_groups)
        number = number * 10 + m_pattern.at(m_at++).digitValue();
    if (!m_closed.contains(number))
        return false;
    m_out += QStringLiteral("\\g{%1}").arg(number);
    return true;
}

bool RegexTranslation::escape()
{
    if (atEnd())
        return false;
    const QChar letter = m_pattern.at(m_at++);
    if (letter >= u'1' && letter <= u'9')
        return backReference(letter.digitValue());
    if (isLiteralEscape(letter)) {
        m_out += literal(letter);
        return true;
    }
    if (const QString control = controlEscape(letter); !control.isEmpty()) {
        m_out += control;
        return true;
    }
    const auto several = multiCharacterEscape(letter, false);
    if (!several)
        return false;
    m_out += *several;
    return true;
}

std::optional<QString> RegexTranslation::multiCharacterEscape(QChar letter, bool inClass)
{
    const QChar lower = letter.toLower();
    const bool negated = letter != lower;
    if (lower == u'p')
        return property(negated, inClass);
    // XML Schema's classes; inside a class a negated one needs a form without brackets of its own.
    static const QString names = QStringLiteral("\\p{L}_:\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}");
    switch (lower.unicode()) {
    case u'd':
        return negated ? QStringLiteral("\\P{Nd}") : QStringLiteral("\\p{Nd}");
    case u's':
        if (inClass)
            return negated ? QStringLiteral(
                       "\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{21}-\\x{D7FF}\\x{E000}-\\x{10FFFF}")
                           : QStringLiteral(" \\t\\n\\r");
        return negated ? QStringLiteral("[^ \\t\\n\\r]") : QStringLiteral("[ \\t\\n\\r]");
    case u'w':
        if (inClass)
            return negated ? QStringLiteral("\\p{P}\\p{Z}\\p{C}")
                           : QStringLiteral("\\p{L}\\p{M}\\p{N}\\p{S}");
        return negated ? QStringLiteral("[\\p{P}\\p{Z}\\p{C}]") : QStringLiteral("[^\\p{P}\\p{Z}\\p{C}]");
    case u'i':
        if (inClass)
            return negated ? std::nullopt : std::optional(names);
        return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + names + u']';
    case u'c':
        if (inClass)
            return negated ? std::nullopt
                           : std::optional<QString>(names + QStringLiteral("\\p{Nd}.\\-\\xB7\\p{M}"));
        return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + names
            + QStringLiteral("\\p{Nd}.\\-\\xB7\\p{M}]");
    default:
        return {};
    }
}

std::optional<QString> RegexTranslation::property(bool negated, bool inClass)
{
    const qsizetype close = m_pattern.indexOf(u'}', m_at);
    if (!accept(u'{') || close < 0)
        return {};
    const QString name = m_pattern.mid(m_at, close - m_at);
    m_at = close + 1;
    if (name.startsWith(QStringLiteral("Is"))) {
        const auto block = unicodeBlock(name.mid(2));
        if (!block || (negated && inClass))
            return {};
        if (inClass)
            return block;
        return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + *block + u']';
    }
    static const QString categories = QStringLiteral(" L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe "
                                                     "Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn ");
    if (name.isEmpty() || name.contains(u' ') || !categories.contains(u' ' + name + u' '))
        return {};
    return (negated ? QStringLiteral("\\P{") : QStringLiteral("\\p{")) + name + u'}';
}

bool RegexTranslation::classMember(QString &members)
{
    const QChar next = m_pattern.at(m_at++);
    if (next != u'\\') {
        if (next == u'[')
            return false;
        members += literal(next);
        if (next.isHighSurrogate() && here().isLowSurrogate())
            members += m_pattern.at(m_at++);
        return true;
    }
    if (atEnd())
        return false;
    const QChar letter = m_pattern.at(m_at++);
    if (isLiteralEscape(letter)) {
        members += literal(letter);
        return true;
    }
    if (const QString control = controlEscape(letter); !control.isEmpty()) {
        members += control;
        return true;
    }
    const auto several = multiCharacterEscape(letter, true);
    if (several)
        members += *several;
    return several.has_value();
}

bool RegexTranslation::characterClass(QString &out, int depth)
{
    if (depth > deepestGroup)
        return false;
    const bool negated = accept(u'^');
    QString members;
    QString without;
    bool empty = true;
    while (!atEnd() && here() != u']') {
        const bool dash = here() == u'-';
        if (dash && m_at + 1 < m_pattern.size() && m_pattern.at(m_at + 1) == u'[' && !empty) {
            m_at += 2;
            if (!characterClass(without, depth + 1) || here() != u']')
                return false;
            break;
        }
        const bool isRange = dash && !empty && m_at + 1 < m_pattern.size() && m_pattern.at(m_at + 1) != u']';
        if (isRange) {
            // Written bare, the dash makes a range of its neighbours.
            members += u'-';
            ++m_at;
        }
        if (!classMember(members))
            return false;
        empty = false;
    }
    if (empty || !accept(u']'))
        return false;
    if (!without.isEmpty())
        out += QStringLiteral("(?:(?!") + without + u')';
    out += (negated ? QStringLiteral("[^") : QStringLiteral("[")) + members + u']';
    if (!without.isEmpty())
        out += u')';
    return true;
}

} // namespace zhiping::feel
