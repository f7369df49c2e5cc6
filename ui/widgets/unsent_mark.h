// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/chip.h"

namespace zhiping::widgets {

/// ↑ 3: this many things exist only on this laptop. Gone at zero.
class UnsentMark final : public QWidget
{
    Q_OBJECT
public:
    explicit UnsentMark(QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }
    void setCount(int count);

private:
    Chip *m_chip;
    int m_count = 0;
};

} // namespace zhiping::widgets
