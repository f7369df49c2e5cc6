// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/compiled_pack.h"

namespace zhiping::criteria {

/// The sentence a reviewer could write about @p condition, whose outcome, comparison, facts and dependencies
/// are already filled in: 「一（一）2 投资不低于100万元 — 不符合：…」. Amounts are exact, never rounded.
[[nodiscard]] Label reasonFor(const PackCondition &pack, const Condition &condition);

/// The sentence about the whole application.
[[nodiscard]] Label overallReasonFor(const CompiledPack &pack, const Assessment &assessment);

/// 符合 / 不符合 / 尚不能判定 / 不适用.
[[nodiscard]] Label outcomeName(Outcome outcome);

} // namespace zhiping::criteria
