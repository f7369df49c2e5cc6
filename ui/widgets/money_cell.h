// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QStyledItemDelegate>

namespace zhiping::widgets {

/// Draws amounts in a table: right-aligned, equal-width figures, no unit (the header has it). The model's
/// `DisplayRole` is the face in 万元, its `ToolTipRole` the exact 元 and 大写. An empty face is drawn as "—".
class MoneyDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The same outside a table: 万元 on the face, exact 元 and 大写 on hover.
class MoneyCell final : public QLabel
{
    Q_OBJECT
public:
    explicit MoneyCell(QWidget *parent = nullptr);
    /// @p face with its unit; @p exact for the tool tip and for screen readers.
    void setAmount(const QString &face, const QString &exact);
};

} // namespace zhiping::widgets
