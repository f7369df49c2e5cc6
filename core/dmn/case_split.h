// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_run.h"
#include "dmn/parts.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace zhiping::dmn {

/// The values of one input that are worth trying: all of them where they are few, otherwise the ends of the
/// stretch and the days around the dates that occur in the program.
struct Trials {
    std::vector<AbstractValue> values;
    bool complete = false; ///< `values` are all there are.
};
[[nodiscard]] Trials trialsOf(const AbstractRun &run, int input);

/// Regains what abstract evaluation loses where one unknown input is read in several places: what is unknown
/// is tried value by value, part by part (`Parts`), within a budget
/// of trials. Remembers what it finds.
/// Borrows the run.
class CaseSplit
{
public:
    explicit CaseSplit(AbstractRun &run)
        : m_run(run)
    {
    }
    Q_DISABLE_COPY_MOVE(CaseSplit)

    /// What decision @p decision can come to under the present assumptions. Exact if every completion of the
    /// unknown inputs that were tried agrees; when @p budget is spent the answer is as wide as the plain
    /// abstract value, never wrong. Stops as soon as two outcomes are possible.
    [[nodiscard]] AbstractValue settle(int decision, int budget = 400);

    /// As `settle()`, but goes on to find the whole set of possible values: for amounts.
    [[nodiscard]] AbstractValue settleWhole(int decision, int budget = 64);

    /// Whether some value of @p input can change what @p decision, which is open, comes to, for some
    /// completion of the others. Takes what it tries off @p budget and errs on the side of yes when that is
    /// spent.
    [[nodiscard]] bool matters(int decision, int input, int &budget);

private:
    /// One query: what is explored, and into which parts it is split.
    struct Question {
        int decision = -1;
        std::vector<int> parts;
        bool whole = false;
    };
    /// What a part can come to.
    struct Reach {
        std::vector<feel::Value> values;
        bool complete = false; ///< `values` are all there are, and each of them can happen.
    };
    class Supposition;

    [[nodiscard]] AbstractValue settled(int decision, int budget, bool whole);
    [[nodiscard]] const Parts &partsOf(int decision);
    [[nodiscard]] AbstractValue explore(const Question &question, int &budget);
    [[nodiscard]] const Reach &reachOf(int decision);
    void collect(const Question &question, const std::vector<feel::Value> &possible, Reach &reach,
                 int &budget);
    /// The values of the part in @p slot to try; @p complete: whether they are all there are.
    [[nodiscard]] std::vector<AbstractValue> valuesOf(int slot, bool &complete);
    [[nodiscard]] bool changes(const Question &question, int slot, int &budget);
    [[nodiscard]] bool search(const Question &question, int slot, const std::vector<AbstractValue> &values,
                              int &budget);
    /// The next part to try of those that @p facts has something of, amounts last; −1: there is none.
    [[nodiscard]] int nextPart(const Question &question, const FactSet &facts);
    [[nodiscard]] int nextFinite(const Question &question, const FactSet &facts);

    AbstractRun &m_run;
    // By what the run knows of the decision: kept by it, and another one under assumptions that touch it.
    std::unordered_map<const AbstractValue *, Parts> m_parts;
    std::unordered_map<const AbstractValue *, Reach> m_reaches;
    std::map<std::pair<const AbstractValue *, int>, bool> m_changes;
};

} // namespace zhiping::dmn
