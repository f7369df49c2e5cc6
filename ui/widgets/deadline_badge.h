// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/chip.h"

namespace zhiping::widgets {

/// How pressing a date is.
enum class Urgency : quint8 { None, Calm, Soon, Overdue };

/// The chip for a deadline whose words the caller chose: calm ones stay plain so that the pressing ones show.
[[nodiscard]] ChipFace deadlineFace(Urgency urgency, const QString &words);

/// 剩 2 个工作日.
class DeadlineBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit DeadlineBadge(QWidget *parent = nullptr);
    void setDeadline(Urgency urgency, const QString &words, const QString &exactDate);

private:
    Chip *m_chip;
};

} // namespace zhiping::widgets
