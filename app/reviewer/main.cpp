// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "models/wording.h"
#include "reviewer/arguments.h"
#include "reviewer/composition.h"
#include "reviewer/log_file.h"
#include "reviewer/single_instance.h"
#include "reviewer/tour.h"
#include "screens/settings/preferences.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>

using namespace zhiping;

namespace {

constexpr int exitUsage = 2;
constexpr int exitAlreadyRunning = 0;

QString dataFolderFor(const reviewer::Arguments &arguments)
{
    if (!arguments.dataFolder.isEmpty())
        return arguments.dataFolder;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return arguments.practice ? QDir(usual).filePath(QStringLiteral("practice")) : usual;
}

void speak(const QString &language)
{
    for (const auto &[name, folder] :
         {std::pair {QStringLiteral("zhiping"), QStringLiteral(":/i18n")},
          std::pair {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)}}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(QLocale(language), name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
    QLocale::setDefault(QLocale(language));
}

int complain(const Error &error)
{
    const QString text = models::messageFor(error).sentence() + u'\n' + error.evidence + u'\n';
    std::fputs(qPrintable(text), stderr);
    return exitUsage;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("zhiping"));
    QApplication::setApplicationVersion(QStringLiteral(ZHIPING_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("cn.gov.cq.review"));

    const Result<reviewer::Arguments> arguments = reviewer::parseArguments(QCoreApplication::arguments());
    if (!arguments)
        return complain(arguments.error());
    const QString dataFolder = dataFolderFor(*arguments);
    if (!QDir().mkpath(dataFolder))
        return complain({ErrorKind::StorageUnavailable, dataFolder, {}});
    reviewer::logToFile(dataFolder);
    {
        const QSettings settings(QDir(dataFolder).filePath(QStringLiteral("settings.ini")),
                                 QSettings::IniFormat);
        const QString chosen = screens::Preferences::read(settings).language;
        speak(arguments->language.isEmpty() ? chosen : arguments->language);
    }

    reviewer::SingleInstance instance(dataFolder);
    if (!instance.claim()) {
        std::fputs(qPrintable(QCoreApplication::translate(
                       "main", "Zhiping is already running; its window has been brought to the front.\n")),
                   stderr);
        return exitAlreadyRunning;
    }

    reviewer::Composition composition(*arguments, dataFolder);
    QObject::connect(&instance, &reviewer::SingleInstance::raiseRequested, &composition, [&composition] {
        if (composition.window()) {
            composition.window()->show();
            composition.window()->raise();
            composition.window()->activateWindow();
        }
    });
    std::unique_ptr<reviewer::Tour> tour;
    QObject::connect(&composition, &reviewer::Composition::started, &application,
                     [&](const Result<> &outcome) {
                         if (!outcome) {
                             QCoreApplication::exit(complain(outcome.error()));
                             return;
                         }
                         if (!arguments->tour.isEmpty()) {
                             tour = std::make_unique<reviewer::Tour>(composition, arguments->tour);
                             QMetaObject::invokeMethod(
                                 &application, [&tour] { QCoreApplication::exit(tour->run() ? 0 : 1); },
                                 Qt::QueuedConnection);
                         }
                     });
    QMetaObject::invokeMethod(&composition, &reviewer::Composition::start, Qt::QueuedConnection);
    return QApplication::exec();
}
