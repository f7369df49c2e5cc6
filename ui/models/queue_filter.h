// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "ports/application_search.h"
#include "review/queue.h"

namespace zhiping::models {

/// What a reviewer typed into the search field, taken apart once.
///
/// Words are looked for in what the row shows and, once `setFound()` tells where they are, in everything else
/// that was said; all must occur. A word like `3000万`, `30,000,000` or `3000万元` is also found as an
/// amount. One like `>3000万`, `≤50万`, `=999950元` or `<1亿` compares the amount of the row: the countable
/// one where it is known, else the total as filed. Full-width signs and digits mean the same; any other sign
/// only parts.
class QueueFilter
{
public:
    QueueFilter() = default;
    explicit QueueFilter(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_bounds.isEmpty(); }
    /// What to look for beyond the rows.
    [[nodiscard]] const QList<ports::SearchWord> &words() const { return m_words; }
    /// Where each of `words()` was found.
    void setFound(const QList<QSet<domain::ApplicationId>> &found) { m_found = found; }
    /// @p haystack as `haystackOf()` makes it of @p row.
    [[nodiscard]] bool matches(const review::QueueRow &row, const QString &haystack) const;
    [[nodiscard]] static QString haystackOf(const review::QueueRow &row);

private:
    enum class Relation : quint8 { Less, AtMost, Equal, AtLeast, More };
    struct Bound {
        std::optional<Relation> relation; ///< Empty: it may be an amount, or text like any other.
        domain::Money amount;
    };
    [[nodiscard]] static std::optional<Bound> boundFrom(const QString &word);
    [[nodiscard]] static bool holds(const Bound &bound, domain::Money amount);
    [[nodiscard]] bool holds(qsizetype word, const review::QueueRow &row, const QString &haystack) const;

    QList<ports::SearchWord> m_words;
    QList<Bound> m_bounds;
    QList<QSet<domain::ApplicationId>> m_found; ///< By word; empty: not known.
};

} // namespace zhiping::models
