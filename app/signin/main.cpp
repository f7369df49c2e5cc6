// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/platform_site.h"
#include "login/host_gate.h"
#include "login/rehearsal.h"
#include "login/sign_in_window.h"
#include "signin/environment.h"
#include "signin/request_line.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTranslator>

#include <algorithm>

// zhiping-signin: the sign-in window. The client starts it, writes one request line to its standard input and
// reads events from its standard output (auth/sign_in_request.h). It ends with the client.

using namespace Qt::StringLiterals;
using namespace zhiping;

namespace {

constexpr int exitRefused = 2; ///< Arguments or request cannot be used.
constexpr int exitRehearsal = 3;

int refuse(const QString &reason)
{
    signin::say({auth::SignInEvent::Kind::Failed, {}, reason});
    return exitRefused;
}

/// Read before QApplication exists, because the environment must be clean by then.
bool hasTestSwitch(int argc, char **argv)
{
    return std::any_of(argv, argv + argc, [](const char *argument) {
        return qstrcmp(argument, "--allow-test-environment") == 0;
    });
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"The sign-in window of Zhiping. Started by the client, not by hand."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"allow-test-environment"_s,
         u"Keep the browser engine's debugging variables. For tests; shows a lasting warning."_s});
    parser.addOption({u"rehearse"_s,
                      u"Sign in by the steps in <file>. Only for a platform on this computer."_s, u"file"_s});
    parser.addOption({u"pictures"_s, u"Where a rehearsal keeps its pictures."_s, u"folder"_s});
}

void dress(QApplication &application, const auth::SignInRequest &request, widgets::Theme &theme)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(request.language), u"zhiping"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
    theme.setScheme(widgets::schemeFromName(request.theme).value_or(widgets::Scheme::Light));
    theme.install(application);
}

Result<QList<login::Rehearsal::Step>> readRehearsal(const QString &path, const auth::SignInRequest &request)
{
    if (!auth::NavigationPolicy(request.allowedOrigins, request.redirectUri).isLoopbackOnly())
        return Error {ErrorKind::InvalidInput, u"a rehearsal needs a platform on this computer"_s, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::InvalidInput, u"the rehearsal cannot be read"_s, {}};
    return login::Rehearsal::read(file.readAll());
}

} // namespace

int main(int argc, char **argv)
{
    const bool isTest = hasTestSwitch(argc, argv);
    const std::optional<QString> obstacle = signin::prepareEnvironment(isTest);
    QCoreApplication::setApplicationName(u"zhiping-signin"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(ZHIPING_VERSION));
    if (obstacle)
        return refuse(*obstacle);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const Result<auth::SignInRequest> request = signin::readRequest();
    if (!request.ok())
        return refuse(request.error().evidence);
    if (const Result<> trusted = auth::trustExtraAuthorities(request->extraCaFile); !trusted.ok())
        return refuse(trusted.error().evidence);

    login::keepToHosts(auth::NavigationPolicy(request->allowedOrigins, request->redirectUri));
    widgets::Theme theme;
    dress(application, *request, theme);
    login::SignInWindow window(*request);
    QObject::connect(&window, &login::SignInWindow::callbackCaught, &application, [](const QUrl &callback) {
        signin::say({auth::SignInEvent::Kind::Callback, callback, {}});
        QCoreApplication::quit();
    });
    QObject::connect(&window, &login::SignInWindow::cancelled, &application, [] {
        signin::say({auth::SignInEvent::Kind::Cancelled, {}, {}});
    });
    signin::whenClientGone(&application, [] { QCoreApplication::quit(); });
    if (isTest)
        window.warnOfTestEnvironment();
    std::unique_ptr<login::Rehearsal> rehearsal;
    if (parser.isSet(u"rehearse"_s)) {
        const auto steps = readRehearsal(parser.value(u"rehearse"_s), *request);
        if (!steps.ok())
            return refuse(steps.error().evidence);
        const QString pictures = parser.value(u"pictures"_s);
        rehearsal = std::make_unique<login::Rehearsal>(window, *steps,
                                                       pictures.isEmpty() ? QDir::tempPath() : pictures);
        QObject::connect(rehearsal.get(), &login::Rehearsal::failed, &application, [](const QString &what) {
            signin::say({auth::SignInEvent::Kind::Failed, {}, what});
            QCoreApplication::exit(exitRehearsal);
        });
        rehearsal->start();
    }
    window.show();
    signin::say({auth::SignInEvent::Kind::Opened, {}, {}});
    window.begin();
    return QCoreApplication::exec();
}
