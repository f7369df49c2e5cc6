// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/node.h"

#include <span>
#include <vector>

namespace zhiping::feel {

/// How much one evaluation may do before it is broken off.
struct Limits {
    int depth = 1500;         ///< Nested function calls and nodes.
    qint64 steps = 2'000'000; ///< Nodes visited and elements made.
};

/// What one node came to.
struct Step {
    const Node *node = nullptr;
    Value value;
};

/// Whether @p node stands for one variable, whatever happens around it.
[[nodiscard]] inline bool isVariable(const Node &node)
{
    return node.kind == NodeKind::Name && node.owners.empty() && node.local < 0 && node.slot >= 0;
}

/// One exact evaluation of expressions against fixed variables, as the DMN standard defines FEEL.
///
/// An error inside FEEL is null. Only running into a limit is reported, by `exhausted()`; the value then is
/// null too. Not thread-safe; make one per evaluation, it is cheap.
class Evaluation
{
public:
    /// @p variables by slot of the scope the expressions were parsed with. Borrowed.
    explicit Evaluation(std::span<const Value> variables, Limits limits = {});

    /// From now on append to @p steps what every node comes to, each behind its operands. Left out are
    /// literals and what is evaluated for each element or inside a function or a test. Borrowed; a null
    /// pointer ends it.
    void watch(std::vector<Step> *steps) { m_watched = steps; }

    /// Give @p value to the next local, called @p name, of everything evaluated from now on.
    void define(const QString &name, Value value);

    [[nodiscard]] Value of(const Node &node);
    /// Unary tests (as `parseUnaryTests` makes them) applied to @p input, the next local.
    [[nodiscard]] Value test(const Node &tests, const Value &input);
    /// Call @p function by position; null when it is none.
    [[nodiscard]] Value call(const Value &function, std::vector<Value> arguments);
    /// Evaluate @p body with other @p variables and without locals, within the limits of this evaluation.
    template <typename Body>
    [[nodiscard]] Value apart(std::span<const Value> variables, const Body &body);
    /// Local number @p index.
    [[nodiscard]] const Value &local(size_t index) const { return m_frame[m_base + index]; }

    /// Count @p steps that something outside the evaluation takes. False: no more.
    bool spend(qint64 steps)
    {
        m_steps += steps;
        if (m_steps > m_limits.steps)
            exhaust("too many steps");
        return !exhausted();
    }

    [[nodiscard]] qint64 stepsTaken() const { return m_steps; }
    [[nodiscard]] bool exhausted() const { return m_exhausted != nullptr; }
    /// Which limit was hit, in a phrase; empty when none was.
    [[nodiscard]] QString exhaustion() const { return QString::fromLatin1(m_exhausted ? m_exhausted : ""); }

private:
    class Frame;
    class Unwatched;

    const Value &operand(const Node &node, Value &held);
    Value dispatch(const Node &node);
    Value dispatchRest(const Node &node);
    [[nodiscard]] Value nameOf(const Node &node) const;
    [[nodiscard]] const Value *elementEntry(const Node &node) const;
    bool iterate(const Node &node, size_t variable, ValueList &results);
    Value iterated(const Node &node);
    Value anyTest(const Node &node);
    Value oneTest(const Node &node);
    Value membership(const Node &node);
    Value filtered(const Node &node);
    Value contextOf(const Node &node);
    Value rangeOf(const Node &node);
    Value halfRange(const Node &node);
    Value invoked(const Node &node);
    Value callBuiltin(const Builtin &builtin, const QStringList &names, const ValueList &arguments);
    Value callDefined(const ValueFunction &function, const QStringList &names, ValueList arguments);
    Value pathOf(const Node &node);
    /// The values that @p domain, an operand of `for`, some or every, stands for; nothing when it is none.
    [[nodiscard]] std::optional<ValueList> domainOf(const Node &domain);
    [[nodiscard]] std::optional<ValueList> walked(const Value &first, const Value &last);
    bool hasOvergrown(const Value &value);
    Value kept(Value value);
    /// Count the steps of going through all of @p value; small values cost none.
    bool spendOn(const Value &value)
    {
        constexpr qint64 leavesOfOneStep = 8;
        const qint64 weight = value.weight();
        return weight <= leavesOfOneStep || spend(weight / leavesOfOneStep);
    }
    Value calculated(const Node &node);
    Value compared(const Node &node);
    Value coercedTo(const Type &type, const Value &value);
    void exhaust(const char *limit);
    Value tested(const Node &node, size_t first);

    std::span<const Value> m_variables;
    Limits m_limits;
    ValueList m_frame; ///< The locals of all calls under way; those of the innermost begin at `m_base`.
    size_t m_base = 0;
    int m_depth = 0;
    qint64 m_steps = 0;
    const char *m_exhausted = nullptr;
    std::vector<Step> *m_watched = nullptr;
};

/// Keeps what happens while it lives out of the record.
class Evaluation::Unwatched
{
public:
    explicit Unwatched(Evaluation &evaluation)
        : m_evaluation(evaluation)
        , m_watched(std::exchange(evaluation.m_watched, nullptr))
    {
    }
    ~Unwatched() { m_evaluation.m_watched = m_watched; }
    Q_DISABLE_COPY_MOVE(Unwatched)

private:
    Evaluation &m_evaluation;
    std::vector<Step> *m_watched;
};

template <typename Body>
Value Evaluation::apart(std::span<const Value> variables, const Body &body)
{
    const std::span<const Value> outside = std::exchange(m_variables, variables);
    const size_t base = std::exchange(m_base, m_frame.size());
    const Unwatched unwatched(*this);
    Value value = body();
    m_variables = outside;
    m_base = base;
    return value;
}

} // namespace zhiping::feel
