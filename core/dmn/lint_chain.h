// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/node.h"

#include <functional>
#include <optional>

namespace zhiping::dmn {

/// One test of a fact that holds only when the fact is known: `x = "甲"`, `x`, `not(x)`, `x >= 5`.
struct ChainAtom {
    QString subject;
    feel::Operator op = feel::Operator::Equal;
    QString value;
    bool literal = false; ///< `value` is a string or boolean that differs from every other one.
};

/// The condition of one branch of an `if … else if …`, as alternatives of tests that hold together.
struct ChainTest {
    std::vector<std::vector<ChainAtom>> terms;
    const feel::Node *answer = nullptr;
};

/// @p condition as alternatives; nothing when it can hold, or fail, for want of a fact. @p known tells of a
/// part that reads nothing that may be unknown.
[[nodiscard]] std::optional<ChainTest> chainTest(const feel::Node &condition,
                                                 const std::function<bool(const feel::Node &)> &known);

/// Whether the two can never hold at once, as far as their texts show.
[[nodiscard]] bool excludes(const ChainTest &a, const ChainTest &b);

} // namespace zhiping::dmn
