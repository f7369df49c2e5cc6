// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTabWidget>

namespace zhiping::screens {

/// Tabs that move together before one of them would be out of sight.
class PaneTabs final : public QTabWidget
{
    Q_OBJECT
public:
    explicit PaneTabs(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void tabInserted(int index) override;

private:
    void fit();
    void setDense(bool dense);

    bool m_fitting = false;
    int m_roomy = 0; ///< What the tabs take when nothing presses.
};

} // namespace zhiping::screens
