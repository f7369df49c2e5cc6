// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/node.h"
#include "feel/scope.h"

#include <optional>

namespace zhiping::feel {

/// Why a text is no FEEL, and where: UTF-16 offset into the text, counted from 0.
struct SyntaxFault {
    QString message;
    int offset = 0;
    friend bool operator==(const SyntaxFault &, const SyntaxFault &) = default;
};

/// Exactly one of the two is set.
struct Parsed {
    ExpressionPtr expression;
    std::optional<SyntaxFault> fault;
};

/// A parse whose tree is still to become part of a larger one. Exactly one of the two is set.
struct ParsedTree {
    std::unique_ptr<Node> root;
    std::optional<SyntaxFault> fault;
};

/// A name that the place of a text has around it: a parameter, an earlier entry, or the element of a filter,
/// whose own entries are names too.
struct LocalName {
    QString name;
    bool isElement = false;
};
/// Outermost first; the evaluation has to provide their values in the same order.
using LocalNames = std::vector<LocalName>;

/// The longest source, in UTF-16 units.
inline constexpr qsizetype longestSource = 200'000;

/// Parse @p source as a FEEL expression (DMN 1.5 §10.3.1.2) whose variables are those of @p scope and whose
/// place has @p locals around it.
///
/// Never throws and never recurses deeper than a fixed nesting limit; a text beyond it is a fault.
[[nodiscard]] Parsed parseExpression(const QString &source, const Scope &scope,
                                     const LocalNames &locals = {});

/// Parse @p source as unary tests (a decision table's input entry): the tested value is `?`, the innermost
/// local.
[[nodiscard]] Parsed parseUnaryTests(const QString &source, const Scope &scope,
                                     const LocalNames &locals = {});

/// As `parseExpression()`.
[[nodiscard]] ParsedTree parseTree(const QString &source, const Scope &scope, const LocalNames &locals);

/// Parse @p source as a type: `list<number>`, `function<string> -> boolean`, a built-in or one of @p scope.
/// A null pointer when it is none.
[[nodiscard]] TypePtr parseType(const QString &source, const Scope &scope);

} // namespace zhiping::feel
