// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/command_line.h"

#include "platform/command.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const SystemClock systemClock;

constexpr const char *overview =
    R"(zhiping-platform: the reference platform for 智评 (portal, account binding, review API).

Usage: zhiping-platform COMMAND [WORDS] --data DIR [OPTIONS]

Commands
  serve                     serve until interrupted
  user list                 accounts of the built-in SSO portal
  user add NAME             make one (approved with --approved)
  user approve NAME         approve a registration
  user disable NAME         lock somebody out of the portal
  grant NAME                grant access to the platform, and with --role decide what a new user becomes
  account list              accounts of the platform and whom they are bound to
  account disable ID        end all sessions of an account and refuse new ones
  account enable ID         undo that
  issue                     add applications: from a JSON file, as a copy, or generated
  backup FOLDER             copy the whole platform into a new folder
  restore FOLDER            put a backup in the place of a stopped platform
  fault add|list|clear      make a running server misbehave on purpose, for tests and classes

Each command explains itself: zhiping-platform COMMAND --help
All but serve and restore may be used while a server runs on the same directory.
Exit codes: 0 done, 1 could not be done, 2 wrong usage.
)";

using Command = int (*)(const QStringList &);

Command commandNamed(const QString &name)
{
    static const QHash<QString, Command> commands {
        {u"serve"_s, &serveCommand},   {u"user"_s, &userCommand},       {u"account"_s, &accountCommand},
        {u"grant"_s, &grantCommand},   {u"issue"_s, &issueCommand},     {u"fault"_s, &faultCommand},
        {u"backup"_s, &backupCommand}, {u"restore"_s, &restoreCommand},
    };
    return commands.value(name, nullptr);
}

} // namespace

void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int failed(const QString &what)
{
    std::fputs(QString(u"zhiping-platform: "_s + what + u'\n').toUtf8().constData(), stderr);
    return exitFailed;
}

int failed(const Error &error)
{
    return failed(error.evidence);
}

CommandArguments::CommandArguments(const QString &usage, const QString &help, int positional,
                                   const QList<CommandOption> &options, const QStringList &arguments)
{
    m_parser.setApplicationDescription(u"Usage: zhiping-platform "_s + usage + u" --data DIR [OPTIONS]\n\n"_s
                                       + help);
    m_parser.addOption(
        {u"data"_s, u"Directory of the platform: database, attachments, policy.json."_s, u"DIR"_s});
    for (const CommandOption &option : options)
        m_parser.addOption(QCommandLineOption(option.name, option.help, option.value));
    const QCommandLineOption helpOption = m_parser.addHelpOption();
    const bool parsed = m_parser.parse(QStringList(u"zhiping-platform"_s) + arguments);
    if (parsed && m_parser.isSet(helpOption)) {
        const QString text = m_parser.helpText();
        // Qt's own first line only repeats the program's name.
        say(text.mid(text.indexOf(u"\n"_s) + 1));
        m_exitCode = exitDone;
        return;
    }
    QString wrong = parsed ? QString() : m_parser.errorText();
    if (wrong.isEmpty() && m_parser.positionalArguments().size() != positional)
        wrong = u"expected: "_s + usage;
    if (wrong.isEmpty() && m_parser.value(u"data"_s).isEmpty())
        wrong = u"--data DIR is required"_s;
    if (!wrong.isEmpty()) {
        failed(wrong + u"\nTry: zhiping-platform "_s + usage.section(u' ', 0, 0) + u" --help"_s);
        m_exitCode = exitUsage;
    }
}

std::optional<int> CommandArguments::number(const QString &option, int least) const
{
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (ok && number >= least)
        return number;
    failed(u"--%1: expected a whole number of at least %2"_s.arg(option).arg(least));
    return std::nullopt;
}

Result<AdminDirectory> AdminDirectory::open(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return Error {ErrorKind::NotFound, u"no such directory: "_s + path, {}};
    Result<PlatformDirectory> opened = openDirectory(path, Opener::Visitor);
    if (!opened)
        return opened.error();
    AdminDirectory admin;
    admin.m_directory = std::make_unique<PlatformDirectory>(std::move(opened).value());
    admin.m_site = std::make_unique<Site>(siteOf(*admin.m_directory, systemClock));
    return admin;
}

int runCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--version"_s) {
        say(u"zhiping-platform "_s + QCoreApplication::applicationVersion());
        return exitDone;
    }
    const Command command = commandNamed(name);
    if (!command) {
        const bool asked = name == u"--help"_s || name == u"-h"_s || name == u"help"_s;
        std::fputs(overview, asked ? stdout : stderr);
        return asked ? exitDone : exitUsage;
    }
    try {
        return command(arguments.mid(1));
    } catch (const StorageFailure &failure) {
        return failed(QString::fromUtf8(failure.what()));
    }
}

} // namespace zhiping::platform
