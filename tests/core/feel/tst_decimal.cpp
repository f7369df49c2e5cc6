// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/decimal.h"

#include <QRandomGenerator>
#include <QTest>

using zhiping::feel::Decimal;

namespace {

Decimal dec(const char *text)
{
    const auto number = Decimal::fromText(QString::fromLatin1(text));
    return number ? *number : Decimal::fromInteger(-987654321);
}

} // namespace

class DecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsMoneyExactly()
    {
        QCOMPARE(dec("0.1").plus(dec("0.2"))->toString(), QStringLiteral("0.3"));
        QCOMPARE(dec("520000.00").plus(dec("310000.00"))->toString(), QStringLiteral("830000"));
        QVERIFY(*dec("0.1").plus(dec("0.2")) == dec("0.30"));
    }

    void keepsThirtyFourDigitsAndRoundsHalfToEven()
    {
        QCOMPARE(dec("1").dividedBy(dec("3"))->toString(),
                 QStringLiteral("0.3333333333333333333333333333333333"));
        QCOMPARE(dec("9999999999999999999999999999999999").plus(dec("0.5"))->toString(),
                 QStringLiteral("10000000000000000000000000000000000"));
        QCOMPARE(dec("2.5").rounded(0, Decimal::Rounding::HalfEven)->toString(), QStringLiteral("2"));
        QCOMPARE(dec("0.515").rounded(2, Decimal::Rounding::HalfEven)->toString(), QStringLiteral("0.52"));
        QCOMPARE(dec("2.5").rounded(0, Decimal::Rounding::HalfDown)->toString(), QStringLiteral("2"));
        QCOMPARE(dec("2.6").rounded(0, Decimal::Rounding::HalfDown)->toString(), QStringLiteral("3"));
        QCOMPARE(dec("-2.5").rounded(0, Decimal::Rounding::HalfUp)->toString(), QStringLiteral("-3"));
        QCOMPARE(dec("-2.1").rounded(0, Decimal::Rounding::Up)->toString(), QStringLiteral("-3"));
    }

    void hasNoInfinityAndNoNotANumber()
    {
        QVERIFY(!dec("1").dividedBy(dec("0")));
        QVERIFY(!dec("9e6144").times(dec("10")));
        QVERIFY(!dec("-1").squareRoot());
        QVERIFY(!Decimal::fromText(u"NaN"));
        QVERIFY(!Decimal::fromText(u"Infinity"));
        QVERIFY(!Decimal::fromText(u"1e99999"));
        QVERIFY(!dec("1").rounded(7000, Decimal::Rounding::HalfEven));
    }

    void refusesTextThatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "-", ".", "1,000", " 1", "1 ", "１００", "0x10", "1e", "--1", "1.2.3"})
            QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
    void refusesTextThatIsNoNumber()
    {
        QFETCH(const QString, text);
        QVERIFY(!Decimal::fromText(text));
    }

    void comparesByValueNotByScale()
    {
        QVERIFY(dec("1.0") == dec("1.00"));
        QVERIFY(dec("999999.99") < dec("1000000"));
        QVERIFY(dec("-0") == dec("0"));
        QVERIFY(!dec("-0").isNegative());
    }

    /// The quick way of small numbers and the library's, which negative ones take, give one answer.
    void agreesWithTheLibraryOnNumbersOfEverySize()
    {
        constexpr int pairs = 20'000;
        QRandomGenerator random(20180412);
        const auto any = [&random] {
            const quint64 coefficient = random.generate64() >> random.bounded(64);
            const QString text =
                QStringLiteral("%1e%2").arg(coefficient).arg(random.bounded(-12, 13) * random.bounded(2));
            return *Decimal::fromText(text);
        };
        int equal = 0;
        for (int i = 0; i < pairs; ++i) {
            const Decimal a = any();
            const Decimal b = random.bounded(8) == 0 ? *a.times(dec("1.000")) : any();
            const Decimal difference = *b.negated().plus(a);
            const QByteArray both = (a.toString() + QLatin1Char(' ') + b.toString()).toLatin1();
            QVERIFY2((a == b) == difference.isZero(), both.constData());
            QVERIFY2((a < b) == difference.isNegative(), both.constData());
            QVERIFY2(a.negated() == b.negated() ? a == b : (a < b) == (b.negated() < a.negated()),
                     both.constData());
            QVERIFY2(a.plus(b)->toString() == a.negated().plus(b.negated())->negated().toString(),
                     both.constData());
            equal += int(a == b);
        }
        QVERIFY(equal > pairs / 10 && equal < pairs / 5);
    }

    void writesPlainNotation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("trailing zeros") << QStringLiteral("1.500") << QStringLiteral("1.5");
        QTest::newRow("small") << QStringLiteral("1e-7") << QStringLiteral("0.0000001");
        QTest::newRow("large") << QStringLiteral("12e5") << QStringLiteral("1200000");
        QTest::newRow("negative") << QStringLiteral("-0.05") << QStringLiteral("-0.05");
        QTest::newRow("zero") << QStringLiteral("0.000") << QStringLiteral("0");
        QTest::newRow("zero with exponent") << QStringLiteral("0e5") << QStringLiteral("0");
    }
    void writesPlainNotation()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, plain);
        QCOMPARE(Decimal::fromText(text)->toString(), plain);
    }

    void convertsToIntegersOnlyWhenNothingIsLost()
    {
        QCOMPARE(dec("1200.00").toInteger(), std::optional<qint64>(1200));
        QVERIFY(!dec("0.5").toInteger());
        QVERIFY(!dec("1e30").toInteger());
        QCOMPARE(Decimal::fromInteger(-5).toInteger(), std::optional<qint64>(-5));
    }
};

QTEST_GUILESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
