// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/checklist_tab.h"

#include "models/review_presenter.h"
#include "screens/review/category_section.h"
#include "screens/review/clause_card.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::ConditionView;
using models::SectionView;
using widgets::SizeToken;
using widgets::theme;

ChecklistTab::ChecklistTab(models::ReviewPresenter &presenter, QWidget *parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("checklist"));
    setAccessibleName(tr("Checklist"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    page->setProperty("surface", QStringLiteral("page"));
    const int inside = theme().px(SizeToken::SpaceInside);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(inside, inside, inside, inside);
    m_column->setSpacing(theme().px(SizeToken::SpaceNear));
    m_column->addStretch(1);
    setWidget(page);
    refresh();
    for (const SectionView &section : presenter.checklist().sections) {
        if (!section.unfolded)
            continue;
        for (const ConditionView &condition : section.conditions) {
            if (ClauseCard *one = card(condition.id);
                one && condition.system.standing != models::Standing::Met)
                one->setExpanded(section.id == presenter.checklist().sections.first().id);
        }
    }
    if (!presenter.checklist().sections.isEmpty()
        && !presenter.checklist().sections.first().conditions.isEmpty())
        setSelected(presenter.checklist().sections.first().conditions.first().id);
}

void ChecklistTab::refresh()
{
    const QList<SectionView> &views = m_presenter.checklist().sections;
    bool same = views.size() == m_sections.size();
    for (qsizetype i = 0; same && i < views.size(); ++i) {
        const QList<ConditionView> &old = m_sections.at(i)->view().conditions;
        same = views.at(i).id == m_sections.at(i)->view().id && old.size() == views.at(i).conditions.size();
        for (qsizetype k = 0; same && k < old.size(); ++k)
            same = old.at(k).id == views.at(i).conditions.at(k).id;
    }
    if (same) {
        for (qsizetype i = 0; i < views.size(); ++i) {
            if (m_sections.at(i)->view() != views.at(i))
                m_sections.at(i)->show(views.at(i));
        }
        return;
    }
    qDeleteAll(m_sections);
    m_sections.clear();
    for (const SectionView &view : views) {
        auto *section = new CategorySection(view, m_presenter, widget());
        for (const ConditionView &condition : view.conditions) {
            if (ClauseCard *made = section->card(condition.id))
                adopt(made);
        }
        connect(section, &CategorySection::cardMade, this, &ChecklistTab::adopt);
        m_column->insertWidget(m_column->count() - 1, section);
        m_sections.append(section);
    }
}

void ChecklistTab::adopt(ClauseCard *card)
{
    connect(card, &ClauseCard::selected, this, [this, card] { setSelected(card->view().id); });
    connect(card, &ClauseCard::evidenceRequested, this, &ChecklistTab::evidenceRequested);
    connect(card, &ClauseCard::factRequested, this, [this, card](const QString &key) {
        for (const models::DependencyView &dependency : card->view().dependsOn) {
            if (dependency.key == key)
                showFact(dependency.conditionId, key);
        }
    });
}

ClauseCard *ChecklistTab::card(const QString &conditionId) const
{
    for (const CategorySection *section : m_sections) {
        if (ClauseCard *found = section->card(conditionId))
            return found;
    }
    return nullptr;
}

ClauseCard *ChecklistTab::selectedCard() const
{
    return card(m_selected);
}

void ChecklistTab::setSelected(const QString &conditionId)
{
    if (ClauseCard *before = selectedCard())
        before->setSelected(false);
    m_selected = conditionId;
    if (ClauseCard *now = selectedCard())
        now->setSelected(true);
}

void ChecklistTab::select(const QString &conditionId)
{
    for (CategorySection *section : std::as_const(m_sections)) {
        for (const ConditionView &condition : section->view().conditions) {
            if (condition.id == conditionId && !section->isUnfolded())
                section->setUnfolded(true);
        }
    }
    setSelected(conditionId);
    // A card just unfolded gets its place in the next turn of the event loop, and its full height once the
    // page has grown.
    const auto bringIntoView = [this, conditionId] {
        if (ClauseCard *one = card(conditionId))
            ensureWidgetVisible(one, 0, theme().px(SizeToken::SpaceSection));
    };
    QTimer::singleShot(0, this, bringIntoView);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, bringIntoView, Qt::SingleShotConnection);
}

void ChecklistTab::showFact(const QString &conditionId, const QString &key)
{
    if (conditionId.isEmpty())
        return;
    select(conditionId);
    ClauseCard *one = card(conditionId);
    if (!one)
        return;
    one->setExpanded(true);
    auto *row = one->findChild<QWidget *>(QStringLiteral("fact.") + key);
    if (!row)
        return;
    for (QWidget *editor : row->findChildren<QWidget *>()) {
        if (editor->focusPolicy() == Qt::StrongFocus || editor->focusPolicy() == Qt::WheelFocus) {
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ChecklistTab::step(int by)
{
    QStringList ids;
    for (const CategorySection *section : std::as_const(m_sections)) {
        for (const ConditionView &condition : section->view().conditions)
            ids.append(condition.id);
    }
    if (ids.isEmpty())
        return;
    const qsizetype at = ids.indexOf(m_selected) + by;
    select(ids.at(qBound(qsizetype(0), at, ids.size() - 1)));
}

void ChecklistTab::selectNext()
{
    step(1);
}

void ChecklistTab::selectPrevious()
{
    step(-1);
}

void ChecklistTab::toggleSelected()
{
    if (ClauseCard *one = selectedCard())
        one->setExpanded(!one->isExpanded());
}

void ChecklistTab::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() != Qt::NoModifier
        || qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    toggleSelected();
}

void ChecklistTab::concludeSelected(models::Conclusion conclusion)
{
    if (selectedCard())
        m_presenter.conclude(m_selected, conclusion);
}

} // namespace zhiping::screens
