// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/theme_style.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace zhiping::widgets {

namespace {

void drawField(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const Theme &look = theme();
    const bool focused = (state & QStyle::State_HasFocus) != 0;
    const bool enabled = (state & QStyle::State_Enabled) != 0;
    const qreal width = look.px(focused ? SizeToken::Focus : SizeToken::Hairline);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.color(focused ? ColorToken::Accent : ColorToken::LineStrong), width));
    painter.setBrush(look.color(enabled ? ColorToken::SurfaceRaised : ColorToken::SurfaceSunken));
    const qreal radius = look.px(SizeToken::Radius);
    painter.drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius,
                            radius);
    painter.restore();
}

void drawTick(QPainter &painter, const QRect &rect, QStyle::State state, bool round)
{
    const Theme &look = theme();
    const bool on = (state & QStyle::State_On) != 0;
    const bool partly = (state & QStyle::State_NoChange) != 0;
    const bool enabled = (state & QStyle::State_Enabled) != 0;
    const ColorToken fill = !enabled ? ColorToken::InkFaint : ColorToken::Accent;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(look.color(on || partly ? fill : ColorToken::InkFaint), 1));
    painter.setBrush(look.color(on || partly ? fill : ColorToken::SurfaceRaised));
    const qreal radius = round ? box.height() / 2 : look.px(SizeToken::SpaceTight);
    painter.drawRoundedRect(box, radius, radius);
    const QColor mark = look.color(ColorToken::AccentInk);
    const qreal inset = box.width() / 8;
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on || partly) {
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset),
                  partly ? QStringLiteral("minus") : QStringLiteral("met"), mark);
    }
    painter.restore();
}

void drawArrow(QPainter &painter, const QRect &rect, const QString &name, QStyle::State state)
{
    const int side = qMin(qMin(rect.width(), rect.height()), theme().px(SizeToken::IconSmall));
    const QPointF centre = QRectF(rect).center();
    paintIcon(painter, {centre.x() - side / 2.0, centre.y() - side / 2.0, qreal(side), qreal(side)}, name,
              theme().color(state & QStyle::State_Enabled ? ColorToken::InkSoft : ColorToken::InkFaint));
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->inherits("QTipLabel"))
        label->setTextFormat(Qt::PlainText);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme().px(SizeToken::IconSmall);
    case PM_ToolBarIconSize:
        return theme().px(SizeToken::Icon);
    case PM_SplitterWidth:
        return theme().px(SizeToken::SpaceTight);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        size.setHeight(qMax(size.height(), theme().px(SizeToken::Control)));
    if (type == CT_ComboBox)
        size.rwidth() += theme().px(SizeToken::SpaceTight);
    return size;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    // The text begins where that of a line begins.
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        rect.setLeft(rect.left() + theme().px(SizeToken::SpaceTight));
    return rect;
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(*painter, option->rect, option->state, false);
        return;
    case PE_IndicatorRadioButton:
        drawTick(*painter, option->rect, option->state, true);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawArrow(*painter, option->rect, QStringLiteral("down"), option->state);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawArrow(*painter, option->rect, QStringLiteral("up"), option->state);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(*painter, option->rect, QStringLiteral("forward"), option->state);
        return;
    case PE_FrameFocusRect: {
        const qreal width = theme().px(SizeToken::Focus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme().color(ColorToken::Accent), width));
        painter->setBrush(Qt::NoBrush);
        const qreal radius = theme().px(SizeToken::SpaceTight);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                                 radius, radius);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawField(*painter, option->rect, option->state);
        drawArrow(*painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                  QStringLiteral("down"), option->state);
        return;
    }
    if (control == CC_SpinBox) {
        drawField(*painter, option->rect, option->state);
        drawArrow(*painter, proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                  QStringLiteral("up"), option->state);
        drawArrow(*painter, proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget),
                  QStringLiteral("down"), option->state);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace zhiping::widgets
