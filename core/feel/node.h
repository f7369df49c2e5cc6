// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace zhiping::feel {

struct Builtin;

enum class NodeKind : quint8 {
    Literal, ///< `literal`.
    Name,    ///< `slot`, `builtin` or, with neither, a local called `name`.
    Negate,
    Arithmetic, ///< `op` of two children.
    Comparison, ///< `op` of two children.
    And,
    Or,
    If,   ///< Condition, then, else.
    For,  ///< Domains in order, then the body; `names` are the iteration variables.
    Some, ///< As `For`, the last child is the condition.
    Every,
    In,      ///< The value, then the tests; the value is `?` inside them.
    Between, ///< The value and both ends.
    Filter,  ///< The list and the condition or index.
    Path,    ///< Entry `name` of the child.
    List,
    Context,     ///< Children in the order of `names`.
    Range,       ///< Both ends; `startOpen`, `endOpen`.
    Test,        ///< `op` of `?` and the child.
    Expectation, ///< A unary test written as an expression: true if it is true, or equals or contains `?`.
    AnyTest,     ///< One of the tests holds; `negated` for `not(…)`.
    Dash,        ///< The test that every value passes.
    Invocation,  ///< The callee, then the arguments, `names` when they are named.
    Function,    ///< The body; `names` are the parameters.
};

enum class Operator : quint8 {
    None,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
};

/// One node of the syntax tree. Both evaluations, exact and abstract, walk this same tree.
struct Node {
    NodeKind kind = NodeKind::Literal;
    Operator op = Operator::None;
    bool startOpen = false;
    bool endOpen = false;
    bool negated = false;
    int start = 0; ///< First UTF-16 unit of the node in the source.
    int end = 0;   ///< One past the last.
    int slot = -1; ///< Index into the variables the expression was parsed with.
    const Builtin *builtin = nullptr;
    QString name;
    QStringList names;
    Value literal;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] const Node &child(size_t index) const { return *children[index]; }
};

/// An immutable, parsed expression. Shared because values of function type point into it.
struct Expression {
    QString source;
    std::unique_ptr<const Node> root;
};
using ExpressionPtr = std::shared_ptr<const Expression>;

/// Call @p visit for @p node and everything below it, parents first.
template <typename Visit>
void forEachNode(const Node &node, const Visit &visit)
{
    visit(node);
    for (const auto &below : node.children)
        forEachNode(*below, visit);
}

} // namespace zhiping::feel
