// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/cell_role.h"
#include "models/queue_wording.h"
#include "review/queue_rows.h"

#include <QAbstractTableModel>

namespace zhiping::models {

/// Every decision made on this laptop and where it stands on its way to the platform, newest first.
///
/// "已回执" says that the platform has the decision; "已入库" only the platform can say, and does in the
/// queue.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : quint8 { SealedAt, Content, Size, Attempts, State, Receipt, ColumnCount };

    explicit OutboxModel(QDate today, QObject *parent = nullptr);

    /// @p rows give the names of the applications; an application that is gone is shown by its id's start.
    void setEntries(const QList<ports::OutboxEntry> &entries, const review::QueueRows &rows);
    void setToday(QDate today);
    [[nodiscard]] int unsent() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        ports::OutboxEntry entry;
        QString name; ///< "【虚构】渝江电子 · 数控产线改造".
        /// "认定 · 【虚构】渝江电子 · 数控产线改造". Read out of the decision when it is first shown: reading
        /// ten thousand at once would be felt.
        mutable QString content = {};
        bool isHere = false;   ///< The application is on this laptop.
        bool replaced = false; ///< A later decision on the same application was made here.
    };
    [[nodiscard]] static QString whyOf(const Line &line);
    [[nodiscard]] static const QString &contentOf(const Line &line);
    [[nodiscard]] QString detailsOf(const Line &line) const;
    [[nodiscard]] QString face(const Line &line, Column column) const;

    QDate m_today;
    QList<Line> m_lines;
};

} // namespace zhiping::models
