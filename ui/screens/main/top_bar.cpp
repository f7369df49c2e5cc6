// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/top_bar.h"

#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace zhiping::screens {

using widgets::makeLabel;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_identity(new widgets::ElidedLabel(TextRole::Soft))
    , m_search(new QLineEdit)
    , m_key(makeLabel(TextRole::Key, QStringLiteral("Ctrl F")))
{
    setObjectName(QStringLiteral("topBar"));
    setProperty("surface", QStringLiteral("top"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(theme().px(SizeToken::BarTop));
    m_identity->setObjectName(QStringLiteral("identityLabel"));
    m_search->setObjectName(QStringLiteral("searchEdit"));
    m_search->setAccessibleName(tr("Search the queue"));
    m_search->setPlaceholderText(tr("Name, initials (cqch), any text, 3000万, >3000万"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search"), widgets::ColorToken::InkFaint),
                        QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    const int edge = theme().px(SizeToken::SpaceAround);
    row->setContentsMargins(edge, theme().px(SizeToken::SpaceTight), edge,
                            theme().px(SizeToken::SpaceTight) + 1);
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    row->addWidget(makeLabel(TextRole::Strong, tr("Zhiping")));
    row->addWidget(m_identity, 3);
    row->addWidget(m_search, 4);
    row->addWidget(m_key);
    row->addStretch(2);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searched);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchLeft);
}

void TopBar::setIdentity(const QString &text)
{
    m_identity->setFullText(text);
    m_search->setVisible(!text.isEmpty());
    m_key->setVisible(!text.isEmpty());
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::keepSearchFocus()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->deselect();
}

void TopBar::clearSearch()
{
    m_search->clear();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            Q_EMIT searchLeft();
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_search->clear();
            Q_EMIT searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace zhiping::screens
