// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "proofs/changing_case.h"
#include "proofs/choices.h"

#include <functional>

namespace zhiping::proofs {

/// An input that is not known, and the values that are tried for it: all of them, but for an amount its ends
/// and one between, for a date its ends and the days around those the pack names, for a choice of several
/// none, one and all.
struct OpenFact {
    int input = -1;
    std::vector<feel::Value> values;
};

/// One number for each open fact: which of its values is taken.
using Completion = std::vector<quint8>;

/// Every way to complete one partly known case.
class Completions
{
public:
    /// Borrows the program. @p known are its inputs.
    Completions(const dmn::Program &program, const std::vector<dmn::AbstractValue> &known, Choices &choices);

    [[nodiscard]] const std::vector<OpenFact> &open() const { return m_open; }
    /// How many there are of the open facts that @p decision can depend on, @p most at most.
    [[nodiscard]] int countFor(int decision, int most) const;
    /// How many there are, @p most at most.
    [[nodiscard]] int count(int most) const;

    /// Take every completion of the open facts that are among @p varied in turn, with the others as
    /// they are in @p base, until @p see says no. The last open fact changes the fastest.
    void each(const dmn::FactSet &varied, Completion base,
              const std::function<bool(const Completion &)> &see);

    /// One at random, after one of several habits: evenly, mostly high or mostly low.
    [[nodiscard]] Completion random(Choices &choices) const;

    /// The exact values under @p completion; good until the next call.
    const ChangingCase &evaluated(const Completion &completion);
    /// As `evaluated()`, but with @p value for open fact number @p place, and @p other for number @p beside.
    const ChangingCase &evaluatedWith(const Completion &completion, size_t place, const feel::Value &value,
                                      size_t beside, const feel::Value &other);
    /// How often something was evaluated.
    [[nodiscard]] qint64 evaluations() const { return m_evaluations; }

private:
    std::vector<OpenFact> m_open;
    const dmn::Program &m_program;
    ChangingCase m_case;
    qint64 m_evaluations = 0;
};

} // namespace zhiping::proofs
