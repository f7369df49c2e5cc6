// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/exact_run.h"

namespace zhiping::proofs {

/// What every decision of a program comes to by exact evaluation, while the inputs change one by one: only
/// what reads a changed value is evaluated again. Knows nothing of unknown values.
class ChangingCase
{
public:
    /// Borrows the program. All inputs are null.
    explicit ChangingCase(const dmn::Program &program);

    void set(int input, const feel::Value &value);
    /// Bring all decisions up to date.
    void refresh();
    /// As of the last `refresh()`.
    [[nodiscard]] const feel::Value &decision(int index) const;
    /// Whether evaluating everything anew gives the same.
    [[nodiscard]] bool agreesWithEvaluate() const;

private:
    const dmn::Program &m_program;
    std::vector<feel::Value> m_variables; ///< By slot.
    std::vector<char> m_changed;          ///< By slot, since the last refresh.
};

} // namespace zhiping::proofs
