// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/money.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::domain;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsYuanExactly_data();
    void readsYuanExactly();
    void refusesWhatIsNotAnAmount_data();
    void refusesWhatIsNotAnAmount();
    void showsEveryFen_data();
    void showsEveryFen();
    void readsBackWhatItShows();
};

void TestMoney::readsYuanExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("whole") << QStringLiteral("1000000") << qint64(100'000'000);
    QTest::newRow("grouped") << QStringLiteral("1,234,567.89") << qint64(123'456'789);
    QTest::newRow("one decimal") << QStringLiteral("0.5") << qint64(50);
    QTest::newRow("one fen") << QStringLiteral("0.01") << qint64(1);
    QTest::newRow("zero") << QStringLiteral("0") << qint64(0);
    QTest::newRow("leading zeros") << QStringLiteral("007.10") << qint64(710);
    QTest::newRow("full-width") << QStringLiteral("１，２３４．５６") << qint64(123'456);
    QTest::newRow("full stop of an input method") << QStringLiteral("12。5") << qint64(1250);
    QTest::newRow("spaces around, also ideographic") << QStringLiteral(" 　3.00　") << qint64(300);
    QTest::newRow("just below a threshold") << QStringLiteral("999999.99") << qint64(99'999'999);
    QTest::newRow("largest") << QStringLiteral("9,999,999,999,999.99") << largestMoney.fen;
}

void TestMoney::readsYuanExactly()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    const Result<Money> amount = parseYuan(text);
    QVERIFY2(amount.ok(), qPrintable(amount.ok() ? QString() : amount.error().evidence));
    QCOMPARE(amount->fen, fen);
}

void TestMoney::refusesWhatIsNotAnAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("evidence");
    const auto row = [](const char *name, const char *text, const char *evidence) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(evidence);
    };
    row("empty", "", "character 1: expected a digit");
    row("only a point", ".5", "character 1: expected a digit");
    row("negative", "-1", "character 1: expected a digit");
    row("letters", "12a", "character 3: expected a digit");
    row("three decimals", "1.234", "character 3: expected one or two decimals");
    row("no decimals after the point", "1.", "character 3: expected one or two decimals");
    row("second point", "1.2.", "character 4: expected a digit");
    row("group of two", "1,23", "character 5: thousands must be grouped by three");
    row("group of four", "1,2345,678", "character 7: thousands must be grouped by three");
    row("comma first", ",123", "character 1: thousands must be grouped by three");
    row("head too long", "1234,567", "character 5: thousands must be grouped by three");
    row("exponent", "1e6", "character 2: expected a digit");
    row("above the largest", "10000000000000",
        "character 14: larger than any amount an application may state");
    row("endless", "99999999999999999999999999999999999999",
        "character 14: larger than any amount an application may state");
    row("inner space", "1 000", "character 2: expected a digit");
    row("unit", "100元", "character 4: expected a digit");
}

void TestMoney::refusesWhatIsNotAnAmount()
{
    QFETCH(QString, text);
    QFETCH(QString, evidence);
    const Result<Money> amount = parseYuan(text);
    QVERIFY(!amount.ok());
    QCOMPARE(amount.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(amount.error().evidence, evidence);
}

void TestMoney::showsEveryFen_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("yuan");
    QTest::addColumn<QString>("wan");
    QTest::addColumn<QString>("capital");
    const auto row = [](qint64 fen, const char *yuan, const char *wan, const char *capital) {
        QTest::addRow("%lld", static_cast<long long>(fen))
            << fen << QString::fromUtf8(yuan) << QString::fromUtf8(wan) << QString::fromUtf8(capital);
    };
    row(0, "0.00", "0.00", "零元整");
    row(1, "0.01", "0.000001", "壹分");
    row(20, "0.20", "0.000020", "贰角整");
    row(21, "0.21", "0.000021", "贰角壹分");
    row(1001, "10.01", "0.001001", "壹拾元零壹分");
    row(1050, "10.50", "0.001050", "壹拾元伍角整");
    row(31'000'521, "310,005.21", "31.000521", "叁拾壹万零伍元贰角壹分");
    row(52'000'000, "520,000.00", "52.00", "伍拾贰万元整");
    row(99'995'000, "999,950.00", "99.9950", "玖拾玖万玖仟玖佰伍拾元整");
    row(99'999'999, "999,999.99", "99.999999", "玖拾玖万玖仟玖佰玖拾玖元玖角玖分");
    row(100'000'000, "1,000,000.00", "100.00", "壹佰万元整");
    row(100'000'001, "1,000,000.01", "100.000001", "壹佰万元零壹分");
    row(3'000'000'000, "30,000,000.00", "3000.00", "叁仟万元整");
    row(10'500'000, "105,000.00", "10.50", "壹拾万伍仟元整");
    row(100'010'000, "1,000,100.00", "100.01", "壹佰万零壹佰元整");
    row(10'000'000'000, "100,000,000.00", "10000.00", "壹亿元整");
    row(10'000'100'000, "100,001,000.00", "10000.10", "壹亿零壹仟元整");
    row(1'000'000'000'000'00, "1,000,000,000,000.00", "100000000.00", "壹万亿元整");
    row(-5000, "-50.00", "-0.0050", "负伍拾元整");
}

void TestMoney::showsEveryFen()
{
    QFETCH(qint64, fen);
    QTEST(yuanText({fen}), "yuan");
    QTEST(wanText({fen}), "wan");
    QTEST(capitalText({fen}), "capital");
}

void TestMoney::readsBackWhatItShows()
{
    quint64 state = 1;
    for (int i = 0; i < 10'000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const Money amount {qint64(state >> (8 + i % 40)) % (largestMoney.fen + 1)};
        QCOMPARE(parseYuan(yuanText(amount)).value(), amount);
    }
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
