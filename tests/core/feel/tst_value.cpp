// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/operations.h"
#include "feel/value.h"

#include <QTest>

using namespace zhiping::feel;

namespace {

/// One value of each type, and null.
std::vector<Value> oneOfEach()
{
    return {Value(),
            Value(true),
            Value(*Decimal::fromText(u"12345678901234567890.12")),
            Value(QStringLiteral("一段不在对象之内的文字")),
            Value(QDate(2018, 3, 1)),
            Value(Time {}),
            Value(DateTime {{2018, 3, 1}, Time {}}),
            Value(DaysDuration {86'400, 7}),
            Value(YearsDuration {14}),
            Value(ValueList {Value(QStringLiteral("a")), Value(ValueList {Value(false)})}),
            Value(ValueContext {{QStringLiteral("k"), Value(QStringLiteral("b"))}}),
            Value(ValueRange {Value(false), Value(QStringLiteral("c"))}),
            Value(ValueFunction {nullptr, nullptr, {Value(QStringLiteral("d"))}})};
}

} // namespace

/// What a value holds stays what it is, whatever it is put into and whatever was there before.
class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsContentWhereverItGoes()
    {
        const std::vector<Value> values = oneOfEach();
        for (const Value &before : values)
            for (const Value &after : values) {
                Value copied(before);
                QVERIFY2(identical(copied, before), qPrintable(before.toFeel()));
                copied = after;
                QVERIFY2(identical(copied, after), qPrintable(before.toFeel() + u" → " + after.toFeel()));
                Value source(after);
                Value moved(before);
                moved = std::move(source);
                QVERIFY2(identical(moved, after), qPrintable(before.toFeel() + u" → " + after.toFeel()));
                // What was moved from can be used again.
                source = before;
                QVERIFY2(identical(source, before), qPrintable(before.toFeel()));
                const Value taken(std::move(moved));
                QVERIFY2(identical(taken, after), qPrintable(after.toFeel()));
            }
    }

    void takesTheTypeOfItsContent()
    {
        QSet<int> types;
        for (const Value &value : oneOfEach())
            types.insert(int(value.type()));
        QCOMPARE(types.size(), 13);
        QCOMPARE(Value(QDate()).type(), Value::Type::Null);
        QCOMPARE(Value(true).number(), nullptr);
        QCOMPARE(Value().boolean(), nullptr);
        QCOMPARE(Value(QStringLiteral("1")).list(), nullptr);
    }

    void canBeReplacedByAPartOfItself()
    {
        Value value(ValueList {Value(ValueList {Value(QStringLiteral("inside"))})});
        value = value.list()->front();
        value = value.list()->front();
        QVERIFY(value.string());
        QCOMPARE(*value.string(), QStringLiteral("inside"));
        const Value &itself = value;
        value = itself;
        QCOMPARE(*value.string(), QStringLiteral("inside"));
    }

    void ordersTextsByCodePoints_data()
    {
        QTest::addColumn<QString>("less");
        QTest::addColumn<QString>("greater");
        QTest::newRow("plain") << QStringLiteral("ab") << QStringLiteral("ac");
        QTest::newRow("beginning") << QStringLiteral("a") << QStringLiteral("ab");
        QTest::newRow("empty") << QString() << QStringLiteral("a");
        QTest::newRow("beyond the basic plane") << QStringLiteral("\uFFFD") << QStringLiteral("\U00020BB7");
        QTest::newRow("within a surrogate") << QStringLiteral("\U00020BB7") << QStringLiteral("\U00020BB8");
        QTest::newRow("below surrogates") << QStringLiteral("一") << QStringLiteral("\U00020BB7");
    }
    void ordersTextsByCodePoints()
    {
        QFETCH(const QString, less);
        QFETCH(const QString, greater);
        QCOMPARE(order(Value(less), Value(greater)), std::optional(-1));
        QCOMPARE(order(Value(greater), Value(less)), std::optional(1));
        QCOMPARE(order(Value(less), Value(less)), std::optional(0));
        QVERIFY(compare(Operator::Equal, Value(less), Value(less)).isTrue());
        QVERIFY(compare(Operator::Equal, Value(less), Value(greater)).isFalse());
    }
};

QTEST_GUILESS_MAIN(ValueTest)
#include "tst_value.moc"
