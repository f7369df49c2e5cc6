// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/empty_state.h"

#include "widgets/details_fold.h"
#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace zhiping::widgets {

namespace {

QHBoxLayout *centred(QWidget *part)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(part);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(makeLabel(TextRole::Section, {}, this))
    , m_text(makeParagraph(TextRole::Soft, {}, this))
    , m_bar(new QProgressBar(this))
    , m_action(makeButton(ButtonKind::Primary, QStringLiteral("emptyStateButton"), {}, this))
    , m_other(makeButton(ButtonKind::Normal, QStringLiteral("emptyStateOtherButton"), {}, this))
    , m_details(new DetailsFold(DetailsFold::Side::Centre, this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyStateTitle"));
    m_text->setObjectName(QStringLiteral("emptyStateText"));
    m_bar->setObjectName(QStringLiteral("emptyStateProgress"));
    m_bar->setTextVisible(false);
    const int narrow = theme().px(SizeToken::Measure);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(narrow);
    m_bar->setFixedWidth(narrow / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme().px(SizeToken::SpaceNear));
    layout->addStretch(2);
    // In rows of their own: an aligned item would not get the height its lines need at this width.
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_bar)})
        layout->addLayout(centred(part));
    layout->addSpacing(theme().px(SizeToken::SpaceNear));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().px(SizeToken::SpaceNear));
    buttons->addStretch(1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_details->setFixedWidth(narrow);
    layout->addLayout(centred(m_details));
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherActed);
}

void EmptyState::show(const Face &face)
{
    m_iconName = face.icon;
    drawIcon();
    m_title->setText(face.title);
    m_text->setText(face.text);
    m_text->setVisible(!face.text.isEmpty());
    m_bar->setVisible(false);
    m_action->setText(face.action);
    m_action->setAccessibleName(face.action);
    m_action->setVisible(!face.action.isEmpty());
    m_other->setText(face.otherAction);
    m_other->setAccessibleName(face.otherAction);
    m_other->setVisible(!face.otherAction.isEmpty());
    m_details->setDetails(face.details);
    setStyleProperty(m_action, "kind", face.primary ? QStringLiteral("primary") : QStringLiteral("normal"));
    setAccessibleName(face.title);
}

void EmptyState::showProgress(const Face &face, int done, int total)
{
    show(face);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_bar->setAccessibleName(face.title);
    m_bar->setVisible(true);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    if (m_iconName.isEmpty())
        return;
    const int side = theme().px(SizeToken::IconHero);
    m_icon->setPixmap(icon(m_iconName, ColorToken::InkFaint).pixmap(side, side));
}

} // namespace zhiping::widgets
