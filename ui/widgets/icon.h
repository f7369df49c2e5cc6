// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QIcon>

class QPainter;

namespace zhiping::widgets {

/// The drawing :/icons/<name>.svg in the colour of @p ink.
///
/// It is coloured when it is painted, so an icon made once follows a change of theme. An unknown name gives
/// an empty icon and a line in the log.
[[nodiscard]] QIcon icon(const QString &name, ColorToken ink = ColorToken::InkSoft);

/// Paint the drawing @p name centred in @p area, as large as fits.
void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &ink);

} // namespace zhiping::widgets
