// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/money_cell.h"

namespace zhiping::widgets {

void MoneyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    option->textElideMode = Qt::ElideNone;
    if (option->text.isEmpty())
        option->text = QStringLiteral("—");
}

MoneyCell::MoneyCell(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void MoneyCell::setAmount(const QString &face, const QString &exact)
{
    setText(face.isEmpty() ? QStringLiteral("—") : face);
    setToolTip(exact);
    setAccessibleName(exact);
}

} // namespace zhiping::widgets
