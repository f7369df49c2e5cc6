// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "proofs/choices.h"

namespace zhiping::proofs {

/// All that an assessment is made from.
struct PartialApplication {
    domain::Application application;
    QList<domain::Finding> findings;
    criteria::PublishedReadings published;
};

/// An application of which a share, drawn for each case, is not known: declared facts, findings over them,
/// amounts a cent around the thresholds, every interpretation open or published.
[[nodiscard]] PartialApplication randomApplication(const criteria::RulePack &pack, Choices &choices);

/// A finding of the year 2024 that says @p key is @p value.
[[nodiscard]] domain::Finding findingOf(const QString &key, const domain::FactValue &value);

/// One of 附件2's thresholds, a cent or some more or less, in 分.
[[nodiscard]] domain::Money amountNearThreshold(Choices &choices);

/// As JSON that tells it all, to be read by a person or put into `zhiping-rules`.
[[nodiscard]] QByteArray described(const PartialApplication &partial);

} // namespace zhiping::proofs
