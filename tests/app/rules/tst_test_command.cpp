// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

using namespace Qt::StringLiterals;
using namespace zhiping::program;

/// `zhiping-rules test`.
class TestCommandTest : public QObject
{
    Q_OBJECT

    Folder m_folder;

private Q_SLOTS:
    void triesTheExamplesOfItsOwnPack()
    {
        const Outcome quiet = run({u"test"_s});
        QCOMPARE(quiet.code, 0);
        QVERIFY2(quiet.out.contains(u" examples come out as they say"_s), qPrintable(quiet.out));
        QVERIFY(!quiet.out.contains(u"ok "_s));
        const Outcome verbose = run({u"test"_s, u"--verbose"_s});
        QCOMPARE(verbose.code, 0);
        QVERIFY(verbose.out.count(u"\nok "_s) >= 25);
    }

    void namesTheExamplesThatFail()
    {
        QByteArray pack = sourceFile("resources/rules/annex2-2018.dmn");
        const QByteArray threshold = "类一认定投资 &gt;= 1000000";
        QVERIFY(pack.contains(threshold));
        pack.replace(threshold, "类一认定投资 &gt;= 1000001");
        const QString path = m_folder.written(u"dearer.dmn"_s, pack);
        const Outcome outcome = run({u"test"_s, path});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains(u"FAIL "_s + path + u": 一（一）恰好100万元"_s),
                 qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(u"A: expected 'met', got 'unmet'"_s));
    }

    void refusesWhatIsNoPack()
    {
        const Outcome outcome = run({u"test"_s, m_folder.written(u"no.dmn"_s, "<definitions")});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains(u"no.dmn"_s));
        QCOMPARE(run({u"test"_s, u"/nowhere.dmn"_s}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestCommandTest)
#include "tst_test_command.moc"
