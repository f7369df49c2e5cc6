// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/program.h"

#include <QVarLengthArray>

#include <span>
#include <vector>

namespace zhiping::dmn {

class AbstractColumn;
struct TakenValues;

/// Which rules of a decision table may hold.
struct PossibleRules {
    QVarLengthArray<int, 8> rules; ///< Indices, ascending.
    bool clash = false;            ///< Whether two of them may hold at once.
    bool covered = false;          ///< Whether one of them holds in any case.
    FactSet facts;                 ///< Unknown inputs this hinges on.

    /// Whether it is known which one holds, and that it alone does.
    [[nodiscard]] bool isCertain() const { return rules.size() == 1 && covered && !clash; }
};

/// FEEL on sets of values: what an expression can be, given what its variables can be.
///
/// Sound for every expression; exact when all variables are. Not thread-safe. Borrows the program and the
/// values.
class AbstractEvaluation
{
public:
    /// @p variables by slot; null pointers for those that no expression reads.
    AbstractEvaluation(const Program &program, std::span<const AbstractValue *const> variables)
        : m_program(program)
        , m_variables(variables)
    {
    }
    Q_DISABLE_COPY_MOVE(AbstractEvaluation)

    [[nodiscard]] AbstractValue of(const feel::Node &node);
    /// Which rules of @p table may hold when its inputs are @p inputs.
    [[nodiscard]] PossibleRules rulesOf(const CompiledTable &table,
                                        std::span<const AbstractValue *const> inputs);
    /// What @p table comes to when @p possible are its rules.
    [[nodiscard]] AbstractValue outcome(const CompiledTable &table, const PossibleRules &possible);

private:
    struct Local {
        QStringView name;
        const AbstractValue *value = nullptr;
    };

    /// What @p node can be; @p held keeps it where it is not kept already.
    const AbstractValue &read(const feel::Node &node, AbstractValue &held);
    [[nodiscard]] const AbstractValue &variable(int slot) const { return *m_variables[size_t(slot)]; }
    AbstractValue output(const std::vector<feel::ExpressionPtr> &entries);
    TakenValues taken(const CompiledRule &rule, size_t index, const AbstractColumn &column, FactSet &facts);
    AbstractValue logic(const feel::Node &node);
    AbstractValue ifElse(const feel::Node &node);
    /// The tests of @p node from child @p first on, with @p input for `?`.
    AbstractValue tested(const feel::Node &node, size_t first, const AbstractValue &input);
    AbstractValue tests(const feel::Node &node, size_t first);
    AbstractValue oneTest(const feel::Node &node);
    AbstractValue name(const feel::Node &node);
    AbstractValue quantified(const feel::Node &node);
    AbstractValue invocation(const feel::Node &node);
    /// For everything without an abstract form: exact when all it reads is exact, otherwise anything.
    AbstractValue fallback(const feel::Node &node);
    [[nodiscard]] const AbstractValue *local(QStringView name) const;

    const Program &m_program;
    std::span<const AbstractValue *const> m_variables;
    std::vector<Local> m_locals;
    const AbstractValue *m_tested = nullptr; ///< What `?` stands for.
};

} // namespace zhiping::dmn
