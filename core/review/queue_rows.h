// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "review/queue.h"

#include <initializer_list>
#include <iterator>
#include <memory>

namespace zhiping::review {

/// The rows of a queue, for those who share them.
///
/// Implicitly shared like a list. But where one of two owners changes a row, a hundred thousand pointers are
/// copied and not as many rows, which would be felt.
class QueueRows
{
    using Shared = std::shared_ptr<const QueueRow>;

public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = QueueRow;
        using difference_type = qsizetype;
        using pointer = const QueueRow *;
        using reference = const QueueRow &;

        const_iterator() = default;
        explicit const_iterator(QList<Shared>::const_iterator at)
            : m_at(at)
        {
        }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        const_iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        QList<Shared>::const_iterator m_at;
    };

    QueueRows() = default;
    // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): a list of rows is nothing else
    QueueRows(const QList<QueueRow> &rows)
    {
        reserve(rows.size());
        for (const QueueRow &row : rows)
            append(row);
    }
    QueueRows(std::initializer_list<QueueRow> rows)
        : QueueRows(QList<QueueRow>(rows))
    {
    }

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] const QueueRow &at(qsizetype index) const { return *m_rows.at(index); }
    /// What decides whether a row is shown and counted: beside each other, since a hundred thousand rows lie
    /// all over the memory.
    struct Placing {
        Lane lane = Lane::Waiting;
        QDate due; ///< Where something is to be done by then.
    };
    [[nodiscard]] const QList<Placing> &placings() const { return m_placings; } ///< As the rows.
    [[nodiscard]] const QueueRow &first() const { return at(0); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(m_rows.cbegin()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_rows.cend()); }

    void reserve(qsizetype size)
    {
        m_rows.reserve(size);
        m_placings.reserve(size);
    }
    void append(QueueRow row)
    {
        m_placings.append(placingOf(row));
        m_rows.append(std::make_shared<const QueueRow>(std::move(row)));
    }
    void replace(qsizetype index, QueueRow row)
    {
        m_placings[index] = placingOf(row);
        m_rows[index] = std::make_shared<const QueueRow>(std::move(row));
    }

private:
    [[nodiscard]] static Placing placingOf(const QueueRow &row)
    {
        const bool isOpen = row.lane != Lane::Done && row.lane != Lane::Correcting;
        return {row.lane, isOpen ? row.summary.dueOn.value_or(QDate()) : QDate()};
    }

    QList<Shared> m_rows;
    QList<Placing> m_placings;
};

} // namespace zhiping::review
