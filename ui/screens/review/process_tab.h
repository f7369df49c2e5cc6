// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QLabel;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

/// 过程: what other bodies have said, the decision made here, and the reviewer's own opinion.
class ProcessTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ProcessTab(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    models::ReviewPresenter &m_presenter;
    QLabel *m_state;
};

} // namespace zhiping::screens
