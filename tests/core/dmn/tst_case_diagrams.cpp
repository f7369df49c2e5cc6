// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_diagrams.h"

#include <QTest>

using namespace zhiping::dmn;
using zhiping::feel::Decimal;
using zhiping::feel::Operator;
using zhiping::feel::Value;

namespace {

AbstractValue number(int value)
{
    return AbstractValue::exactly(Value(Decimal::fromInteger(value)));
}

AbstractValue between(int low, int high, int input)
{
    return AbstractValue::ofNumbers({Decimal::fromInteger(low), Decimal::fromInteger(high)},
                                    FactSet::of(input));
}

FactSet setOf(std::initializer_list<int> inputs)
{
    FactSet set;
    for (const int input : inputs)
        set.insert(input);
    return set;
}

/// Three unknown truth values, in this order, and two amounts, which have no cases.
class Stage
{
    const std::vector<AbstractValue> m_truths {AbstractValue::exactly(Value(true)),
                                               AbstractValue::exactly(Value(false))};
    const std::vector<std::span<const AbstractValue>> m_cases {m_truths, m_truths, m_truths, {}, {}};
    const std::vector<int> m_rank {0, 1, 2, 3, 4};

public:
    CaseDiagrams diagrams {m_cases, m_rank};
    Cases a = diagrams.ofInput(0);
    Cases b = diagrams.ofInput(1);
    Cases c = diagrams.ofInput(2);
    Cases x = diagrams.always(between(0, 100, 3));
    Cases y = diagrams.always(between(0, 100, 4));

    Cases constant(int value) { return diagrams.always(number(value)); }
    Cases either(int input, Cases yes, Cases no) { return diagrams.branch(input, std::array {yes, no}); }
};

} // namespace

class CaseDiagramsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheSameWhenEveryCaseIs()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases one = diagrams.disjunction(diagrams.conjunction(stage.a, stage.b),
                                               diagrams.conjunction(stage.a, stage.c));
        const Cases other = diagrams.conjunction(stage.a, diagrams.disjunction(stage.c, stage.b));
        QCOMPARE(one, other);
    }

    void leaveOutAnInputThatMakesNoDifference()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases all = stage.either(0, stage.b, stage.b);
        QCOMPARE(all, stage.b);
        QVERIFY(diagrams.isLeaf(stage.either(0, stage.constant(7), stage.constant(7))));
        const Cases absorbed = diagrams.disjunction(stage.a, diagrams.conjunction(stage.a, stage.b));
        QCOMPARE(diagrams.facts(absorbed), FactSet::of(0));
    }

    /// 1,000 is passed or not by what is known; what is unknown is asked only where it can turn the outcome.
    void compareASumWithoutMultiplyingItOut()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases sum =
            diagrams.arithmetic(Operator::Add, stage.either(0, stage.constant(900), stage.constant(0)),
                                stage.either(1, stage.constant(99), stage.constant(100)));
        QVERIFY(!diagrams.isLeaf(sum));
        QCOMPARE(diagrams.compare(Operator::GreaterEqual, sum, stage.constant(1001)), CaseDiagrams::no());
        QCOMPARE(diagrams.compare(Operator::GreaterEqual, sum, stage.constant(99)), CaseDiagrams::yes());
        const Cases met = diagrams.compare(Operator::GreaterEqual, sum, stage.constant(1000));
        QCOMPARE(
            met,
            stage.either(0, stage.either(1, CaseDiagrams::no(), CaseDiagrams::yes()), CaseDiagrams::no()));
    }

    void boundSumsByWhatSomeCaseReaches()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases shared =
            diagrams.arithmetic(Operator::Add, stage.either(0, stage.constant(10), stage.constant(1)),
                                stage.either(0, stage.constant(1), stage.constant(10)));
        QVERIFY(diagrams.whole(shared).isExact());
        const Cases apart =
            diagrams.arithmetic(Operator::Add, stage.either(0, stage.constant(10), stage.constant(1)),
                                stage.either(1, stage.constant(1), stage.constant(10)));
        QCOMPARE(*diagrams.whole(apart).numbers().low, Decimal::fromInteger(2));
        QCOMPARE(*diagrams.whole(apart).numbers().high, Decimal::fromInteger(20));
    }

    /// The outcome turns elsewhere in each case, so the input counts although no case of it settles anything.
    void keepAnInputThatMovesWhereAnAmountDecides()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases moved =
            diagrams.compare(Operator::GreaterEqual,
                             diagrams.arithmetic(Operator::Add, stage.x,
                                                 stage.either(0, stage.constant(10), stage.constant(20))),
                             stage.constant(50));
        QVERIFY(diagrams.isLeaf(moved));
        QCOMPARE(diagrams.facts(moved), setOf({0, 3}));
        const Cases same = diagrams.conjunction(moved, diagrams.disjunction(moved, stage.b));
        QCOMPARE(diagrams.facts(same).contains(3), true);
        QCOMPARE(diagrams.conjunction(moved, CaseDiagrams::yes()), moved);
        QCOMPARE(diagrams.disjunction(moved, CaseDiagrams::no()), moved);
    }

    void followASupposition()
    {
        Stage stage;
        CaseDiagrams &diagrams = stage.diagrams;
        const Cases all = diagrams.conjunction(stage.a, diagrams.conjunction(stage.b, stage.c));
        Supposition supposition;
        supposition.suppose(1, 0);
        QCOMPARE(diagrams.supposing(all, supposition), diagrams.conjunction(stage.a, stage.c));
        supposition.suppose(2, 1);
        QCOMPARE(diagrams.supposing(all, supposition), CaseDiagrams::no());
        const Cases sum = diagrams.arithmetic(Operator::Add, stage.y,
                                              stage.either(2, stage.constant(1), stage.constant(2)));
        QCOMPARE(*diagrams.whole(diagrams.supposing(sum, supposition)).numbers().low,
                 Decimal::fromInteger(2));
    }
};

QTEST_GUILESS_MAIN(CaseDiagramsTest)
#include "tst_case_diagrams.moc"
