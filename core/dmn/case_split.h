// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_run.h"

#include <vector>

/// Regains what abstract evaluation loses where one unknown input is read in several places: the unknown
/// booleans and enumerations are tried value by value, within a budget.
namespace zhiping::dmn {

/// The values of input @p input that are worth trying: all of them where they are few, otherwise the ends of
/// the stretch and the days around the dates that occur in the program.
struct Trials {
    std::vector<AbstractValue> values;
    bool complete = false; ///< `values` are all there are.
};
[[nodiscard]] Trials trialsOf(const AbstractRun &run, int input);

/// What decision @p decision can come to. Exact if every completion of the unknown inputs that were tried
/// agrees; after @p budget trials the answer is as wide as the plain abstract value, never wrong. Stops as
/// soon as two outcomes are possible.
[[nodiscard]] AbstractValue settle(AbstractRun &run, int decision, int budget = 400);

/// As `settle()`, but goes on to find the whole set of possible values: for amounts.
[[nodiscard]] AbstractValue settleWhole(AbstractRun &run, int decision, int budget = 64);

/// Whether some value of @p input can change what @p decision, which is open, comes to, for some completion
/// of the others. Takes what it tries off @p budget and errs on the side of yes when that is spent.
[[nodiscard]] bool matters(AbstractRun &run, int decision, int input, int &budget);

} // namespace zhiping::dmn
