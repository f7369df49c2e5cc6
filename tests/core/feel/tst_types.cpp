// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"

#include <QTest>

using expressions::check;
using expressions::rows;
using namespace zhiping::feel;

namespace {

/// What @p source becomes where @p type is expected.
QString coercedTo(const QString &type, const QString &source)
{
    const Scope scope(Scope::Undefined::Null);
    const TypePtr expected = parseType(type, scope);
    const Parsed parsed = parseExpression(source, scope);
    Evaluation evaluation({});
    return expected && parsed.expression
        ? coerced(evaluation.of(*parsed.expression->root), *expected).toFeel()
        : QStringLiteral("fault");
}

} // namespace

class TypesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsInstances_data()
    {
        rows({{"1 instance of number", "true"},
              {"null instance of Any", "false"},
              {"null instance of Null", "true"},
              {"[1, null] instance of list<number>", "true"},
              {"[1, \"a\"] instance of list<number>", "false"},
              {"[[1]] instance of list<list<number>>", "true"},
              {"[1..2] instance of range<number>", "true"},
              {"[\"a\"..\"b\"] instance of range<number>", "false"},
              {"(< 5) instance of range<number>", "true"},
              {"{a: 1} instance of context<a: number>", "true"},
              {"{b: 1} instance of context<a: number>", "false"},
              {"{a: {b: [1]}} instance of context<a: context<b: list<number>>>", "true"},
              {"(function(x: number) x + 1) instance of function<number> -> Any", "true"},
              {"(function(x: number) x + 1) instance of function<string> -> Any", "false"},
              {"(function(x, y) x) instance of function<Any> -> Any", "false"},
              {"abs instance of function<number> -> number", "true"},
              {"@\"P1D\" instance of days and time duration", "true"},
              {"@\"P1M\" instance of days and time duration", "false"},
              {"@\"2018-03-01T00:00:00\" instance of date and time", "true"},
              {"1 instance of unheard", "null"},
              {"2 + 1 instance of number", "null"}});
    }
    void tellsInstances() { check(); }

    void bringsValuesToTheTypeExpected_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *type, const char *source, const char *expected) {
            QTest::addRow("%s as %s", source, type)
                << QString::fromUtf8(type) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("list<number>", "1", "[1]");
        row("number", "[1]", "1");
        row("number", "[1, 2]", "null");
        row("number", "\"1\"", "null");
        row("list<number>", "\"a\"", "null");
        row("date and time", "@\"2018-03-01\"", "date and time(\"2018-03-01T00:00:00Z\")");
        row("date", "@\"2018-03-01T10:00:00\"", "null");
        row("context<a: number>", "{a: 1, b: 2}", "{a: 1, b: 2}");
        row("context<a: number>", "{b: 2}", "null");
        row("list<Any>", "null", "null");
        row("Any", "[1]", "[1]");
    }
    void bringsValuesToTheTypeExpected()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        QCOMPARE(coercedTo(type, source), expected);
    }

    void checksWhatFunctionsAreGiven_data()
    {
        rows({{"(function(x: number) x * 2)(\"a\")", "null"},
              {"(function(x: number) x * 2)([21])", "42"},
              {"(function(x: list<number>) count(x))(7)", "1"},
              {"(function(x, y) x - y)(y: 1, x: 3)", "2"},
              {"(function(x, y) x - y)(1)", "null"},
              {"(function(x, y) x - y)(x: 1, z: 2)", "null"},
              {"{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(5)}.r", "null"},
              {"{f: function(g, n) if n < 2 then 1 else n * g(g, n - 1), r: f(f, 5)}.r", "120"},
              {"(function(a) function(b) a + b)(1)(2)", "3"},
              {"for f in [function(x) x + 1, function(x) x * 2] return f(5)", "[6, 10]"},
              {"sort([3, 1, 2], function(a, b) a < b)", "[1, 2, 3]"},
              {"sort([3, 1, 2], function(a, b) true)", "[2, 1, 3]"},
              {"sort([3, 1, 2], function(a, b) \"no\")", "null"},
              {"upper case([\"a\"])", "\"A\""},
              {"abs([-1])", "1"},
              {"string([1])", "\"[1]\""},
              {"list replace(list: [1, 2], position: function(a, b) true, newItem: 3)", "null"}});
    }
    void checksWhatFunctionsAreGiven() { check(); }
};

QTEST_GUILESS_MAIN(TypesTest)
#include "tst_types.moc"
