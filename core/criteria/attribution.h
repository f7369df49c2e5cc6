// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/compiled_pack.h"
#include "dmn/case_run.h"

namespace zhiping::criteria {

/// How much one investment kind contributes to a sum.
struct Contribution {
    domain::InvestmentKind kind;
    int decision = -1; ///< The decision that is the kind's amount.
    Term::Counts counts = Term::Counts::Yes;
    QString interpretationId; ///< For `Ask`.
};

/// Which kinds @p decision, a sum, is made of under what @p run knows and @p supposition
/// supposes. Read from the expressions: additions,
/// and tables that choose between sums. A kind that is not among them does not count.
[[nodiscard]] QList<Contribution> contributionsTo(const CompiledPack &pack, dmn::CaseRun &run, int decision,
                                                  const dmn::Supposition &supposition);

} // namespace zhiping::criteria
