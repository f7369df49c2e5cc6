// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/unsent_mark.h"

#include <QHBoxLayout>

namespace zhiping::widgets {

UnsentMark::UnsentMark(QWidget *parent)
    : QWidget(parent)
    , m_chip(new Chip(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chip);
    setVisible(false);
}

void UnsentMark::setCount(int count)
{
    m_count = count;
    m_chip->setFace({ChipKind::Unsent, QString::number(count), true});
    const QString spoken = tr("%n not yet sent", nullptr, count);
    m_chip->setAccessibleName(spoken);
    m_chip->setToolTip(spoken);
    setAccessibleName(spoken);
    setVisible(count > 0);
}

} // namespace zhiping::widgets
