// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/search_expression.h"

#include "store/pinyin_initials.h"

#include <QStringList>

#include <algorithm>

namespace zhiping::store {

namespace {

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

bool isPlainLetterOrDigit(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

/// Each character of the folded @p name with its readings. Brackets and blanks are left out: nobody types
/// them between initials.
QString placesOf(const QString &name)
{
    QString places;
    for (const char32_t character : name.toUcs4()) {
        if (character == U' ')
            continue;
        places += u'^' + QString::fromUcs4(&character, 1)
            + QString::fromLatin1(isHan(character) ? pinyinInitials(character) : QByteArray());
    }
    return places;
}

QString amountToken(domain::Money amount)
{
    return u'#' + QString::number(amount.fen);
}

/// Whether letters stand in @p text beside nothing but hanzi and digits: then they may be initials.
bool mayBeInitials(const QList<uint> &text)
{
    const bool allFit =
        std::all_of(text.cbegin(), text.cend(), [](uint c) { return isHan(c) || isPlainLetterOrDigit(c); });
    return allFit && std::any_of(text.cbegin(), text.cend(), [](uint c) { return c >= U'a' && c <= U'z'; });
}

/// Whether what stands at the end may be the beginning of a longer token in what is found: one or two
/// letters, or one hanzi behind something else. A hanzi by itself is looked for where it stands first.
bool endsShort(const QList<uint> &text)
{
    if (isHan(text.last()))
        return text.size() > 1 && !isHan(text.at(text.size() - 2));
    qsizetype letters = 0;
    while (letters < text.size() && letters < 3) {
        const char32_t character = text.at(text.size() - 1 - letters);
        if (character == U' ' || isHan(character))
            break;
        ++letters;
    }
    return letters == 1 || letters == 2;
}

QString quoted(const QString &phrase)
{
    return u'"' + phrase + u'"';
}

} // namespace

QByteArray searchDocument(const domain::SearchText &text)
{
    QStringList parts;
    QStringList initials;
    for (const QString &name : text.names) {
        parts.append(domain::foldForSearch(name));
        initials.append(placesOf(parts.last()));
    }
    parts.append(domain::foldForSearch(text.texts.join(u'\n')));
    parts.append(initials);
    for (const domain::Money amount : text.amounts)
        parts.append(amountToken(amount));
    return parts.join(u' ').toUtf8();
}

QByteArray searchExpression(const ports::SearchWord &word)
{
    const QList<uint> characters = word.text.toUcs4();
    QString expression = quoted(word.text);
    if (endsShort(characters))
        expression += QStringLiteral(" *");
    if (mayBeInitials(characters)) {
        QString places;
        for (const char32_t character : characters)
            places += u'^' + QString::fromUcs4(&character, 1);
        expression += QStringLiteral(" OR ") + quoted(places);
    }
    if (word.amount)
        expression += QStringLiteral(" OR ") + quoted(amountToken(*word.amount));
    return expression.toUtf8();
}

} // namespace zhiping::store
