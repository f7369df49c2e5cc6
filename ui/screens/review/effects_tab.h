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

class FactRow;

/// 成效: figures before and after with the exact change, beside the reviewer's judgement on each.
class EffectsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit EffectsTab(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void evidenceRequested(const QString &attachmentId, int page);

private:
    void build();
    [[nodiscard]] QWidget *makeFigures(const QList<models::EffectView> &effects);

    models::ReviewPresenter &m_presenter;
    QVBoxLayout *m_column;
    QList<models::EffectGroupView> m_groups;
    QList<QWidget *> m_cards;
    QList<FactRow *> m_judgements;
};

} // namespace zhiping::screens
