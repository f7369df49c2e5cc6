// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/main_window_p.h"
#include "screens/review/shortcut_map.h"

namespace zhiping::screens {

void MainWindow::Private::showKeys()
{
    auto *map =
        new ShortcutMap({{QStringLiteral("J / K"), MainWindow::tr("Next / previous row")},
                         {QStringLiteral("Enter"), MainWindow::tr("Open the review")},
                         {QStringLiteral("T"), MainWindow::tr("Take the selected applications along")},
                         {QStringLiteral("Ctrl F"), MainWindow::tr("Search names, codes and amounts")},
                         {QStringLiteral("F5"), MainWindow::tr("Sync now")},
                         {QStringLiteral("Esc, Alt ←"), MainWindow::tr("Back to the queue")},
                         {QStringLiteral("Ctrl ,"), MainWindow::tr("Settings")},
                         {QStringLiteral("?"), MainWindow::tr("This list")}},
                        &q);
    map->setAttribute(Qt::WA_DeleteOnClose);
    map->open();
}

} // namespace zhiping::screens
