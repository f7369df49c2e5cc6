// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/node.h"

#include <span>
#include <vector>

namespace zhiping::feel {

/// How much one evaluation may do before it is broken off.
struct Limits {
    int depth = 400;          ///< Nested function calls and nodes.
    qint64 steps = 2'000'000; ///< Nodes visited and elements made.
};

/// One exact evaluation of expressions against fixed variables, as the DMN standard defines FEEL.
///
/// An error inside FEEL is null. Only running into a limit is reported, by `exhausted()`; the value then is
/// null too. Not thread-safe; make one per evaluation, it is cheap.
class Evaluation
{
public:
    /// @p variables by slot of the scope the expressions were parsed with. Borrowed.
    explicit Evaluation(std::span<const Value> variables, Limits limits = {});

    /// Make @p value known as the local @p name to everything evaluated from now on.
    void define(const QString &name, Value value) { m_locals.emplace_back(name, std::move(value)); }

    [[nodiscard]] Value of(const Node &node);
    /// Unary tests (as `parseUnaryTests` makes them) applied to @p input.
    [[nodiscard]] Value test(const Node &tests, const Value &input);

    [[nodiscard]] bool exhausted() const { return m_exhausted; }

private:
    class Frame;

    Value dispatch(const Node &node);
    Value nameOf(const Node &node) const;
    void iterate(const Node &node, size_t variable, ValueList &results);
    Value iterated(const Node &node);
    Value anyTest(const Node &node);
    Value oneTest(const Node &node);
    Value membership(const Node &node);
    Value filtered(const Node &node);
    Value contextOf(const Node &node);
    Value rangeOf(const Node &node);
    Value invoked(const Node &node);
    Value call(const ValueFunction &function, const QStringList &names, const ValueList &arguments);
    Value pathOf(const Node &node);
    [[nodiscard]] ValueList domainOf(const Value &value);
    [[nodiscard]] bool step();

    std::span<const Value> m_variables;
    Limits m_limits;
    ValueContext m_locals;
    int m_depth = 0;
    qint64 m_steps = 0;
    bool m_exhausted = false;
};

} // namespace zhiping::feel
