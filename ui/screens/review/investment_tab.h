// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

/// 投资: the matrix of lines and categories. The verified amount is typed in its cell, in 元.
class InvestmentTab final : public QWidget
{
    Q_OBJECT
public:
    explicit InvestmentTab(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    models::ReviewPresenter &m_presenter;
    QTableView *m_table;
    QLabel *m_refusal;
    QLabel *m_balance;
};

} // namespace zhiping::screens
