// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/clause_card.h"

#include "models/review_presenter.h"
#include "screens/review/arithmetic_table.h"
#include "screens/review/chips.h"
#include "screens/review/fact_row.h"
#include "screens/review/icon_button.h"
#include "widgets/card.h"
#include "widgets/icon.h"
#include "widgets/segmented_control.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace zhiping::screens {

using models::Conclusion;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr std::array conclusions {Conclusion::Met, Conclusion::Unmet, Conclusion::Pending};

int segmentOf(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Met:
        return 0;
    case Conclusion::Unmet:
        return 1;
    case Conclusion::Pending:
        break;
    }
    return 2;
}

} // namespace

ClauseCard::ClauseCard(const models::ConditionView &view, models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_view(view)
    , m_card(new widgets::Card(this))
    , m_question(widgets::makeParagraph(TextRole::Body, {}, this))
    , m_evidence(widgets::makeLabel(TextRole::Caption, {}, this))
    , m_system(new widgets::Chip(this))
    , m_elsewhere(widgets::makeLabel(TextRole::Caption, {}, this))
    , m_conclusion(
          new widgets::SegmentedControl({{tr("✓ Met"), QStringLiteral("met"), QStringLiteral("met")},
                                         {tr("✗ Not met"), QStringLiteral("unmet"), QStringLiteral("unmet")},
                                         {tr("? To check"), QStringLiteral("open"), QStringLiteral("open")}},
                                        tr("My conclusion on: %1").arg(view.question), this))
    , m_fold(makeIconButton(QString(), QStringLiteral("down"), QString(), this))
{
    setObjectName(QStringLiteral("clause.") + view.id);
    setAccessibleName(view.question);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    makeFace();
    show(view);
}

void ClauseCard::makeFace()
{
    m_conclusion->setNames(objectName() + QStringLiteral(".conclusion"));
    connect(m_conclusion, &widgets::SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT selected();
        m_presenter.conclude(m_view.id, conclusions.at(static_cast<size_t>(index)));
    });
    m_fold->setObjectName(objectName() + QStringLiteral(".fold"));
    connect(m_fold, &QToolButton::clicked, this, [this] {
        Q_EMIT selected();
        setExpanded(!isExpanded());
    });
    const int near = theme().px(SizeToken::SpaceNear);
    auto *first = new QHBoxLayout;
    first->setSpacing(near);
    if (!m_view.item.isEmpty())
        first->addWidget(widgets::makeLabel(TextRole::Strong, m_view.item, this), 0, Qt::AlignTop);
    first->addWidget(m_question, 1, Qt::AlignTop);
    first->addWidget(m_evidence, 0, Qt::AlignTop);
    first->addWidget(m_fold, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(near);
    second->addWidget(m_system);
    second->addWidget(m_elsewhere);
    second->addStretch(1);
    second->addWidget(m_conclusion);
    m_card->content()->setSpacing(near);
    m_card->content()->addLayout(first);
    m_card->content()->addLayout(second);
    setExpanded(false);
}

void ClauseCard::makeDetails()
{
    m_details = new QWidget(this);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, theme().px(SizeToken::SpaceTight), 0, 0);
    column->setSpacing(theme().px(SizeToken::SpaceNear));
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(theme().px(SizeToken::SpaceNear));
    column->addLayout(m_facts);
    m_arithmetic = new ArithmeticTable(m_details);
    column->addWidget(m_arithmetic);
    m_reason = widgets::makeParagraph(TextRole::Soft, {}, m_details);
    column->addWidget(m_reason);
    m_dependencies = widgets::makeParagraph(TextRole::Soft, {}, m_details);
    m_dependencies->setTextFormat(Qt::RichText);
    m_dependencies->setObjectName(objectName() + QStringLiteral(".dependencies"));
    m_dependencies->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_dependencies, &QLabel::linkActivated, this, &ClauseCard::factRequested);
    column->addWidget(m_dependencies);
    m_clause = widgets::makeParagraph(TextRole::Caption, {}, m_details);
    m_clause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_clause->setObjectName(objectName() + QStringLiteral(".text"));
    column->addWidget(m_clause);
    m_card->content()->addWidget(m_details);
}

