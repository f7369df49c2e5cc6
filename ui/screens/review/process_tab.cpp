// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/process_tab.h"

#include "models/review_presenter.h"
#include "screens/review/chips.h"
#include "screens/review/opinion_editor.h"
#include "widgets/card.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

ProcessTab::ProcessTab(models::ReviewPresenter &presenter, QWidget *parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
    , m_state(widgets::makeParagraph(TextRole::Soft, {}, this))
{
    setObjectName(QStringLiteral("process"));
    setAccessibleName(tr("Opinions"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    page->setProperty("surface", QStringLiteral("page"));
    const int inside = theme().px(SizeToken::SpaceInside);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(inside, inside, inside, inside);
    column->setSpacing(theme().px(SizeToken::SpaceNear));
    m_state->setObjectName(QStringLiteral("decisionState"));
    column->addWidget(m_state);
    for (const models::OpinionView &opinion : presenter.opinions()) {
        auto *card = new widgets::Card(page);
        auto *head = new QHBoxLayout;
        head->addWidget(widgets::makeParagraph(TextRole::Strong, opinion.body, card), 1);
        head->addWidget(new widgets::Chip(chipFace(opinion.verdict), card));
        card->content()->addLayout(head);
        card->content()->addWidget(widgets::makeParagraph(TextRole::Caption, opinion.detail, card));
        QLabel *text = widgets::makeParagraph(TextRole::Body, opinion.text, card);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->content()->addWidget(text);
        column->addWidget(card);
    }
    if (presenter.opinions().isEmpty())
        column->addWidget(
            widgets::makeParagraph(TextRole::Faint, tr("No other body has given an opinion yet."), page));
    column->addWidget(new OpinionEditor(presenter, page), 1);
    setWidget(page);
    refresh();
}

void ProcessTab::refresh()
{
    m_state->setText(m_presenter.readOnlyReason());
    m_state->setVisible(!m_state->text().isEmpty());
}

} // namespace zhiping::screens
