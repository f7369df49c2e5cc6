// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/queue/row_table.h"

#include "screens/queue/cell_delegate.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::theme;

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &RowTable::opened);
}

void RowTable::setColumns(const QList<ColumnPlan> &columns)
{
    m_columns = columns;
    layOutColumns();
}

QModelIndex RowTable::present() const
{
    return currentIndex();
}

void RowTable::select(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

int RowTable::wholeHeight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return theme().px(SizeToken::Header) + rows * theme().px(SizeToken::Row) + 2 * frameWidth() + 2;
}

void RowTable::layOutColumns()
{
    if (!model() || m_columns.size() != model()->columnCount())
        return;
    const int scale = theme().textScale();
    const auto wanted = [&](int column) { return m_columns.at(column).width * scale / 100; };
    QList<bool> shown(m_columns.size(), true);
    const int room = viewport()->width();
    int total = 0;
    for (int column = 0; column < m_columns.size(); ++column)
        total += wanted(column);
    while (total > room) {
        int least = -1;
        for (int column = 0; column < m_columns.size(); ++column)
            if (shown.at(column) && m_columns.at(column).rank > (least < 0 ? 0 : m_columns.at(least).rank))
                least = column;
        if (least < 0)
            break;
        shown[least] = false;
        total -= wanted(least);
    }
    for (int column = 0; column < m_columns.size(); ++column) {
        setColumnHidden(column, !shown.at(column));
        const int spare = m_columns.at(column).stretches ? qMax(0, room - total) : 0;
        setColumnWidth(column, wanted(column) + spare);
    }
}

void RowTable::move(int by)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    select(model()->index(qBound(0, row, model()->rowCount() - 1), 0));
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_J) {
        move(1);
    } else if (plain && event->key() == Qt::Key_K) {
        move(-1);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else if (!event->text().isEmpty() && event->text().front().isPrint()) {
        // No type-ahead: letters are shortcuts here, and 搜索 has a field of its own.
        event->ignore();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::StyleChange)
        return;
    verticalHeader()->setDefaultSectionSize(theme().px(SizeToken::Row));
    horizontalHeader()->setFixedHeight(theme().px(SizeToken::Header));
    layOutColumns();
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT presentChanged(current);
}

} // namespace zhiping::screens
