// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace zhiping::screens {

/// One entry of the rail: a name, and at its right how many there are.
class RailButton final : public QPushButton
{
    Q_OBJECT
public:
    RailButton(const QString &objectName, const QString &text, QWidget *parent = nullptr);

    /// Zero shows nothing. @p unsent sets the number in the colour of unsent work, with its arrow.
    void setCount(int count, bool unsent = false);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    bool m_unsent = false;
};

} // namespace zhiping::screens
