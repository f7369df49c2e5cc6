// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/case_proof.h"
#include "proofs/property_run.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QThread>

#include <atomic>
#include <memory>
#include <thread>

using namespace zhiping;
using namespace zhiping::proofs;

namespace {

constexpr double enough = 0.999;

QString nameOf(quint64 seed, qint64 index)
{
    return QStringLiteral("--seed %1 --replay %2").arg(seed).arg(index);
}

/// Streams of neighbouring seeds and cases have nothing in common.
Choices choicesFor(quint64 seed, qint64 index)
{
    return Choices((seed << 40) ^ quint64(index));
}

void prove(const criteria::RulePack &pack, quint64 seed, qint64 index, Tally &tally)
{
    Choices choices = choicesFor(seed, index);
    const PartialApplication partial = randomApplication(pack, choices);
    CaseProof(pack, partial, nameOf(seed, index), choices, tally).run();
}

Tally proveAll(const criteria::RulePack &pack, quint64 seed, qint64 cases, QTextStream &out)
{
    const int workers = QThread::idealThreadCount();
    std::vector<Tally> tallies(static_cast<size_t>(workers));
    std::vector<std::thread> threads;
    threads.reserve(tallies.size());
    std::atomic<qint64> next = 0;
    for (Tally &tally : tallies)
        threads.emplace_back([&] {
            for (qint64 index = next++; index < cases; index = next++)
                prove(pack, seed, index, tally);
        });
    constexpr int glance = 200;
    constexpr qint64 word = 30'000;
    QElapsedTimer time;
    time.start();
    for (qint64 said = 0; next < cases; QThread::msleep(glance))
        if (time.elapsed() - said >= word) {
            said = time.elapsed();
            out << next << " of " << cases << " after " << said / 1000 << " s\n" << Qt::flush;
        }
    Tally all;
    for (size_t i = 0; i < threads.size(); ++i) {
        threads[i].join();
        all += tallies[i];
    }
    return all;
}

int replay(const criteria::RulePack &pack, quint64 seed, qint64 index, QTextStream &out)
{
    Choices choices = choicesFor(seed, index);
    out << described(randomApplication(pack, choices)) << "\n";
    Tally tally;
    prove(pack, seed, index, tally);
    out << (tally.faults + tally.notes).join(u'\n') << "\n" << tally.report();
    return tally.violations == 0 ? 0 : 1;
}

/// Exit code; "list" says what there is, "all" means each.
int tryProperties(const criteria::RulePack &pack, const QString &name, quint64 seed, int cases,
                  QTextStream &out)
{
    bool known = false;
    bool held = true;
    for (const Property &property : properties()) {
        const QString own = QString::fromLatin1(property.name);
        if (name == u"list")
            out << own << "\n";
        else if (name == u"all" || name == own)
            held = tryProperty(property, pack, seed, cases, out) && held;
        known = known || name == u"list" || name == u"all" || name == own;
    }
    if (!known)
        out << "There is no property '" << name << "'.\n";
    return known && held ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Holds the verdicts on partly known applications against their completions."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("cases"), QStringLiteral("How many."), QStringLiteral("n"),
          QStringLiteral("1000000")},
         {QStringLiteral("seed"), QStringLiteral("Which ones."), QStringLiteral("s"), QStringLiteral("1")},
         {QStringLiteral("property"), QStringLiteral("Try one property instead, \"all\", or \"list\" them."),
          QStringLiteral("name")},
         {QStringLiteral("replay"), QStringLiteral("Show one case of the seed."), QStringLiteral("i")}});
    parser.process(application);
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    if (!file.open(QIODevice::ReadOnly)) {
        out << file.fileName() << ": " << file.errorString() << "\n";
        return 2;
    }
    const auto pack = criteria::loadRulePack(file.readAll());
    if (!pack) {
        out << pack.error().evidence << "\n";
        return 2;
    }
    const quint64 seed = parser.value(QStringLiteral("seed")).toULongLong();
    if (parser.isSet(QStringLiteral("replay")))
        return replay(**pack, seed, parser.value(QStringLiteral("replay")).toLongLong(), out);
    const qint64 cases = parser.value(QStringLiteral("cases")).toLongLong();
    if (parser.isSet(QStringLiteral("property")))
        return tryProperties(**pack, parser.value(QStringLiteral("property")), seed, int(cases), out);
    QElapsedTimer time;
    time.start();
    const Tally tally = proveAll(**pack, seed, cases, out);
    for (const QString &fault : tally.faults + tally.notes)
        out << fault << "\n";
    out << tally.report() << "seconds                  " << time.elapsed() / 1000 << "\n";
    return tally.violations == 0 && tally.found() >= enough ? 0 : 1;
}
