// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

#include <span>

namespace zhiping::store {

/// One numbered step of a schema. Steps are never changed once released; a change is a further step.
struct SchemaStep {
    int version = 0;      ///< 1, 2, 3 … without gaps.
    QLatin1String script; ///< Statements separated by lines of `;` alone.
};

/// A reviewer's work: findings, drafts, sealed decisions with their receipts. Irreplaceable.
[[nodiscard]] std::span<const SchemaStep> outboxSchema();

/// What the platform said. Disposable.
[[nodiscard]] std::span<const SchemaStep> cacheSchema();

/// Statements that run only where every table and column is there that this program reads: how it finds out
/// whether it can show what a newer one has written.
[[nodiscard]] QLatin1String outboxColumns();
[[nodiscard]] QLatin1String cacheColumns();

} // namespace zhiping::store
