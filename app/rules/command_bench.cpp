// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/compiled_pack.h"
#include "dmn/exact_run.h"
#include "dmn/reader.h"
#include "rules/bench_applications.h"
#include "rules/decision_story.h"
#include "rules/files.h"
#include "rules/json_values.h"
#include "rules/progress.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

/// One line of the report.
struct Figure {
    QString what;
    double value = 0;
    QString unit;
    QString target; ///< Empty where none is set.
};

struct Extent {
    int rounds = 7;
    qint64 milliseconds = 700; ///< Of one round.
    int timed = 600;           ///< Applications whose assessment is timed one by one.
    int applications = 100'000;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Time that this thread has had a core for; what a busy neighbour takes does not count.
qint64 coreNanoseconds()
{
    constexpr qint64 nanosecondsInSecond = 1'000'000'000;
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * nanosecondsInSecond + time.tv_nsec;
}

/// How often @p act can be done in a second of one core: the median of the rounds.
double perSecond(const Extent &extent, const std::function<void()> &act)
{
    constexpr int betweenLooks = 256;
    constexpr qint64 nanosecondsInMillisecond = 1'000'000;
    constexpr double nanosecondsInSecond = 1e9;
    std::vector<double> rates;
    for (int round = 0; round < extent.rounds; ++round) {
        const qint64 start = coreNanoseconds();
        qint64 taken = 0;
        qint64 done = 0;
        while (taken < extent.milliseconds * nanosecondsInMillisecond) {
            for (int i = 0; i < betweenLooks; ++i)
                act();
            done += betweenLooks;
            taken = coreNanoseconds() - start;
        }
        rates.push_back(double(done) * nanosecondsInSecond / double(taken));
    }
    return median(rates);
}

std::shared_ptr<const dmn::Program> benchModel(const Console &console)
{
    QFile file(u":/zhiping/rules/bench_model.dmn"_s);
    if (file.open(QIODevice::ReadOnly)) {
        if (Result<dmn::Definitions> definitions = dmn::readDefinitions(file.readAll())) {
            if (const auto program = dmn::compile(std::move(definitions).value()))
                return *program;
        }
    }
    console.err << "The model that bench measures is not part of this program.\n";
    return {};
}

/// Each set of facts that the model is measured on, and what the model makes of it.
QJsonArray casesOf(const dmn::Program &program)
{
    QJsonArray cases;
    for (const std::vector<feel::Value> &facts : benchFacts()) {
        const dmn::ExactOutcome outcome = dmn::evaluate(program, facts);
        QJsonObject given;
        for (size_t i = 0; i < facts.size(); ++i)
            given.insert(program.inputs[i].name, jsonOf(facts[i]));
        QJsonObject decided;
        for (size_t i = 0; i < program.decisions.size(); ++i)
            decided.insert(program.decisions[i].name, jsonOf(outcome.decisions[i].value));
        cases.append(QJsonObject {{u"facts"_s, given}, {u"decisions"_s, decided}});
    }
    return cases;
}

void measureModel(const Extent &extent, const dmn::Program &program, QList<Figure> &report)
{
    const auto facts = benchFacts();
    size_t next = 0;
    dmn::Steps steps;
    size_t recorded = 0;
    const double bare =
        perSecond(extent, [&] { (void)dmn::evaluate(program, facts[next++ % facts.size()]); });
    const double traced = perSecond(extent, [&] {
        (void)dmn::evaluate(program, facts[next++ % facts.size()], {}, &steps);
        recorded = std::max(recorded, steps.size());
    });
    const QString name =
        u"model of %1 decisions on %2 facts, "_s.arg(program.decisions.size()).arg(program.inputs.size());
    report.append({name + u"without trace"_s, bare, u"evaluations/s of one core"_s, {}});
    report.append({name + u"with trace"_s, traced, u"evaluations/s of one core"_s, u"at least 400000"_s});
    report.append({name + u"longest trace"_s, double(recorded), u"steps"_s, {}});
}

void measurePack(const Extent &extent, const std::shared_ptr<const criteria::RulePack> &pack,
                 QList<Figure> &report, const Console &console)
{
    constexpr double nanosecondsInMicrosecond = 1000;
    constexpr int tries = 3;
    const QList<domain::Application> applications = benchApplications(extent.timed);
    Progress progress(console, u"timing"_s, applications.size());
    std::vector<double> times;
    for (const domain::Application &application : applications) {
        qint64 best = 0;
        for (int i = 0; i < tries; ++i) {
            const qint64 start = coreNanoseconds();
            (void)criteria::assess(*pack, application, {});
            (void)dmn::evaluate(*pack->compiled().program, exactInputs({pack, application, {}, {}}));
            const qint64 taken = coreNanoseconds() - start;
            best = i == 0 ? taken : std::min(best, taken);
        }
        times.push_back(double(best) / nanosecondsInMicrosecond);
        progress.show(qint64(times.size()));
    }
    std::sort(times.begin(), times.end());
    const QString name = u"whole pack, exact, abstract and explained, "_s;
    report.append({name + u"median"_s, times.at(times.size() / 2), u"µs"_s, u"at most 300"_s});
    report.append(
        {name + u"99th percentile"_s, times.at(times.size() * 99 / 100), u"µs"_s, u"at most 1000"_s});
}

/// Memory that the program holds, in KiB.
double residentKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble();
    return 0;
}

