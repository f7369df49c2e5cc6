// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QTextStream;

namespace zhiping::rules {

/// What the program tells its caller.
enum class ExitCode : quint8 {
    Success = 0,
    Findings = 1,  ///< It ran, and what it examined has faults.
    Usage = 2,     ///< The command line makes no sense.
    Unreadable = 3 ///< A file is missing or is not what it should be.
};

/// Where a command writes: results to one, complaints to the other.
struct Console {
    QTextStream &out;
    QTextStream &err;
    bool errIsTerminal = false; ///< A person watches: progress is welcome.
};

/// Run the command line @p arguments, without the program's name.
[[nodiscard]] ExitCode runCommand(const QStringList &arguments, const Console &console);

// The commands, each in its own file; `arguments` begin behind the command's name.
[[nodiscard]] ExitCode runAssess(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runCompose(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runKeygen(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runSign(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runVerify(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runBench(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runDiff(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runExplain(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runTest(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runTck(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runLint(const QStringList &arguments, const Console &console);
[[nodiscard]] ExitCode runEvaluate(const QStringList &arguments, const Console &console);

} // namespace zhiping::rules
