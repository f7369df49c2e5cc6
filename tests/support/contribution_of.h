// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/attribution.h"
#include "criteria/fact_sheet.h"

#include <algorithm>

namespace zhiping::test {

/// Whether @p kind counts for @p category of an application as the pack's expressions alone say it, apart
/// from every amount: the oracle for what an assessment makes of one.
inline criteria::Contribution
contributionOf(const domain::InvestmentKind &kind, const domain::CategoryCode &category,
               const criteria::RulePack &pack, const domain::Application &application,
               const QList<domain::Finding> &findings = {}, const criteria::PublishedReadings &published = {})
{
    const criteria::CompiledPack &compiled = pack.compiled();
    const auto wanted = std::find_if(compiled.categories.begin(), compiled.categories.end(),
                                     [&category](const auto &one) { return one.code == category; });
    if (wanted != compiled.categories.end() && wanted->amount >= 0) {
        dmn::CaseRun run(*compiled.program,
                         criteria::inputsOf(compiled, criteria::factsOf(application, findings), published));
        for (const criteria::Contribution &one : criteria::contributionsTo(compiled, run, wanted->amount, {}))
            if (one.kind == kind)
                return one;
    }
    return {kind, -1, criteria::Term::Counts::No, {}};
}

} // namespace zhiping::test