/// How long @p act takes on all of @p extent's applications, and what it adds to the memory held.
void measureBatch(const Extent &extent, const QString &what, const QString &target,
                  const std::function<void(const domain::Application &)> &act, QList<Figure> &report,
                  const Console &console)
{
    constexpr int different = 1000;
    constexpr double millisecondsInSecond = 1000;
    const QList<domain::Application> applications =
        benchApplications(std::min(different, extent.applications));
    Progress progress(console, u"assessing"_s, extent.applications);
    const auto actOnOne = [&](qint64 i) { act(applications.at(i % applications.size())); };
    // What the allocator and the threads keep is had after a few; from then on nothing may be added.
    {
        const Console quiet {console.out, console.err};
        Progress silent(quiet, {}, 0);
        onAllCores(applications.size() / 2, actOnOne, silent);
    }
    const double before = residentKib();
    QElapsedTimer time;
    time.start();
    onAllCores(extent.applications, actOnOne, progress);
    const double seconds = double(time.elapsed()) / millisecondsInSecond;
    const QString name = u"%1 applications on %2 cores, %3, "_s.arg(extent.applications)
                             .arg(std::thread::hardware_concurrency())
                             .arg(what);
    report.append({name + u"time"_s, seconds, u"s"_s, extent.applications == 100'000 ? target : QString()});
    report.append({name + u"memory before"_s, before, u"KiB"_s, {}});
    report.append({name + u"memory added"_s, residentKib() - before, u"KiB"_s, u"flat"_s});
}

void measureBatches(const Extent &extent, const criteria::RulePack &pack, QList<Figure> &report,
                    const Console &console)
{
    measureBatch(
        extent, u"outcomes"_s, u"at most 3"_s,
        [&pack](const domain::Application &application) {
            (void)criteria::outcomesOf(pack, application, {});
        },
        report, console);
    measureBatch(
        extent, u"with every reason"_s, {},
        [&pack](const domain::Application &application) { (void)criteria::assess(pack, application, {}); },
        report, console);
}

QJsonArray jsonOf(const QList<Figure> &report)
{
    QJsonArray array;
    for (const Figure &figure : report)
        array.append(QJsonObject {{u"what"_s, figure.what},
                                  {u"value"_s, figure.value},
                                  {u"unit"_s, figure.unit},
                                  {u"target"_s, figure.target}});
    return array;
}

void printReport(const QList<Figure> &report, QTextStream &out)
{
    for (const Figure &figure : report) {
        const int decimals = figure.value < 100 ? 2 : 0;
        out << figure.what << ": " << QString::number(figure.value, 'f', decimals) << ' ' << figure.unit
            << (figure.target.isEmpty() ? QString() : QString(u" (wanted: " + figure.target + u')')) << "\n";
    }
}

std::optional<Extent> extentOf(const Options &options, const Console &console)
{
    Extent extent;
    if (options.has(u"--quick"_s))
        extent = {1, 20, 40, 200};
    if (!options.has(u"--applications"_s))
        return extent;
    bool number = false;
    extent.applications = options.value(u"--applications"_s).toInt(&number);
    if (number && extent.applications > 0)
        return extent;
    console.err << "bench: --applications wants a number greater than 0.\n";
    return {};
}

} // namespace

ExitCode runBench(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(arguments,
                                       {"bench",
                                        {u"--pack"_s, u"--applications"_s, u"--only"_s},
                                        {u"--quick"_s, u"--json"_s, u"--cases"_s},
                                        {}},
                                       console);
    if (!options)
        return ExitCode::Usage;
    const auto extent = extentOf(*options, console);
    if (!extent)
        return ExitCode::Usage;
    const QString only = options->value(u"--only"_s);
    if (options->has(u"--only"_s) && !QStringList {u"model"_s, u"pack"_s, u"batch"_s}.contains(only)) {
        console.err << "bench: --only wants model, pack or batch.\n";
        return ExitCode::Usage;
    }
    const auto wanted = [&only](const QString &part) { return only.isEmpty() || only == part; };
    const auto model = benchModel(console);
    if (!model)
        return ExitCode::Unreadable;
    if (options->has(u"--cases"_s)) {
        console.out << QJsonDocument(casesOf(*model)).toJson();
        return ExitCode::Success;
    }
    const auto pack = packIn(options->value(u"--pack"_s), console);
    if (!pack)
        return ExitCode::Unreadable;
    QList<Figure> report;
    if (wanted(u"model"_s))
        measureModel(*extent, *model, report);
    if (wanted(u"pack"_s))
        measurePack(*extent, pack, report, console);
    if (wanted(u"batch"_s))
        measureBatches(*extent, *pack, report, console);
    if (options->has(u"--json"_s))
        console.out << QJsonDocument(jsonOf(report)).toJson();
    else
        printReport(report, console.out);
    return ExitCode::Success;
}

} // namespace zhiping::rules
