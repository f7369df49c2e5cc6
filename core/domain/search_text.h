// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

namespace zhiping::domain {

/// @p text as it is searched: letters, digits and hanzi in one form (NFKC, no capitals), and one blank for
/// whatever stands between them. What was typed is found where its folded form is part of a folded text, so
/// nothing is found across punctuation, and one sign of punctuation is as good as another.
[[nodiscard]] QString foldForSearch(QStringView text);

/// What can be found of an application.
struct SearchText {
    QStringList names; ///< Applicant and project: also found by their pinyin initials.
    QStringList texts; ///< Everything else that is said in words or numbers.
    QList<Money> amounts;
};

[[nodiscard]] SearchText searchTextOf(const Application &application);

} // namespace zhiping::domain
