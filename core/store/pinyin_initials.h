// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <span>

namespace zhiping::store {

/// The first letters of all readings of the hanzi @p character, in order: "cz" for 重; empty where nobody
/// gives a reading.
[[nodiscard]] QByteArray pinyinInitials(char32_t character);

namespace detail {

struct HanziInitials {
    char32_t character;
    quint32 letters; ///< Bit 0 for a.
};

/// In the order of the characters. Made from Unihan while building; see resources/pinyin.
[[nodiscard]] std::span<const HanziInitials> hanziInitials();

} // namespace detail

} // namespace zhiping::store
