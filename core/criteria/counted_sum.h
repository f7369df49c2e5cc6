// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"

namespace zhiping::criteria {

/// The amount that decides a firm comparison, taken apart so that a sentence can add it up.
struct CountedSum {
    /// What surely counts and is known, without what is nothing; where the threshold is not met also what
    /// some reading would count, if that makes up the total.
    QList<Term> terms;
    /// What makes `total` beyond the terms: where the threshold is met, the least that must come on top;
    /// where it is not, the most that may.
    domain::Money rest;
    domain::Money total; ///< `certain` where the threshold is met, otherwise `possible`.
    bool exact = true;   ///< The amount is `total`, not just at least or at most.
};

/// What a sum calls @p term: its label, with the interpretation it hangs on where it is arguable.
[[nodiscard]] Label nameInSum(const Term &term);

[[nodiscard]] CountedSum countedSum(const Comparison &comparison, bool met);

} // namespace zhiping::criteria
