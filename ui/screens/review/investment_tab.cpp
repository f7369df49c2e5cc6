// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/investment_tab.h"

#include "models/review_investment_model.h"
#include "models/review_presenter.h"
#include "screens/review/investment_delegate.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace zhiping::screens {

using models::ReviewInvestmentModel;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

/// In characters; below this the kind stands under the name.
constexpr int roomForKind = 96;

} // namespace

InvestmentTab::InvestmentTab(models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_table(new QTableView(this))
    , m_delegate(new InvestmentDelegate(m_table))
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
    makeTable();
    column->addWidget(m_table);
    m_refusal->setObjectName(QStringLiteral("investmentRefusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addWidget(m_balance);
    column->addWidget(makeTotals());
    column->addWidget(widgets::makeParagraph(
        TextRole::Caption, tr("✓ counts   ✗ does not count   ? depends on an interpretation or an open fact"),
        this));
    column->addStretch(1);

    const auto refuse = [this](const QString &reason) {
        m_refusal->setText(reason);
        m_refusal->setVisible(!reason.isEmpty());
    };
    connect(m_delegate, &InvestmentDelegate::refused, this, refuse);
    connect(&presenter.investment(), &ReviewInvestmentModel::refused, this, refuse);
    refresh();
}

void InvestmentTab::makeTable()
{
    m_table->setObjectName(QStringLiteral("investmentTable"));
    m_table->setAccessibleName(tr("Investment lines"));
    m_table->setModel(&m_presenter.investment());
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(theme().px(SizeToken::Row));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ReviewInvestmentModel::NameColumn, QHeaderView::Stretch);
}

QWidget *InvestmentTab::makeTotals()
{
    auto *well = new QFrame(this);
    well->setProperty("surface", QStringLiteral("well"));
    const int inside = theme().px(SizeToken::SpaceInside);
    const int near = theme().px(SizeToken::SpaceNear);
    m_totals = new QGridLayout(well);
    m_totals->setContentsMargins(inside, near, inside, near);
    m_totals->setHorizontalSpacing(inside);
    m_totals->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    m_totals->setColumnStretch(0, 1);
    const QStringList titles {tr("Countable (wan)"), tr("certain"), tr("possible"), tr("threshold")};
    for (int i = 0; i < titles.size(); ++i)
        m_totals->addWidget(widgets::makeLabel(TextRole::Caption, titles.at(i), well), 0, i,
                            i == 0 ? Qt::AlignLeft : Qt::AlignRight);
    return well;
}

void InvestmentTab::showTotals()
{
    const QList<models::CategoryTotalView> views = m_presenter.investment().totals();
    while (m_totalRows.size() < views.size()) {
        const int row = static_cast<int>(m_totalRows.size()) + 1;
        QWidget *well = m_totals->parentWidget();
        const TotalRow made {
            widgets::makeParagraph(TextRole::Body, {}, well), widgets::makeLabel(TextRole::Strong, {}, well),
            widgets::makeLabel(TextRole::Body, {}, well), widgets::makeLabel(TextRole::Faint, {}, well)};
        m_totals->addWidget(made.name, row, 0);
        m_totals->addWidget(made.certain, row, 1, Qt::AlignRight);
        m_totals->addWidget(made.possible, row, 2, Qt::AlignRight);
        m_totals->addWidget(made.threshold, row, 3, Qt::AlignRight);
        m_totalRows.append(made);
    }
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (qsizetype i = 0; i < views.size(); ++i) {
        const TotalRow &row = m_totalRows.at(i);
        row.name->setText(views.at(i).letter + QStringLiteral("  ") + views.at(i).title);
        row.certain->setText(orDash(views.at(i).certain));
        row.possible->setText(orDash(views.at(i).possible));
        row.threshold->setText(orDash(views.at(i).threshold));
    }
}

void InvestmentTab::fit()
{
    const bool narrow = width() < fontMetrics().averageCharWidth() * roomForKind;
    m_delegate->setTwoLines(narrow);
    m_table->setColumnHidden(ReviewInvestmentModel::KindColumn, narrow);
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    const int rows = m_presenter.investment().rowCount();
    const int whole = m_table->horizontalHeader()->sizeHint().height() + rows * m_delegate->rowHeight()
        + 2 * theme().px(SizeToken::Focus);
    // A short table ends where its lines end; a long one scrolls in half of the page.
    const int most = qMax(height() / 2, 4 * m_delegate->rowHeight());
    m_table->setFixedHeight(qMin(whole, most));
}

void InvestmentTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void InvestmentTab::refresh()
{
    m_balance->setText(m_presenter.investment().balance());
    showTotals();
    fit();
}

} // namespace zhiping::screens
