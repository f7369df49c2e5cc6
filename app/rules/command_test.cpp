// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/compiled_pack.h"
#include "criteria/pack_compiler.h"
#include "criteria/pack_examples.h"
#include "rules/files.h"
#include "rules/options.h"

#include <QTextStream>

#include <limits>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

struct Count {
    int run = 0;
    int failed = 0;
};

/// Try the examples of the pack at @p path; nothing when it is no pack.
std::optional<Count> tryPack(const QString &path, bool verbose, const Console &console)
{
    const auto bytes = packBytes(path, console);
    if (!bytes)
        return {};
    const auto pack = criteria::compilePack(*bytes);
    if (!pack) {
        console.err << packName(path) << ": this rule pack is refused: " << pack.error().evidence << "\n";
        return {};
    }
    Count count;
    for (const criteria::PackExample &example : (*pack)->examples) {
        const QStringList differences = criteria::tryExample(**pack, example);
        ++count.run;
        if (!differences.isEmpty()) {
            ++count.failed;
            console.out << "FAIL " << packName(path) << ": " << example.name << "\n";
            for (const QString &difference : differences)
                console.out << "     " << difference << "\n";
        } else if (verbose) {
            console.out << "ok   " << packName(path) << ": " << example.name << "\n";
        }
    }
    return count;
}

} // namespace

ExitCode runTest(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(
        arguments, {"test", {}, {u"--verbose"_s}, {}, 0, std::numeric_limits<int>::max()}, console);
    if (!options)
        return ExitCode::Usage;
    Count all;
    bool readable = true;
    for (const QString &path :
         options->operands().isEmpty() ? QStringList {QString()} : options->operands()) {
        const auto count = tryPack(path, options->has(u"--verbose"_s), console);
        readable = readable && count;
        all.run += count ? count->run : 0;
        all.failed += count ? count->failed : 0;
    }
    console.out << all.run - all.failed << " of " << all.run << " examples come out as they say.\n";
    if (!readable)
        return ExitCode::Unreadable;
    return all.failed == 0 ? ExitCode::Success : ExitCode::Findings;
}

} // namespace zhiping::rules
