// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace zhiping::platform {

/// A stamp over a paragraph that contains `anchor`.
struct PaperSeal {
    QString anchor;
    QString owner;      ///< Written along the ring.
    int occurrence = 0; ///< Which of the paragraphs that contain the anchor, counted from 0.
};

/// A typed document on A4: HTML for the text, drawn parts on top of it.
struct Paper {
    QString heading; ///< Small, in the header of every page.
    QString html;    ///< The body of the page, in the subset that QTextDocument knows.
    QList<PaperSeal> seals;
    /// Draws into the place of `<img src="figure">`; the unit is 1 mm.
    std::function<void(QPainter &, const QRectF &)> figure;
    double figureHeight = 62; ///< In mm; as wide as the text.
};

/// A file made for practice.
struct PaperFile {
    QByteArray bytes;
    int pages = 0;
};

/// The document as PDF, dated @p on: the same input gives the same bytes.
[[nodiscard]] PaperFile printed(const Paper &paper, QDate on);

/// One drawn A4 page, wide; @p draw works in millimetres on 297 × 210.
[[nodiscard]] PaperFile printedWide(const QString &title, QDate on,
                                    const std::function<void(QPainter &)> &draw);

/// A round red company stamp of 40 mm around @p centre; the unit is 1 mm.
void drawSeal(QPainter &painter, QPointF centre, const QString &owner);

/// 宋体 or what comes nearest; @p millimetres is the height of a character.
[[nodiscard]] QFont paperFont(double millimetres, bool bold = false);

} // namespace zhiping::platform
