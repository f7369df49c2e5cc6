// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/fact_row.h"

#include "models/review_presenter.h"
#include "screens/review/icon_button.h"
#include "widgets/segmented_control.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace zhiping::screens {

using models::FactView;
using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr int undeterminedSegment = 2;
constexpr int choiceColumns = 2;
constexpr int lineCharacters = 18;

} // namespace

FactRow::FactRow(const FactView &view, models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_view(view)
    , m_question(widgets::makeParagraph(TextRole::Body, {}, this))
    , m_declared(widgets::makeParagraph(TextRole::Caption, {}, this))
    , m_refusal(widgets::makeParagraph(TextRole::Fault, {}, this))
    , m_face(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_evidenceRow(new QHBoxLayout)
{
    setObjectName(QStringLiteral("fact.") + view.key);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme().px(SizeToken::SpaceTight));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_question);
    words->addWidget(m_declared);
    m_face->setSpacing(theme().px(SizeToken::SpaceNear));
    m_face->addLayout(words, 1);
    m_column->addLayout(m_face);
    m_refusal->hide();
    switch (view.editor) {
    case FactView::Editor::YesNo:
        makeYesNo();
        break;
    case FactView::Editor::Choice:
        makeChoice();
        break;
    case FactView::Editor::Choices:
        makeChoices();
        break;
    case FactView::Editor::Date:
    case FactView::Editor::Amount:
    case FactView::Editor::Number:
        makeLine();
        break;
    case FactView::Editor::ReadOnly:
        break;
    }
    if (view.editor != FactView::Editor::ReadOnly) {
        m_withdraw = makeIconButton(objectName() + QStringLiteral(".withdraw"), QStringLiteral("undo"),
                                    tr("Take my answer back: what was declared counts again"), this);
        m_withdraw->setAccessibleName(tr("Take back the answer: %1").arg(view.question));
        QSizePolicy keeps = m_withdraw->sizePolicy();
        keeps.setRetainSizeWhenHidden(true);
        m_withdraw->setSizePolicy(keeps);
        connect(m_withdraw, &QToolButton::clicked, this, [this] { m_presenter.withdrawAnswer(m_view.key); });
        m_face->addWidget(m_withdraw, 0, Qt::AlignTop);
    }
    m_column->addWidget(m_refusal);
    m_evidenceRow->setSpacing(0);
    m_column->addLayout(m_evidenceRow);
    show(view);
}

void FactRow::makeYesNo()
{
    m_yesNo =
        new widgets::SegmentedControl({{tr("Yes"), {}, QStringLiteral("yes")},
                                       {tr("No"), {}, QStringLiteral("no")},
                                       {tr("To check"), QStringLiteral("open"), QStringLiteral("open")}},
                                      m_view.question, this);
    m_yesNo->setNames(objectName());
    connect(m_yesNo, &widgets::SegmentedControl::chosen, this, [this](int index) {
        if (index == undeterminedSegment)
            m_presenter.answerUndetermined(m_view.key);
        else
            m_presenter.answerYesNo(m_view.key, index == 0);
    });
    m_face->addWidget(m_yesNo, 0, Qt::AlignTop);
}

void FactRow::makeChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(objectName() + QStringLiteral(".choice"));
    m_choice->setAccessibleName(m_view.question);
    // Long titles must not dictate the width of the page; the list itself shows them whole.
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(lineCharacters / 2);
    m_choice->addItem(tr("my answer…"));
    for (const models::ChoiceView &choice : m_view.choices)
        m_choice->addItem(choice.label, choice.value);
    m_choice->addItem(tr("To check"));
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (index == 0)
            m_presenter.withdrawAnswer(m_view.key);
        else if (index == m_choice->count() - 1)
            m_presenter.answerUndetermined(m_view.key);
        else
            m_presenter.answerChoice(m_view.key, m_choice->itemData(index).toString());
    });
    m_face->addWidget(m_choice, 0, Qt::AlignTop);
}

void FactRow::makeChoices()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(SizeToken::SpaceAround));
    grid->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    for (const models::ChoiceView &choice : m_view.choices) {
        auto *box = new QCheckBox(choice.label, this);
        box->setObjectName(objectName() + QLatin1Char('.') + choice.value);
        box->setAccessibleName(m_view.question + QStringLiteral(": ") + choice.label);
        connect(box, &QCheckBox::clicked, this, &FactRow::commitChoices);
        const int index = static_cast<int>(m_choices.size());
        grid->addWidget(box, index / choiceColumns, index % choiceColumns);
        m_choices.append(box);
    }
    m_column->addLayout(grid);
    m_undetermined =
        widgets::makeButton(ButtonKind::Normal, objectName() + QStringLiteral(".open"), tr("To check"), this);
    m_undetermined->setCheckable(true);
    widgets::setStyleProperty(m_undetermined, "verdict", QStringLiteral("open"));
    connect(m_undetermined, &QPushButton::clicked, this,
            [this] { m_presenter.answerUndetermined(m_view.key); });
    m_face->addWidget(m_undetermined, 0, Qt::AlignTop);
}

