// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/text_line.h"

#include "widgets/theme.h"

#include <QCache>
#include <QFontMetrics>
#include <QPainter>
#include <QStaticText>

#include <cmath>

namespace zhiping::widgets {

namespace {

/// Some screens full of them.
constexpr int remembered = 2000;

QFont fontOf(const TextLine &line)
{
    return theme().font(line.size, line.weight);
}

QStaticText shaped(const TextLine &line, const QFont &font)
{
    using Key = std::pair<QString, QFont>;
    static QCache<Key, QStaticText> lines(remembered);
    const Key key(line.text, font);
    if (const QStaticText *known = lines.object(key))
        return *known;
    auto *made = new QStaticText(line.text);
    made->setTextFormat(Qt::PlainText);
    made->prepare({}, font);
    const QStaticText copy = *made;
    lines.insert(key, made);
    return copy;
}

} // namespace

int TextLine::width() const
{
    return text.isEmpty() ? 0 : int(std::ceil(shaped(*this, fontOf(*this)).size().width()));
}

TextLine TextLine::within(int room) const
{
    if (width() <= room)
        return *this;
    return {QFontMetrics(fontOf(*this)).elidedText(text, Qt::ElideMiddle, room), size, weight};
}

void TextLine::paint(QPainter &painter, const QRect &area, Qt::Alignment across) const
{
    const TextLine shown = within(area.width());
    if (shown.text.isEmpty())
        return;
    const QFont font = fontOf(shown);
    const QStaticText line = shaped(shown, font);
    const int spare = (across & Qt::AlignRight) != 0 ? area.width() - shown.width() : 0;
    const int top = area.top() + int(std::floor((area.height() - line.size().height()) / 2));
    painter.setFont(font);
    painter.drawStaticText(area.left() + spare, top, line);
}

} // namespace zhiping::widgets
