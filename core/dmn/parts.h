// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_run.h"

#include <vector>

namespace zhiping::dmn {

/// The most values a decision may have for these to be tried one by one.
inline constexpr qsizetype mostCases = 16;

/// Whether @p value is one of a few: truth values, null, strings of a short list.
[[nodiscard]] bool isOneOfFew(const AbstractValue &value);

/// The values that make up @p value, which is one of few.
[[nodiscard]] std::vector<feel::Value> casesOf(const AbstractValue &value);

/// Takes an open decision apart into what it is worked out from.
///
/// A part is an open input, or an open decision with few values through which alone its own inputs reach the
/// whole: it dominates them in the graph of what hinges on what. The parts of one whole therefore share no
/// input, and their values can be combined at will. As of the assumptions under which it is made.
class Parts
{
public:
    Parts(AbstractRun &run, int decision);

    /// The slots of the direct parts of the whole in @p slot, inputs first.
    [[nodiscard]] std::vector<int> of(int slot) const;
    /// The slot of which @p slot is a part; −1 when it has no influence on the decision.
    [[nodiscard]] int wholeOf(int slot) const { return m_wholes[size_t(slot)]; }

private:
    std::vector<int> m_wholes;  ///< By slot.
    std::vector<bool> m_isPart; ///< By slot; otherwise its own parts are taken for it.
};

} // namespace zhiping::dmn
