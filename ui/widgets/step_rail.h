// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace zhiping::widgets {

/// Numbered steps from top to bottom: done ones ticked, the present one filled and with its own content below
/// it. For 附件1 and for the phases of a review.
class StepRail final : public QWidget
{
    Q_OBJECT
public:
    struct Step {
        QString title;
        QString note; ///< One line under the title, such as the date a step was done.
    };

    explicit StepRail(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    /// @p index counts from 0; -1: none yet; the number of steps: all done.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return int(m_steps.size()); }
    /// A widget shown under the present step. The rail takes it; null removes the earlier one.
    void setGuide(QWidget *guide);

private:
    void rebuild();

    QList<Step> m_steps;
    int m_current = -1;
    QWidget *m_guide = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace zhiping::widgets
