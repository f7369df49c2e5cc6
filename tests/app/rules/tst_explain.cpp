// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

using namespace Qt::StringLiterals;
using namespace zhiping::program;

/// `zhiping-rules explain`.
class ExplainCommandTest : public QObject
{
    Q_OBJECT

    Folder m_folder;
    QString m_application;

    [[nodiscard]] Outcome explain(const QStringList &more = {}) const
    {
        return run(QStringList {u"explain"_s, u"--application"_s, m_application, u"--reading=AM08=gross"_s}
                   + more);
    }

    /// The story of @p id among those of `--json`.
    [[nodiscard]] QJsonObject story(const QString &name, const QStringList &more = {}) const
    {
        const Outcome outcome = explain(QStringList {u"--json"_s} + more);
        for (const QJsonValue one : QJsonDocument::fromJson(outcome.out.toUtf8()).array())
            if (one.toObject().value("name"_L1).toString() == name)
                return one.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase() { m_application = m_folder.written(u"application.json"_s, bytesOf(shortOfMoney())); }

    void tracesEveryConditionWithItsClauseAndMargin()
    {
        const Outcome outcome = explain();
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
        for (
            const QString &line :
            {u"  类一认定投资 >= 1000000 = 否，左减右 -170000（不论未知事实如何）\n    类一认定投资 = 830000（不论未知事实如何）\n"_s,
             u"依据 一（一）2：2.项目的设备（含设备融资租赁合同额）、软件和云服务的投资不低于100万元；"_s,
             u"830,000.00元 < 1,000,000元，差170,000.00元。"_s, u"注册地符合 ("_s, u"可认定 ("_s})
            QVERIFY2(outcome.out.contains(line), qPrintable(line + u"\n\n"_s + outcome.out));
        const Outcome english = explain({u"--language"_s, u"en"_s});
        QVERIFY2(english.out.contains(u"类一认定投资 >= 1000000 = false, left less right -170000"_s),
                 qPrintable(english.out));
    }

    void tracesOneDecisionDownToItsFacts()
    {
        const Outcome outcome = explain({u"--decision"_s, u"类一认定投资"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains(u"设备购置金额 ("_s), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(
            u"  口径AM08 = 含税\n  第1条规则符合：\"含税\"\n    设备购置含税 = 520000\n"_s));
        QVERIFY(!outcome.out.contains(u"类四符合"_s));
        QVERIFY(outcome.out.indexOf(u"设备购置金额 ("_s) < outcome.out.indexOf(u"类一认定投资 ("_s));
    }

    void tellsTheSameToPrograms()
    {
        const QJsonObject money = story(u"类一投资达标"_s);
        // Some readings are open, so FEEL alone knows nothing; they change nothing here.
        QVERIFY(money.value("value"_L1).isNull());
        QCOMPARE(money.value("reasoned"_L1).toString(), u"unmet"_s);
        const QJsonObject expression = money.value("expression"_L1).toObject();
        QCOMPARE(expression.value("margin"_L1).toDouble(), -170000.0);
        QCOMPARE(expression.value("steps"_L1).toArray().at(0).toObject().value("value"_L1).toDouble(),
                 830000.0);
        QCOMPARE(money.value("clauses"_L1).toArray().at(0).toObject().value("number"_L1).toString(),
                 u"一（一）2"_s);
        // Behind the first false of an `and` nothing is evaluated, so nothing is told of it.
        const QJsonObject category = story(u"类一符合"_s);
        QCOMPARE(category.value("expression"_L1).toObject().value("text"_L1).toString(),
                 u"类一建设内容符合 and 类一投资达标 and 类一成效符合"_s);
    }

    void keepsTheBracketsOfWhatItQuotes()
    {
        const QString text = story(u"可认定"_s).value("expression"_L1).toObject().value("text"_L1).toString();
        QCOMPARE(text, u"(列举项目 and 列举优先) or (基本条件符合 and (列举项目 or 任一类别符合))"_s);
    }

    void measuresDatesInDays()
    {
        const QJsonObject gate = story(u"实施时间符合"_s, {u"--reading=AM01=march_included"_s});
        const QJsonObject comparison =
            gate.value("expression"_L1).toObject().value("steps"_L1).toArray().at(1).toObject();
        QCOMPARE(comparison.value("text"_L1).toString(), u"实施结束日期 >= 时间起点"_s);
        QCOMPARE(comparison.value("margin"_L1).toDouble(),
                 double(QDate(2018, 3, 1).daysTo(QDate(2020, 12, 31))));
    }

    void tellsWhatIsUnknownFromWhatIsReasoned()
    {
        // Whether March counts is open; either way the project ended later.
        const QJsonObject gate = story(u"实施时间符合"_s);
        QVERIFY(gate.value("value"_L1).isNull());
        QCOMPARE(gate.value("reasoned"_L1).toString(), u"met"_s);
        const Outcome outcome = explain({u"--decision"_s, u"实施时间符合"_s});
        QVERIFY2(outcome.out.contains(u"把未知的事实都推演一遍：符合"_s), qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(u"没有一条符合"_s));
    }

    void refusesADecisionThePackLacks()
    {
        const Outcome outcome = explain({u"--decision"_s, u"类九符合"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(u"类九符合"_s));
        QVERIFY(outcome.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExplainCommandTest)
#include "tst_explain.moc"