void ClauseCard::setExpanded(bool expanded)
{
    if (expanded && !m_details)
        makeDetails();
    if (m_details) {
        if (expanded)
            showDetails();
        m_details->setVisible(expanded);
    }
    m_fold->setIcon(widgets::icon(expanded ? QStringLiteral("up") : QStringLiteral("down")));
    m_fold->setToolTip(expanded ? tr("Fold (Enter)") : tr("Facts, arithmetic and clause (Enter)"));
    m_fold->setAccessibleName(expanded ? tr("Fold: %1").arg(m_view.question)
                                       : tr("Unfold: %1").arg(m_view.question));
}

bool ClauseCard::isExpanded() const
{
    return m_details && !m_details->isHidden();
}

void ClauseCard::setSelected(bool selected)
{
    m_card->setSelected(selected);
}

QString ClauseCard::citableKey() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const FactRow *row : m_factRows) {
        if (focus && row->isAncestorOf(focus))
            return row->view().key;
    }
    return m_view.facts.isEmpty() ? QString() : m_view.facts.first().key;
}

void ClauseCard::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT selected();
    QWidget::mousePressEvent(event);
}

void ClauseCard::show(const models::ConditionView &view)
{
    m_view = view;
    m_question->setText(view.question);
    m_evidence->setText(tr("Evidence %1").arg(view.evidence));
    models::MarkedText system = view.system;
    system.text = tr("System: %1").arg(system.text);
    m_system->setFace(chipFace(system));
    m_system->setToolTip(view.reason);
    m_elsewhere->setText(view.elsewhere);
    m_elsewhere->setVisible(!view.elsewhere.isEmpty());
    // Nothing concluded yet looks like nothing, except where the system itself waits for the reviewer.
    const bool undecided =
        view.conclusion == Conclusion::Pending && view.system.standing != models::Standing::Open;
    m_conclusion->setCurrent(undecided ? -1 : segmentOf(view.conclusion));
    m_conclusion->setEnabled(!m_presenter.isReadOnly());
    if (isExpanded())
        showDetails();
}

void ClauseCard::showFacts()
{
    bool same = m_factRows.size() == m_view.facts.size();
    for (qsizetype i = 0; same && i < m_factRows.size(); ++i)
        same = m_factRows.at(i)->view().key == m_view.facts.at(i).key
            && m_factRows.at(i)->view().editor == m_view.facts.at(i).editor;
    if (!same) {
        qDeleteAll(m_factRows);
        m_factRows.clear();
        for (const models::FactView &fact : m_view.facts) {
            auto *row = new FactRow(fact, m_presenter, m_details);
            connect(row, &FactRow::evidenceRequested, this, &ClauseCard::evidenceRequested);
            m_facts->addWidget(row);
            m_factRows.append(row);
        }
        return;
    }
    for (qsizetype i = 0; i < m_factRows.size(); ++i) {
        if (m_factRows.at(i)->view() != m_view.facts.at(i))
            m_factRows.at(i)->show(m_view.facts.at(i));
    }
}

void ClauseCard::showDependencies()
{
    QStringList lines;
    const QString accent = theme().color(widgets::ColorToken::Accent).name();
    for (const models::DependencyView &dependency : m_view.dependsOn) {
        const QString name = dependency.label.toHtmlEscaped();
        const QString shown = dependency.conditionId.isEmpty()
            ? name
            : QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                  .arg(dependency.key.toHtmlEscaped(), accent, name);
        const QString what = dependency.interpretation ? tr("Depends on interpretation: %1").arg(shown)
                                                       : tr("To check: %1").arg(shown);
        lines.append(
            dependency.consequence.isEmpty()
                ? what
                : tr("%1 — %2", "open fact, consequences").arg(what, dependency.consequence.toHtmlEscaped()));
    }
    const QString text = lines.join(QStringLiteral("<br>"));
    if (m_dependencies->text() != text)
        m_dependencies->setText(text);
    m_dependencies->setVisible(!lines.isEmpty());
}

void ClauseCard::showDetails()
{
    showFacts();
    m_arithmetic->setVisible(m_view.arithmetic.has_value());
    if (m_view.arithmetic)
        m_arithmetic->show(*m_view.arithmetic);
    m_reason->setText(m_view.reason);
    m_reason->setVisible(!m_view.reason.isEmpty());
    showDependencies();
    m_clause->setText(m_view.clauseText.isEmpty()
                          ? QString()
                          : tr("Clause %1: %2").arg(m_view.clauseNumber, m_view.clauseText));
    m_clause->setVisible(!m_view.clauseText.isEmpty());
}

} // namespace zhiping::screens
