// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

#include <QFile>

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace zhiping::program;

/// `zhiping-rules bench`: that every figure can be had. What they are is for the report.
class BenchCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresEverythingItNames()
    {
        const Outcome outcome = run({u"bench"_s, u"--quick"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
        const QJsonArray figures = QJsonDocument::fromJson(outcome.out.toUtf8()).array();
        QCOMPARE(figures.size(), 11);
        QStringList names;
        for (const QJsonValue figure : figures) {
            names.append(figure.toObject().value("what"_L1).toString());
            if (!names.last().contains(u"memory added"_s))
                QVERIFY2(figure.toObject().value("value"_L1).toDouble() > 0, qPrintable(names.last()));
        }
        QVERIFY2(names.contains(u"model of 9 decisions on 19 facts, with trace"_s),
                 qPrintable(names.join(u'\n')));
    }

    void measuresOnePartAlone()
    {
        const Outcome outcome = run({u"bench"_s, u"--quick"_s, u"--only"_s, u"model"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out.count(u'\n'), 3);
        QVERIFY(outcome.out.contains(u"wanted: at least 400000"_s));
    }

    /// What other engines are held against has to bring out both answers of everything it decides.
    void printsItsCasesWithoutMeasuring()
    {
        const Outcome outcome = run({u"bench"_s, u"--cases"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray cases = QJsonDocument::fromJson(outcome.out.toUtf8()).array();
        QCOMPARE(cases.size(), 64);
        QHash<QString, QSet<QJsonValue>> values;
        for (const QJsonValue one : cases) {
            const QJsonObject facts = one.toObject().value("facts"_L1).toObject();
            const QJsonObject decisions = one.toObject().value("decisions"_L1).toObject();
            QCOMPARE(facts.size(), 19);
            QCOMPARE(decisions.size(), 9);
            for (auto decision = decisions.constBegin(); decision != decisions.constEnd(); ++decision)
                values[decision.key()].insert(decision.value());
            const bool large = facts.value(u"项目总投资"_s).toDouble() >= 30'000'000;
            QCOMPARE(decisions.value(u"认定权限"_s).toString(),
                     large ? u"区县初审后报市经济信息委"_s : u"区县经济信息委"_s);
        }
        for (auto decision = values.constBegin(); decision != values.constEnd(); ++decision)
            QVERIFY2(decision->size() > 1, qPrintable(decision.key()));
    }

    void refusesCommandLinesThatMakeNoSense()
    {
        QCOMPARE(run({u"bench"_s, u"--applications"_s, u"0"_s}).code, 2);
        QCOMPARE(run({u"bench"_s, u"--applications"_s, u"many"_s}).code, 2);
        QCOMPARE(run({u"bench"_s, u"--only"_s, u"luck"_s}).code, 2);
        QCOMPARE(run({u"bench"_s, u"--pack"_s, u"/nowhere.dmn"_s}).code, 3);
    }

    void drawsItsBarOnlyOnATerminal()
    {
        const QStringList arguments {u"bench"_s, u"--quick"_s, u"--only"_s, u"pack"_s};
        QVERIFY(run(arguments).err.isEmpty());
        const int master = posix_openpt(O_RDWR | O_NOCTTY);
        const bool hasTerminals = master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0
            && QFile::exists(QString::fromLocal8Bit(ptsname(master)));
        if (master >= 0)
            close(master);
        if (!hasTerminals)
            QSKIP("this system gives out no pseudo-terminals");
        // `script` gives the program a terminal.
        QProcess terminal;
        const QString command = QStringLiteral("'" ZHIPING_BIN_DIR "/zhiping-rules' ") + arguments.join(u' ');
        terminal.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        QVERIFY(terminal.waitForFinished(120'000));
        QCOMPARE(terminal.exitCode(), 0);
        const QString screen = QString::fromUtf8(terminal.readAllStandardOutput());
        QVERIFY2(screen.contains(u"timing [##############################] 100 %"_s), qPrintable(screen));
        // It is wiped before the report is written.
        QVERIFY(screen.contains(u"\r \r"_s) || screen.contains(u"  \r"_s));
    }
};

QTEST_GUILESS_MAIN(BenchCommandTest)
#include "tst_bench.moc"
