// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/earlier_words_dialog.h"

#include "models/review_presenter.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

EarlierWordsDialog::EarlierWordsDialog(models::ReviewPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_state(widgets::makeParagraph(TextRole::Body, tr("Looking through the backups …"), this))
    , m_choice(new QWidget(this))
    , m_list(new QListWidget(m_choice))
    , m_opinion(new QPlainTextEdit(m_choice))
    , m_conclusions(widgets::makeLabel(TextRole::Soft, {}, m_choice))
    , m_leave(widgets::makeButton(ButtonKind::Normal, QStringLiteral("earlierWordsCancel"),
                                  tr("Leave it as it is"), this))
    , m_take(widgets::makeButton(ButtonKind::Primary, QStringLiteral("earlierWordsTake"),
                                 tr("&Take these words"), this))
{
    setObjectName(QStringLiteral("earlierWordsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Earlier words"));
    m_state->setObjectName(QStringLiteral("earlierWordsState"));
    m_list->setObjectName(QStringLiteral("earlierWordsList"));
    m_list->setAccessibleName(tr("Earlier words"));
    m_opinion->setObjectName(QStringLiteral("earlierWordsOpinion"));
    m_opinion->setAccessibleName(tr("Opinion"));
    m_opinion->setReadOnly(true);
    m_opinion->setTabChangesFocus(true);
    m_opinion->setMinimumHeight(m_opinion->fontMetrics().lineSpacing() * 10);
    m_conclusions->setObjectName(QStringLiteral("earlierWordsConclusions"));
    layOut();
    m_choice->hide();
    m_take->setEnabled(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &EarlierWordsDialog::preview);
    connect(m_list, &QListWidget::itemActivated, this, &EarlierWordsDialog::take);
    connect(m_take, &QPushButton::clicked, this, &EarlierWordsDialog::take);
    connect(&presenter, &models::ReviewPresenter::earlierWordsFound, this, &EarlierWordsDialog::list);
    connect(&presenter, &models::ReviewPresenter::earlierWordsNotRead, this,
            [this](const QString &reason) { tell(reason, true); });
    presenter.lookForEarlierWords();
}

void EarlierWordsDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceAround);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    column->addWidget(widgets::makeParagraph(TextRole::Section, tr("Earlier words"), this));
    column->addWidget(m_state);
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(theme().px(SizeToken::SpaceInside));
    choice->addWidget(m_list, 2);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().px(SizeToken::SpaceTight));
    words->addWidget(m_opinion, 1);
    words->addWidget(m_conclusions);
    choice->addLayout(words, 3);
    column->addWidget(m_choice, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(theme().px(SizeToken::Measure));
}

void EarlierWordsDialog::tell(const QString &text, bool isFault)
{
    widgets::setTextRole(m_state, isFault ? TextRole::Fault : TextRole::Body);
    m_state->setText(text);
    m_choice->hide();
    m_take->hide();
    m_leave->setText(tr("Close"));
    adjustSize();
}

void EarlierWordsDialog::list()
{
    const QList<models::EarlierWordsView> &found = m_presenter.earlierWords();
    if (found.isEmpty())
        return tell(
            tr("The backups of this laptop hold no other words about this application. One is made every "
               "few minutes while you write, with each decision, and before an opinion goes as a whole; "
               "the newest eight are kept."),
            false);
    m_state->setText(
        tr("From the backups of this laptop, as far as they differ from what stands there now. What "
           "stands there now is in a backup, too: you can come back to it in the same way."));
    for (const models::EarlierWordsView &view : found) {
        auto *item = new QListWidgetItem(view.when + QStringLiteral("  ·  ") + view.size, m_list);
        item->setSizeHint(
            {m_list->fontMetrics().horizontalAdvance(item->text()) + theme().px(SizeToken::SpaceInside),
             theme().px(SizeToken::RowCompact)});
    }
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    m_choice->show();
    m_take->setEnabled(true);
    adjustSize();
    m_list->setFocus();
}

void EarlierWordsDialog::preview(int row)
{
    if (row < 0)
        return;
    const models::EarlierWordsView &view = m_presenter.earlierWords().at(row);
    m_opinion->setPlainText(view.opinion.isEmpty()
                                ? tr("No opinion of your own: the suggested text stood there.")
                                : view.opinion);
    m_conclusions->setText(view.conclusions);
    m_conclusions->setVisible(!view.conclusions.isEmpty());
}

void EarlierWordsDialog::take()
{
    m_presenter.takeEarlierWords(m_list->currentRow());
    accept();
}

} // namespace zhiping::screens
