// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/fact_set.h"

#include <array>
#include <vector>

namespace zhiping::dmn {

/// Some inputs with one assumed value each. A value is a small number of its input's own.
class AssumedValues
{
public:
    static constexpr int mostValues = 16; ///< Numbers that a value can have.

    void add(int input, int value);
    /// Of these inputs only.
    [[nodiscard]] AssumedValues among(const FactSet &inputs) const;
    /// The inputs for which @p other assumes another value.
    [[nodiscard]] FactSet conflictsWith(const AssumedValues &other) const;
    friend bool operator==(const AssumedValues &, const AssumedValues &) = default;

private:
    FactSet m_inputs;
    std::array<FactSet, 4> m_digits; ///< The binary digits of the values.
};

/// Under which assumptions a decision was seen to be true, and under which false.
///
/// Each is a proof: of what a decision still can come to, and, where a true and a false case differ in one
/// input alone, of that input deciding it.
class Witnesses
{
public:
    /// @p seen: every completion of these assumptions gives @p outcome.
    void note(bool outcome, const AssumedValues &seen);
    /// Whether both outcomes were seen in cases that agree with @p assumed.
    [[nodiscard]] bool showBoth(const AssumedValues &assumed) const;
    /// Inputs that were seen to decide.
    [[nodiscard]] const FactSet &decisive() const { return m_decisive; }

private:
    std::array<std::vector<AssumedValues>, 2> m_cases; ///< False, true.
    FactSet m_decisive;
};

} // namespace zhiping::dmn
