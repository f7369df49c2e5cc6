// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/details_fold.h"

#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhiping::widgets {

DetailsFold::DetailsFold(Side side, QWidget *parent)
    : QWidget(parent)
    , m_toggle(makeButton(ButtonKind::Link, QStringLiteral("detailsToggleButton"), tr("Details"), this))
    , m_text(makeParagraph(TextRole::Small, {}, this))
    , m_copy(makeButton(ButtonKind::Link, QStringLiteral("detailsCopyButton"), tr("Copy details"), this))
{
    setObjectName(QStringLiteral("detailsFold"));
    m_toggle->setCheckable(true);
    m_toggle->setIcon(icon(QStringLiteral("down"), ColorToken::Accent));
    m_copy->setIcon(icon(QStringLiteral("copy"), ColorToken::Accent));
    m_text->setObjectName(QStringLiteral("detailsText"));
    m_text->setAccessibleName(tr("Details"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(SizeToken::SpaceNear));
    if (side == Side::Centre)
        row->addStretch(1);
    row->addWidget(m_toggle);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceTight));
    layout->addLayout(row);
    layout->addWidget(m_text);
    connect(m_toggle, &QPushButton::toggled, this, &DetailsFold::setOpen);
    connect(m_copy, &QPushButton::clicked, this, &DetailsFold::copy);
    setDetails({});
}

void DetailsFold::setDetails(const QString &details)
{
    m_text->setText(details);
    m_toggle->setChecked(false);
    setOpen(false);
    setVisible(!details.isEmpty());
}

QString DetailsFold::details() const
{
    return m_text->text();
}

void DetailsFold::setOpen(bool open)
{
    m_toggle->setIcon(icon(open ? QStringLiteral("up") : QStringLiteral("down"), ColorToken::Accent));
    m_text->setVisible(open);
    m_copy->setText(tr("Copy details"));
    m_copy->setVisible(open);
}

void DetailsFold::copy()
{
    QGuiApplication::clipboard()->setText(m_text->text());
    m_copy->setText(tr("Copied"));
}

} // namespace zhiping::widgets
