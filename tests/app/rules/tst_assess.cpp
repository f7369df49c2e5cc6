// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace zhiping::program;

/// `zhiping-rules assess`, and what all commands that read an application refuse.
class AssessCommandTest : public QObject
{
    Q_OBJECT

    Folder m_folder;
    QString m_application;

    [[nodiscard]] Outcome assess(const QStringList &more = {}) const
    {
        return run(QStringList {u"assess"_s, u"--application"_s, m_application} + more);
    }

private Q_SLOTS:
    void initTestCase() { m_application = m_folder.written(u"application.json"_s, bytesOf(shortOfMoney())); }

    void writesTheReportAReviewerWouldWrite()
    {
        const Outcome report = assess();
        QCOMPARE(report.code, 0);
        QVERIFY2(report.err.isEmpty(), qPrintable(report.err));
        for (
            const QString &line :
            {u"一（一）2 投资不低于100万元 — 不符合：设备购置520,000.00 + 软件购买310,000.00 = 830,000.00元 < 1,000,000元，差170,000.00元。"_s,
             u"（一）数字化装备普及项目 — 不符合（申报类别）"_s, u"差额 170,000.00元"_s,
             u"可计 830,000.00元；投资线 1,000,000.00元"_s, u"认定权限：区县经济信息委"_s,
             u"企业规模：中型企业"_s, u"引言（建设主体） 制造业企业 — 符合"_s})
            QVERIFY2(report.out.contains(line), qPrintable(report.out));
        const Outcome english = assess({u"--language"_s, u"en"_s});
        QVERIFY(english.out.contains(u"830,000.00 yuan < 1,000,000 yuan, 170,000.00 yuan short."_s));
        QVERIFY(english.out.contains(u"Authority: the district"_s));
    }

    void writesTheSameForPrograms()
    {
        const Outcome report = assess({u"--json"_s});
        QCOMPARE(report.code, 0);
        const QJsonObject json = report.json();
        QCOMPARE(json.value("overall"_L1).toString(), u"unmet"_s);
        QCOMPARE(json.value("authority"_L1).toString(), u"district"_s);
        QCOMPARE(json.value("size"_L1).toObject().value("stated"_L1).toString(), u"medium"_s);
        QCOMPARE(json.value("nearest_category"_L1).toString(), u"A"_s);
        QCOMPARE(json.value("gates"_L1).toArray().size(), 4);
        QCOMPARE(json.value("categories"_L1).toArray().size(), 4);
        const QJsonObject category = json.value("categories"_L1).toArray().at(0).toObject();
        QCOMPARE(category.value("shortfall_fen"_L1).toInteger(), 17'000'000);
        const QJsonObject comparison =
            category.value("conditions"_L1).toArray().at(1).toObject().value("comparison"_L1).toObject();
        QCOMPARE(comparison.value("certain_fen"_L1).toInteger(), 83'000'000);
        QCOMPARE(comparison.value("threshold_fen"_L1).toInteger(), 100'000'000);
        QCOMPARE(json.value("pack"_L1).toObject().value("sha256"_L1).toString().size(), 64);
    }

