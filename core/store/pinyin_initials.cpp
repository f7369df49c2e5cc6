// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/pinyin_initials.h"

#include <algorithm>

namespace zhiping::store {

QByteArray pinyinInitials(char32_t character)
{
    const auto table = detail::hanziInitials();
    const auto found = std::lower_bound(
        table.begin(), table.end(), character,
        [](const detail::HanziInitials &entry, char32_t wanted) { return entry.character < wanted; });
    QByteArray letters;
    if (found == table.end() || found->character != character)
        return letters;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        if ((found->letters >> (letter - 'a')) & 1U)
            letters.append(letter);
    }
    return letters;
}

} // namespace zhiping::store
