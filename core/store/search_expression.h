// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/search_text.h"
#include "ports/application_search.h"

#include <QByteArray>

namespace zhiping::store {

/// @p text as the full-text index takes it in: all of it folded, the names once more as their initials, the
/// amounts in 分. UTF-8.
[[nodiscard]] QByteArray searchDocument(const domain::SearchText &text);

/// What FTS5 is asked for @p word: its text; or, of letters alone or beside hanzi, the initials of a name; or
/// its amount. Whatever a reviewer types is text in it, never syntax.
[[nodiscard]] QByteArray searchExpression(const ports::SearchWord &word);

} // namespace zhiping::store
