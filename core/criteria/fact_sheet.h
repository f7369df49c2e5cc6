// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "criteria/assessment.h"
#include "criteria/compiled_pack.h"
#include "dmn/abstract_value.h"

#include <QHash>

namespace zhiping::criteria {

/// One fact as the application and the reviewer's findings state it, in the contract's codes.
struct Fact {
    domain::FactValue value; ///< `Undetermined` when not known.
    FactSource source = FactSource::Unknown;
    std::optional<domain::Money> atLeast; ///< For an amount that is known in part.
    QStringList possible;                 ///< For a choice that is narrowed down to a few.
};
using FactSheet = QHash<QString, Fact>; ///< By fact key.

/// Gather every fact about @p application; a finding on the same key replaces what was declared, and one on a
/// line's verified amount or kind changes that line's sums. Kinds without a line are not in the sheet.
[[nodiscard]] FactSheet factsOf(const domain::Application &application,
                                const QList<domain::Finding> &findings);

/// What the pack's inputs can be, given the facts. A fact of the wrong type or with an unknown code is
/// unknown.
[[nodiscard]] std::vector<dmn::AbstractValue> inputsOf(const CompiledPack &pack, const FactSheet &facts,
                                                       const PublishedReadings &published);

/// The pack's questions with their present answers.
[[nodiscard]] FactQuestion answered(const CompiledPack &pack, int input, const FactSheet &facts,
                                    const PublishedReadings &published);

/// The domain's form of an exact value of @p input, for display.
[[nodiscard]] domain::FactValue factValueOf(const PackInput &input, const feel::Value &value);

} // namespace zhiping::criteria
