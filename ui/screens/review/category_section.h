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
class Chip;
}

namespace zhiping::screens {

class ClauseCard;

/// 门槛, one category or 称号: its cards, or one line that sums them up. Cards are made when first unfolded.
class CategorySection final : public QWidget
{
    Q_OBJECT
public:
    CategorySection(const models::SectionView &view, models::ReviewPresenter &presenter,
                    QWidget *parent = nullptr);

    void show(const models::SectionView &view);
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
    [[nodiscard]] const models::SectionView &view() const { return m_view; }
    /// The card of @p conditionId; null if it is not of this section or the section was never unfolded.
    [[nodiscard]] ClauseCard *card(const QString &conditionId) const;

Q_SIGNALS:
    void cardMade(zhiping::screens::ClauseCard *card);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void makeCards();
    void showSummary();

    models::ReviewPresenter &m_presenter;
    models::SectionView m_view;
    bool m_unfolded = false;
    QLabel *m_title;
    widgets::Chip *m_chip;
    QToolButton *m_fold;
    QLabel *m_summary;
    QVBoxLayout *m_column;
    QList<ClauseCard *> m_cards;
};

} // namespace zhiping::screens
