// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

using namespace zhiping;
using program::run;
using program::sourceFile;

class LintCommandTest : public QObject
{
    Q_OBJECT

    const QString m_rules = QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/");
    program::Folder m_folder;

private Q_SLOTS:
    void findsNothingInWhatIsShipped()
    {
        const program::Outcome outcome =
            run({QStringLiteral("lint"), m_rules + QStringLiteral("annex2-2018.dmn"),
                 m_rules + QStringLiteral("notice-2022.dmn"),
                 m_rules + QStringLiteral("workshop-factory-2023.dmn")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.out, QString());
    }

    void printsPlaceRuleAndMend()
    {
        QByteArray bytes = sourceFile("resources/rules/annex2-2018.dmn");
        bytes.replace("<text>类一认定投资 &gt;= 1000000", "<text>类一认定投资 &gt;= １００万");
        const QString path = m_folder.written(QStringLiteral("pack.dmn"), bytes);
        const program::Outcome outcome = run({QStringLiteral("lint"), path});
        QCOMPARE(outcome.code, 1);
        const QStringList lines = outcome.out.split(u'\n');
        QVERIFY2(lines.at(0).startsWith(path + u':'), qPrintable(outcome.out));
        QVERIFY2(lines.at(0).endsWith(
                     QStringLiteral("full-width '１００' in an expression [full-width] in 'd_42'")),
                 qPrintable(lines.at(0)));
        QCOMPARE(lines.at(1), QStringLiteral("    write '100'"));
    }

    void refusesAPackWhoseExamplesFail()
    {
        QByteArray bytes = sourceFile("resources/rules/annex2-2018.dmn");
        bytes.replace("<text>类一认定投资 &gt;= 1000000", "<text>类一认定投资 &gt;= 1000001");
        const program::Outcome outcome =
            run({QStringLiteral("lint"), m_folder.written(QStringLiteral("pack.dmn"), bytes)});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains(QStringLiteral("the example '一（一）恰好100万元' fails")),
                 qPrintable(outcome.out));
    }

    void asksForTheStandardOfALayer()
    {
        const program::Outcome outcome =
            run({QStringLiteral("lint"), m_rules + QStringLiteral("notice-2022.dmn")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains(QStringLiteral("'cq-annex2-2018', whose file has to be given too")),
                 qPrintable(outcome.out));
    }

    void placesFindingsInTheLayersOwnFile()
    {
        QByteArray bytes = sourceFile("resources/rules/notice-2022.dmn");
        bytes.replace("<text>not(曾经认定)", "<text>not(曾今认定)");
        const QString path = m_folder.written(QStringLiteral("layer.dmn"), bytes);
        const program::Outcome outcome =
            run({QStringLiteral("lint"), m_rules + QStringLiteral("annex2-2018.dmn"), path});
        QCOMPARE(outcome.code, 1);
        const int line = int(bytes.left(bytes.indexOf("曾今认定")).count('\n')) + 1;
        QVERIFY2(outcome.out.startsWith(QStringLiteral("%1:%2:").arg(path).arg(line)),
                 qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(QStringLiteral("is '曾经认定' meant?")), qPrintable(outcome.out));
    }
};

QTEST_GUILESS_MAIN(LintCommandTest)
#include "tst_lint_command.moc"
