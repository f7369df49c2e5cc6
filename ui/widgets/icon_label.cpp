// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/icon_label.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace zhiping::widgets {

IconLabel::IconLabel(QString name, ColorToken ink, SizeToken side, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_ink(ink)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, ColorToken ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = theme().px(m_side);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, theme().color(m_ink));
}

void IconLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace zhiping::widgets
