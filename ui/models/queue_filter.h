// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "review/queue.h"

#include <QStringList>

namespace zhiping::models {

/// What a reviewer typed into the search field, taken apart once.
///
/// Words are looked for in the names of applicant and project, the code, the reviewing body and the category;
/// all must occur. A word like `>3000万`, `≤50万`, `=999950元` or `<1亿` compares the amount of the row: the
/// countable one where it is known, else the total as filed. Full-width signs and digits mean the same.
class QueueFilter
{
public:
    QueueFilter() = default;
    explicit QueueFilter(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_bounds.isEmpty(); }
    /// @p haystack as `haystackOf()` makes it.
    [[nodiscard]] bool matches(const QString &haystack, std::optional<domain::Money> amount) const;
    [[nodiscard]] static QString haystackOf(const review::QueueRow &row);
    [[nodiscard]] static std::optional<domain::Money> amountOf(const review::QueueRow &row);

private:
    enum class Relation : quint8 { Less, AtMost, Equal, AtLeast, More };
    struct Bound {
        Relation relation = Relation::Equal;
        domain::Money amount;
    };
    [[nodiscard]] static std::optional<Bound> boundFrom(const QString &word);
    [[nodiscard]] static bool holds(const Bound &bound, domain::Money amount);

    QStringList m_words;
    QList<Bound> m_bounds;
};

} // namespace zhiping::models
