// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/main_window.h"

#include "base/clock.h"
#include "screens/main/main_window_p.h"
#include "widgets/icon.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QSettings>

namespace zhiping::screens {

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, parts))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Zhiping"));
    setWindowIcon(widgets::icon(QStringLiteral("zhiping"), widgets::ColorToken::Accent));
    setMinimumSize(800, 600);
    // A laptop's screen may be smaller than that, and the window manager's frame needs some of it.
    resize(QSize(1280, 800).boundedTo(screen()->availableGeometry().size() - QSize(16, 40)));
    restoreGeometry(parts.settings.value(QStringLiteral("window/geometry")).toByteArray());
}

MainWindow::~MainWindow() = default;

void MainWindow::setDesk(review::ReviewDesk *desk)
{
    d->setDesk(desk);
}

void MainWindow::showProfileFault(const models::Message &message, OtherWay other)
{
    d->showFault(message, other);
}

void MainWindow::tell(const models::ProfileNews &news)
{
    d->tell(news);
}

void MainWindow::openApplication(const QString &applicationId)
{
    d->open(applicationId);
}

void MainWindow::showQueue()
{
    d->show(Place::Queue);
}

void MainWindow::showBriefcase()
{
    d->show(Place::Briefcase);
}

void MainWindow::showOutbox()
{
    d->show(Place::Outbox);
}

void MainWindow::showSettings()
{
    d->show(Place::Settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    d->parts.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Plain keys arrive here only when the focused widget has no use for them: never from a text being
    // composed.
    if (event->key() == Qt::Key_Question)
        d->showKeys();
    else if (event->key() == Qt::Key_Escape && d->place != Place::Queue)
        d->show(Place::Queue);
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace zhiping::screens
