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

/// Parse @p source as a FEEL expression whose variables are those of @p scope.
///
/// Never throws and never recurses deeper than a fixed nesting limit; a text beyond it is a fault.
[[nodiscard]] Parsed parseExpression(const QString &source, const Scope &scope);

/// Parse @p source as unary tests (a decision table's input entry): the tested value is `?`.
[[nodiscard]] Parsed parseUnaryTests(const QString &source, const Scope &scope);

} // namespace zhiping::feel
