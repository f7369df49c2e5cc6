// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/program.h"

#include <utility>
#include <vector>

namespace zhiping::dmn {

/// One abstract evaluation of a program: every input is known or described, every decision is worked out on
/// demand and kept. Not thread-safe; make one per assessment. Borrows the program.
class AbstractRun
{
public:
    /// @p inputs in the program's order.
    AbstractRun(const Program &program, std::vector<AbstractValue> inputs);

    [[nodiscard]] const Program &program() const { return m_program; }
    [[nodiscard]] const AbstractValue &input(int index) const { return m_inputs[size_t(index)]; }
    [[nodiscard]] const AbstractValue &decision(int index);
    [[nodiscard]] const AbstractValue &variable(int slot);

    /// What @p node, part of one of the program's expressions, can be.
    [[nodiscard]] AbstractValue of(const feel::Node &node);

    /// Whether rule @p rule of @p table, one of the program's tables, holds.
    [[nodiscard]] AbstractValue matchOf(const CompiledTable &table, size_t rule);

    /// While it lives, one input is narrowed to some of its values. Decisions that were exact before stay so,
    /// because narrowing can only confirm them. Assumptions end in the reverse order of their making.
    class Assumption
    {
    public:
        Assumption(AbstractRun &run, int input, AbstractValue value);
        ~Assumption();
        Q_DISABLE_COPY_MOVE(Assumption)

    private:
        AbstractRun &m_run;
        int m_input;
        AbstractValue m_before;
        std::vector<std::pair<int, std::optional<AbstractValue>>> m_saved;
    };

private:
    using Locals = std::vector<std::pair<QString, AbstractValue>>;

    AbstractValue table(const CompiledTable &table);
    AbstractValue outcome(const CompiledTable &table, const std::vector<const CompiledRule *> &possible,
                          bool clash, bool covered);
    AbstractValue output(const std::vector<feel::ExpressionPtr> &entries);
    AbstractValue noMatch(const CompiledTable &table);
    AbstractValue cell(const feel::Node &tests, const AbstractValue &input);
    AbstractValue logic(const feel::Node &node);
    AbstractValue ifElse(const feel::Node &node);
    AbstractValue tests(const feel::Node &node, size_t first);
    AbstractValue oneTest(const feel::Node &node);
    AbstractValue name(const feel::Node &node);
    AbstractValue quantified(const feel::Node &node);
    AbstractValue invocation(const feel::Node &node);
    /// For everything without an abstract form: exact when all it reads is exact, otherwise anything.
    AbstractValue fallback(const feel::Node &node);
    [[nodiscard]] const AbstractValue *local(const QString &name) const;

    const Program &m_program;
    std::vector<AbstractValue> m_inputs;
    std::vector<std::optional<AbstractValue>> m_decisions;
    Locals m_locals;
};

} // namespace zhiping::dmn
