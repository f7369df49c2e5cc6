// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/icon_button.h"

#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QEvent>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::theme;

QToolButton *makeIconButton(const QString &objectName, const QString &iconName, const QString &text,
                            QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(widgets::icon(iconName));
    const int side = theme().px(SizeToken::IconSmall);
    button->setIconSize({side, side});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

ElidedButton::ElidedButton(const QString &objectName, const QString &kind, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setAutoDefault(false);
    widgets::setStyleProperty(this, "kind", kind);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedButton::setFullText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    size.setWidth(fontMetrics().horizontalAdvance(m_text) + 2 * theme().px(SizeToken::SpaceInside));
    return size;
}

QSize ElidedButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, QPushButton::minimumSizeHint().height()};
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void ElidedButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

void ElidedButton::elide()
{
    const int room = width() - 2 * theme().px(SizeToken::SpaceInside);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideMiddle, room);
    if (text() != shown)
        setText(shown);
}

} // namespace zhiping::screens
