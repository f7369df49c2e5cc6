// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/sync_pill.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace zhiping::widgets {

namespace {

QFont pillFont()
{
    return theme().font(SizeToken::TextSmall, QFont::DemiBold);
}

QString iconOf(SyncPill::State state)
{
    switch (state) {
    case SyncPill::State::Offline:
        return QStringLiteral("offline");
    case SyncPill::State::Syncing:
        return QStringLiteral("syncing");
    case SyncPill::State::Synced:
        return QStringLiteral("synced");
    case SyncPill::State::Attention:
        return QStringLiteral("warning");
    }
    return {};
}

} // namespace

SyncPill::SyncPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void SyncPill::setStatus(State state, bool unsent, const QString &words)
{
    m_state = state;
    m_unsent = unsent;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

ColorToken SyncPill::ink() const
{
    if (m_state == State::Attention)
        return ColorToken::Unmet;
    if (m_unsent)
        return ColorToken::Unsent;
    switch (m_state) {
    case State::Syncing:
        return ColorToken::Accent;
    case State::Synced:
        return ColorToken::Met;
    case State::Offline:
    case State::Attention:
        break;
    }
    return ColorToken::InkSoft;
}

ColorToken SyncPill::wash() const
{
    switch (ink()) {
    case ColorToken::Unmet:
        return ColorToken::UnmetWash;
    case ColorToken::Unsent:
        return ColorToken::UnsentWash;
    case ColorToken::Accent:
        return ColorToken::AccentWash;
    case ColorToken::Met:
        return ColorToken::MetWash;
    default:
        return ColorToken::SurfaceSunken;
    }
}

QSize SyncPill::sizeHint() const
{
    const Theme &look = theme();
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(text()) + look.px(SizeToken::TextSmall) + look.px(SizeToken::SpaceTight)
                + 2 * look.px(SizeToken::SpaceInside),
            qMax(look.px(SizeToken::Chip), metrics.height() + look.px(SizeToken::SpaceTight))};
}

void SyncPill::paintEvent(QPaintEvent *)
{
    const Theme &look = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = look.color(ink());
    const qreal ring = look.px(SizeToken::Focus);
    const QRectF outline = QRectF(rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2);
    if (hasFocus())
        painter.setPen(QPen(look.color(ColorToken::Accent), ring));
    else if (underMouse() || look.scheme() == Scheme::HighContrast)
        painter.setPen(QPen(colour, 1));
    else
        painter.setPen(Qt::NoPen);
    painter.setBrush(look.color(wash()));
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    const int side = look.px(SizeToken::TextSmall);
    QRect inside =
        rect().adjusted(look.px(SizeToken::SpaceInside), 0, -look.px(SizeToken::SpaceInside) + 2, 0);
    paintIcon(painter, QRectF(inside.left(), (height() - side) / 2.0, side, side), iconOf(m_state), colour);
    inside.setLeft(inside.left() + side + look.px(SizeToken::SpaceTight));
    painter.setFont(pillFont());
    painter.setPen(colour);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

} // namespace zhiping::widgets
