// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace zhiping::feel;

/// No expression may hang the program, fill its memory or overrun its stack, whoever wrote it.
class BoundsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTextsWithoutEnd_data()
    {
        QTest::addColumn<QString>("source");
        const auto nested = [](const QString &open, const QString &close) -> QString {
            return open.repeated(20'000) + u'1' + close.repeated(20'000);
        };
        QTest::newRow("parentheses") << nested(QStringLiteral("("), QStringLiteral(")"));
        QTest::newRow("lists") << nested(QStringLiteral("["), QStringLiteral("]"));
        QTest::newRow("contexts") << nested(QStringLiteral("{a:"), QStringLiteral("}"));
        QTest::newRow("conditions") << nested(QStringLiteral("if true then "), QStringLiteral(" else 1"));
        QTest::newRow("functions") << nested(QStringLiteral("function() "), {});
        QTest::newRow("signs") << nested(QStringLiteral("-"), {});
        QTest::newRow("sum") << QStringLiteral("1") + QStringLiteral("+1").repeated(50'000);
        QTest::newRow("path") << QStringLiteral("a") + QStringLiteral(".b").repeated(50'000);
        QTest::newRow("filters") << QStringLiteral("a") + QStringLiteral("[1]").repeated(50'000);
        QTest::newRow("calls") << QStringLiteral("a") + QStringLiteral("()").repeated(50'000);
        QTest::newRow("membership") << QStringLiteral("1") + QStringLiteral(" in 1").repeated(30'000);
        QTest::newRow("types") << QStringLiteral("1 instance of ") + QStringLiteral("list<").repeated(30'000);
        QTest::newRow("length") << QString(300'000, u' ') + u'1';
    }
    void refusesTextsWithoutEnd()
    {
        QFETCH(const QString, source);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(parseExpression(source, Scope(Scope::Undefined::Null)).fault);
        QVERIFY(timer.elapsed() < 5000);
    }

    void takesWhatPeopleWrite()
    {
        QStringList terms;
        for (int i = 0; i < 400; ++i)
            terms.append(QString::number(i));
        QCOMPARE(expressions::result(terms.join(QStringLiteral(" + "))), QStringLiteral("79800"));
    }

    void breaksOffWhatDoesNotEnd_data()
    {
        expressions::rows(
            {{"for i in 1..9000000000 return i", "too many steps"},
             {"for i in 1..3000, j in 1..3000 return i", "too many steps"},
             {"sum(for i in 1..3000 return count(partial))", "too many steps"},
             {"{f: function(g) g(g), r: f(f)}.r", "nested too deeply"},
             {"{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r", "nested too deeply"},
             {"{f: function(g, s, n) if n = 0 then s else g(g, s + s, n - 1), r: f(f, \"ab\", 60)}.r",
              "a value grows too large"},
             {"{f: function(g, l, n) if n = 0 then l else g(g, [l, l], n - 1), r: f(f, [1], 60)}.r",
              "a value grows too large"},
             {"for i in 1..1000 return if i = 1 then [] else [partial[-1]]", "a value grows too large"},
             {"string join(for i in 1..5000 return \"0123456789\", string join(for i in 1..1000 return "
              "\"0123456789\"))",
              "a value grows too large"},
             {"{s: string join(for i in 1..100000 return \"0123456789\"), r: replace(s, \"0\", s)}.r",
              "a value grows too large"},
             {"{l: for i in 1..20000 return i, d: distinct values(l)}.d", "too many steps"},
             {"{a: for i in 1..90000 return i, b: for i in 1..90000 return i, r: for i in 1..1000 return a = "
              "b}.r",
              "too many steps"},
             {"{s: string join(for i in 1..90000 return \"a\"), r: for i in 1..5000 return matches(s, "
              "\"^(a+)+b\")}.r",
              "too many steps"},
             {"{l: for i in 1..3000 return i, m: for i in 1..3000 return l}.m", "a value grows too large"}});
    }
    void breaksOffWhatDoesNotEnd()
    {
        QElapsedTimer timer;
        timer.start();
        expressions::check();
        QVERIFY(timer.elapsed() < 20'000);
    }

    void reachesItsDepthOnASmallStack()
    {
        // A thread of the pool has as little as this; the limits have to suffice for it. AddressSanitizer
        // pads every frame to a multiple of its size.
#ifdef __SANITIZE_ADDRESS__
        constexpr uint stack = 32 * 1024 * 1024;
#else
        constexpr uint stack = 4 * 1024 * 1024;
#endif
        QString outcome;
        QThread *thread = QThread::create([&outcome] {
            outcome = expressions::result(QStringLiteral("{f: function(g, n) [g(g, n + 1)], r: f(f, 0)}.r"));
        });
        thread->setStackSize(stack);
        thread->start();
        QVERIFY(thread->wait(30'000));
        delete thread;
        QCOMPARE(outcome, QStringLiteral("nested too deeply"));
    }
};

QTEST_GUILESS_MAIN(BoundsTest)
#include "tst_bounds.moc"
