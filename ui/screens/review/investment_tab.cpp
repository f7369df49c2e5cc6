// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/investment_tab.h"

#include "models/review_investment_model.h"
#include "models/review_presenter.h"
#include "screens/review/investment_delegate.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::ReviewInvestmentModel;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

InvestmentTab::InvestmentTab(models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_table(new QTableView(this))
    , m_refusal(widgets::makeParagraph(TextRole::Fault, {}, this))
    , m_balance(widgets::makeParagraph(TextRole::Soft, {}, this))
{
    setObjectName(QStringLiteral("investment"));
    const int inside = theme().px(SizeToken::SpaceInside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inside, inside, inside, inside);
    column->setSpacing(theme().px(SizeToken::SpaceNear));
    column->addWidget(widgets::makeParagraph(TextRole::Soft,
                                             tr("Amounts are shown in wan; the verified amount is typed in "
                                                "yuan, and an empty cell takes it back."),
                                             this));

    m_table->setObjectName(QStringLiteral("investmentTable"));
    m_table->setAccessibleName(tr("Investment lines"));
    m_table->setModel(&presenter.investment());
    auto *delegate = new InvestmentDelegate(m_table);
    m_table->setItemDelegate(delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().px(SizeToken::Row));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ReviewInvestmentModel::NameColumn,
                                                      QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    m_refusal->setObjectName(QStringLiteral("investmentRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addWidget(m_balance);
    column->addWidget(
        widgets::makeParagraph(TextRole::Caption,
                               tr("✓ counts   ✗ does not count   ? depends on an interpretation or an open "
                                  "fact. Totals: certain | possible."),
                               this));

    const auto refuse = [this](const QString &reason) {
        m_refusal->setText(reason);
        m_refusal->setVisible(!reason.isEmpty());
    };
    connect(delegate, &InvestmentDelegate::refused, this, refuse);
    connect(&presenter.investment(), &ReviewInvestmentModel::refused, this, refuse);
    refresh();
}

void InvestmentTab::refresh()
{
    m_balance->setText(m_presenter.investment().balance());
}

} // namespace zhiping::screens
