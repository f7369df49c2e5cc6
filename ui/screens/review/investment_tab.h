// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QTableView;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

class InvestmentDelegate;

/// 投资: the matrix of lines and categories, and what counts for each. The verified amount is typed in its
/// cell, in 元.
class InvestmentTab final : public QWidget
{
    Q_OBJECT
public:
    explicit InvestmentTab(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    [[nodiscard]] QWidget *makeTotals();
    void showTotals();
    void fit();

    struct TotalRow {
        QLabel *name;
        QLabel *certain;
        QLabel *possible;
        QLabel *threshold;
    };

    models::ReviewPresenter &m_presenter;
    QTableView *m_table;
    InvestmentDelegate *m_delegate;
    QLabel *m_refusal;
    QLabel *m_balance;
    QGridLayout *m_totals = nullptr;
    QList<TotalRow> m_totalRows;
};

} // namespace zhiping::screens
