// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/opinion_editor.h"

#include "models/review_presenter.h"
#include "screens/review/earlier_words_dialog.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

OpinionEditor::OpinionEditor(models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_origin(widgets::makeLabel(TextRole::Caption, {}, this))
    , m_earlier(
          widgets::makeButton(ButtonKind::Link, QStringLiteral("earlierWords"), tr("Earlier &words …"), this))
    , m_reset(widgets::makeButton(ButtonKind::Link, QStringLiteral("resetOpinion"),
                                  tr("&Suggested text again"), this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(QStringLiteral("opinion"));
    m_text->setAccessibleName(tr("Opinion"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 6);
    auto *head = new QHBoxLayout;
    auto *title = widgets::makeLabel(TextRole::Strong, tr("Opinion"), this);
    title->setBuddy(m_text);
    head->addWidget(title);
    head->addWidget(m_origin);
    head->addStretch(1);
    head->addWidget(m_reset);
    head->addWidget(m_earlier);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(SizeToken::SpaceTight));
    column->addLayout(head);
    column->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_presenter.writeOpinion(m_text->toPlainText());
    });
    connect(m_reset, &QPushButton::clicked, &presenter, &models::ReviewPresenter::resetOpinion);
    connect(m_earlier, &QPushButton::clicked, this,
            [this] { (new EarlierWordsDialog(m_presenter, this))->open(); });
    connect(&presenter, &models::ReviewPresenter::opinionChanged, this, &OpinionEditor::refresh);
    connect(&presenter, &models::ReviewPresenter::changed, this, &OpinionEditor::refresh);
    m_text->installEventFilter(this);
    refresh();
}

bool OpinionEditor::eventFilter(QObject *watched, QEvent *event)
{
    // What stands in the field once it is left is what will be sent, an emptied field included.
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        m_text->document()->setModified(false);
        refresh();
    }
    return QWidget::eventFilter(watched, event);
}

void OpinionEditor::refresh()
{
    const QString text = m_presenter.opinion();
    const bool suggested = m_presenter.opinionIsSuggested();
    // An emptied opinion falls back to the suggestion; while it is being retyped, the field stays as typed.
    if (m_text->toPlainText() != text && !(m_text->hasFocus() && m_text->document()->isModified())) {
        m_showing = true;
        m_text->setPlainText(text);
        m_showing = false;
    }
    m_text->setReadOnly(m_presenter.isReadOnly());
    m_origin->setText(suggested ? tr("suggested from your findings; change it as you like")
                                : tr("your own words"));
    m_reset->setVisible(!suggested && !m_presenter.isReadOnly());
    m_earlier->setVisible(!m_presenter.isReadOnly());
}

} // namespace zhiping::screens
