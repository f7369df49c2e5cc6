// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/commands.h"

#include <QTextStream>

#include <algorithm>
#include <array>

namespace zhiping::rules {

namespace {

struct Command {
    const char *name;
    const char *usage;
    const char *summary;
    ExitCode (*run)(const QStringList &, const Console &);
};

constexpr std::array<Command, 3> commands {{
    {"evaluate", "evaluate --pack FILE --facts FILE",
     "Evaluate a rule pack (DMN) on facts (JSON) and print every decision as JSON.", runEvaluate},
    {"lint", "lint FILE…", "Report what is legal DMN and still a mistake in a rule pack.", runLint},
    {"tck", "tck FOLDER [--csv FILE]",
     "Run the test cases of the DMN Technology Compatibility Kit below a folder.", runTck},
}};

void printHelp(QTextStream &out)
{
    out << "zhiping-rules - rule packs on the command line\n\nUsage:\n";
    for (const Command &command : commands)
        out << "  zhiping-rules " << command.usage << "\n      " << command.summary << "\n";
    out << "  zhiping-rules --help | --version\n\n"
           "Exit codes: 0 success, 1 there are findings or failures, 2 the command line is wrong,\n"
           "3 a file cannot be read.\n";
}

} // namespace

ExitCode runCommand(const QStringList &arguments, const Console &console)
{
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        printHelp(console.out);
        return ExitCode::Success;
    }
    if (name == u"--version") {
        console.out << "zhiping-rules " << ZHIPING_VERSION << "\n";
        return ExitCode::Success;
    }
    const auto *const found = std::find_if(commands.begin(), commands.end(), [&name](const Command &command) {
        return name == QLatin1String(command.name);
    });
    if (found != commands.end())
        return found->run(arguments.mid(1), console);
    if (name.isEmpty())
        console.err << "No command is given.";
    else
        console.err << "There is no command '" << name << "'.";
    console.err << " Type 'zhiping-rules --help' for the commands.\n";
    return ExitCode::Usage;
}

} // namespace zhiping::rules
