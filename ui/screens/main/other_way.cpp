// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/main_window_p.h"
#include "screens/start/fault_face.h"

#include <QDesktopServices>
#include <QUrl>

namespace zhiping::screens {

namespace {

QString textOf(MainWindow::OtherWay way)
{
    switch (way) {
    case MainWindow::OtherWay::DataFolder:
    case MainWindow::OtherWay::DamagedFolder:
        return MainWindow::tr("Show the data folder");
    case MainWindow::OtherWay::RecoveryPhrase:
        return MainWindow::tr("Recovery phrase …");
    case MainWindow::OtherWay::NewPhrase:
        return MainWindow::tr("Use a recovery phrase instead …");
    case MainWindow::OtherWay::BeginAnew:
        return MainWindow::tr("Begin anew …");
    }
    Q_UNREACHABLE();
}

bool comesFirst(MainWindow::OtherWay way)
{
    return way == MainWindow::OtherWay::RecoveryPhrase || way == MainWindow::OtherWay::DamagedFolder;
}

} // namespace

widgets::EmptyState::Face MainWindow::Private::faceOf(const models::Message &message) const
{
    const QString again = MainWindow::tr("Try again");
    return comesFirst(otherWay) ? faultFace(message, textOf(otherWay), again)
                                : faultFace(message, again, textOf(otherWay));
}

void MainWindow::Private::actOnFault(bool first)
{
    if (first != comesFirst(otherWay)) {
        Q_EMIT q.reopenRequested();
        return;
    }
    switch (otherWay) {
    case OtherWay::DataFolder:
    case OtherWay::DamagedFolder:
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
