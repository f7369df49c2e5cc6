// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <functional>

namespace zhiping::store {

/// How the full-text index takes text apart. Text comes as `searchDocument()` and `searchExpression()` make
/// it, in UTF-8:
/// each hanzi begins a token, a pair with the hanzi behind it, because single ones stand in nearly every text
/// and pairs in few; alone it is one where no hanzi follows, and where it stands first, for who looks for it
/// alone. Letters and digits are tokens of three, one beginning at each, so that any part of a number is
/// found; a blank is a token, so that no phrase crosses it; what follows `^`, up to the next blank or `^`,
/// are single characters that may stand at one place (`^cz` is c or z); `#` begins an amount, one token.
struct SearchToken {
    QByteArrayView bytes;
    qsizetype from = 0; ///< Where it stands in the text.
    qsizetype until = 0;
    bool alternative = false; ///< At the place of the token before it.
};

enum class SearchSide : quint8 {
    Document,
    Query, ///< Letters at the end may go on in what is found.
};

/// Hand the tokens of @p text to @p take until it returns false; whether it never did.
bool eachSearchToken(QByteArrayView text, SearchSide side,
                     const std::function<bool(const SearchToken &)> &take);

} // namespace zhiping::store
