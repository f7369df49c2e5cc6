// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}
namespace zhiping::widgets {
class Chip;
}

namespace zhiping::screens {

class FactRow;

/// 主体, 项目 or 称号: labelled values in sections, those the rules ask about with the reviewer's answer.
class SheetTab final : public QScrollArea
{
    Q_OBJECT
public:
    SheetTab(const QString &name, models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void show(const models::SheetView &view);

Q_SIGNALS:
    void evidenceRequested(const QString &attachmentId, int page);

private:
    struct Bound {
        QLabel *value = nullptr;
        widgets::Chip *chip = nullptr;
        FactRow *fact = nullptr;
    };
    void build();
    void addRow(QGridLayout *grid, int row, const models::SheetRow &view);

    models::ReviewPresenter &m_presenter;
    QVBoxLayout *m_column;
    QList<QWidget *> m_sections;
    QList<QList<Bound>> m_bound;
    models::SheetView m_view;
};

} // namespace zhiping::screens
