// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/counted_sum.h"

namespace zhiping::criteria {

using domain::Money;

Label nameInSum(const Term &term)
{
    if (term.counts != Term::Counts::Ask)
        return term.label;
    if (term.interpretationId.isEmpty())
        return {term.label.zh + QStringLiteral("（存疑）"), term.label.en + QStringLiteral(" (arguable)")};
    return {term.label.zh + QStringLiteral("（口径%1）").arg(term.interpretationId),
            term.label.en + QStringLiteral(" (interpretation %1)").arg(term.interpretationId)};
}

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
    if (met)
        return sum;
    QList<Term> arguable;
    Money all;
    for (const Term &term : comparison.terms)
        if (term.counts == Term::Counts::Ask && term.amount && term.amount->fen != 0) {
            arguable.append(term);
            all += *term.amount;
        }
    if (all == sum.rest) {
        sum.terms += arguable;
        sum.rest = {};
    }
    return sum;
}

} // namespace zhiping::criteria
