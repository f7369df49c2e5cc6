// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/type.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace zhiping::feel {

struct Builtin;

enum class NodeKind : quint8 {
    Literal, ///< `literal`.
    Name,    ///< A local, a variable or a built-in, in this order; with none of them null.
    Negate,
    Arithmetic, ///< `op` of two children.
    Comparison, ///< `op` of two children.
    And,
    Or,
    If,   ///< Condition, then, else. `negated`: null when the condition is neither boolean nor null.
    For,  ///< Domains in order, then the body; `names` are the iteration variables. `negated`: reads
          ///< `partial`.
    Some, ///< As `For`, the last child is the condition. `negated`: null when one is neither boolean nor
          ///< null.
    Every,
    In,      ///< The value, then the tests; the value is `?` inside them.
    Between, ///< The value and both ends.
    Filter,  ///< The list and the condition or index. `negated`: the condition reads the element.
    Path,    ///< Entry `name` of the child.
    List,
    Context,     ///< Children in the order of `names`. `negated`: the value is that of the last alone.
    Range,       ///< Both ends; `startOpen`, `endOpen`. `negated`: what `for` walks through, either way.
    Test,        ///< `op` of `?` and the child.
    Expectation, ///< A unary test written as an expression: true if it is true, or equals or contains `?`.
    AnyTest,     ///< One of the tests holds; `negated` for `not(…)`.
    Dash,        ///< The test that every value passes.
    Invocation,  ///< The callee, then the arguments, `names` when they are named.
    Function,    ///< The body; `names` are the parameters, `types` theirs, `type` the result's.
    HalfRange,   ///< A range with one end, `op` of the child.
    InstanceOf,  ///< Whether the child is of `type`.
    Typed,       ///< The child where `type` is expected.
    Foreign,     ///< `foreign` knows.
};

class Evaluation;
struct Node;

/// Logic that is not written in FEEL, such as a decision table, where an expression can stand.
class Foreign
{
public:
    virtual ~Foreign() = default;
    /// Evaluate in the names and locals of the place it stands in.
    [[nodiscard]] virtual Value evaluate(Evaluation &evaluation) const = 0;
    /// The expressions inside that read these names.
    [[nodiscard]] virtual std::vector<const Node *> roots() const = 0;

protected:
    Foreign() = default;
    Q_DISABLE_COPY_MOVE(Foreign)
};

/// One node of the syntax tree. Both evaluations, exact and abstract, walk this same tree.
struct Node {
    // What an evaluation reads of every node comes first, so that it lies together.
    NodeKind kind = NodeKind::Literal;
    Operator op = Operator::None;
    bool startOpen = false;
    bool endOpen = false;
    bool negated = false;
    int slot = -1;  ///< Index into the variables the expression was parsed with.
    int local = -1; ///< Index into the locals that stand at this place.
    std::vector<std::unique_ptr<Node>> children;
    /// Locals holding the elements of the filters around, innermost first: their entries come before `slot`.
    std::vector<int> owners;
    Value literal;
    const Builtin *builtin = nullptr;
    int start = 0; ///< First UTF-16 unit of the node in the source.
    int end = 0;   ///< One past the last.
    int line = 1;  ///< Where the node begins, counted from 1 within the source.
    int column = 1;
    int height = 1; ///< Nodes from here to the deepest below.
    QString name;
    QStringList names;
    TypePtr type;
    std::vector<TypePtr> types;
    std::shared_ptr<const Foreign> foreign;

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
    if (node.foreign)
        for (const Node *root : node.foreign->roots())
            forEachNode(*root, visit);
}

} // namespace zhiping::feel
