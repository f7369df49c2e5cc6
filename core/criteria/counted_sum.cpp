// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/counted_sum.h"

namespace zhiping::criteria {

CountedSum countedSum(const Comparison &comparison, bool met)
{
    CountedSum sum;
    sum.total = met ? comparison.certain : comparison.possible.value_or(comparison.certain);
    sum.exact = comparison.possible == comparison.certain;
    sum.rest = sum.total;
    for (const Term &term : comparison.terms) {
        if (term.counts != Term::Counts::Yes || !term.amount || term.amount->fen == 0)
            continue;
        sum.terms.append(term);
        sum.rest = sum.rest - *term.amount;
    }
    return sum;
}

} // namespace zhiping::criteria
