// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"

#include <QTest>

using expressions::result;
using namespace zhiping::feel;

namespace {

/// The facts of a small application: number k stands for the k-th name.
const QStringList facts {
    QStringLiteral("投资"),      QStringLiteral("投资额"),       QStringLiteral("投资 额 外"),
    QStringLiteral("残值"),      QStringLiteral("投资-残值"),    QStringLiteral("软/硬件"),
    QStringLiteral("设备+软件"), QStringLiteral("企业.规模"),    QStringLiteral("投资*系数"),
    QStringLiteral("申报人’名"), QStringLiteral("投资（万元）"), QStringLiteral("、甲"),
    QStringLiteral("《标准》"),  QStringLiteral("㐀扩展甲"),     QStringLiteral("𠀀扩展乙"),
    QStringLiteral("〇号线"),    QStringLiteral("々叠字"),       QStringLiteral("か仮名カナ"),
    QStringLiteral("ㄅ注音"),    QStringLiteral("한글"),         QStringLiteral("ＡＢ全角"),
    QStringLiteral("è标"),       QStringLiteral("e\u0301标"),    QStringLiteral("甲\u0301"),
    QStringLiteral("年份2018"),  QStringLiteral("2号线"),        QStringLiteral("且"),
    QStringLiteral("or投资"),    QStringLiteral("投资in重庆"),   QStringLiteral("_备注"),
    QStringLiteral("A类 投资")};

Scope scope(Scope::Undefined undefined = Scope::Undefined::Refuse)
{
    return expressions::scopeOf(facts, undefined);
}

std::vector<Value> values()
{
    return expressions::numbersFor(facts);
}

void placed(std::initializer_list<std::pair<const char *, int>> cases)
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("offset");
    for (const auto &[source, offset] : cases)
        QTest::addRow("%s", source) << QString::fromUtf8(source) << offset;
}

} // namespace

