// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"
#include "feel/regex.h"

#include <QElapsedTimer>
#include <QTest>

using zhiping::feel::Regex;

class RegexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAsXPathDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, const char *pattern, const char *flags, bool expected) {
            QTest::addRow("%s on %s with '%s'", pattern, text, flags)
                << QString::fromUtf8(text) << QString::fromUtf8(pattern) << QString::fromLatin1(flags)
                << expected;
        };
        row("a\nb", "a.b", "", false);
        row("a\nb", "a.b", "s", true);
        row("a\n", "a$", "", false);
        row("x\na", "^a", "", false);
        row("x\na", "^a", "m", true);
        row("abc", " a b c ", "x", true);
        row("a c", "a[ ]c", "x", true);
        row("a.c", "a.c", "q", true);
        row("abc", "a.c", "q", false);
        row("ABC", "abc", "i", true);
        row("B", "[A-Z-[AEIOU]]", "", true);
        row("E", "[A-Z-[AEIOU]]", "", false);
        row("3", "[^a-z-[0-9]]", "", false);
        row("智能装备", "^\\p{IsCJKUnifiedIdeographs}+$", "", true);
        row("5G", "^\\d\\p{Lu}$", "", true);
        row("é", "\\w", "", true);
        row(" ", "\\S", "", false);
        row("_a1", "^\\i\\c*$", "", true);
        row("1a", "^\\i\\c*$", "", false);
        row("aa", "(a)\\1", "", true);
        row("ab-]", "^[a\\-\\]b]+-?\\]?$", "", true);
    }
    void matchesAsXPathDoes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, pattern);
        QFETCH(const QString, flags);
        QFETCH(const bool, expected);
        const auto regex = Regex::of(pattern, flags);
        QVERIFY(regex);
        QCOMPARE(regex->isIn(text), std::optional(expected));
    }

    void refusesWhatIsNoPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"(",
                                    ")",
                                    "[",
                                    "[]",
                                    "a**",
                                    "a{2,1}",
                                    "a{",
                                    "}",
                                    "]",
                                    "\\",
                                    "\\q",
                                    "(?=a)",
                                    "(?i)a",
                                    "\\1(a)",
                                    "[\\1]",
                                    "\\p{Foo}",
                                    "\\p{IsNowhere}",
                                    "*a",
                                    "[z-a]",
                                    "a++"})
            QTest::addRow("%s", pattern) << QString::fromLatin1(pattern);
        QTest::newRow("too long") << QString(5000, u'a');
        QTest::newRow("too deep") << QString(100, u'(') + QString(100, u')');
    }
    void refusesWhatIsNoPattern()
    {
        QFETCH(const QString, pattern);
        QVERIFY(!Regex::of(pattern, {}));
    }

    void replacesAndSplits_data()
    {
        expressions::rows(
            {{"replace(\"2018-03-01\", \"(\\d+)-(\\d+)-(\\d+)\", \"$3.$2.$1\")", "\"01.03.2018\""},
             {"replace(\"a\", \"a\", \"\\$1\")", "\"$1\""},
             {"replace(\"a\", \"a\", \"$\")", "null"},
             {"replace(\"a\", \"a\", \"\\n\")", "\"\n\""},
             {"replace(\"a.b\", \".\", \"$1\", \"q\")", "\"a$1b\""},
             {"replace(\"abc\", \"b*\", \"-\")", "null"},
             {"replace(\"ab\", \"(a)\", \"$12\")", "\"a2b\""},
             {"split(\"甲、乙、丙\", \"、\")", "[\"甲\", \"乙\", \"丙\"]"},
             {"split(\"\", \",\")", "[\"\"]"},
             {"split(\"ab\", \"\")", "null"},
             {"matches(\"a\", \"[\")", "null"}});
    }
    void replacesAndSplits() { expressions::check(); }

    void givesUpRatherThanSearchForMinutes()
    {
        QElapsedTimer timer;
        timer.start();
        const auto regex = Regex::of(QStringLiteral("^(a+)+$"), {});
        QVERIFY(regex);
        QVERIFY(!regex->isIn(QString(60, u'a') + u'b'));
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(RegexTest)
#include "tst_regex.moc"
