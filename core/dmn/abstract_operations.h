// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "feel/node.h"

/// FEEL's operators on sets of values. On exact operands each gives exactly what `feel/operations.h` gives.
namespace zhiping::dmn {

[[nodiscard]] AbstractValue conjunction(const AbstractValue &a, const AbstractValue &b);
[[nodiscard]] AbstractValue disjunction(const AbstractValue &a, const AbstractValue &b);
[[nodiscard]] AbstractValue negation(const AbstractValue &a);
[[nodiscard]] AbstractValue arithmetic(feel::Operator op, const AbstractValue &a, const AbstractValue &b);
[[nodiscard]] AbstractValue negative(const AbstractValue &a);
[[nodiscard]] AbstractValue compare(feel::Operator op, const AbstractValue &a, const AbstractValue &b);
/// See `feel::expectation()`.
[[nodiscard]] AbstractValue expectation(const AbstractValue &input, const AbstractValue &test,
                                        bool usesInput);
/// A built-in called with @p arguments by position, at least one of which is not exact.
[[nodiscard]] AbstractValue callBuiltin(const QString &name, const std::vector<AbstractValue> &arguments);

} // namespace zhiping::dmn
