// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/cell_role.h"
#include "models/queue_filter.h"
#include "models/queue_wording.h"
#include "review/queue_rows.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QHash>

#include <array>

namespace zhiping::models {

/// The work queue as a table: the rows of one lane that match the filter, in the chosen order.
///
/// Rows are numbered indirectly: filtering and sorting move integers, never rows, so that thousands answer
/// within a keystroke. A verdict that arrives later changes its row in place and moves nothing under the
/// cursor.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : quint8 { Mark, Title, Category, Amount, Verdict, Evidence, Deadline, Sync, ColumnCount };
    static constexpr int laneCount = 6;

    QueueModel(WorkingCalendar calendar, QDate today, QObject *parent = nullptr);

    /// The whole queue. Keeps lane, filter and order.
    void setRows(const review::QueueRows &rows);
    /// Row @p index of the whole queue changed; where it stands does not.
    void updateRow(int index, const review::QueueRow &row);
    void setToday(QDate today);

    void setLane(std::optional<review::Lane> lane); ///< Empty: every lane.
    [[nodiscard]] std::optional<review::Lane> lane() const { return m_lane; }
    /// Resets only where that shows other rows.
    void setFilter(const QueueFilter &filter);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    [[nodiscard]] int countIn(review::Lane lane) const;
    /// In the present lane, due within this calendar week.
    [[nodiscard]] int dueThisWeek() const;
    [[nodiscard]] int total() const { return int(m_rows.size()); }

    [[nodiscard]] const review::QueueRow *at(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    /// Makes some more texts to search, until all are there.
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] const QString &haystackAt(int row) const;
    [[nodiscard]] QVariant face(const review::QueueRow &row, Column column) const;
    [[nodiscard]] QVariant sortKey(const review::QueueRow &row, Column column) const;
    [[nodiscard]] QString toolTip(const review::QueueRow &row, Column column) const;
    [[nodiscard]] Statement statement(const review::QueueRow &row, Column column) const;
    [[nodiscard]] bool accepts(int row) const;
    [[nodiscard]] QList<int> chosen() const; ///< By lane, filter and order.
    void show(const QList<int> &rows);

    WorkingCalendar m_calendar;
    QDate m_today;
    review::QueueRows m_rows;
    /// Made when they are looked through, or by and by before; null: not yet. All at once would be felt.
    mutable QStringList m_haystacks;
    int m_haystacksMade = 0; ///< From the first row on.
    QBasicTimer m_making;
    QList<int> m_visible; ///< Model row → index into `m_rows`.
    QList<int> m_placeOf; ///< Index into `m_rows` → model row, or -1.
    std::array<int, laneCount> m_counts {};
    std::optional<review::Lane> m_lane;
    QueueFilter m_filter;
    int m_sortColumn = -1; ///< As the store gives them: in the order they are due.
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace zhiping::models
