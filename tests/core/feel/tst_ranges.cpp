// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/feel/expressions.h"

#include <QTest>

using expressions::check;
using expressions::rows;

class RangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areValues_data()
    {
        rows({{"[1..3]", "[1..3]"},
              {"]1..3[", "(1..3)"},
              {"(< 5)", "(< 5)"},
              {"(!= 5)", "(!= 5)"},
              {"[3..1]", "null"},
              {"[1..\"a\"]", "null"},
              {"[1..3] = [1..3]", "true"},
              {"[1..3] = [1..3)", "false"},
              {"(>= 1) = [1..null)", "false"},
              {"[1..3].end included", "true"},
              {"(< 3).start", "null"},
              {"(= 3).start", "3"},
              {"4 in [(< 3), (> 5)]", "false"},
              {"6 in [(< 3), (> 5)]", "true"},
              {"{年: (>= 2018)}.年", "(>= 2018)"},
              {"5 in (!= 5)", "false"},
              {"null in (< 5)", "null"},
              {"for i in [1..3] return i", "[1, 2, 3]"},
              {"for i in (1..3) return i", "[2]"},
              {"for i in (< 3) return i", "null"},
              {"some i in 1..3 satisfies i > 2", "true"}});
    }
    void areValues() { check(); }

    void areReadFromText_data()
    {
        rows({{"range(\"[18..21)\")", "[18..21)"},
              {"range(\"[2..)\")", "(>= 2)"},
              {"range(\"(2..)\")", "(> 2)"},
              {"range(\"(..2)\")", "(< 2)"},
              {"range(\"(..2]\")", "(<= 2)"},
              {"range(\"[..2]\")", "null"},
              {"range(\"(..)\")", "null"},
              {"range(\"\")", "null"},
              {"range(\"[\\\"a\\\"..\\\"b..c\\\"]\")", "[\"a\"..\"b..c\"]"},
              {"range(\"[@\\\"2018-03-01\\\"..@\\\"2018-03-31\\\"]\")",
               "[date(\"2018-03-01\")..date(\"2018-03-31\")]"},
              {"range(\"[date(\\\"2018-03-01\\\")..date(\\\"2018-03-31\\\")]\").start.month", "3"},
              {"range(\"[1+1..3]\")", "null"},
              {"range(\"[3..1]\")", "null"},
              {"range(\"1..3\")", "null"},
              {"range([1..3])", "null"}});
    }
    void areReadFromText() { check(); }

    /// The examples of table 80 of the standard, and their negatives.
    void standInRelations_data()
    {
        rows({{"before(1, 10)", "true"},
              {"before(10, 1)", "false"},
              {"before(1, [1..10])", "false"},
              {"before(1, (1..10])", "true"},
              {"before([1..5], 10)", "true"},
              {"before([1..10), [10..20])", "true"},
              {"before([1..10], [10..20])", "false"},
              {"before((< 3), (> 5))", "true"},
              {"after(12, [2..5])", "true"},
              {"after([11..20], [1..11))", "true"},
              {"meets([1..5], [5..10])", "true"},
              {"meets([1..5), [5..10])", "false"},
              {"met by([5..10], [1..5])", "true"},
              {"meets(1, [1..2])", "null"},
              {"overlaps([1..5], [3..8])", "true"},
              {"overlaps([1..5], (5..8])", "false"},
              {"overlaps before([1..5], [3..8])", "true"},
              {"overlaps before([1..5], [1..5])", "false"},
              {"overlaps before([1..5], (1..5])", "true"},
              {"overlaps after([3..8], [1..5])", "true"},
              {"overlaps after((1..5], [1..5])", "true"},
              {"overlaps after((1..5), [1..6))", "false"},
              {"finishes(10, [1..10])", "true"},
              {"finishes(10, [1..10))", "false"},
              {"finishes([5..10], [1..10])", "true"},
              {"finishes([5..10), [1..10])", "false"},
              {"finished by([1..10], 10)", "true"},
              {"finished by([1..10], (5..10])", "true"},
              {"includes([1..10], 5)", "true"},
              {"includes([1..10), 10)", "false"},
              {"includes([1..10), (1..10))", "true"},
              {"includes((> 1), [2..3])", "true"},
              {"during(5, [1..10])", "true"},
              {"during((1..10), [1..10))", "true"},
              {"starts(1, [1..10])", "true"},
              {"starts((1..5], [1..10])", "false"},
              {"starts([1..10), [1..10])", "true"},
              {"started by([1..10], [1..5])", "true"},
              {"coincides([1..5], [1..5])", "true"},
              {"coincides(3, 4)", "false"},
              {"before(1, \"a\")", "null"},
              {"before(null, 1)", "null"},
              {"before(1, [null..2])", "null"},
              {"before(point: 1, range: [2..3])", "true"}});
    }
    void standInRelations() { check(); }
};

QTEST_GUILESS_MAIN(RangesTest)
#include "tst_ranges.moc"
