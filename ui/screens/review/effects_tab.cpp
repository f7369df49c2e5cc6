// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/effects_tab.h"

#include "models/review_presenter.h"
#include "screens/review/chips.h"
#include "screens/review/fact_row.h"
#include "widgets/card.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

/// The figures themselves cannot change while a page is open; only the judgements do.
bool sameFigures(const QList<models::EffectGroupView> &a, const QList<models::EffectGroupView> &b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a.at(i).title != b.at(i).title || a.at(i).effects != b.at(i).effects
            || a.at(i).judgement.has_value() != b.at(i).judgement.has_value())
            return false;
        if (a.at(i).judgement && a.at(i).judgement->editor != b.at(i).judgement->editor)
            return false;
    }
    return true;
}

} // namespace

EffectsTab::EffectsTab(models::ReviewPresenter &presenter, QWidget *parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("effects"));
    setAccessibleName(tr("Effects"));
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
}

QWidget *EffectsTab::makeFigures(const QList<models::EffectView> &effects)
{
    auto *well = new QFrame(widget());
    well->setProperty("surface", QStringLiteral("well"));
    auto *grid = new QGridLayout(well);
    const int inside = theme().px(SizeToken::SpaceInside);
    const int near = theme().px(SizeToken::SpaceNear);
    grid->setContentsMargins(inside, near, inside, near);
    grid->setHorizontalSpacing(inside);
    grid->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const models::EffectView &effect : effects) {
        if (row > 0)
            grid->addWidget(widgets::makeLine(well), row++, 0, 1, 3);
        grid->addWidget(widgets::makeParagraph(TextRole::Strong, effect.metric, well), row, 0, 1, 2);
        grid->addWidget(new widgets::Chip(chipFace(effect.chip), well), row++, 2, Qt::AlignRight);
        const auto line = [&](const QString &label, const QString &value) {
            grid->addWidget(widgets::makeLabel(TextRole::Faint, label, well), row, 0, Qt::AlignTop);
            grid->addWidget(widgets::makeParagraph(TextRole::Body, value, well), row++, 1, 1, 2);
        };
        line(tr("Before"), effect.before);
        line(tr("After"), effect.after);
        if (!effect.change.isEmpty())
            line(tr("Change"), tr("%1, %2", "change, direction").arg(effect.change, effect.direction));
        else
            line(tr("Direction"), effect.direction);
    }
    return well;
}

void EffectsTab::build()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    m_judgements.clear();
    for (const models::EffectGroupView &group : std::as_const(m_groups)) {
        auto *card = new widgets::Card(widget());
        card->content()->setSpacing(theme().px(SizeToken::SpaceNear));
        FactRow *judgement = nullptr;
        if (group.judgement) {
            judgement = new FactRow(*group.judgement, m_presenter, card);
            connect(judgement, &FactRow::evidenceRequested, this, &EffectsTab::evidenceRequested);
            card->content()->addWidget(judgement);
        } else {
            card->content()->addWidget(widgets::makeLabel(TextRole::Strong, group.title, card));
        }
        m_judgements.append(judgement);
        if (group.effects.isEmpty())
            card->content()->addWidget(widgets::makeParagraph(
                TextRole::Caption, tr("The application states no figures for this effect."), card));
        else
            card->content()->addWidget(makeFigures(group.effects));
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.append(card);
    }
}

void EffectsTab::refresh()
{
    const QList<models::EffectGroupView> &groups = m_presenter.effects();
    if (groups == m_groups)
        return;
    const bool same = sameFigures(groups, m_groups);
    m_groups = groups;
    if (!same) {
        build();
        return;
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (m_judgements.at(i) && m_judgements.at(i)->view() != *groups.at(i).judgement)
            m_judgements.at(i)->show(*groups.at(i).judgement);
    }
}

} // namespace zhiping::screens
