// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/platform_directory.h"

#include <QCommandLineParser>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhiping::platform {

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

/// One option of a command: `--name VALUE`, or a switch where `value` is empty.
struct CommandOption {
    QString name;
    QString value;
    QString help;
};

/// The words after a command, taken apart. Unknown options, missing values and a missing `--data` are usage
/// faults.
class CommandArguments
{
public:
    /// @p usage: the line "user add NAME"; @p positional: how many words besides options are required.
    CommandArguments(const QString &usage, const QString &help, int positional,
                     const QList<CommandOption> &options, const QStringList &arguments);

    /// Set when there is nothing to run: help was shown, or the usage is wrong.
    [[nodiscard]] std::optional<int> exitCode() const { return m_exitCode; }
    [[nodiscard]] QString word(int index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    /// A whole number of at least @p least; nothing (and a message) if it is not one.
    [[nodiscard]] std::optional<int> number(const QString &option, int least) const;

private:
    QCommandLineParser m_parser;
    std::optional<int> m_exitCode;
};

void say(const QString &line);
/// Writes @p what to standard error and answers `exitFailed`.
int failed(const QString &what);
int failed(const Error &error);

/// A platform's directory as the admin commands use it: beside a running server, which keeps the checkpoints.
class AdminDirectory
{
public:
    static Result<AdminDirectory> open(const QString &path);
    [[nodiscard]] const Site &site() const { return *m_site; }

private:
    std::unique_ptr<PlatformDirectory> m_directory;
    std::unique_ptr<Site> m_site;
};

int serveCommand(const QStringList &arguments);
int userCommand(const QStringList &arguments);
int accountCommand(const QStringList &arguments);
int grantCommand(const QStringList &arguments);
int issueCommand(const QStringList &arguments);
int faultCommand(const QStringList &arguments);
int backupCommand(const QStringList &arguments);
int restoreCommand(const QStringList &arguments);

} // namespace zhiping::platform
