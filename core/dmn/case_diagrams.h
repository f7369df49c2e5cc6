// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/case_results.h"
#include "feel/operator.h"

#include <QVarLengthArray>

#include <deque>
#include <memory_resource>
#include <span>
#include <vector>

namespace zhiping::dmn {

/// Which case of some inputs is supposed; the others are left open.
class Supposition
{
public:
    void suppose(int input, int oneCase)
    {
        if (size_t(input) >= m_cases.size())
            m_cases.resize(size_t(input) + 1, -1);
        m_cases[size_t(input)] = qint8(oneCase);
        m_inputs.insert(input);
    }
    [[nodiscard]] const FactSet &inputs() const { return m_inputs; }
    /// Of an input that is among `inputs()`.
    [[nodiscard]] int caseOf(int input) const { return m_cases[size_t(input)]; }

private:
    std::vector<qint8> m_cases;
    FactSet m_inputs;
};

/// Ordered, reduced multi-valued decision diagrams over the cases of unknown inputs.
///
/// A diagram is a leaf, which holds in every case; a branch on one input with a diagram for each of its
/// cases; or a sum of two diagrams of numbers, which is not multiplied out because a comparison seldom has to
/// know all its cases. A leaf that is not exact stands for unknown inputs without cases, such as amounts.
/// Branches whose leaves all are open truth values are one such leaf that hinges on their input as well.
/// Not thread-safe.
class CaseDiagrams
{
public:
    /// The most cases one input may have.
    static constexpr qsizetype mostCases = 32;

    /// @p cases by input: the values into which it is taken apart; empty for an input without cases.
    /// @p rank by input: those of a low rank are branched on first.
    CaseDiagrams(const std::vector<std::span<const AbstractValue>> &cases, const std::vector<int> &rank);
    Q_DISABLE_COPY_MOVE(CaseDiagrams)

    [[nodiscard]] static constexpr Cases null() { return {0}; }
    [[nodiscard]] static constexpr Cases yes() { return {1}; }
    [[nodiscard]] static constexpr Cases no() { return {2}; }
    /// @p value in every case. Borrows it.
    [[nodiscard]] Cases always(const AbstractValue &value);
    [[nodiscard]] Cases always(AbstractValue &&value);
    /// The cases of @p input itself.
    [[nodiscard]] Cases ofInput(int input);
    [[nodiscard]] Cases branch(int input, std::span<const Cases> children);

    [[nodiscard]] Cases conjunction(Cases a, Cases b);
    [[nodiscard]] Cases disjunction(Cases a, Cases b);
    [[nodiscard]] Cases compare(feel::Operator op, Cases a, Cases b);
    [[nodiscard]] Cases arithmetic(feel::Operator op, Cases a, Cases b);

    [[nodiscard]] bool isLeaf(Cases one) const { return node(one).kind == Node::Kind::Leaf; }
    /// The value of a leaf.
    [[nodiscard]] const AbstractValue &leaf(Cases one) const { return *node(one).value; }
    /// Every unknown input that makes a difference.
    [[nodiscard]] FactSet facts(Cases one) const { return node(one).splits | node(one).facts; }
    /// The inputs that it branches on.
    [[nodiscard]] const FactSet &splits(Cases one) const { return node(one).splits; }
    /// The values of all cases together; bounds of numbers are such that some case reaches them.
    [[nodiscard]] const AbstractValue &whole(Cases one);

    /// The input that comes first of those that @p some branch on; −1: they are leaves.
    [[nodiscard]] int firstOf(std::span<const Cases> some) const;
    /// As if case @p oneCase of @p input, which is the first of @p one or before it, were known.
    [[nodiscard]] Cases inCase(Cases one, int input, int oneCase);
    [[nodiscard]] Cases supposing(Cases one, const Supposition &supposition);
    [[nodiscard]] qsizetype caseCount(int input) const { return qsizetype(m_cases[size_t(input)].size()); }
    /// Whether so many diagrams were made that new ones are kept from growing: what several cases come to is
    /// joined into one leaf, which is as sound and less sharp.
    [[nodiscard]] bool isFull() const { return m_nodes.size() > mostNodes; }

private:
    static constexpr size_t mostNodes = 20'000;

    struct Node {
        enum class Kind : quint8 { Leaf, Branch, Sum };

        Kind kind = Kind::Leaf;
        qint32 input = -1;                    ///< First in the order of those it branches on.
        qint32 children = 0;                  ///< Of a branch or sum: the first one in `m_children`.
        const AbstractValue *value = nullptr; ///< Of a leaf; of others as far as `whole()` was asked.
        const NumberSpan *span = nullptr;     ///< Bounds, if it is a number in every case.
        FactSet splits;
        FactSet facts; ///< Of its leaves.
    };
    enum class Operation : quint8 { And, Or, Sum, Compare, Arithmetic, Suppose };
    using Key = CaseResults::Key;
    /// What `branch()` made of which children.
    struct Made {
        quint64 hash = 0;
        qint32 input = -1;
        qint32 children = 0; ///< The first one in `m_children`.
        Cases result;
    };

    [[nodiscard]] const Node &node(Cases one) const { return m_nodes[size_t(one.node)]; }
    [[nodiscard]] Cases child(Cases one, int index) const
    {
        return m_children[size_t(node(one).children) + size_t(index)];
    }
    [[nodiscard]] static Key keyOf(Operation operation, int detail, Cases a, Cases b);
    Cases add(Node node);
    [[nodiscard]] bool isSame(Cases a, Cases b) const;
    [[nodiscard]] size_t branchPlace(quint64 hash, int input, std::span<const Cases> children) const;
    void growBranches();
    /// @p stored: where @p children stand in `m_children`.
    [[nodiscard]] Cases newBranch(int input, std::span<const Cases> children, qint32 stored);
    [[nodiscard]] std::optional<AbstractValue> mergedOpen(int input, std::span<const Cases> children) const;
    [[nodiscard]] Cases sum(Cases a, Cases b);
    [[nodiscard]] Cases supposingOne(Cases one, int input, int oneCase);
    [[nodiscard]] AbstractValue wholeSum(Cases one);
    /// An operation on two diagrams: @p onLeaves where both are leaves, otherwise @p again in every case.
    template <typename OnLeaves, typename Again>
    Cases apply(const Key &key, Cases a, Cases b, const OnLeaves &onLeaves, const Again &again);
    [[nodiscard]] Cases multipliedOut(feel::Operator op, Cases a, Cases b);
    const NumberSpan *keptSpan(const NumberSpan &span);

    const std::vector<std::span<const AbstractValue>> &m_cases;
    const std::vector<int> &m_rank;
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::deque<AbstractValue> m_values {&m_memory};
    std::pmr::deque<NumberSpan> m_spans {&m_memory};
    std::vector<Node> m_nodes;
    std::vector<Cases> m_children;
    CaseResults m_results;
    std::vector<Made> m_branches = std::vector<Made>(256); ///< Open addressing.
    size_t m_branchCount = 0;
};

} // namespace zhiping::dmn
