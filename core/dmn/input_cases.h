// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"

namespace zhiping::dmn {

/// The values into which @p input is taken apart while it is no more than @p value: each on its own, or with
/// others that no expression of @p program tells from it. Together they are all of @p value. Empty: it is not
/// taken apart, because it is exact, an amount, or has more than `CaseDiagrams::mostCases`.
[[nodiscard]] std::vector<AbstractValue> casesOf(const Program &program, int input,
                                                 const AbstractValue &value);

/// Whether @p value, which is not exact, is all that @p domain allows, so that its cases are the input's own.
[[nodiscard]] bool isWhole(const AbstractValue &value, const Domain &domain);

} // namespace zhiping::dmn
