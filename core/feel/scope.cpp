// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/scope.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zhiping::feel {

bool isNameStart(char32_t character)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 17> ranges {{
        {U'?', U'?'},
        {U'A', U'Z'},
        {U'_', U'_'},
        {U'a', U'z'},
        {0xC0, 0xD6},
        {0xD8, 0xF6},
        {0xF8, 0x2FF},
        {0x370, 0x37D},
        {0x37F, 0x1FFF},
        {0x200C, 0x200D},
        {0x2070, 0x218F},
        {0x2C00, 0x2FEF},
        {0x3001, 0xD7FF},
        {0xF900, 0xFDCF},
        {0xFDF0, 0xFFFD},
        {0x10000, 0xEFFFF},
        {0xAA, 0xAA},
    }};
    return !isBlank(character) && std::any_of(ranges.begin(), ranges.end(), [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
}

bool isNamePart(char32_t character)
{
    return isNameStart(character) || (character >= U'0' && character <= U'9') || character == 0xB7
        || (character >= 0x300 && character <= 0x36F) || character == 0x203F || character == 0x2040;
}

bool isBlank(char32_t character)
{
    return character == U' ' || (character >= 0x09 && character <= 0x0D) || character == 0x85
        || character == 0xA0 || character == 0x1680 || character == 0x180E
        || (character >= 0x2000 && character <= 0x200B) || character == 0x2028 || character == 0x2029
        || character == 0x202F || character == 0x205F || character == 0x3000 || character == 0xFEFF;
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at + 1]);
    return first.unicode();
}

void Scope::declare(const QString &name, int slot)
{
    add({name.simplified(), slot, {}});
}

void Scope::declareConstant(const QString &name, Value value)
{
    add({name.simplified(), -1, std::move(value)});
}

void Scope::add(Entry entry)
{
    const auto known = m_places.constFind(entry.name);
    if (known != m_places.constEnd()) {
        m_entries[size_t(*known)] = std::move(entry);
        return;
    }
    m_places.insert(entry.name, qsizetype(m_entries.size()));
    m_entries.push_back(std::move(entry));
}

const Scope::Entry *Scope::find(const QString &name) const
{
    const auto known = m_places.constFind(name);
    return known == m_places.constEnd() ? nullptr : &m_entries[size_t(*known)];
}

qsizetype lengthOfName(QStringView text, qsizetype at, QStringView name)
{
    qsizetype position = at;
    for (const QChar expected : name) {
        if (expected == u' ') {
            const qsizetype from = position;
            while (isBlank(codePointAt(text, position)))
                ++position;
            if (position == from)
                return 0;
        } else if (position >= text.size() || text[position] != expected) {
            return 0;
        } else {
            ++position;
        }
    }
    return isNamePart(codePointAt(text, position)) ? 0 : position - at;
}

} // namespace zhiping::feel
