// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/text.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace zhiping::widgets {

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Page:
        return QStringLiteral("page");
    case TextRole::Section:
        return QStringLiteral("section");
    case TextRole::Strong:
        return QStringLiteral("strong");
    case TextRole::Body:
        return QStringLiteral("body");
    case TextRole::Soft:
        return QStringLiteral("soft");
    case TextRole::Faint:
        return QStringLiteral("faint");
    case TextRole::Small:
        return QStringLiteral("small");
    case TextRole::Caption:
        return QStringLiteral("caption");
    case TextRole::Fault:
        return QStringLiteral("fault");
    case TextRole::Key:
        return QStringLiteral("key");
    }
    return {};
}

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Normal:
        return QStringLiteral("normal");
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Danger:
        return QStringLiteral("danger");
    case ButtonKind::Quiet:
        return QStringLiteral("quiet");
    case ButtonKind::Link:
        return QStringLiteral("link");
    }
    return {};
}

} // namespace

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setTextRole(QLabel *label, TextRole role)
{
    setStyleProperty(label, "textRole", roleName(role));
}

QLabel *makeLabel(TextRole role, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextRole(label, role);
    return label;
}

QLabel *makeParagraph(TextRole role, const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(role, text, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(ButtonKind kind, const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAutoDefault(false);
    setStyleProperty(button, "kind", kindName(kind));
    return button;
}

QWidget *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("surface", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

ElidedLabel::ElidedLabel(TextRole role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, role);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setFont(font());
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, contentsRect().width()));
}

} // namespace zhiping::widgets
