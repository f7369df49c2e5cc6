// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QScrollArea>

class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

class CategorySection;
class ClauseCard;

/// 评审清单: sections of cards with one selected card that the keyboard acts on.
class ChecklistTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChecklistTab(models::ReviewPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// Select a condition, unfolding its section, and bring it into view.
    void select(const QString &conditionId);
    /// Select where @p key is asked, unfold the card and put the focus on the question.
    void showFact(const QString &conditionId, const QString &key);
    [[nodiscard]] QString selectedId() const { return m_selected; }
    [[nodiscard]] ClauseCard *selectedCard() const;
    void selectNext();
    void selectPrevious();
    void toggleSelected();
    void concludeSelected(models::Conclusion conclusion);

Q_SIGNALS:
    void evidenceRequested(const QString &attachmentId, int page);

protected:
    /// Enter unfolds or folds the selected card, unless it ends the typing in a field.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void adopt(ClauseCard *card);
    void step(int by);
    void setSelected(const QString &conditionId);
    [[nodiscard]] ClauseCard *card(const QString &conditionId) const;

    models::ReviewPresenter &m_presenter;
    QVBoxLayout *m_column;
    QList<CategorySection *> m_sections;
    QString m_selected;
};

} // namespace zhiping::screens
