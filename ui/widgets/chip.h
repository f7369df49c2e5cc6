// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QWidget>

class QPainter;

namespace zhiping::widgets {

/// What a chip states. Each has a shape and a colour of its own; the word comes from the caller, so that the
/// three never part.
enum class ChipKind : quint8 { Met, Unmet, Open, NotApplicable, Unsent, Info, Plain };

/// A chip as values, for delegates that paint many.
struct ChipFace {
    ChipKind kind = ChipKind::Plain;
    QString text;
    bool mark = true; ///< Show the shape. `Info` and `Plain` have none.

    friend bool operator==(const ChipFace &, const ChipFace &) = default;
};

[[nodiscard]] QSize chipSize(const ChipFace &face);
/// Paint within @p area, left-aligned and vertically centred; a text too long for it is elided in the middle.
void paintChip(QPainter &painter, const QRect &area, const ChipFace &face);
/// The icon of a kind ("met", "unmet" …), or empty.
[[nodiscard]] QString markOf(ChipKind kind);
[[nodiscard]] ColorToken inkOf(ChipKind kind);
[[nodiscard]] ColorToken washOf(ChipKind kind);

/// ✓ 符合 / ✗ 不符合 · 差 17.00 万 / ? 尚不能判定 / – 不适用 / ↑ 3. Not interactive.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const ChipFace &face, QWidget *parent = nullptr);

    [[nodiscard]] const ChipFace &face() const { return m_face; }
    void setFace(const ChipFace &face);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipFace m_face;
};

} // namespace zhiping::widgets