    void takesFindingsAndReadings()
    {
        const QByteArray finding = R"([{"id": "f", "application": "a", "key": "line.1.verified_amount",
            "value": {"type": "money", "amount_fen": 69000000}, "note": "", "evidence": [],
            "at": "2026-03-02T08:00:00Z"}])";
        const QString findings = m_folder.written(u"findings.json"_s, finding);
        const QStringList with {u"--json"_s, u"--findings"_s, findings};
        QCOMPARE(assess(with).json().value("overall"_L1).toString(), u"open"_s);
        QCOMPARE(assess(with + QStringList {u"--reading=AM08=gross"_s}).json().value("overall"_L1).toString(),
                 u"met"_s);
        const Outcome open = assess({u"--findings"_s, findings});
        QVERIFY(open.out.contains(u"取决于口径"_s));
        QVERIFY(open.out.contains(u"AM08"_s));
    }

    void refusesBadInputWithPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("not JSON") << QByteArray("{\n  \"id\": \"中\",\n  \"code\" 5\n}") << u":3:"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"$: expected an object"_s;
        QJsonObject json = shortOfMoney();
        QJsonArray lines = json.value("lines"_L1).toArray();
        QJsonObject line = lines.at(1).toObject();
        line.insert(u"amount_fen"_s, u"310000.00"_s);
        lines.replace(1, line);
        json.insert(u"lines"_s, lines);
        QTest::newRow("an amount as text") << bytesOf(json) << u"$.lines[1].amount_fen"_s;
        json = shortOfMoney();
        json.remove(u"designations"_s);
        QTest::newRow("a member is missing") << bytesOf(json) << u"$.designations"_s;
        QTest::newRow("nothing") << QByteArray() << u":1:1:"_s;
    }
    void refusesBadInputWithPlaceAndReason()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, complaint);
        const QString path = m_folder.written(u"bad.json"_s, content);
        const Outcome outcome = run({u"assess"_s, u"--application"_s, path});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(path) && outcome.err.contains(complaint), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY(outcome.out.isEmpty());
    }

    void refusesFindingsAndReadingsThatMakeNoSense()
    {
        const QString findings = m_folder.written(u"bad-findings.json"_s, R"([{"id": "f"}])");
        Outcome outcome = assess({u"--findings"_s, findings});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(u"finding 0: $."_s), qPrintable(outcome.err));
        outcome = assess({u"--reading"_s, u"AM99=gross"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains(u"AM99"_s));
        outcome = assess({u"--reading"_s, u"AM08=sometimes"_s});
        QVERIFY2(outcome.err.contains(u"gross, net"_s), qPrintable(outcome.err));
        outcome = assess({u"--pack"_s, m_folder.written(u"pack.dmn"_s, "<definitions/>")});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(u"pack.dmn"_s), qPrintable(outcome.err));
        QCOMPARE(run({u"assess"_s, u"--application"_s, u"/nowhere.json"_s}).code, 3);
    }

    void refusesCommandLinesThatMakeNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no application") << QStringList {u"assess"_s} << u"--application FILE"_s;
        QTest::newRow("unknown option") << QStringList {u"assess"_s, u"--fast"_s} << u"'--fast'"_s;
        QTest::newRow("no value") << QStringList {u"assess"_s, u"--application"_s} << u"lacks its value"_s;
        QTest::newRow("twice") << QStringList {u"assess"_s, u"--pack=a"_s, u"--pack=b"_s} << u"given twice"_s;
        QTest::newRow("a value too many")
            << QStringList {u"assess"_s, u"--json=yes"_s} << u"takes no value"_s;
        QTest::newRow("an operand") << QStringList {u"assess"_s, u"a.json"_s}
                                    << u"'a.json' is one too many"_s;
        QTest::newRow("no language") << QStringList {u"assess"_s, u"--language"_s, u"fr"_s} << u"zh or en"_s;
        QTest::newRow("help for nothing") << QStringList {u"help"_s, u"frobnicate"_s} << u"'frobnicate'"_s;
    }
    void refusesCommandLinesThatMakeNoSense()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, complaint);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(complaint), qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
    }

    void helpsWithEveryCommandItNames()
    {
        const Outcome all = run({u"--help"_s});
        QCOMPARE(all.code, 0);
        int commands = 0;
        for (const QString &line : all.out.split(u'\n')) {
            const QString name = line.trimmed().section(u' ', 1, 1);
            if (!line.startsWith(u"  zhiping-rules "_s) || name == u"COMMAND")
                continue;
            ++commands;
            for (const QStringList &asked :
                 {QStringList {name, u"--help"_s}, QStringList {u"help"_s, name}}) {
                const Outcome one = run(asked);
                QCOMPARE(one.code, 0);
                QVERIFY(one.out.startsWith(u"Usage: zhiping-rules "_s + name));
                QVERIFY(one.out.contains(u"Exit codes"_s));
            }
        }
        QVERIFY(commands >= 5);
    }
};

QTEST_GUILESS_MAIN(AssessCommandTest)
#include "tst_assess.moc"
