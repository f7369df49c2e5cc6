// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/model.h"

namespace zhiping::dmn {

/// What the linter looks for. R1 to R7 are the profile that keeps verdicts three-valued on any engine of the
/// standard: FEEL's null stands for what is not known, and these constructs make a definite answer of it.
enum class LintRule : quint8 {
    FullWidth,    ///< A full-width or typographic character outside a string.
    Name,         ///< A name that FEEL reads as something else.
    Undefined,    ///< A name nobody declared, or not for this decision.
    Syntax,       ///< The expression or the graph is not understood.
    DefiniteElse, ///< R1: an `else` that is reached when something is not known, and gives a verdict.
    Unguarded,    ///< R2: `=`, `in` and the like on what may not be known, outside a table cell.
    Filtered,     ///< R3: what a filter leaves is counted; it drops what is not known.
    Default,      ///< R4: a table that answers although no rule matches.
    Dash,         ///< R5: a dash in a column that may not be known; engines differ on it.
    Negative,     ///< R6: a verdict whose negative is not written down.
    Overlap,      ///< Two rules of a table hold at once.
    NoAuthority,  ///< R7: a decision that names no authority.
};

/// The rule as it is written behind a finding: "full-width".
[[nodiscard]] QLatin1String nameOf(LintRule rule);

struct LintFinding {
    LintRule rule = LintRule::Syntax;
    QString element; ///< Id of the element.
    Place place;
    QString message;
    QString mend; ///< What to write instead.
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// What is legal DMN and still a mistake in a rule pack, in the order of the document.
///
/// Places are those of the faulty characters in literal expressions and tables, and of the whole expression
/// in other boxed expressions. Where a text holds full-width characters, what follows from them is not
/// reported again.
[[nodiscard]] QList<LintFinding> lint(const Definitions &definitions);

} // namespace zhiping::dmn
