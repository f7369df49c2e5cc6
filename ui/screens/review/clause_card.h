// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}
namespace zhiping::widgets {
class Card;
class Chip;
class SegmentedControl;
} // namespace zhiping::widgets

namespace zhiping::screens {

class ArithmeticTable;
class FactRow;

/// One condition of the standard: the system's result beside the reviewer's conclusion, the facts it rests
/// on, and on demand the clause, the arithmetic, the reason and what it still depends on.
///
/// Details are made when they are first unfolded; `show()` changes only what differs.
class ClauseCard final : public QWidget
{
    Q_OBJECT
public:
    ClauseCard(const models::ConditionView &view, models::ReviewPresenter &presenter,
               QWidget *parent = nullptr);

    void show(const models::ConditionView &view);
    [[nodiscard]] const models::ConditionView &view() const { return m_view; }
    void setSelected(bool selected);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    /// The fact a citation belongs to: the one with the focus, else the first; empty where there is none.
    [[nodiscard]] QString citableKey() const;

Q_SIGNALS:
    void selected();
    void evidenceRequested(const QString &attachmentId, int page);
    /// The reviewer wants to see where @p key is asked.
    void factRequested(const QString &key);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void makeFace();
    void makeDetails();
    void showDetails();
    void showFacts();
    void showDependencies();

    models::ReviewPresenter &m_presenter;
    models::ConditionView m_view;
    widgets::Card *m_card;
    QLabel *m_question;
    QLabel *m_evidence;
    widgets::Chip *m_system;
    QLabel *m_elsewhere;
    widgets::SegmentedControl *m_conclusion;
    QToolButton *m_fold;
    QWidget *m_details = nullptr;
    QVBoxLayout *m_facts = nullptr;
    QList<FactRow *> m_factRows;
    ArithmeticTable *m_arithmetic = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_dependencies = nullptr;
    QLabel *m_clause = nullptr;
};

} // namespace zhiping::screens
