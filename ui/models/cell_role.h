// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace zhiping::models {

/// What the shell's tables ask their models beyond Qt's own roles, so that one delegate paints them all.
enum CellRole : int {
    SortRole = Qt::UserRole + 1, ///< Exact: 分, dates, numbers.
    IdRole,                      ///< The application's id as text.
    StrongTextRole,              ///< The first of two texts in a cell, set in bold …
    SoftTextRole,                ///< … and the second, in a softer ink.
    MarksRole,                   ///< Icon names.
    ToneRole,                    ///< `Tone` as int; absent where a cell states nothing.
    SecondTextRole,              ///< A remark beside the text: a chip where there is a tone, else faint.
    WhyRole,                     ///< What the row's state means, in a sentence.
    DetailsRole,                 ///< Figures that belong to that state, in words.
    IsHereRole,                  ///< Whether the application is on this laptop.
    ConflictRole, ///< The id of a decision whose three versions are to be compared; else empty.
};

} // namespace zhiping::models
