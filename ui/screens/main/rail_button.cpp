// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/rail_button.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QPainter>

namespace zhiping::screens {

using widgets::ColorToken;
using widgets::SizeToken;
using widgets::theme;

RailButton::RailButton(const QString &objectName, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setObjectName(objectName);
    setAccessibleName(text);
    setProperty("kind", QStringLiteral("rail"));
    setCheckable(true);
}

void RailButton::setCount(int count, bool unsent)
{
    m_count = count;
    m_unsent = unsent;
    setAccessibleName(count > 0 ? tr("%1, %2", "lane, number of applications").arg(text()).arg(count)
                                : text());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    size.rwidth() += theme().px(SizeToken::SpaceSection) * 2;
    return size;
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_count <= 0)
        return;
    QPainter painter(this);
    const QColor ink = theme().color(m_unsent ? ColorToken::Unsent : ColorToken::InkFaint);
    painter.setFont(theme().font(SizeToken::TextBase));
    painter.setPen(ink);
    const QString number = QString::number(m_count);
    const QRect area = rect().adjusted(0, 0, -theme().px(SizeToken::SpaceNear) - 2, 0);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
    if (!m_unsent)
        return;
    const int side = theme().px(SizeToken::TextSmall);
    const int left = area.right() - painter.fontMetrics().horizontalAdvance(number) - side - 2;
    widgets::paintIcon(painter, QRectF(left, (height() - side) / 2.0, side, side), QStringLiteral("unsent"),
                       ink);
}

} // namespace zhiping::screens
