// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/main_window_p.h"

#include <QDesktopServices>
#include <QUrl>

namespace zhiping::screens {

QString MainWindow::Private::otherWayText() const
{
    switch (otherWay) {
    case OtherWay::DataFolder:
        return MainWindow::tr("Show the data folder");
    case OtherWay::RecoveryPhrase:
        return MainWindow::tr("Recovery phrase …");
    case OtherWay::NewPhrase:
        return MainWindow::tr("Use a recovery phrase instead …");
    case OtherWay::BeginAnew:
        return MainWindow::tr("Begin anew …");
    }
    Q_UNREACHABLE();
}

void MainWindow::Private::takeOtherWay()
{
    switch (otherWay) {
    case OtherWay::DataFolder:
        QDesktopServices::openUrl(QUrl::fromLocalFile(parts.dataFolder));
        break;
    case OtherWay::RecoveryPhrase:
        Q_EMIT q.phraseEntryRequested();
        break;
    case OtherWay::NewPhrase:
        Q_EMIT q.phraseRequested();
        break;
    case OtherWay::BeginAnew:
        Q_EMIT q.beginAnewRequested();
        break;
    }
}

} // namespace zhiping::screens
