// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/program.h"
#include "dmn/witnesses.h"

#include <QVarLengthArray>

#include <deque>
#include <memory_resource>
#include <optional>
#include <vector>

namespace zhiping::dmn {

class AbstractColumn;
struct TakenValues;

/// One abstract evaluation of a program: every input is known or described, every decision is worked out on
/// demand and kept, under each set of assumptions apart. Not thread-safe; make one per assessment. Borrows
/// the program. References that it hands out stay good as long as it lives.
class AbstractRun
{
    struct Layer;

public:
    /// @p inputs in the program's order.
    AbstractRun(const Program &program, std::vector<AbstractValue> inputs);
    Q_DISABLE_COPY_MOVE(AbstractRun)

    [[nodiscard]] const Program &program() const { return m_program; }
    [[nodiscard]] const AbstractValue &input(int index) const { return m_inputs[size_t(index)]; }
    [[nodiscard]] const AbstractValue &decision(int index);
    [[nodiscard]] const AbstractValue &variable(int slot);

    /// What @p node, part of one of the program's expressions, can be.
    [[nodiscard]] AbstractValue of(const feel::Node &node);

    /// Whether rule @p rule of @p table, one of the program's tables, holds.
    [[nodiscard]] AbstractValue matchOf(const CompiledTable &table, size_t rule);

    /// Whether @p decision is known to come to true in some cases and to false in others under the present
    /// assumptions.
    [[nodiscard]] bool canBeBoth(int decision) const;
    /// Whether @p input is known to change what @p decision comes to in some case of the base.
    [[nodiscard]] bool isDecisive(int decision, int input) const;

    /// While it lives, one input is narrowed to some of its values. What is worked out meanwhile is kept for
    /// the next time the same assumption is made in the same place. Decisions that do not hinge on the input
    /// stay as they are, because narrowing can only confirm them. Assumptions end in the reverse order of
    /// their making.
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
        Layer *m_outer;
    };

    /// While it lives, one decision is taken to come to @p value whatever it hinges on. What then holds for
    /// each value that it can come to holds always; what holds for one of them may never happen.
    class Pin
    {
    public:
        Pin(AbstractRun &run, int decision, const feel::Value &value);
        ~Pin();
        Q_DISABLE_COPY_MOVE(Pin)

    private:
        AbstractRun &m_run;
        Layer *m_outer;
    };

private:
    /// What is known of every decision under one set of assumptions.
    struct Layer {
        const AbstractValue **decisions = nullptr; ///< Null pointer: not worked out yet.
        AssumedValues assumed;
        bool comparable = true; ///< Whether `assumed` is all of it.
        int slot = -1;          ///< What this layer assumes beyond the one it branches off from …
        int number = 0;         ///< … and which of the values assumed of it.
        Layer *firstBranch = nullptr;
        Layer *nextBranch = nullptr; ///< Off the same layer.
    };
    struct Local {
        QStringView name;
        const AbstractValue *value = nullptr;
    };

    void witness(int decision, const AbstractValue &value);
    [[nodiscard]] std::optional<int> numberOf(int slot, const feel::Value &value);
    Layer &branchOf(Layer &layer, int input, const AbstractValue &value);
    /// A layer that knows what @p layer does, without what hinges on @p input.
    Layer &without(const Layer &layer, int input);
    Layer &emptyLayer();
    Layer &copyOf(const Layer &layer);
    [[nodiscard]] static Layer *branchFor(const Layer &layer, int slot, int number);
    const AbstractValue &keep(AbstractValue value);

    /// What @p node can be; @p held keeps it where it is not kept already.
    const AbstractValue &read(const feel::Node &node, AbstractValue &held);
    AbstractValue table(const CompiledTable &table);
    AbstractValue outcome(const CompiledTable &table, const QVarLengthArray<const CompiledRule *> &possible,
                          bool clash, bool covered);
    AbstractValue output(const std::vector<feel::ExpressionPtr> &entries);
    AbstractValue noMatch(const CompiledTable &table);
    TakenValues taken(const CompiledRule &rule, size_t index, const AbstractColumn &column, FactSet &facts);
    AbstractValue cell(const feel::Node &tests, const AbstractValue &input);
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
    std::vector<AbstractValue> m_inputs;
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::deque<AbstractValue> m_values {&m_memory};       ///< What the layers point to.
    std::vector<std::optional<std::vector<int>>> m_dependents; ///< By input, as far as asked for.
    std::vector<std::vector<feel::Value>> m_assumable;         ///< By input, the values assumed so far.
    std::vector<Witnesses> m_witnesses;                        ///< By decision.
    Layer &m_base;
    Layer *m_layer = &m_base;
    std::vector<Local> m_locals;
    const AbstractValue *m_tested = nullptr; ///< What `?` stands for.
};

} // namespace zhiping::dmn
