// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dmn/random_case.h"
#include "dmn/exact_run.h"

#include <QRandomGenerator>

#include <algorithm>

/// Applications with so few unknown facts that every completion can be tried.
namespace zhiping::dmn::test {

/// A complete application of which some finite facts are taken for unknown, and every way to complete it.
struct Puzzle {
    struct Completion {
        std::vector<Value> inputs;
        ExactOutcome outcome;
    };

    std::vector<AbstractValue> known;
    std::vector<int> unknown;
    std::vector<Completion> completions;
};

inline std::vector<Value> valuesOf(const Domain &domain)
{
    if (domain.kind == Domain::Kind::Boolean)
        return {Value(true), Value(false)};
    std::vector<Value> values;
    for (const QString &string : domain.strings)
        values.emplace_back(string);
    return values;
}

inline void complete(Puzzle &puzzle, const Program &program, std::vector<Value> &inputs, size_t next)
{
    if (next == puzzle.unknown.size()) {
        puzzle.completions.push_back({inputs, evaluate(program, inputs)});
        return;
    }
    const auto input = size_t(puzzle.unknown[next]);
    for (const Value &value : valuesOf(program.inputs[input].domain)) {
        inputs[input] = value;
        complete(puzzle, program, inputs, next + 1);
    }
}

inline Puzzle randomPuzzle(const Program &program, QRandomGenerator &random, int unknownFacts)
{
    Puzzle puzzle;
    std::vector<Value> inputs;
    std::vector<int> finite;
    for (size_t i = 0; i < program.inputs.size(); ++i) {
        const Domain &domain = program.inputs[i].domain;
        inputs.push_back(randomValue(domain, random));
        puzzle.known.push_back(AbstractValue::exactly(inputs.back()));
        if (!domain.collection && !valuesOf(domain).empty())
            finite.push_back(int(i));
    }
    std::shuffle(finite.begin(), finite.end(), random);
    finite.resize(size_t(unknownFacts));
    for (const int input : finite)
        puzzle.known[size_t(input)] =
            AbstractValue::ofDomain(program.inputs[size_t(input)].domain, FactSet::of(input));
    puzzle.unknown = finite;
    complete(puzzle, program, inputs, 0);
    return puzzle;
}

/// What @p decision comes to in the completions that @p fits.
template <typename Fits>
quint8 kindsIn(const Puzzle &puzzle, int decision, const Fits &fits)
{
    quint8 kinds = 0;
    for (const Puzzle::Completion &one : puzzle.completions)
        if (fits(one))
            kinds |= AbstractValue::exactly(one.outcome.decisions[size_t(decision)].value).kinds();
    return kinds;
}

inline bool isBoolean(const Puzzle &puzzle, int decision)
{
    return (kindsIn(puzzle, decision, [](const auto &) { return true; }) & ~AbstractValue::Truth) == 0;
}

/// Whether two completions that differ in @p input alone come to different results.
inline bool decides(const Puzzle &puzzle, int decision, int input)
{
    const auto alike = [input](const Puzzle::Completion &a, const Puzzle::Completion &b) {
        for (size_t i = 0; i < a.inputs.size(); ++i)
            if (int(i) != input && !feel::identical(a.inputs[i], b.inputs[i]))
                return false;
        return true;
    };
    for (const Puzzle::Completion &a : puzzle.completions)
        for (const Puzzle::Completion &b : puzzle.completions)
            if (!feel::identical(a.outcome.decisions[size_t(decision)].value,
                                 b.outcome.decisions[size_t(decision)].value)
                && alike(a, b))
                return true;
    return false;
}

} // namespace zhiping::dmn::test