/// What an ideograph, a full-width sign or a digit does inside an expression (DMN 1.5 §10.3.1.2, rules 27 to
/// 30), so that nothing an input method slips in passes for something else.
class ChineseNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAsFarAsTheyAreDeclared_data()
    {
        expressions::rows({{"投资", "1"},
                           {"投资额", "2"},
                           {"投资 额 外", "3"},
                           {"投资\u3000额\t外", "3"},
                           {"投资\u00A0额\u2003外", "3"},
                           {"投资\n额\n外", "3"},
                           {"\u3000投资\u3000+\u3000残值\u3000", "5"},
                           {"\uFEFF投资", "1"},
                           {"投资-残值", "5"},
                           {"投资 -残值", "-3"},
                           {"投资- 残值", "-3"},
                           {"投资额-残值", "-2"},
                           {"软/硬件", "6"},
                           {"设备+软件", "7"},
                           {"企业.规模", "8"},
                           {"投资*系数", "9"},
                           {"投资*残值", "4"},
                           {"投资**残值", "1"},
                           {"投资/残值", "0.25"},
                           {"申报人’名", "10"},
                           {"投资（万元）", "11"},
                           {"投资（万元）*2", "22"},
                           {"投资(", "fault at 3: the expression ends too early"},
                           {"、甲", "12"},
                           {"《标准》", "13"},
                           {"㐀扩展甲", "14"},
                           {"𠀀扩展乙 + 1", "16"},
                           {"〇号线", "16"},
                           {"々叠字", "17"},
                           {"か仮名カナ", "18"},
                           {"ㄅ注音", "19"},
                           {"한글", "20"},
                           {"ＡＢ全角", "21"},
                           {"è标", "22"},
                           {"e\u0301标", "23"},
                           {"甲\u0301", "24"},
                           {"年份2018", "25"}});
    }
    void areReadAsFarAsTheyAreDeclared()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(result(source, scope(), values()), expected);
    }

    void standAmongOtherWords_data()
    {
        expressions::rows({{"年份2018+2018", "2043"},
                           {"且", "27"},
                           {"or投资", "28"},
                           {"投资 or 投资 = 1", "true"},
                           {"投资in重庆", "29"},
                           {"投资 in [1..2]", "true"},
                           {"_备注", "30"},
                           {"A类 投资", "31"},
                           {"if 投资>残值 then 投资 else 残值", "4"},
                           {"if投资", "fault at 0: the name 'if投资' is not defined"},
                           {"not(投资>残值)", "true"},
                           {"投资 between 残值 and 投资额", "false"},
                           {"\"投资，额\"", "\"投资，额\""},
                           {"\"１００\"", "\"１００\""},
                           {"string length(\"①、（）\")", "4"},
                           {"number(\"１００\")", "null"},
                           {"date(\"２０１８-03-01\")", "null"},
                           {"{“甲”: 1}", "fault at 1: expected a name"},
                           {"{投资 额: 1}.投资 额", "1"},
                           {"for 项 in [投资, 残值] return 项 + 1", "[2, 5]"},
                           {"every 数 in [投资, 残值] satisfies 数 > 0", "true"},
                           {"[{名: 1}, {名: 2}][名 > 投资]", "[{名: 2}]"},
                           {"投资 // 说明：含税\n+ 残值", "5"},
                           {"投资 /* ＞ ， */ + 残值", "5"}});
    }
    void standAmongOtherWords()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(result(source, scope(), values()), expected);
    }

    /// The offset is where the culprit begins: with the number where something sticks to it.
    void areRefusedWithTheirPlace_data()
    {
        placed({{"投资＞100", 0},
                {"投资 ＞= 100", 3},
                {"投资 ＜ 100", 3},
                {"投资 ≥ 100", 3},
                {"投资 ≤ 100", 3},
                {"投资 ≠ 100", 3},
                {"投资 × 2", 3},
                {"投资 ÷ 2", 3},
                {"投资 － 残值", 3},
                {"投资 — 残值", 3},
                {"投资 ＊ 2", 3},
                {"投资 ／ 2", 3},
                {"投资 >= １００", 6},
                {"投资 >= 1００", 6},
                {"投资 >= 1，000", 6},
                {"投资 >= 1,000", 7},
                {"投资 >= 100万", 6},
                {"投资 >= 100元", 6},
                {"投资 >= 5%", 7},
                {"投资 >= ①", 6},
                {"max（投资, 残值）", 0},
                {"max(投资，残值)", 4},
                {"max(投资、残值)", 4},
                {"max(投资；残值)", 4},
                {"（投资）", 0},
                {"【投资】", 0},
                {"[投资；残值]", 1},
                {"“投资”", 0},
                {"「投资」", 0},
                {"'投资'", 0},
                {"\"投资", 0},
                {"\"投资”", 0},
                {"投资 ＝ 1", 3},
                {"投资 == 1", 4},
                {"投资 <> 1", 4},
                {"投资 && 残值", 3},
                {"投资 ＆ 残值", 3},
                {"投资 并且 残值", 3},
                {"非(投资)", 0},
                {"如果 投资 那么 1", 0},
                {"3D打印", 0},
                {"5G网络投资", 0},
                {"2号线", 0},
                {"①类", 0},
                {"Ⅲ类", 0},
                {"投资额度", 0},
                {"投资 额", 3},
                {"残", 0},
                {"𠀀扩展", 0},
                {"投资 + 𠀀扩展乙 + 未知", 13},
                {"投资。", 0},
                {"投资 ？", 3},
                {"投资 ！= 1", 3},
                {"投资\u200B额", 3},
                {"投资·残值", 0}});
    }
    void areRefusedWithTheirPlace()
    {
        QFETCH(const QString, source);
        QFETCH(const int, offset);
        const Parsed parsed = parseExpression(source, scope());
        QVERIFY(parsed.fault);
        QVERIFY(!parsed.fault->message.isEmpty());
        QCOMPARE(parsed.fault->offset, offset);
    }

    /// A table's cells are unary tests.
    void areRefusedInCells_data()
    {
        placed({{"\"大型企业\"，\"中型企业\"", 6},
                {"“大型企业”", 0},
                {"＞ 100", 0},
                {"≥100", 0},
                {"[100～200]", 1},
                {"[100..200】", 6},
                {"－", 0},
                {"—", 0},
                {"大型企业", 0},
                {"not（\"大型企业\"）", 0}});
    }
    void areRefusedInCells()
    {
        QFETCH(const QString, source);
        QFETCH(const int, offset);
        const Parsed parsed = parseUnaryTests(source, scope());
        QVERIFY(parsed.fault);
        QCOMPARE(parsed.fault->offset, offset);
    }

    void matchInCells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("input");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *cell, const char *input, bool taken) {
            QTest::addRow("%s: %s", cell, input)
                << QString::fromUtf8(cell) << QString::fromUtf8(input) << taken;
        };
        row("\"大型企业\", \"中型企业\"", "中型企业", true);
        row("\"大型企业\",\u3000\"中型企业\"", "中型企业", true);
        row("\"大型企业\", \"中型企业\"", "中型 企业", false);
        row("not(\"大型企业\")", "小型企业", true);
        row("\"Ａ类\"", "A类", false);
        row("\"（一）\"", "(一)", false);
        row(R"("\u5927\u578B")", "大型", true);
        row(R"("\U020000")", "𠀀", true);
        row("starts with(?, \"大\")", "大型", true);
        row("contains(?, \"型\")", "大型", true);
    }
    void matchInCells()
    {
        QFETCH(const QString, cell);
        QFETCH(const QString, input);
        QFETCH(const bool, taken);
        const Parsed parsed = parseUnaryTests(cell, scope());
        QVERIFY2(parsed.expression, parsed.fault ? qPrintable(parsed.fault->message) : "");
        Evaluation evaluation({});
        QCOMPARE(evaluation.test(*parsed.expression->root, Value(input)).isTrue(), taken);
    }

    /// In the standard's reading a name nobody declared is null, so that these go unnoticed; packs refuse
    /// them.
    void passForSomethingElseInTheStandardsReading_data()
    {
        expressions::rows({{"投资 ＞= 100", "fault at 3: unexpected '＞= 100'"},
                           {"投资 >= １００", "null"},
                           {"max(投资，残值)", "null"},
                           {"投资＋残值", "null"},
                           {"（投资）", "null"},
                           {"投资额度", "null"}});
    }
    void passForSomethingElseInTheStandardsReading()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(result(source, scope(Scope::Undefined::Null), values()), expected);
    }

    /// Lines and columns are counted as an editor does: a character beyond the first plane is two units wide.
    void standAtALineAndAColumn()
    {
        const Parsed parsed =
            parseExpression(QStringLiteral("投资 +\n\u3000\u3000残值\n + 𠀀扩展乙 * 投资额"), scope());
        QVERIFY(parsed.expression);
        const Node &sum = *parsed.expression->root;
        QCOMPARE(sum.child(0).child(1).line, 2);
        QCOMPARE(sum.child(0).child(1).column, 3);
        const Node &product = sum.child(1);
        QCOMPARE(product.line, 3);
        QCOMPARE(product.child(1).column, 12);
    }
};

QTEST_GUILESS_MAIN(ChineseNamesTest)
#include "tst_chinese_names.moc"
