// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace zhiping::screens {

/// Paints the matrix of lines and categories, and lets an amount be typed. An amount that is none keeps its
/// editor open, and `refused()` says why.
class InvestmentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The kind under the name, where there is no room for a column of its own.
    void setTwoLines(bool twoLines);
    [[nodiscard]] int rowHeight() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const QString &reason) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void keepTyped();
    static void paintTwoLines(QPainter *painter, const QStyleOptionViewItem &cell, const QString &name,
                              const QModelIndex &index);

    bool m_twoLines = false;
};

} // namespace zhiping::screens
