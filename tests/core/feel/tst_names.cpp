// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"

#include <QTest>

using expressions::check;
using expressions::result;
using expressions::rows;
using namespace zhiping::feel;

namespace {

/// The facts of a small application: number k stands for the k-th name.
const QStringList facts {QStringLiteral("设备投资"),
                         QStringLiteral("软件 投资"),
                         QStringLiteral("投资-残值"),
                         QStringLiteral("投资"),
                         QStringLiteral("残值"),
                         QStringLiteral("if条件"),
                         QStringLiteral("年份2018"),
                         QStringLiteral("投资（万元）"),
                         QStringLiteral("𠮷野投资"),
                         QStringLiteral("net amount"),
                         QStringLiteral("amount in yuan"),
                         QStringLiteral("date"),
                         QStringLiteral("A.B"),
                         QStringLiteral("α·β")};

Scope scope(Scope::Undefined undefined = Scope::Undefined::Refuse)
{
    return expressions::scopeOf(facts, undefined);
}

std::vector<Value> values()
{
    return expressions::numbersFor(facts);
}

} // namespace

/// Names hold blanks, operators and ideographs: where one ends depends on what is declared.
class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endWhereTheLongestDeclaredNameEnds_data()
    {
        rows({{"设备投资", "1"},
              {"设备投资+1", "2"},
              {"设备投资>=1", "true"},
              {"软件 投资", "2"},
              {"软件\u3000投资", "2"},
              {"软件\n  投资 * 2", "4"},
              {"投资-残值", "3"},
              {"投资 - 残值", "-1"},
              {"(投资)-残值", "-1"},
              {"投资 -残值", "-1"},
              {"if条件", "6"},
              {"if if条件 > 1 then 投资 else 残值", "4"},
              {"年份2018 - 2018", "-2011"},
              {"投资（万元）+1", "9"},
              {"𠮷野投资", "9"},
              {"net amount", "10"},
              {"net   amount", "10"},
              {"amount in yuan in [11..12]", "true"},
              {"date + 1", "13"},
              {"A.B", "13"},
              {"α·β", "14"},
              {"for 年 in 1..2 return 年 * 投资", "[4, 8]"},
              {"for 投资 in [1] return 投资", "[1]"},
              {"some 件 in [投资, 残值] satisfies 件 = 5", "true"},
              {"{投资: 7, 和: 投资 + 1}.和", "8"},
              {"{\"投资 额\": 7}.投资 额", "7"},
              {"[{金额: 1}, {金额: 5}][金额 > 投资].金额", "[5]"},
              {"[{投资: 9}][投资 > 8]", "[{投资: 9}]"},
              {"[{count: 2}, {count: 3}][count > 2]", "[{count: 3}]"},
              {"[1, 5][item > 投资]", "[5]"},
              {"[{item: 1}, {item: 5}][item > 投资]", "[{item: 5}]"},
              {"[[1, 2], [3]][count(item) > 1]", "[[1, 2]]"},
              {"[{l: [{x: 1}, {x: 2}]}][l[x = 2].x = [2]]", "[{l: [{x: 1}, {x: 2}]}]"},
              {"[10, 20, 30][投资 - 2]", "20"},
              {"[][1]", "null"},
              {"[][item > 1]", "[]"},
              {"\"智能\" + \"制造\"", "\"智能制造\""},
              {"string length(\"重庆𠮷\")", "3"},
              {"substring(\"重庆𠮷市\", 3, 1)", "\"𠮷\""},
              {"contains(\"智能化改造\", \"改造\")", "true"},
              {"upper case(\"ａb\")", "\"ＡB\""},
              {"\"一\" < \"七\"", "true"},
              {"\"\uFF21\" < \"𠮷\"", "true"},
              {"matches(\"渝A12345\", \"^渝[A-Z]\\d{5}$\")", "true"}});
    }
    void endWhereTheLongestDeclaredNameEnds()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(result(source, scope(), values()), expected);
    }

    /// What an input method slips in must not pass as something else.
    void areRefusedWhenNobodyDeclaredThem_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("offset");
        const auto row = [](const char *source, int offset) {
            QTest::addRow("%s", source) << QString::fromUtf8(source) << offset;
        };
        row("设备投资＞1", 0);
        row("设备投资 ＞ 1", 5);
        row("max（投资，残值）", 0);
        row("max(投资，残值)", 4);
        row("投资＋残值", 0);
        row("投资 ＝ 1", 3);
        row("１００ + 投资", 0);
        row("投资 + １００", 5);
        row("投资。金额", 0);
        row("［1，2］", 0);
        row("｛甲：1｝", 0);
        row("投资、残值", 0);
        row("《投资》", 0);
        row("非(投资 > 1)", 0);
        row("投资 且 残值", 3);
        row("投资额", 0);
        row("设备投", 0);
        row("3D打印", 0);
        row("“云”", 0);
        row("‘云’", 0);
        row("①", 0);
        row("投资 > 1 then 2", 7);
        row("[{x: 1}][y > 0]", 9);
    }
    void areRefusedWhenNobodyDeclaredThem()
    {
        QFETCH(const QString, source);
        QFETCH(const int, offset);
        const Parsed parsed = parseExpression(source, scope());
        QVERIFY(parsed.fault);
        QCOMPARE(parsed.fault->offset, offset);
    }

    void standAtALineAndAColumn()
    {
        const Parsed parsed = parseExpression(QStringLiteral("投资 +\n  (残值\n * 2)"), scope());
        QVERIFY(parsed.expression);
        const Node &product = parsed.expression->root->child(1);
        QCOMPARE(product.line, 2);
        QCOMPARE(product.column, 4);
        QCOMPARE(product.child(1).line, 3);
        QCOMPARE(product.child(1).column, 4);
    }

    void areKnownByTheTextAround()
    {
        const LocalNames locals {{QStringLiteral("申报 金额"), false}};
        const Parsed parsed = parseExpression(QStringLiteral("申报 金额 * 2"), scope(), locals);
        QVERIFY(parsed.expression);
        Evaluation evaluation({});
        evaluation.define(QStringLiteral("申报 金额"), Value(Decimal::fromInteger(21)));
        QCOMPARE(evaluation.of(*parsed.expression->root).toFeel(), QStringLiteral("42"));
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
