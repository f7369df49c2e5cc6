// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/options.h"
#include "rules/tck_run.h"

#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

QString share(int part, int whole)
{
    return whole == 0 ? QStringLiteral("-")
                      : QString::number(100.0 * part / whole, 'f', 2) + QStringLiteral(" %");
}

void printCounts(const QString &title, const TckCount &count, QTextStream &out)
{
    out << title << ": " << count.passed << " of " << count.total << " passed ("
        << share(count.passed, count.total) << "); of those that do not expect null " << count.nonNullPassed
        << " of " << count.nonNullTotal << " (" << share(count.nonNullPassed, count.nonNullTotal) << "); "
        << count.needTolerance << " needed the tolerance of 1e-8.\n";
}

void printReport(const QList<TckResult> &results, QTextStream &out)
{
    TckCount all;
    for (const TckResult &result : results)
        if (result.verdict != TckVerdict::Success)
            out << "FAIL " << result.level << '/' << result.folder << ' ' << result.id << ": "
                << result.message.simplified() << "\n";
    const QMap<QString, TckCount> counts = countsByLevel(results);
    for (auto level = counts.constBegin(); level != counts.constEnd(); ++level) {
        printCounts(level.key(), *level, out);
        all.total += level->total;
        all.passed += level->passed;
        all.nonNullTotal += level->nonNullTotal;
        all.nonNullPassed += level->nonNullPassed;
        all.needTolerance += level->needTolerance;
    }
    printCounts(QStringLiteral("all"), all, out);
}

bool writeCsv(const QString &path, const QList<TckResult> &results)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(tckCsv(results).toUtf8()) >= 0 && file.commit();
}

} // namespace

ExitCode runTck(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(arguments, {"tck", {u"--csv"_s}, {}, {}, 1, 1}, console);
    if (!options)
        return ExitCode::Usage;
    const QString folder = options->operands().first();
    const QStringList files = tckFilesBelow(folder);
    if (files.isEmpty()) {
        console.err << "There is no test file (*.xml) below '" << folder << "'.\n";
        return ExitCode::Unreadable;
    }
    QList<TckResult> results;
    for (const QString &path : files) {
        const Result<TckFile> file = readTckFile(path);
        if (!file) {
            console.err << path << ':' << file.error().evidence << "\n";
            return ExitCode::Unreadable;
        }
        results += runTckFile(*file);
    }
    printReport(results, console.out);
    const QString csv = options->value(u"--csv"_s);
    if (!csv.isEmpty() && !writeCsv(csv, results)) {
        console.err << "The results could not be written to '" << csv
                    << "'; check that the folder exists and has room.\n";
        return ExitCode::Unreadable;
    }
    const bool allPassed = std::all_of(results.begin(), results.end(), [](const TckResult &result) {
        return result.verdict == TckVerdict::Success;
    });
    return allPassed ? ExitCode::Success : ExitCode::Findings;
}

} // namespace zhiping::rules
