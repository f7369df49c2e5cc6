// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/evaluator.h"
#include "feel/parser.h"

#include <QTest>

using namespace zhiping::feel;

namespace {

/// What @p source gives, written as FEEL; or "fault" when it does not parse.
QString result(const QString &source, const Scope &scope = Scope(), const std::vector<Value> &variables = {})
{
    const Parsed parsed = parseExpression(source, scope);
    if (parsed.fault)
        return QStringLiteral("fault at %1: %2").arg(parsed.fault->offset).arg(parsed.fault->message);
    Evaluation evaluation(variables);
    return evaluation.of(*parsed.expression->root).toFeel();
}

} // namespace

class EvaluatorTest : public QObject
{
    Q_OBJECT

private:
    static void rows(std::initializer_list<std::pair<const char *, const char *>> cases)
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        for (const auto &[source, expected] : cases)
            QTest::addRow("%s", source) << QString::fromUtf8(source) << QString::fromUtf8(expected);
    }
    static void check()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(result(source), expected);
    }

private Q_SLOTS:
    void followsTheStandardsPrecedence_data()
    {
        rows({{"1 + 2 * 3", "7"},
              {"-3 ** 2", "9"},
              {"2 ** 3 ** 2", "64"},
              {"10 - 2 - 3", "5"},
              {"1 < 2 and 2 < 3 or false", "true"},
              {"true or false and false", "true"},
              {"(1 + 2) * 3", "9"},
              {"1 + 1 = 2", "true"},
              {"5 between 1 and 10 and true", "true"},
              {"0.1 + 0.2 = 0.3", "true"},
              {"1 / 0", "null"},
              {"\"a\" + \"b\"", "\"ab\""},
              {"1 // comment\n + /* more */ 1", "2"}});
    }
    void followsTheStandardsPrecedence() { check(); }

    void reasonsInThreeValues_data()
    {
        rows({{"true and null", "null"},
              {"false and null", "false"},
              {"true or null", "true"},
              {"null or false", "null"},
              {"not(null)", "null"},
              {"all([false, null])", "false"},
              {"any([true, null])", "true"},
              {"any([false, null])", "null"},
              {"some x in [null, false] satisfies x", "null"},
              {"every x in [] satisfies x", "true"},
              {"null < 1", "null"},
              {"null = null", "true"},
              {"1 = null", "false"},
              {"null between 1 and 2", "null"},
              {"if null then 1 else 2", "2"},
              {"1 = \"1\"", "null"}});
    }
    void reasonsInThreeValues() { check(); }

    void knowsRangesAndMembership_data()
    {
        rows({{"5 in [1..5]", "true"},
              {"5 in [1..5)", "false"},
              {"5 in (1..5]", "true"},
              {"1 in ]1..5]", "false"},
              {"5 in [1..5[", "false"},
              {"5 in (1, 5, 7)", "true"},
              {"5 in (< 3, > 4)", "true"},
              {"5 in <= 5", "true"},
              {"\"b\" in (\"a\", \"b\")", "true"},
              {"\"c\" in [\"a\", \"b\"]", "false"},
              {"date(\"2018-03-15\") in [date(\"2018-03-01\")..date(\"2018-03-31\")]", "true"},
              {"date(\"2018-03-01\") >= date(\"2018-02-28\")", "true"},
              {"date(\"2018-03\")", "null"},
              {"date(2018, 2, 30)", "null"}});
    }
    void knowsRangesAndMembership() { check(); }

    void worksOnListsAndContexts_data()
    {
        rows({{"[1, 2, 3][2]", "2"},
              {"[1, 2, 3][-1]", "3"},
              {"[1, 2, 3][item > 1]", "[2, 3]"},
              {"{a: 1, b: a + 1}.b", "2"},
              {"[{x: 1}, {x: 2}].x", "[1, 2]"},
              {"for i in 1..3 return i * i", "[1, 4, 9]"},
              {"for i in [1, 2], j in [10] return i + j", "[11, 12]"},
              {"count([1, null, 3])", "3"},
              {"sum(1, 2, 3)", "6"},
              {"sum([])", "null"},
              {"min([3, 1, 2])", "1"},
              {"max(\"a\", \"c\")", "\"c\""},
              {"list contains([1, 2], 2)", "true"},
              {"concatenate([1], [2, 3])", "[1, 2, 3]"},
              {"append([1], 2)", "[1, 2]"},
              {"union([1, 2], [2])", "[1, 2]"},
              {"index of([1, 2, 1], 1)", "[1, 3]"},
              {"flatten([1, [2, [3]]])", "[1, 2, 3]"}});
    }
    void worksOnListsAndContexts() { check(); }

    void callsFunctionsByPositionAndByName_data()
    {
        rows({{"decimal(0.515, 2)", "0.52"},
              {"decimal(n: 2.5, scale: 0)", "2"},
              {"floor(-1.5)", "-2"},
              {"ceiling(-1.5)", "-1"},
              {"abs(-3)", "3"},
              {"modulo(-10, 3)", "2"},
              {"string length(\"横綱𠮷\")", "3"},
              {"substring(\"横綱𠮷a\", 3, 1)", "\"𠮷\""},
              {"contains(string: \"智能装备\", match: \"装备\")", "true"},
              {"starts with(\"智能\", \"智\")", "true"},
              {"number(\"1,000.5\", \",\", \".\")", "1000.5"},
              {"string(1.50)", "\"1.5\""},
              {"boolean(\"true\")", "true"},
              {"is defined(null)", "false"},
              {"{f: function(x) x * 2, r: f(21)}.r", "42"},
              {"date(year: 2018, month: 3, day: 1).month", "3"}});
    }
    void callsFunctionsByPositionAndByName() { check(); }

    void takesTheLongestNameInScope()
    {
        Scope scope;
        scope.declare(QStringLiteral("投资"), 0);
        scope.declare(QStringLiteral("残值"), 1);
        const std::vector<Value> values {Value(Decimal::fromInteger(10)), Value(Decimal::fromInteger(3)),
                                         Value(Decimal::fromInteger(99))};
        QCOMPARE(result(QStringLiteral("投资-残值"), scope, values), QStringLiteral("7"));
        scope.declare(QStringLiteral("投资-残值"), 2);
        QCOMPARE(result(QStringLiteral("投资-残值"), scope, values), QStringLiteral("99"));
        scope.declare(QStringLiteral("net amount"), 2);
        QCOMPARE(result(QStringLiteral("net   amount + 1"), scope, values), QStringLiteral("100"));
    }

    void refusesUndefinedNamesWithTheirPlace()
    {
        Scope scope;
        scope.declare(QStringLiteral("甲"), 0);
        const Parsed parsed = parseExpression(QStringLiteral("甲 + 乙"), scope);
        QVERIFY(parsed.fault);
        QCOMPARE(parsed.fault->offset, 4);
        QVERIFY(parsed.fault->message.contains(QStringLiteral("乙")));
        // A full-width comma is a name character: it must not pass as a list of two arguments.
        QVERIFY(parseExpression(QStringLiteral("max(甲，甲)"), scope).fault);
        const Parsed lenient = parseExpression(QStringLiteral("乙"), Scope(Scope::Undefined::Null));
        QVERIFY(lenient.expression);
    }

    void refusesBrokenTextWithItsPlace_data()
    {
        QTest::addColumn<QString>("source");
        for (const char *source : {"", "1 +", "(1", "[1, 2", "{a 1}", "\"open", "if true then 1", "3D打印",
                                   "1 2", "{a: 1, a: 2}", "\"\\uZZZZ\"", "“云”", "[1..2", "for i in [1]"})
            QTest::addRow("'%s'", source) << QString::fromUtf8(source);
    }
    void refusesBrokenTextWithItsPlace()
    {
        QFETCH(const QString, source);
        const Parsed parsed = parseExpression(source, Scope());
        QVERIFY(parsed.fault);
        QVERIFY(parsed.fault->offset >= 0 && parsed.fault->offset <= source.size());
    }

    void stopsAtItsLimits()
    {
        QVERIFY(parseExpression(QString(100'000, u'('), Scope()).fault);
        QVERIFY(parseExpression(QString(100'000, u'-') + u'1', Scope()).fault);
        const Parsed endless = parseExpression(QStringLiteral("for i in 1..9000000000000 return i"), Scope());
        Evaluation evaluation({}, Limits {.steps = 1000});
        QVERIFY(evaluation.of(*endless.expression->root).isNull());
        QVERIFY(evaluation.exhausted());
    }

    void appliesUnaryTests_data()
    {
        QTest::addColumn<QString>("tests");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tests, const char *input, const char *expected) {
            QTest::addRow("%s on %s", tests, input)
                << QString::fromUtf8(tests) << QString::fromUtf8(input) << QString::fromUtf8(expected);
        };
        row("-", "1", "true");
        row("\"a\", \"b\"", "\"b\"", "true");
        row("not(\"a\", \"b\")", "\"b\"", "false");
        row(">= 100", "100", "true");
        row("[1..10]", "11", "false");
        row("(1..10]", "1", "false");
        row("< 5, > 10", "12", "true");
        row("? > 3 and ? < 5", "4", "true");
        row("-5", "-5", "true");
        row("true", "null", "false");
        row("> 5", "null", "null");
        row("null", "null", "true");
    }
    void appliesUnaryTests()
    {
        QFETCH(const QString, tests);
        QFETCH(const QString, input);
        QFETCH(const QString, expected);
        const Parsed parsed = parseUnaryTests(tests, Scope());
        QVERIFY2(!parsed.fault, qPrintable(parsed.fault ? parsed.fault->message : QString()));
        const Parsed value = parseExpression(input, Scope());
        Evaluation evaluation({});
        QCOMPARE(evaluation.test(*parsed.expression->root, evaluation.of(*value.expression->root)).toFeel(),
                 expected);
    }
};

QTEST_GUILESS_MAIN(EvaluatorTest)
#include "tst_evaluator.moc"
