// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/core_dump.h"
#include "models/wording.h"
#include "reviewer/arguments.h"
#include "reviewer/composition.h"
#include "reviewer/launcher.h"
#include "reviewer/orderly_end.h"
#include "reviewer/tour.h"
#include "screens/settings/preferences.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <cstdio>

using namespace zhiping;

namespace {

constexpr int exitUsage = 2;
constexpr int exitAlreadyRunning = 0;

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
    forbidCoreDumps();
    const QStringList platformWords = reviewer::takePlatformWords(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("zhiping"));
    QApplication::setApplicationVersion(QStringLiteral(ZHIPING_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("cn.gov.cq.review"));

    const Result<reviewer::Arguments> arguments =
        reviewer::parseArguments(QCoreApplication::arguments() + platformWords);
    if (!arguments)
        return complain(arguments.error());
    const reviewer::OrderlyEnd orderlyEnd;
    reviewer::Launcher launcher(*arguments);
    {
        const QSettings settings(QDir(launcher.dataFolder()).filePath(QStringLiteral("settings.ini")),
                                 QSettings::IniFormat);
        const QString chosen = screens::Preferences::read(settings).language;
        speak(arguments->language.isEmpty() ? chosen : arguments->language);
    }

    std::unique_ptr<reviewer::Tour> tour;
    QObject::connect(&launcher, &reviewer::Launcher::refused, &application,
                     [](const Error &error) { QCoreApplication::exit(complain(error)); });
    QObject::connect(&launcher, &reviewer::Launcher::alreadyRunning, &application, [] {
        std::fputs(qPrintable(QCoreApplication::translate(
                       "main", "Zhiping is already running; its window has been brought to the front.\n")),
                   stderr);
        QCoreApplication::exit(exitAlreadyRunning);
    });
    QObject::connect(&launcher, &reviewer::Launcher::started, &application, [&] {
        if (arguments->tour.isEmpty())
            return;
        tour = std::make_unique<reviewer::Tour>(*launcher.composition(), arguments->tour);
        QMetaObject::invokeMethod(
            &application, [&tour] { QCoreApplication::exit(tour->run() ? 0 : 1); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(&launcher, &reviewer::Launcher::start, Qt::QueuedConnection);
    return QApplication::exec();
}
