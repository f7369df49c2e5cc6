// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QLatin1String>

#include <span>

namespace zhiping::store {

class Connection;
class Sealer;

/// One numbered step of a schema. Steps are never changed once released; a change is a further step.
struct SchemaStep {
    int version = 0;      ///< 1, 2, 3 … without gaps.
    QLatin1String script; ///< Statements separated by lines of `;` alone.
    /// What SQL alone cannot do, in the same transaction, between @ref script and @ref closing.
    Result<> (*fill)(Connection &, Sealer &) = nullptr;
    QLatin1String closing = {};
};

/// The first version of both databases in which words and names are sealed.
inline constexpr int firstSealedVersion = 2;
/// The first version of the outbox that keeps what a decision was made on.
inline constexpr int reviewedVersion = 3;
/// The first version of the outbox with a record of everything the reviewer did.
inline constexpr int recordVersion = 4;
/// The first version of the outbox in which nothing that counts is clear without a seal: answers that were
/// taken back, the record's name.
inline constexpr int boundVersion = 5;
/// The first version of the outbox with a briefcase.
inline constexpr int briefcaseVersion = 6;
/// The first version of the outbox that can tell a mixture of two moments.
inline constexpr int tallyVersion = 7;

/// A reviewer's work: findings, drafts, sealed decisions with their receipts. Irreplaceable.
[[nodiscard]] std::span<const SchemaStep> outboxSchema();

/// What the platform said. Disposable.
[[nodiscard]] std::span<const SchemaStep> cacheSchema();

/// Statements that let the words of the outbox be rewritten, in a transaction that ends with the second.
[[nodiscard]] QLatin1String openTheRecord();
[[nodiscard]] QLatin1String closeTheRecord();

/// Statements that run only where every table and column is there that this program reads: how it finds out
/// whether it can show what a newer one has written.
[[nodiscard]] QLatin1String outboxColumns();
[[nodiscard]] QLatin1String cacheColumns();

} // namespace zhiping::store
