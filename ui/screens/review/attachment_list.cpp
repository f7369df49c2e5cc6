// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/attachment_list.h"

#include "models/review_attachments.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace zhiping::screens {

using models::AttachmentView;
using widgets::ColorToken;
using widgets::SizeToken;
using widgets::theme;

namespace {

enum Role : int { DetailRole = Qt::UserRole + 1, PresenceRole, ProblemRole };

/// Name on the left, kind, pages and size on the right, the problem in its colour where there is one.
class AttachmentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), theme().px(SizeToken::RowCompact)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString name = item.text;
        item.text.clear();
        item.icon = {};
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const int gap = theme().px(SizeToken::SpaceNear);
        const int side = theme().px(SizeToken::IconSmall);
        QRect area = option.rect.adjusted(gap, 0, -gap, 0);
        const QString problem = index.data(ProblemRole).toString();
        const bool absent = !problem.isEmpty();
        const QRect mark(area.left(), area.center().y() - side / 2, side, side);
        widgets::paintIcon(*painter, mark, index.data(Qt::DecorationRole).toString(),
                           theme().color(absent ? ColorToken::InkFaint : ColorToken::InkSoft));
        area.setLeft(mark.right() + gap);

        painter->setFont(theme().font(SizeToken::TextSmall));
        const QString detail = absent ? problem : index.data(DetailRole).toString();
        // One pixel of grace: a fractional scale may measure a text wider than it is.
        const int detailWidth =
            qMin(painter->fontMetrics().horizontalAdvance(detail) + 1, area.width() * 3 / 5);
        painter->setPen(theme().color(absent ? ColorToken::Open : ColorToken::InkFaint));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, detailWidth));
        area.setRight(area.right() - detailWidth - gap);
        painter->setFont(item.font);
        painter->setPen(theme().color(absent ? ColorToken::InkSoft : ColorToken::Ink));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideMiddle, area.width()));
    }
};

QString iconOf(AttachmentView::Form form)
{
    switch (form) {
    case AttachmentView::Form::Pdf:
        return QStringLiteral("document");
    case AttachmentView::Form::Image:
        return QStringLiteral("photo");
    case AttachmentView::Form::Other:
        return QStringLiteral("table");
    }
    return {};
}

} // namespace

AttachmentList::AttachmentList(models::ReviewAttachments &attachments, QWidget *parent)
    : QListWidget(parent)
    , m_attachments(attachments)
{
    setObjectName(QStringLiteral("attachments"));
    setAccessibleName(tr("Attachments"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new AttachmentDelegate(this));
    for (int row = 0; row < attachments.views().size(); ++row) {
        addItem(QString());
        showRow(row);
    }
    connect(&attachments, &models::ReviewAttachments::changed, this, &AttachmentList::showRow);
}

void AttachmentList::showRow(int row)
{
    const AttachmentView &view = m_attachments.views().at(row);
    QListWidgetItem *one = item(row);
    one->setText(view.title);
    one->setData(Qt::DecorationRole, iconOf(view.form));
    one->setData(DetailRole, tr("%1 · %2", "kind, pages and size").arg(view.kind, view.detail));
    QString problem;
    if (view.presence == AttachmentView::Presence::Absent)
        problem = tr("not downloaded");
    else if (view.presence == AttachmentView::Presence::Fetching)
        problem = tr("downloading %1%").arg(view.fetched);
    else if (view.presence == AttachmentView::Presence::Damaged)
        problem = tr("damaged");
    one->setData(ProblemRole, problem);
    const QString whole =
        tr("%1 — %2 · %3", "file, kind, pages and size").arg(view.title, view.kind, view.detail);
    one->setToolTip(whole);
    one->setData(Qt::AccessibleTextRole, problem.isEmpty() ? whole : whole + QStringLiteral(", ") + problem);
}

QSize AttachmentList::sizeHint() const
{
    constexpr int mostRows = 6;
    const int rows = qBound(1, count(), mostRows);
    return {QListWidget::sizeHint().width(),
            rows * theme().px(SizeToken::RowCompact) + 2 * theme().px(SizeToken::SpaceTight)};
}

} // namespace zhiping::screens
