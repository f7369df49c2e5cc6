// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

#include <QString>
#include <QStringList>

/// Small pieces of the HTML of practice papers.
namespace zhiping::platform::html {

/// A centred heading of the first order.
[[nodiscard]] QString heading(const QString &text);
/// A bold line that begins a section.
[[nodiscard]] QString section(const QString &text);
/// Justified, first line indented by two characters.
[[nodiscard]] QString paragraph(const QString &text);
/// Without indent.
[[nodiscard]] QString line(const QString &text);
/// Like `line()`, with room above for a stamp.
[[nodiscard]] QString signature(const QString &text);
[[nodiscard]] QString pageBreak();

/// One column of a table: its title, its share of the width in percent, and whether it holds amounts.
struct Column {
    QString title;
    int width = 10;
    bool amount = false;
};
/// A ruled table whose head repeats on every page; a row that begins with "Σ" is a sum, in bold.
[[nodiscard]] QString table(const QList<Column> &columns, const QList<QStringList> &rows);

/// "1,234.00", or 待填报 where it is not known.
[[nodiscard]] QString yuan(const std::optional<domain::Money> &amount);
/// "2026年1月31日", or 待填报.
[[nodiscard]] QString day(const std::optional<QDate> &date);

} // namespace zhiping::platform::html
