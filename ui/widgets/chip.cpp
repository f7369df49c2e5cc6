// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/chip.h"

#include "widgets/icon.h"
#include "widgets/text_line.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace zhiping::widgets {

namespace {

TextLine lineOf(const ChipFace &face)
{
    return {face.text, SizeToken::TextSmall, QFont::DemiBold};
}

int markSide()
{
    return theme().px(SizeToken::TextSmall);
}

bool hasMark(const ChipFace &face)
{
    return face.mark && !markOf(face.kind).isEmpty();
}

} // namespace

QString markOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Met:
        return QStringLiteral("met");
    case ChipKind::Unmet:
        return QStringLiteral("unmet");
    case ChipKind::Open:
        return QStringLiteral("open");
    case ChipKind::NotApplicable:
        return QStringLiteral("na");
    case ChipKind::Unsent:
        return QStringLiteral("unsent");
    case ChipKind::Info:
    case ChipKind::Plain:
        return {};
    }
    return {};
}

ColorToken inkOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Met:
        return ColorToken::Met;
    case ChipKind::Unmet:
        return ColorToken::Unmet;
    case ChipKind::Open:
        return ColorToken::Open;
    case ChipKind::Unsent:
        return ColorToken::Unsent;
    case ChipKind::Info:
        return ColorToken::Accent;
    case ChipKind::NotApplicable:
    case ChipKind::Plain:
        return ColorToken::InkSoft;
    }
    return ColorToken::InkSoft;
}

ColorToken washOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Met:
        return ColorToken::MetWash;
    case ChipKind::Unmet:
        return ColorToken::UnmetWash;
    case ChipKind::Open:
        return ColorToken::OpenWash;
    case ChipKind::Unsent:
        return ColorToken::UnsentWash;
    case ChipKind::Info:
        return ColorToken::AccentWash;
    case ChipKind::NotApplicable:
    case ChipKind::Plain:
        return ColorToken::SurfaceSunken;
    }
    return ColorToken::SurfaceSunken;
}

QSize chipSize(const ChipFace &face)
{
    const Theme &look = theme();
    const QFontMetrics metrics(look.font(SizeToken::TextSmall, QFont::DemiBold));
    int width = 2 * look.px(SizeToken::SpaceNear) + lineOf(face).width();
    if (hasMark(face))
        width += markSide() + (face.text.isEmpty() ? 0 : look.px(SizeToken::SpaceTight));
    return {width, qMax(look.px(SizeToken::Chip), metrics.height() + look.px(SizeToken::SpaceTight))};
}

void paintChip(QPainter &painter, const QRect &area, const ChipFace &face)
{
    const Theme &look = theme();
    const QSize wanted = chipSize(face);
    const QRect pill(area.left(), area.top() + (area.height() - wanted.height()) / 2,
                     qMin(wanted.width(), area.width()), wanted.height());
    const QColor ink = look.color(inkOf(face.kind));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // High contrast does not rest on washes: the outline carries the shape.
    painter.setPen(look.scheme() == Scheme::HighContrast ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(look.color(washOf(face.kind)));
    const QRectF outline = QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    QRect inside = pill.adjusted(look.px(SizeToken::SpaceNear), 0, -look.px(SizeToken::SpaceNear), 0);
    if (hasMark(face)) {
        const int side = markSide();
        const QRectF mark(inside.left(), inside.top() + (inside.height() - side) / 2.0, side, side);
        paintIcon(painter, mark, markOf(face.kind), ink);
        inside.setLeft(inside.left() + side + look.px(SizeToken::SpaceTight));
    }
    painter.setPen(ink);
    lineOf(face).paint(painter, inside);
    painter.restore();
}

Chip::Chip(QWidget *parent)
    : Chip(ChipFace {}, parent)
{
}

Chip::Chip(const ChipFace &face, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFace(face);
}

void Chip::setFace(const ChipFace &face)
{
    m_face = face;
    setAccessibleName(face.text);
    setToolTip(face.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_face);
}

QSize Chip::minimumSizeHint() const
{
    return {chipSize({m_face.kind, QString(), m_face.mark}).width() * 2, chipSize(m_face).height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_face);
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace zhiping::widgets
