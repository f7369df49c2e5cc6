// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/queue/cell_delegate.h"

#include "models/cell_role.h"
#include "models/queue_wording.h"
#include "widgets/chip.h"
#include "widgets/icon.h"
#include "widgets/text_line.h"
#include "widgets/theme.h"

#include <QPainter>

namespace zhiping::screens {

using models::Tone;
using widgets::ChipFace;
using widgets::ChipKind;
using widgets::ColorToken;
using widgets::SizeToken;
using widgets::TextLine;
using widgets::theme;

namespace {

std::optional<ChipKind> chipOf(Tone tone)
{
    switch (tone) {
    case Tone::Met:
        return ChipKind::Met;
    case Tone::Unmet:
        return ChipKind::Unmet;
    case Tone::Open:
    case Tone::Soon:
        return ChipKind::Open;
    case Tone::NotApplicable:
        return ChipKind::NotApplicable;
    case Tone::Unsent:
        return ChipKind::Unsent;
    case Tone::Accent:
        return ChipKind::Info;
    case Tone::Plain:
    case Tone::Faint:
        return {};
    }
    return {};
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool first)
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected)
        painter.fillRect(option.rect, theme().color(ColorToken::AccentWash));
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter.fillRect(option.rect, theme().color(ColorToken::Surface));
    painter.setPen(theme().color(ColorToken::Line));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool active = option.widget && option.widget->hasFocus();
    if (selected && active && first) {
        QRect bar = option.rect;
        bar.setWidth(theme().px(SizeToken::SpaceTight) - 1);
        painter.fillRect(bar, theme().color(ColorToken::Accent));
    }
}

void paintMarks(QPainter &painter, const QRect &area, const QStringList &marks)
{
    const int side = theme().px(SizeToken::TextBase);
    int x = area.left();
    for (const QString &mark : marks) {
        const bool warns = mark == QLatin1String("borderline");
        widgets::paintIcon(painter, QRectF(x, area.center().y() - side / 2.0, side, side), mark,
                           theme().color(warns ? ColorToken::Open : ColorToken::Accent));
        x += side + theme().px(SizeToken::SpaceTight);
    }
}

/// Both texts keep a fair share: the strong one gives way only where it takes more than three quarters.
void paintPair(QPainter &painter, const QRect &area, const QString &strong, const QString &soft)
{
    const int gap = theme().px(SizeToken::SpaceNear);
    TextLine first {strong, SizeToken::TextBase, QFont::DemiBold};
    const TextLine second {soft};
    if (first.width() + gap + second.width() > area.width())
        first = first.within(qMax(area.width() - gap - second.width(), area.width() * 3 / 4));
    painter.setPen(theme().color(ColorToken::Ink));
    first.paint(painter, area);
    painter.setPen(theme().color(ColorToken::InkSoft));
    second.paint(painter, area.adjusted(first.width() + gap, 0, 0, 0));
}

/// The chip of a cell and, where there is room for all of it, the second one.
void paintChips(QPainter &painter, const QRect &area, const ChipFace &face, const QString &second)
{
    widgets::paintChip(painter, area, face);
    if (second.isEmpty())
        return;
    const ChipFace remark {ChipKind::Info, second, false};
    QRect rest = area;
    rest.setLeft(area.left() + widgets::chipSize(face).width() + theme().px(SizeToken::SpaceTight));
    if (rest.width() >= widgets::chipSize(remark).width())
        widgets::paintChip(painter, rest, remark);
}

void paintText(QPainter &painter, const QRect &area, const QModelIndex &index, ColorToken ink)
{
    const TextLine line {index.data().toString()};
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    painter.setPen(theme().color(ink));
    line.paint(painter, area, alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft);
    const TextLine remark {index.data(models::SecondTextRole).toString()};
    if (remark.text.isEmpty())
        return;
    const QRect rest = area.adjusted(line.width() + theme().px(SizeToken::SpaceTight), 0, 0, 0);
    if (rest.width() < remark.width())
        return;
    painter.setPen(theme().color(ColorToken::InkFaint));
    remark.paint(painter, rest);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index.column() == 0);
    const int side = theme().px(SizeToken::SpaceNear) + 2;
    const QRect area = option.rect.adjusted(side, 0, -side, 0);
    const QStringList marks = index.data(models::MarksRole).toStringList();
    const QString strong = index.data(models::StrongTextRole).toString();
    const QVariant tone = index.data(models::ToneRole);
    const auto chip = tone.isValid() ? chipOf(static_cast<Tone>(tone.toInt())) : std::optional<ChipKind>();
    if (!marks.isEmpty())
        paintMarks(*painter, area, marks);
    else if (!strong.isEmpty())
        paintPair(*painter, area, strong, index.data(models::SoftTextRole).toString());
    else if (chip)
        paintChips(*painter, area, {*chip, index.data().toString(), tone.toInt() != int(Tone::Soon)},
                   index.data(models::SecondTextRole).toString());
    else
        paintText(*painter, area, index,
                  !tone.isValid() ? ColorToken::Ink
                                  : (static_cast<Tone>(tone.toInt()) == Tone::Faint ? ColorToken::InkFaint
                                                                                    : ColorToken::InkSoft));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int side = 2 * (theme().px(SizeToken::SpaceNear) + 2);
    const QVariant tone = index.data(models::ToneRole);
    const auto chip = tone.isValid() ? chipOf(static_cast<Tone>(tone.toInt())) : std::optional<ChipKind>();
    const QString text = index.data().toString();
    const int width = chip ? widgets::chipSize({*chip, text, true}).width() : TextLine {text}.width();
    return {width + side, theme().px(SizeToken::Row)};
}

} // namespace zhiping::screens
