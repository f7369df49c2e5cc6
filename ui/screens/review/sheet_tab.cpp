// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/sheet_tab.h"

#include "models/review_presenter.h"
#include "screens/review/chips.h"
#include "screens/review/fact_row.h"
#include "widgets/card.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

bool sameShape(const models::SheetView &a, const models::SheetView &b)
{
    if (a.sections.size() != b.sections.size())
        return false;
    for (qsizetype i = 0; i < a.sections.size(); ++i) {
        const QList<models::SheetRow> &left = a.sections.at(i).rows;
        const QList<models::SheetRow> &right = b.sections.at(i).rows;
        if (left.size() != right.size())
            return false;
        for (qsizetype k = 0; k < left.size(); ++k) {
            const models::SheetRow &one = left.at(k);
            const models::SheetRow &other = right.at(k);
            if (one.label != other.label || one.fact.has_value() != other.fact.has_value()
                || one.remark.has_value() != other.remark.has_value())
                return false;
            if (one.fact && (one.fact->key != other.fact->key || one.fact->editor != other.fact->editor))
                return false;
        }
    }
    return true;
}

} // namespace

SheetTab::SheetTab(const QString &name, models::ReviewPresenter &presenter, QWidget *parent)
    : QScrollArea(parent)
    , m_presenter(presenter)
{
    setObjectName(name);
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
}

void SheetTab::addRow(QGridLayout *grid, int row, const models::SheetRow &view)
{
    Bound bound;
    if (view.fact) {
        bound.fact = new FactRow(*view.fact, m_presenter, grid->parentWidget());
        connect(bound.fact, &FactRow::evidenceRequested, this, &SheetTab::evidenceRequested);
        grid->addWidget(bound.fact, row, 0, 1, 3);
        m_bound.last().append(bound);
        return;
    }
    bound.value = widgets::makeParagraph(TextRole::Body, view.value);
    bound.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (view.label.isEmpty()) {
        grid->addWidget(bound.value, row, 0, 1, 3);
    } else {
        QLabel *label = widgets::makeLabel(TextRole::Faint, view.label);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(bound.value, row, 1, Qt::AlignTop);
    }
    if (view.remark) {
        bound.chip = new widgets::Chip(chipFace(*view.remark));
        grid->addWidget(bound.chip, row, 2, Qt::AlignTop);
    }
    m_bound.last().append(bound);
}

void SheetTab::build()
{
    qDeleteAll(m_sections);
    m_sections.clear();
    m_bound.clear();
    for (const models::SheetSection &section : std::as_const(m_view.sections)) {
        auto *whole = new QWidget(widget());
        auto *column = new QVBoxLayout(whole);
        column->setContentsMargins(0, 0, 0, theme().px(SizeToken::SpaceNear));
        column->setSpacing(theme().px(SizeToken::SpaceNear));
        column->addWidget(widgets::makeLabel(TextRole::Section, section.title, whole));
        auto *card = new widgets::Card(whole);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(theme().px(SizeToken::SpaceInside));
        grid->setVerticalSpacing(theme().px(SizeToken::SpaceNear));
        grid->setColumnStretch(1, 1);
        card->content()->addLayout(grid);
        column->addWidget(card);
        m_bound.append(QList<Bound> {});
        for (int row = 0; row < section.rows.size(); ++row)
            addRow(grid, row, section.rows.at(row));
        m_column->insertWidget(m_column->count() - 1, whole);
        m_sections.append(whole);
    }
}

void SheetTab::show(const models::SheetView &view)
{
    if (view == m_view)
        return;
    const bool same = sameShape(view, m_view);
    m_view = view;
    if (!same) {
        build();
        return;
    }
    for (qsizetype i = 0; i < view.sections.size(); ++i) {
        for (qsizetype k = 0; k < view.sections.at(i).rows.size(); ++k) {
            const models::SheetRow &row = view.sections.at(i).rows.at(k);
            const Bound &bound = m_bound.at(i).at(k);
            if (bound.fact && bound.fact->view() != *row.fact)
                bound.fact->show(*row.fact);
            if (bound.value && bound.value->text() != row.value)
                bound.value->setText(row.value);
            if (bound.chip && row.remark)
                bound.chip->setFace(chipFace(*row.remark));
        }
    }
}

} // namespace zhiping::screens
