// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace zhiping::screens {

/// A table of rows: whole rows are selected, J and K move as the arrows do, Enter opens.
///
/// Columns have a wanted width and a rank; where the window is narrow the lowest ranks go first, so that what
/// is left is never cut.
class RowTable final : public QTableView
{
    Q_OBJECT
public:
    struct ColumnPlan {
        int width = 0;          ///< Wanted, in pixels at 100 %.
        int rank = 0;           ///< Higher goes earlier where there is no room; 0 never goes.
        bool stretches = false; ///< Takes what is left; `width` is then its least.
    };

    explicit RowTable(QWidget *parent = nullptr);
    void setColumns(const QList<ColumnPlan> &columns);
    /// The row to act on, or an invalid index.
    [[nodiscard]] QModelIndex present() const;
    void select(const QModelIndex &index);
    /// The height at which every row can be seen without scrolling.
    [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void presentChanged(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();
    void move(int by);

    QList<ColumnPlan> m_columns;
};

} // namespace zhiping::screens
