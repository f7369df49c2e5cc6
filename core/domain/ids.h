// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/strong_id.h"

namespace zhiping::domain {

using ApplicationId = StrongId<struct ApplicationIdTag>; ///< UUIDv7, chosen by the platform.
using AttachmentId = StrongId<struct AttachmentIdTag>;
using LineId = StrongId<struct LineIdTag>;         ///< One investment line within its application.
using FindingId = StrongId<struct FindingIdTag>;   ///< UUIDv7, chosen on the laptop.
using DecisionId = StrongId<struct DecisionIdTag>; ///< UUIDv7, chosen on the laptop.
using AccountId = StrongId<struct AccountIdTag>;   ///< A reviewer's account on the platform.
using CategoryCode =
    StrongId<struct CategoryCodeTag>; ///< "A" … "D" in 附件2; what it means is in the rule pack.
using InvestmentKind =
    StrongId<struct InvestmentKindTag>;      ///< "EQ", "SW" …; what it means is in the rule pack.
using FactKey = StrongId<struct FactKeyTag>; ///< "project.built", "content.b.systems", "investment.EQ" …
using RegionCode = StrongId<struct RegionCodeTag>; ///< "500153", or an internal code such as "CQ-GX".
using RulePackId = StrongId<struct RulePackIdTag>; ///< "cq-annex2-2018".

} // namespace zhiping::domain
