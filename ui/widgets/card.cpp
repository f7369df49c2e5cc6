// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/card.h"

#include "widgets/text.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace zhiping::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setProperty("surface", QStringLiteral("card"));
    const int side = theme().px(SizeToken::SpaceAround);
    const int edge = theme().px(SizeToken::SpaceInside);
    m_content->setContentsMargins(side, edge, side, edge);
    m_content->setSpacing(theme().px(SizeToken::SpaceTight));
}

void Card::setSelected(bool selected)
{
    setStyleProperty(this, "selected", selected);
}

} // namespace zhiping::widgets
