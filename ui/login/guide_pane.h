// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "login/guide.h"

#include <QWidget>

class QPushButton;

namespace zhiping::widgets {
class StepRail;
}

namespace zhiping::login {

/// The left side of the window: the steps of 附件1 with the present one explained.
class GuidePane final : public QWidget
{
    Q_OBJECT
public:
    explicit GuidePane(QWidget *parent = nullptr);

    void show(const Guide &guide);
    /// "First sign-in   Step 3 of 6": the same in one line, for the title strip.
    [[nodiscard]] static QString summaryOf(const Guide &guide);

Q_SIGNALS:
    void stepDone();
    void loginPageRequested();
    void allStepsRequested();
    void laterChosen();

private:
    widgets::StepRail *m_rail;
    QPushButton *m_allSteps;
};

} // namespace zhiping::login
