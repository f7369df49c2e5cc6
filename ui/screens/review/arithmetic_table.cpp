// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/arithmetic_table.h"

#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

ArithmeticTable::ArithmeticTable(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
    , m_rule(widgets::makeLine(this))
    , m_totalLabel(widgets::makeLabel(TextRole::Strong, tr("Total"), this))
    , m_total(widgets::makeLabel(TextRole::Strong, {}, this))
    , m_comparison(widgets::makeLabel(TextRole::Strong, {}, this))
    , m_margin(widgets::makeLabel(TextRole::Small, {}, this))
{
    setProperty("surface", QStringLiteral("well"));
    const int inside = theme().px(SizeToken::SpaceInside);
    const int near = theme().px(SizeToken::SpaceNear);
    m_grid->setContentsMargins(inside, near, inside, near);
    m_grid->setHorizontalSpacing(inside);
    m_grid->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    m_grid->setColumnStretch(0, 1);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_margin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void ArithmeticTable::show(const models::ArithmeticView &view)
{
    if (m_lines.size() != view.terms.size()) {
        for (const Line &line : std::as_const(m_lines)) {
            delete line.label;
            delete line.amount;
            delete line.remark;
        }
        m_lines.clear();
        for (int row = 0; row < view.terms.size(); ++row) {
            const Line line {widgets::makeParagraph(TextRole::Soft, {}, this),
                             widgets::makeLabel(TextRole::Body, {}, this),
                             widgets::makeLabel(TextRole::Caption, {}, this)};
            line.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_grid->addWidget(line.label, row, 0);
            m_grid->addWidget(line.amount, row, 1);
            m_grid->addWidget(line.remark, row, 2);
            m_lines.append(line);
        }
        const int below = static_cast<int>(view.terms.size());
        m_grid->addWidget(m_rule, below, 0, 1, 3);
        m_grid->addWidget(m_totalLabel, below + 1, 0);
        m_grid->addWidget(m_total, below + 1, 1);
        m_grid->addWidget(m_comparison, below + 1, 2);
        m_grid->addWidget(m_margin, below + 2, 0, 1, 3);
    }
    for (int row = 0; row < view.terms.size(); ++row) {
        const models::TermView &term = view.terms.at(row);
        const Line &line = m_lines.at(row);
        line.label->setText(term.label);
        line.amount->setText(term.amount);
        line.remark->setText(term.remark);
        widgets::setTextRole(line.amount, term.counts ? TextRole::Body : TextRole::Faint);
    }
    m_total->setText(view.total);
    m_comparison->setText(view.comparison);
    m_margin->setText(view.margin);
    m_margin->setVisible(!view.margin.isEmpty());
    widgets::setTextRole(m_margin,
                         view.standing == models::Standing::Unmet ? TextRole::Fault : TextRole::Small);
}

} // namespace zhiping::screens
