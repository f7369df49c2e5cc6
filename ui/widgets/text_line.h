// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace zhiping::widgets {

/// One line of text as tables paint it by the hundred.
///
/// Shaping takes most of the time a line costs, so a line is shaped once, however often it is measured and
/// painted, and those used last are remembered.
struct TextLine {
    QString text;
    SizeToken size = SizeToken::TextBase;
    QFont::Weight weight = QFont::Normal;

    /// Pixels it takes, rounded up.
    [[nodiscard]] int width() const;
    /// Itself where it fits into @p room, else what is left of it with its middle elided.
    [[nodiscard]] TextLine within(int room) const;
    /// Paint it into @p area with the painter's pen, in the middle of the height, elided where it does not
    /// fit.
    void paint(QPainter &painter, const QRect &area, Qt::Alignment across = Qt::AlignLeft) const;
};

} // namespace zhiping::widgets
