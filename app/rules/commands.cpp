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
    const char *details; ///< Behind the summary in the command's own help.
};

constexpr std::array commands {
    Command {"assess", "assess --application FILE [--findings FILE] [--pack FILE] [--reading ID=CODE]…",
             "Judge an application as a reviewer's screen does: gates, categories, authority, what is open.",
             runAssess,
             "  --application FILE  the application, JSON as the platform's contract writes it\n"
             "  --findings FILE     what a reviewer established: a JSON array of findings\n"
             "  --pack FILE         the rule pack (DMN); without it the one of this program, 附件2\n"
             "  --reading ID=CODE   an interpretation taken as published, such as AM08=gross; repeatable\n"
             "  --language zh|en    language of the report; Chinese unless said otherwise\n"
             "  --json              a report for programs, with amounts in 分 (1/100 yuan)\n\n"
             "The verdict does not change the exit code: 0 means that the application could be judged.\n"},
    Command {
        "bench", "bench [--only PART] [--pack FILE] [--applications COUNT] [--quick] [--json] | --cases",
        "Measure how fast models are evaluated and applications assessed on this machine.", runBench,
        "  --only model          a small model of 9 decisions, without and with its trace\n"
        "  --only pack           a whole pack, one application after the other\n"
        "  --only batch          many applications on all cores\n"
        "  --pack FILE           the rule pack to measure; without it the one of this program, 附件2\n"
        "  --applications COUNT  how many to assess on all cores; 100000 unless said otherwise\n"
        "  --quick               only to see that it works; the figures mean little\n"
        "  --json                the report for programs\n"
        "  --cases               measure nothing; print the facts that the small model is measured on, and "
        "its\n"
        "                        decisions on them, as JSON\n\n"
        "The applications are made up, the same every time. It takes about half a minute, longer on a busy\n"
        "machine.\n"},
    Command {"compose", "compose STANDARD LAYER…",
             "Lay a notice and interpretations over a standard and print the one file they make.", runCompose,
             "Each layer is tried by its own examples first. The same layers give the same bytes.\n"},
    Command {"diff", "diff OLD NEW --applications FOLDER [--language zh|en] [--json]",
             "Tell which applications two rule packs judge differently, and why.", runDiff,
             "  OLD, NEW               rule packs (DMN)\n"
             "  --applications FOLDER  every *.json below it is an application of the platform's contract\n"
             "  --language zh|en       language of the reasons; Chinese unless said otherwise\n"
             "  --json                 a report for programs\n\n"
             "Reasons behind - are those of OLD, behind + those of NEW. The exit code is 1 when an "
             "application is\n"
             "judged otherwise.\n"},
    Command {
        "explain",
        "explain --application FILE [--decision ID] [--findings FILE] [--pack FILE] [--reading ID=CODE]…",
        "Trace how decisions came out: values, rules that held, sub-expressions, clauses, margins.",
        runExplain,
        "  --application FILE  the application, JSON as the platform's contract writes it\n"
        "  --decision ID       one decision, by id or name, and all it rests on; without it the conditions,\n"
        "                      the categories and the overall decision\n"
        "  --findings FILE     what a reviewer established: a JSON array of findings\n"
        "  --pack FILE         the rule pack (DMN); without it the one of this program, 附件2\n"
        "  --reading ID=CODE   an interpretation taken as published, such as AM08=gross; repeatable\n"
        "  --language zh|en    language of the trace; Chinese unless said otherwise\n"
        "  --json              the trace for programs\n"},
    Command {"evaluate", "evaluate --pack FILE --facts FILE",
             "Evaluate a model (DMN) on facts (JSON) and print every decision as JSON.", runEvaluate,
             "  --pack FILE   the model\n"
             "  --facts FILE  one JSON object: name of an input → its value; what is not named is null\n"},
    Command {"keygen", "keygen FILE", "Make a key for signing rule packs: FILE and FILE.pub.", runKeygen,
             "FILE is readable by its owner only and belongs to no repository.\n"},
    Command {
        "lint", "lint FILE…",
        "Report mistakes in rule packs; a layer is read over its standard, given with it.", runLint,
        "One line for each finding: file:line:column: what is wrong [rule] in 'element', and its mend.\n"},
    Command {"sign", "sign --key FILE PACK…", "Sign rule packs in place.", runSign,
             "  --key FILE  the private key that keygen made\n"},
    Command {"tck", "tck FOLDER [--csv FILE]",
             "Run the test cases of the DMN Technology Compatibility Kit below a folder.", runTck,
             "  --csv FILE  write the results in the kit's own format\n"},
    Command {"test", "test [FILE…] [--verbose]", "Try the examples that rule packs carry.", runTest,
             "Without a file it tries the pack of this program, 附件2.\n"
             "  --verbose  name the examples that pass, too\n"},
    Command {"verify", "verify --key FILE… PACK…", "Tell whether rule packs are signed by a known key.",
             runVerify, "  --key FILE  a public key to believe, the .pub that keygen made; repeatable\n"},
};

constexpr const char *exitCodes =
    "Exit codes: 0 success, 1 there are findings or failures, 2 the command line is "
    "wrong,\n3 a file cannot be read or is not what it should be.\n";

bool asksForHelp(const QString &word)
{
    return word == u"--help" || word == u"-h";
}

void printHelp(QTextStream &out)
{
    out << "zhiping-rules - rule packs on the command line\n\nUsage:\n";
    for (const Command &command : commands)
        out << "  zhiping-rules " << command.usage << "\n      " << command.summary << "\n";
    out << "  zhiping-rules COMMAND --help | --help | --version\n\n" << exitCodes;
}

void printHelp(const Command &command, QTextStream &out)
{
    out << "Usage: zhiping-rules " << command.usage << "\n\n"
        << command.summary << "\n\n"
        << QString::fromUtf8(command.details) << "\n"
        << exitCodes;
}

const Command *commandNamed(const QString &name)
{
    const auto *const found = std::find_if(commands.begin(), commands.end(), [&name](const Command &command) {
        return name == QLatin1String(command.name);
    });
    return found == commands.end() ? nullptr : found;
}

} // namespace

ExitCode runCommand(const QStringList &arguments, const Console &console)
{
    const QString name = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (asksForHelp(name) || (name == u"help" && rest.isEmpty())) {
        printHelp(console.out);
        return ExitCode::Success;
    }
    if (name == u"--version") {
        console.out << "zhiping-rules " << ZHIPING_VERSION << "\n";
        return ExitCode::Success;
    }
    const Command *const helped = name == u"help" ? commandNamed(rest.value(0)) : nullptr;
    const Command *const found = helped ? helped : commandNamed(name);
    if (helped || (found && std::any_of(rest.begin(), rest.end(), asksForHelp))) {
        printHelp(*found, console.out);
        return ExitCode::Success;
    }
    if (found)
        return found->run(rest, console);
    if (name.isEmpty())
        console.err << "No command is given.";
    else
        console.err << "There is no command '" << (name == u"help" ? rest.value(0) : name) << "'.";
    console.err << " Type 'zhiping-rules --help' for the commands.\n";
    return ExitCode::Usage;
}

} // namespace zhiping::rules
