// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace zhiping::screens {

/// The arithmetic behind a money condition: summands, total, threshold, margin; exact and aligned.
class ArithmeticTable final : public QFrame
{
    Q_OBJECT
public:
    explicit ArithmeticTable(QWidget *parent = nullptr);
    void show(const models::ArithmeticView &view);

private:
    struct Line {
        QLabel *label;
        QLabel *amount;
        QLabel *remark;
    };
    QGridLayout *m_grid;
    QList<Line> m_lines;
    QWidget *m_rule;
    QLabel *m_totalLabel;
    QLabel *m_total;
    QLabel *m_comparison;
    QLabel *m_margin;
};

} // namespace zhiping::screens
