// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/investment_delegate.h"

#include "models/review_investment_model.h"
#include "screens/review/chips.h"
#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace zhiping::screens {

using models::ReviewInvestmentModel;
using widgets::ColorToken;
using widgets::SizeToken;
using widgets::theme;

namespace {

constexpr const char *amountBefore = "amountBefore";

} // namespace

void InvestmentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
    if (index.data(ReviewInvestmentModel::TotalRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    if (index.column() == ReviewInvestmentModel::VerifiedColumn
        && index.data(ReviewInvestmentModel::VerifiedRole).toBool()) {
        option->font.setWeight(QFont::DemiBold);
        option->palette.setColor(QPalette::Text, theme().color(ColorToken::Accent));
        option->palette.setColor(QPalette::HighlightedText, theme().color(ColorToken::Accent));
    }
}

void InvestmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QVariant standing = index.data(ReviewInvestmentModel::StandingRole);
    const bool twoLines = m_twoLines && index.column() == ReviewInvestmentModel::NameColumn
        && !index.data(ReviewInvestmentModel::TotalRole).toBool();
    if (!standing.isValid() && !twoLines) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (twoLines) {
        paintTwoLines(painter, cell, text, index);
        return;
    }
    const widgets::ChipFace face = chipFace({models::Standing(standing.toInt()), {}});
    const int side = theme().px(SizeToken::IconSmall);
    QRectF area(0, 0, side, side);
    area.moveCenter(QRectF(option.rect).center());
    widgets::paintIcon(*painter, area, widgets::markOf(face.kind), theme().color(widgets::inkOf(face.kind)));
}

void InvestmentDelegate::paintTwoLines(QPainter *painter, const QStyleOptionViewItem &cell,
                                       const QString &name, const QModelIndex &index)
{
    const int gap = theme().px(SizeToken::SpaceNear);
    const int tight = theme().px(SizeToken::SpaceTight);
    const QRect area = cell.rect.adjusted(gap, tight, -gap, -tight);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(theme().color(ColorToken::Ink));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(name, Qt::ElideMiddle, area.width()));
    painter->setFont(theme().font(SizeToken::TextSmall));
    painter->setPen(theme().color(ColorToken::InkFaint));
    const QString kind = index.siblingAtColumn(ReviewInvestmentModel::KindColumn).data().toString();
    painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(kind, Qt::ElideMiddle, area.width()));
    painter->restore();
}

void InvestmentDelegate::setTwoLines(bool twoLines)
{
    m_twoLines = twoLines;
}

int InvestmentDelegate::rowHeight() const
{
    if (!m_twoLines)
        return theme().px(SizeToken::Row);
    return QFontMetrics(theme().font(SizeToken::TextBase)).lineSpacing()
        + QFontMetrics(theme().font(SizeToken::TextSmall)).lineSpacing()
        + 2 * theme().px(SizeToken::SpaceTight);
}

QSize InvestmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowHeight());
    return size;
}

QWidget *InvestmentDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                          const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("verifiedAmount"));
    editor->setAccessibleName(
        tr("Verified amount of %1, in yuan")
            .arg(index.siblingAtColumn(ReviewInvestmentModel::NameColumn).data().toString()));
    editor->setAlignment(Qt::AlignRight);
    editor->setPlaceholderText(tr("yuan"));
    connect(editor, &QLineEdit::textEdited, this, &InvestmentDelegate::keepTyped);
    return editor;
}

void InvestmentDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // What is being typed stays as typed while the table follows it.
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->isModified())
        return;
    QStyledItemDelegate::setEditorData(editor, index);
    const bool verified = index.data(ReviewInvestmentModel::VerifiedRole).toBool();
    line->setProperty(amountBefore, verified ? line->text() : QString());
}

/// An amount counts and is saved with every key that leaves one; Escape brings back what stood before.
void InvestmentDelegate::keepTyped()
{
    auto *line = qobject_cast<QLineEdit *>(sender());
    widgets::setStyleProperty(line, "invalid", false);
    Q_EMIT refused({});
    if (!line->text().trimmed().isEmpty() && ReviewInvestmentModel::faultIn(line->text()).isEmpty())
        Q_EMIT commitData(line);
}

bool InvestmentDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool commits = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
        const QString fault = commits ? ReviewInvestmentModel::faultIn(line->text()) : QString();
        if (!fault.isEmpty()) {
            widgets::setStyleProperty(line, "invalid", true);
            Q_EMIT refused(fault);
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT refused({});
            if (line->isModified()) {
                line->setText(line->property(amountBefore).toString());
                Q_EMIT commitData(line);
            }
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace zhiping::screens
