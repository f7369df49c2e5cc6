// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint_text.h"

#include "dmn/program.h"
#include "feel/builtins.h"
#include "feel/scope.h"

namespace zhiping::dmn {

namespace {

/// What @p character of an input method was meant to be; empty when it is no trap.
QString meantBy(QChar character)
{
    static const QHash<QChar, QString> others {
        {QChar(0x3001), QStringLiteral(",")},  {QChar(0x3002), QStringLiteral(".")},
        {QChar(0x2018), QStringLiteral("'")},  {QChar(0x2019), QStringLiteral("'")},
        {QChar(0x201C), QStringLiteral("\"")}, {QChar(0x201D), QStringLiteral("\"")},
        {QChar(0x2264), QStringLiteral("<=")}, {QChar(0x2265), QStringLiteral(">=")},
        {QChar(0x2260), QStringLiteral("!=")}, {QChar(0x00D7), QStringLiteral("*")},
        {QChar(0x00F7), QStringLiteral("/")},  {QChar(0x2212), QStringLiteral("-")},
        {QChar(0x2013), QStringLiteral("-")},  {QChar(0x2014), QStringLiteral("-")},
        {QChar(0x3010), QStringLiteral("[")},  {QChar(0x3011), QStringLiteral("]")},
        {QChar(0x300A), QStringLiteral("\"")}, {QChar(0x300B), QStringLiteral("\"")},
        {QChar(0x2026), QStringLiteral("..")}};
    constexpr ushort fullWidthFirst = 0xFF01;
    constexpr ushort fullWidthLast = 0xFF5E;
    constexpr ushort distance = 0xFEE0;
    const ushort code = character.unicode();
    if (code >= fullWidthFirst && code <= fullWidthLast)
        return {QChar(ushort(code - distance))};
    return others.value(character);
}

/// One past the string or comment that begins at @p at; @p at itself where none does.
qsizetype pastQuoted(const QString &text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    const auto past = [&](const QString &stop) {
        const qsizetype found = text.indexOf(stop, at + 2);
        return found < 0 ? text.size() : found + stop.size();
    };
    if (rest.startsWith(u"//"))
        return past(QStringLiteral("\n"));
    if (rest.startsWith(u"/*"))
        return past(QStringLiteral("*/"));
    if (!rest.startsWith(u'"'))
        return at;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == u'"')
            return i + 1;
    }
    return text.size();
}

bool isKeyword(QStringView word)
{
    static const QStringList keywords {
        QStringLiteral("and"),      QStringLiteral("or"),    QStringLiteral("in"),
        QStringLiteral("between"),  QStringLiteral("if"),    QStringLiteral("then"),
        QStringLiteral("else"),     QStringLiteral("for"),   QStringLiteral("return"),
        QStringLiteral("some"),     QStringLiteral("every"), QStringLiteral("satisfies"),
        QStringLiteral("instance"), QStringLiteral("of"),    QStringLiteral("true"),
        QStringLiteral("false"),    QStringLiteral("null"),  QStringLiteral("not"),
        QStringLiteral("function")};
    return keywords.contains(word);
}

} // namespace

void lintText(QList<LintFinding> &findings, const QString &element, const SourceText &source)
{
    const QString &text = source.text;
    for (qsizetype i = 0; i < text.size();) {
        if (const qsizetype past = pastQuoted(text, i); past > i) {
            i = past;
            continue;
        }
        QString written;
        QString meant;
        for (QString one = meantBy(text.at(i)); !one.isEmpty();) {
            meant += one;
            written += text.at(i++);
            one = i < text.size() ? meantBy(text.at(i)) : QString();
        }
        if (written.isEmpty())
            ++i;
        else
            findings.append({LintRule::FullWidth, element, placeIn(source, int(i - written.size())),
                             QStringLiteral("full-width '%1' in an expression").arg(written),
                             QStringLiteral("write '%1'").arg(meant)});
    }
}

void lintName(QList<LintFinding> &findings, const Element &element, const QString &name)
{
    static const QString operators = QStringLiteral("+-*/=<>!(),[]{}\"'.:;?@&|^%#$~`\\");
    const auto add = [&](const QString &message, const QString &mend) {
        findings.append({LintRule::Name, element.id, element.place, message, mend});
    };
    if (name.isEmpty())
        return add(QStringLiteral("it has no name"),
                   QStringLiteral("give it a name that expressions can use"));
    for (const QChar character : name)
        if (!meantBy(character).isEmpty() || operators.contains(character)) {
            const QString without = QString(name).remove(character);
            return add(QStringLiteral("the name '%1' holds '%2'").arg(name, QString(character)),
                       QStringLiteral("call it '%1'").arg(without));
        }
    if (!feel::isNameStart(feel::codePointAt(name, 0)))
        return add(QStringLiteral("the name '%1' starts with '%2'").arg(name, QString(name.front())),
                   QStringLiteral("begin it with a letter or an ideograph: '投资%1'").arg(name));
    if (feel::builtinNamed(name) != nullptr)
        return add(QStringLiteral("the name '%1' is that of a built-in function").arg(name),
                   QStringLiteral("choose another name"));
    for (const QString &word : name.split(u' '))
        if (isKeyword(word))
            return add(QStringLiteral("the name '%1' holds the keyword '%2'").arg(name, word),
                       QStringLiteral("choose a name without '%1'").arg(word));
}

} // namespace zhiping::dmn