void FactRow::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(objectName() + QStringLiteral(".line"));
    m_line->setAccessibleName(m_view.question);
    m_line->setFixedWidth(m_line->fontMetrics().horizontalAdvance(QLatin1Char('0')) * lineCharacters);
    if (m_view.editor == FactView::Editor::Date)
        m_line->setPlaceholderText(tr("yyyy-mm-dd"));
    else if (m_view.editor == FactView::Editor::Amount)
        m_line->setPlaceholderText(tr("my amount, yuan"));
    else
        m_line->setPlaceholderText(tr("my answer"));
    if (m_view.editor != FactView::Editor::Date)
        m_line->setAlignment(Qt::AlignRight);
    connect(m_line, &QLineEdit::editingFinished, this, &FactRow::commitLine);
    connect(m_line, &QLineEdit::textEdited, this, &FactRow::keepTyped);
    m_face->addWidget(m_line, 0, Qt::AlignTop);
    m_undetermined =
        widgets::makeButton(ButtonKind::Normal, objectName() + QStringLiteral(".open"), tr("To check"), this);
    m_undetermined->setCheckable(true);
    widgets::setStyleProperty(m_undetermined, "verdict", QStringLiteral("open"));
    connect(m_undetermined, &QPushButton::clicked, this,
            [this] { m_presenter.answerUndetermined(m_view.key); });
    m_face->addWidget(m_undetermined, 0, Qt::AlignTop);
}

/// What is typed counts and is saved with every key that leaves a value; what is no value yet waits, without
/// a word, until the field is left.
void FactRow::keepTyped(const QString &text)
{
    refuse({});
    const QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (m_view.editor == FactView::Editor::Date && date.isValid())
        m_presenter.answerDate(m_view.key, date);
    else if (m_view.editor == FactView::Editor::Amount && !text.trimmed().isEmpty())
        static_cast<void>(m_presenter.answerAmount(m_view.key, text));
    else if (m_view.editor == FactView::Editor::Number && !text.trimmed().isEmpty())
        static_cast<void>(m_presenter.answerNumber(m_view.key, text));
}

void FactRow::commitLine()
{
    const QString text = m_line->text().trimmed();
    if (!m_line->isModified())
        return;
    m_line->setModified(false);
    if (text.isEmpty()) {
        refuse({});
        if (m_view.answered)
            m_presenter.withdrawAnswer(m_view.key);
        return;
    }
    if (m_view.editor == FactView::Editor::Date) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        refuse(date.isValid() ? QString() : tr("A date is expected, such as 2021-06-30."));
        if (date.isValid())
            m_presenter.answerDate(m_view.key, date);
        return;
    }
    refuse(m_view.editor == FactView::Editor::Amount ? m_presenter.answerAmount(m_view.key, text)
                                                     : m_presenter.answerNumber(m_view.key, text));
}

void FactRow::commitChoices()
{
    QStringList chosen;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i)->isChecked())
            chosen.append(m_view.choices.at(i).value);
    }
    m_presenter.answerChoices(m_view.key, chosen);
}

void FactRow::refuse(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
    if (m_line)
        widgets::setStyleProperty(m_line, "invalid", !reason.isEmpty());
}

void FactRow::showEditor()
{
    const bool readOnly = m_presenter.isReadOnly();
    if (m_yesNo) {
        m_yesNo->setCurrent(!m_view.answered ? -1 : m_view.yes ? (*m_view.yes ? 0 : 1) : undeterminedSegment);
        m_yesNo->setEnabled(!readOnly);
    }
    if (m_choice) {
        int index = 0;
        if (m_view.answered)
            index = m_view.undetermined ? m_choice->count() - 1 : m_choice->findData(m_view.text);
        m_choice->setCurrentIndex(qMax(0, index));
        m_choice->setEnabled(!readOnly);
    }
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        m_choices.at(i)->setChecked(m_view.chosen.contains(m_view.choices.at(i).value));
        m_choices.at(i)->setEnabled(!readOnly);
    }
    if (m_line && !(m_line->hasFocus() && m_line->isModified())) {
        const QString text =
            m_view.editor == FactView::Editor::Date ? m_view.date.toString(Qt::ISODate) : m_view.text;
        if (m_refusal->isHidden() && m_line->text() != text)
            m_line->setText(text);
        m_line->setReadOnly(readOnly);
    }
    if (m_undetermined) {
        m_undetermined->setChecked(m_view.answered && m_view.undetermined);
        m_undetermined->setEnabled(!readOnly);
    }
    if (m_withdraw)
        m_withdraw->setVisible(m_view.answered && !readOnly);
}

void FactRow::showEvidence()
{
    if (m_view.evidence == m_shownEvidence)
        return;
    m_shownEvidence = m_view.evidence;
    while (QLayoutItem *item = m_evidenceRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const models::EvidenceView &evidence : m_view.evidence) {
        QPushButton *link = widgets::makeButton(
            ButtonKind::Link, QStringLiteral("%1.evidence%2").arg(objectName()).arg(m_evidenceRow->count()),
            evidence.text, this);
        connect(link, &QPushButton::clicked, this,
                [this, evidence] { Q_EMIT evidenceRequested(evidence.attachmentId, evidence.page); });
        m_evidenceRow->addWidget(link);
    }
    m_evidenceRow->addStretch(1);
}

void FactRow::show(const FactView &view)
{
    m_view = view;
    m_question->setText(view.question);
    widgets::setTextRole(m_question, view.matters && !view.answered ? TextRole::Strong : TextRole::Body);
    m_question->setToolTip(view.matters ? tr("The answer can still change the outcome") : QString());
    m_declared->setText(view.declared);
    showEditor();
    showEvidence();
}

} // namespace zhiping::screens
