// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/command_line.h"

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    // The attachments of practice applications are drawn, but never on a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("zhiping-platform"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHIPING_VERSION));
    return zhiping::platform::runCommandLine(QCoreApplication::arguments().mid(1));
}
