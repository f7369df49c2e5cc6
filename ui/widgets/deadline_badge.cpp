// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/deadline_badge.h"

#include <QHBoxLayout>

namespace zhiping::widgets {

ChipFace deadlineFace(Urgency urgency, const QString &words)
{
    switch (urgency) {
    case Urgency::Overdue:
        return {ChipKind::Unmet, words, true};
    case Urgency::Soon:
        return {ChipKind::Open, words, false};
    case Urgency::None:
    case Urgency::Calm:
        break;
    }
    return {ChipKind::Plain, words, false};
}

DeadlineBadge::DeadlineBadge(QWidget *parent)
    : QWidget(parent)
    , m_chip(new Chip(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chip);
    setVisible(false);
}

void DeadlineBadge::setDeadline(Urgency urgency, const QString &words, const QString &exactDate)
{
    m_chip->setFace(deadlineFace(urgency, words));
    m_chip->setToolTip(exactDate);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
}

} // namespace zhiping::widgets
