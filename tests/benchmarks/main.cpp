// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "benchmarks/roles.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace zhiping;
using namespace zhiping::bench;

namespace {

struct Benchmark {
    const char *name;
    Result<> (*measure)(const Extent &, Report &);
};

constexpr std::array benchmarks {Benchmark {"assessment", measureAssessment},
                                 Benchmark {"keystroke", measureKeystroke},
                                 Benchmark {"memory", measureMemory},
                                 Benchmark {"cold-start", measureColdStart},
                                 Benchmark {"sealing", measureSealing},
                                 Benchmark {"search", measureSearch},
                                 Benchmark {"pull", measurePull},
                                 Benchmark {"queue", measureQueue},
                                 Benchmark {"desk", measureDesk},
                                 Benchmark {"first-page", measureFirstPage},
                                 Benchmark {"disk", measureDisk},
                                 Benchmark {"outbox", measureOutbox},
                                 Benchmark {"platform", measurePlatform}};

void shrink(Extent &extent)
{
    extent.smoke = true;
    extent.applications = 60;
    extent.searched = 600;
    extent.pulled = 1500;
    extent.repetitions = 1;
}

/// False when a benchmark could not measure, or measured nothing.
bool measureAll(const Extent &extent, const QStringList &chosen, Report &report)
{
    for (const Benchmark &one : benchmarks) {
        const QString name = QString::fromLatin1(one.name);
        if (!chosen.isEmpty() && !chosen.contains(name))
            continue;
        std::fprintf(stderr, "measuring %s …\n", one.name);
        const qsizetype before = report.figures().size();
        const Result<> measured = one.measure(extent, report);
        if (measured.ok() && report.figures().size() > before)
            continue;
        const QString why = measured ? QStringLiteral("no figure") : measured.error().evidence;
        std::fprintf(stderr, "%s could not be measured: %s\n", one.name, qPrintable(why));
        return false;
    }
    return true;
}

bool everyRatioIsThere(const Report &report)
{
    for (const Figure &figure : report.figures())
        if (figure.ratio() <= 0) {
            std::fprintf(stderr, "no ratio: %s\n", qPrintable(figure.name));
            return false;
        }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (const std::optional<int> code = playRole(argc, argv))
        return *code;
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures 智评 against baselines of the same run."));
    parser.addHelpOption();
    const QCommandLineOption smoke(QStringLiteral("smoke"), QStringLiteral("A little of everything."));
    const QCommandLineOption pulled(QStringLiteral("pulled"), QStringLiteral("Pull <count> applications."),
                                    QStringLiteral("count"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Write the figures to <file>."),
                                  QStringLiteral("file"));
    parser.addOptions({smoke, pulled, json});
    parser.addPositionalArgument(
        QStringLiteral("benchmark"),
        QStringLiteral("assessment, keystroke, memory, cold-start, sealing, search, "
                       "pull, queue, desk, first-page, disk, outbox, platform; none: all."),
        QStringLiteral("[benchmark…]"));
    parser.process(application);
    const QTemporaryDir folder;
    Extent extent;
    extent.folder = folder.path();
    if (parser.isSet(smoke))
        shrink(extent);
    if (parser.isSet(pulled))
        extent.pulled = std::max(1, parser.value(pulled).toInt());
    Report report;
    const bool measured =
        measureAll(extent, parser.positionalArguments(), report) && everyRatioIsThere(report);
    std::fputs(qPrintable(report.text() + report.goals()), stdout);
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        const QByteArray bytes = QJsonDocument(report.json()).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return EXIT_FAILURE;
    }
    // How little is measured for a smoke has no ratio worth judging.
    return measured && (extent.smoke || report.reachesEveryGoal()) ? EXIT_SUCCESS : EXIT_FAILURE;
}
