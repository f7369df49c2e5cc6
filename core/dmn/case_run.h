// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_evaluation.h"
#include "dmn/case_diagrams.h"

#include <optional>
#include <vector>

namespace zhiping::dmn {

/// One evaluation of a program in every case of its unknown inputs at once: the unknown pass.
///
/// An unknown input with few values (truth values, a list of strings) is taken apart into these, a date at
/// the dates that the program mentions, a list into all, none, and some of its elements; an amount stays a
/// stretch. What a decision comes to is a diagram over these cases (`CaseDiagrams`). Sound for every program;
/// where conditions on amounts are independent, complete as well. Every decision is worked out when asked for
/// and kept. Not thread-safe; make one per assessment. Borrows the program.
class CaseRun
{
public:
    /// @p inputs in the program's order.
    CaseRun(const Program &program, std::vector<AbstractValue> inputs);
    Q_DISABLE_COPY_MOVE(CaseRun)

    [[nodiscard]] const AbstractValue &input(int index) const { return m_inputs[size_t(index)]; }
    /// The cases into which an unknown input is taken apart; empty where it is known or has none.
    [[nodiscard]] std::span<const AbstractValue> casesOf(int input) const { return m_cases[size_t(input)]; }

    [[nodiscard]] Cases decision(int index);
    [[nodiscard]] Cases variable(int slot);
    /// What @p node, part of one of the program's expressions, comes to.
    [[nodiscard]] Cases of(const feel::Node &node);
    [[nodiscard]] Cases supposing(Cases one, const Supposition &supposition)
    {
        return m_diagrams.supposing(one, supposition);
    }

    /// All that @p one can come to. Exact if it is the same in every case. The bounds of numbers are sharp
    /// where unknown amounts are independent of each other.
    [[nodiscard]] const AbstractValue &value(Cases one) { return m_diagrams.whole(one); }
    /// The unknown inputs that can change what @p one comes to, for some completion of the others.
    [[nodiscard]] FactSet facts(Cases one) const { return m_diagrams.facts(one); }

    /// Whether rule @p rule of @p table, one of the program's tables, holds.
    [[nodiscard]] AbstractValue matchOf(const CompiledTable &table, int rule, const Supposition &supposition);

private:
    /// What the inputs of a table come to, then the slots that its tests read, then the outputs of its rules.
    using Operands = QVarLengthArray<Cases, 8>;
    using Slots = QVarLengthArray<int, 8>;

    /// Add the slots that @p node reads.
    static void addSlots(const feel::Node &node, Slots &slots);

    [[nodiscard]] Cases ifElse(Cases condition, Cases yes, Cases no);
    [[nodiscard]] Cases table(const CompiledTable &table);
    /// Where the inputs are those of an unknown input whose cases name the rules; nothing otherwise.
    [[nodiscard]] std::optional<Cases> tableByCase(const CompiledTable &table, Cases selector);
    /// In each case of @p input what @p outcomes says of it.
    [[nodiscard]] Cases choice(int input, const Operands &outcomes);
    struct TableCases;
    [[nodiscard]] Cases tableIn(TableCases &cases, const Operands &operands);
    /// The rules that may hold when what selects them, the first of @p operands, are leaves.
    [[nodiscard]] PossibleRules rulesFor(const CompiledTable &table, std::span<const int> testSlots,
                                         std::span<const Cases> operands);
    [[nodiscard]] std::optional<PossibleRules> rulesByName(const CompiledTable &table, Cases selector);
    [[nodiscard]] bool addRulesByName(const CompiledTable &table, Cases selector, PossibleRules &possible);
    [[nodiscard]] Cases joinedOutcome(const CompiledTable &table, const PossibleRules &possible);
    /// An expression with no form of its own here: evaluated in every case of what it reads.
    [[nodiscard]] Cases anything(const feel::Node &node);
    [[nodiscard]] Cases caseByCase(const feel::Node &node, std::span<const int> slots,
                                   const Operands &values);
    /// Have `m_evaluation` read @p value for @p slot.
    void read(int slot, Cases value) { m_values[size_t(slot)] = &m_diagrams.whole(value); }
    /// Whether so many cases were gone through that what is left is evaluated on the whole of what it reads.
    [[nodiscard]] bool isSpent() const { return m_visits > mostVisits || m_diagrams.isFull(); }

    static constexpr int mostVisits = 50'000;

    const Program &m_program;
    std::vector<AbstractValue> m_inputs;
    std::vector<std::vector<AbstractValue>> m_narrowed;  ///< By input: the cases of those known in part.
    std::vector<std::span<const AbstractValue>> m_cases; ///< By input.
    CaseDiagrams m_diagrams;
    std::vector<std::optional<Cases>> m_variables; ///< By slot.
    std::vector<const AbstractValue *> m_values;   ///< By slot: what `m_evaluation` reads.
    AbstractEvaluation m_evaluation;
    int m_visits = 0;
};

} // namespace zhiping::dmn
