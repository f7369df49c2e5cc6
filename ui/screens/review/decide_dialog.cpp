// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/decide_dialog.h"

#include "models/review_presenter.h"
#include "screens/review/chips.h"
#include "screens/review/opinion_editor.h"
#include "widgets/chip.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

QWidget *makeObstacle(const QString &text, models::Standing standing, const QString &word, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new widgets::Chip(chipFace({standing, word}), row), 0, Qt::AlignTop);
    layout->addWidget(widgets::makeParagraph(TextRole::Body, text, row), 1);
    return row;
}

} // namespace

DecideDialog::DecideDialog(models::ReviewPresenter &presenter, models::Verdict verdict, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_verdict(verdict)
    , m_view(presenter.decision(verdict))
    , m_steps(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("decideDialog"));
    setWindowTitle(m_view.title);
    setAccessibleName(m_view.title);
    setMinimumWidth(theme().px(SizeToken::Measure));
    auto *column = new QVBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceAround);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    column->addWidget(widgets::makeParagraph(TextRole::Page, m_view.title, this));
    column->addWidget(widgets::makeParagraph(TextRole::Soft, m_view.consequence, this));
    m_steps->addWidget(makePreview());
    m_steps->addWidget(makeSealing());
    column->addWidget(m_steps, 1);
    connect(&presenter, &models::ReviewPresenter::changed, this, &DecideDialog::showPreview);
    connect(&presenter, &models::ReviewPresenter::opinionChanged, this, &DecideDialog::showPreview);
    connect(&presenter, &models::ReviewPresenter::decided, this, &QDialog::accept);
    connect(&presenter, &models::ReviewPresenter::decisionFailed, this, [this](const QString &reason) {
        m_sealing = false;
        m_failure->setText(reason);
        m_failure->show();
        checkWord();
    });
    showPreview();
}

QWidget *DecideDialog::makePreview()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    m_claim = new QWidget(step);
    auto *form = new QFormLayout(m_claim);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme().px(SizeToken::SpaceAround));
    form->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    m_category = widgets::makeParagraph(TextRole::Strong, {}, step);
    m_category->setObjectName(QStringLiteral("decisionCategory"));
    m_investment = widgets::makeLabel(TextRole::Strong, {}, step);
    m_investment->setObjectName(QStringLiteral("decisionInvestment"));
    m_capitals = widgets::makeParagraph(TextRole::Soft, {}, step);
    form->addRow(widgets::makeLabel(TextRole::Faint, tr("Category"), step), m_category);
    form->addRow(widgets::makeLabel(TextRole::Faint, tr("Verified investment"), step), m_investment);
    form->addRow(widgets::makeLabel(TextRole::Faint, tr("In words"), step), m_capitals);
    column->addWidget(m_claim);
    column->addWidget(new OpinionEditor(m_presenter, step), 1);
    m_obstacles = new QVBoxLayout;
    m_obstacles->setSpacing(theme().px(SizeToken::SpaceTight));
    column->addLayout(m_obstacles);
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = widgets::makeButton(ButtonKind::Normal, QStringLiteral("decideCancel"),
                                              tr("Back to the review"), step);
    m_goOn = widgets::makeButton(ButtonKind::Primary, QStringLiteral("decideNext"),
                                 tr("Next: confirm by typing"), step);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_goOn);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_goOn, &QPushButton::clicked, this, &DecideDialog::goOn);
    return step;
}

QWidget *DecideDialog::makeSealing()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    auto *scroll = new QScrollArea(step);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_opinion = widgets::makeParagraph(TextRole::Body, {}, scroll);
    m_opinion->setObjectName(QStringLiteral("sealedOpinion"));
    m_opinion->setProperty("surface", QStringLiteral("well"));
    m_opinion->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_opinion->setMargin(theme().px(SizeToken::SpaceInside));
    scroll->setWidget(m_opinion);
    column->addWidget(scroll, 1);
    column->addWidget(widgets::makeParagraph(TextRole::Soft,
                                             tr("Once sealed, this decision cannot be changed on this "
                                                "computer. It is kept safely and sent with the next "
                                                "synchronisation, also if you are offline now."),
                                             step));
    auto *label = widgets::makeParagraph(TextRole::Body, tr("Type “%1” to seal it:").arg(m_view.word), step);
    column->addWidget(label);
    m_word = new QLineEdit(step);
    m_word->setObjectName(QStringLiteral("decideWord"));
    m_word->setAccessibleName(label->text());
    m_word->setPlaceholderText(m_view.word);
    label->setBuddy(m_word);
    column->addWidget(m_word);
    m_failure = widgets::makeParagraph(TextRole::Fault, {}, step);
    m_failure->setObjectName(QStringLiteral("decideFailure"));
    m_failure->hide();
    column->addWidget(m_failure);
    auto *buttons = new QHBoxLayout;
    m_back = widgets::makeButton(ButtonKind::Normal, QStringLiteral("decideBack"), tr("Back"), step);
    m_seal = widgets::makeButton(ButtonKind::Primary, QStringLiteral("decideSeal"), m_view.sealLabel, step);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_seal);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { m_steps->setCurrentIndex(0); });
    connect(m_word, &QLineEdit::textChanged, this, &DecideDialog::checkWord);
    connect(m_word, &QLineEdit::returnPressed, this, &DecideDialog::seal);
    connect(m_seal, &QPushButton::clicked, this, &DecideDialog::seal);
    checkWord();
    return step;
}

void DecideDialog::showPreview()
{
    if (m_sealing)
        return;
    m_view = m_presenter.decision(m_verdict);
    m_claim->setVisible(m_view.claims);
    m_category->setText(m_view.category);
    m_investment->setText(m_view.investment);
    m_capitals->setText(m_view.capitals);
    const QStringList obstacles = m_view.blocking + QStringList {QString()} + m_view.warnings;
    if (obstacles != m_shownObstacles) {
        m_shownObstacles = obstacles;
        while (QLayoutItem *item = m_obstacles->takeAt(0)) {
            // At once: the dialog's own loop would keep the old rows painted under the new ones.
            delete item->widget();
            delete item;
        }
        for (const QString &text : std::as_const(m_view.blocking))
            m_obstacles->addWidget(makeObstacle(text, models::Standing::Unmet, tr("needed first"), this));
        for (const QString &text : std::as_const(m_view.warnings))
            m_obstacles->addWidget(makeObstacle(text, models::Standing::Open, tr("please note"), this));
    }
    m_goOn->setEnabled(m_view.blocking.isEmpty());
    if (!m_view.blocking.isEmpty())
        m_steps->setCurrentIndex(0);
}

void DecideDialog::goOn()
{
    showPreview();
    if (!m_view.blocking.isEmpty())
        return;
    m_opinion->setText(m_presenter.opinion());
    m_steps->setCurrentIndex(1);
    m_word->setFocus(Qt::OtherFocusReason);
}

void DecideDialog::checkWord()
{
    const bool typed = m_word->text().trimmed().compare(m_view.word, Qt::CaseInsensitive) == 0;
    m_seal->setEnabled(typed && !m_sealing);
    m_back->setEnabled(!m_sealing);
}

void DecideDialog::seal()
{
    checkWord();
    if (!m_seal->isEnabled())
        return;
    m_sealing = true;
    m_failure->hide();
    checkWord();
    m_presenter.decide(m_verdict);
}

} // namespace zhiping::screens
