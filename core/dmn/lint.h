// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/model.h"

namespace zhiping::dmn {

struct LintFinding {
    QString element; ///< Id of the element.
    Place place;
    QString message;
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// What is legal DMN and still a mistake in a rule pack: full-width operators, digits and brackets in
/// expressions (FEEL reads them as parts of names), names that start with a digit or hold an operator,
/// decisions without an authority. In the order of the document.
[[nodiscard]] QList<LintFinding> lint(const Definitions &definitions);

} // namespace zhiping::dmn
