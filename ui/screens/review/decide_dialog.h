// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

/// Deciding in two steps: read what would be sent and what stands in the way, then type the verdict's word.
class DecideDialog final : public QDialog
{
    Q_OBJECT
public:
    DecideDialog(models::ReviewPresenter &presenter, models::Verdict verdict, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeSealing();
    void showPreview();
    void goOn();
    void seal();
    void checkWord();

    models::ReviewPresenter &m_presenter;
    models::Verdict m_verdict;
    models::DecisionView m_view;
    QStackedWidget *m_steps;
    QWidget *m_claim = nullptr;
    QLabel *m_category = nullptr;
    QLabel *m_investment = nullptr;
    QLabel *m_capitals = nullptr;
    QVBoxLayout *m_obstacles = nullptr;
    QStringList m_shownObstacles;
    QPushButton *m_goOn = nullptr;
    QLabel *m_opinion = nullptr;
    QLabel *m_failure = nullptr;
    QLineEdit *m_word = nullptr;
    QPushButton *m_seal = nullptr;
    QPushButton *m_back = nullptr;
    bool m_sealing = false;
};

} // namespace zhiping::screens
