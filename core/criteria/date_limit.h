// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "dmn/case_run.h"

namespace zhiping::criteria {

/// How the date in @p logic, a condition that comes to @p outcome, stands to the date it is compared with:
/// where readings leave several, the one that every other follows from. Nothing where no comparison of dates
/// bears the outcome out.
[[nodiscard]] std::optional<DateLimit> dateLimitIn(const feel::Node &logic, dmn::CaseRun &run,
                                                   Outcome outcome);

} // namespace zhiping::criteria
