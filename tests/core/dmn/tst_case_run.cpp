// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/models.h"
#include "core/dmn/puzzle.h"
#include "dmn/case_run.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::dmn;
using namespace zhiping::dmn::test;
using namespace Qt::StringLiterals;

namespace {

/// A truth value is settled exactly when every completion gives it.
bool agrees(Cases settled, quint8 kinds)
{
    if (kinds == AbstractValue::True)
        return settled == CaseDiagrams::yes();
    if (kinds == AbstractValue::False)
        return settled == CaseDiagrams::no();
    return settled != CaseDiagrams::yes() && settled != CaseDiagrams::no();
}

std::shared_ptr<const Program> programOf(const QString &elements)
{
    auto definitions = readDefinitions(models::document(elements));
    if (!definitions)
        qFatal("%s", qPrintable(definitions.error().evidence));
    auto program = compile(std::move(definitions).value());
    if (!program)
        qFatal("%s", qPrintable(program.error().evidence));
    return *program;
}

AbstractValue between(int low, int high, int input)
{
    return AbstractValue::ofNumbers({Decimal::fromInteger(low), Decimal::fromInteger(high)},
                                    FactSet::of(input));
}

AbstractValue unknown(const Program &program, int input)
{
    return AbstractValue::ofDomain(program.inputs[size_t(input)].domain, FactSet::of(input));
}

} // namespace

/// Held against trying every completion one by one.
class CaseRunTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Program> m_program;

    [[nodiscard]] QString described(int round, int decision, int input = -1) const
    {
        return QStringLiteral("round %1, %2, %3")
            .arg(round)
            .arg(m_program->decisions[size_t(decision)].name,
                 input < 0 ? QString() : m_program->inputs[size_t(input)].name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program = packProgram();
        QVERIFY(m_program);
    }

    void describesEveryCompletion()
    {
        QRandomGenerator random(20180301);
        for (int round = 0; round < 300; ++round) {
            const Case one = randomCase(*m_program, random, (round % 10) / 10.0);
            const ExactOutcome exact = evaluate(*m_program, one.complete);
            CaseRun run(*m_program, one.partial);
            for (int i = 0; i < int(m_program->decisions.size()); ++i)
                QVERIFY2(run.value(run.decision(i)).covers(exact.decisions[size_t(i)].value),
                         qPrintable(described(round, i)));
        }
    }

    void isExactWhenEverythingIsKnown()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const Case one = randomCase(*m_program, random, 0);
            const ExactOutcome exact = evaluate(*m_program, one.complete);
            CaseRun run(*m_program, one.partial);
            for (int i = 0; i < int(m_program->decisions.size()); ++i) {
                const AbstractValue &value = run.value(run.decision(i));
                QVERIFY(value.isExact());
                QVERIFY(feel::identical(value.exact(), exact.decisions[size_t(i)].value));
            }
        }
    }

    void neverSettlesOnAVerdictThatAnAnswerCanOverturn()
    {
        const int overall = indexOf(*m_program, "可认定");
        QVERIFY(overall >= 0);
        QRandomGenerator random(99);
        int firm = 0;
        for (int round = 0; round < 300; ++round) {
            const Case one = randomCase(*m_program, random, 0.3);
            CaseRun run(*m_program, one.partial);
            const AbstractValue &settled = run.value(run.decision(overall));
            QVERIFY(settled.covers(evaluate(*m_program, one.complete).decisions[size_t(overall)].value));
            if (!settled.isExact())
                continue;
            ++firm;
            std::vector<Value> other = one.complete;
            for (int completion = 0; completion < 20; ++completion) {
                for (size_t i = 0; i < other.size(); ++i)
                    if (!one.partial[i].isExact())
                        other[i] = randomValue(m_program->inputs[i].domain, random);
                QVERIFY(feel::identical(evaluate(*m_program, other).decisions[size_t(overall)].value,
                                        settled.exact()));
            }
        }
        QVERIFY(firm > 0);
    }

    void agreesWithEveryCompletion()
    {
        QRandomGenerator random(20260302);
        int open = 0;
        int firm = 0;
        for (int round = 0; round < 60; ++round) {
            const Puzzle puzzle = randomPuzzle(*m_program, random, 3 + round % 4);
            CaseRun run(*m_program, puzzle.known);
            for (int decision = 0; decision < int(m_program->decisions.size()); ++decision) {
                if (!isBoolean(puzzle, decision))
                    continue;
                const quint8 kinds = kindsIn(puzzle, decision, [](const auto &) { return true; });
                QVERIFY2(agrees(run.decision(decision), kinds), qPrintable(described(round, decision)));
                ++(kinds == AbstractValue::Truth ? open : firm);
            }
        }
        QVERIFY(open > 100);
        QVERIFY(firm > 100);
    }

    void knowsWhichFactsDecideAndWhatEachAnswerBrings()
    {
        QRandomGenerator random(99);
        int deciding = 0;
        int idle = 0;
        for (int round = 0; round < 40; ++round) {
            const Puzzle puzzle = randomPuzzle(*m_program, random, 3 + round % 3);
            CaseRun run(*m_program, puzzle.known);
            for (int decision = 0; decision < int(m_program->decisions.size()); ++decision) {
                if (!isBoolean(puzzle, decision))
                    continue;
                const Cases cases = run.decision(decision);
                for (const int input : puzzle.unknown) {
                    const bool decisive = decides(puzzle, decision, input);
                    ++(decisive ? deciding : idle);
                    QVERIFY2(run.facts(cases).contains(input) == decisive,
                             qPrintable(described(round, decision, input)));
                    for (size_t i = 0; i < run.casesOf(input).size(); ++i) {
                        Supposition supposition;
                        supposition.suppose(input, int(i));
                        const quint8 kinds = kindsIn(puzzle, decision, [&](const Puzzle::Completion &one) {
                            return feel::identical(one.inputs[size_t(input)], run.casesOf(input)[i].exact());
                        });
                        QVERIFY2(agrees(run.supposing(cases, supposition), kinds),
                                 qPrintable(described(round, decision, input)));
                    }
                }
            }
        }
        QVERIFY(deciding > 100);
        QVERIFY(idle > 100);
    }

    void dependsOnNothingThatCannotChangeTheOutcome()
    {
        std::vector<AbstractValue> inputs;
        for (size_t i = 0; i < m_program->inputs.size(); ++i) {
            const CompiledInput &input = m_program->inputs[i];
            inputs.push_back(unknown(*m_program, int(i)));
            if (input.name == QStringLiteral("在渝注册"))
                inputs.back() = AbstractValue::exactly(Value(false));
            if (input.name == QStringLiteral("列举项目类型"))
                inputs.back() = AbstractValue::exactly(Value(QStringLiteral("无")));
        }
        CaseRun run(*m_program, inputs);
        const Cases overall = run.decision(indexOf(*m_program, "可认定"));
        QCOMPARE(overall, CaseDiagrams::no());
        QVERIFY(run.facts(overall).isEmpty());
    }

    void seesThroughAnInputThatIsReadInSeveralPlaces()
    {
        const auto program =
            programOf(models::input(u"a"_s, u"boolean"_s) + models::input(u"b"_s, u"boolean"_s)
                      + models::decision(u"d"_s, models::literal(u"(a and b) or not(a) or not(b)"_s),
                                         models::needsInput(u"a"_s) + models::needsInput(u"b"_s)));
        CaseRun run(*program, {unknown(*program, 0), unknown(*program, 1)});
        QCOMPARE(run.decision(0), CaseDiagrams::yes());
    }

    /// Neither end of b lets a decide, but 85 does; only readings that add nothing are beside the point.
    void seesAnAmountDecideBetweenTheEndsOfAnother()
    {
        const auto program =
            programOf(models::input(u"a"_s, u"number"_s) + models::input(u"b"_s, u"number"_s)
                      + models::input(u"c"_s, u"boolean"_s)
                      + models::decision(u"d"_s, models::literal(u"(if c then a + b else b + 1) >= 100"_s),
                                         models::needsInput(u"a"_s) + models::needsInput(u"b"_s)
                                             + models::needsInput(u"c"_s)));
        CaseRun open(*program, {between(10, 20, 0), between(0, 500, 1), unknown(*program, 2)});
        QCOMPARE(open.facts(open.decision(0)).count(), 3);
        CaseRun without(*program,
                        {between(10, 20, 0), between(0, 500, 1), AbstractValue::exactly(Value(false))});
        QCOMPARE(without.facts(without.decision(0)), FactSet::of(1));
    }

    /// A date before the first landmark is before the second as well.
    void tellsDatesApartAtThoseThatTheProgramMentions()
    {
        const auto program = programOf(
            models::input(u"day"_s, u"date"_s)
            + models::decision(
                u"d"_s, models::literal(u"day < date(\"2018-03-01\") or day >= date(\"2018-03-01\")"_s),
                models::needsInput(u"day"_s))
            + models::decision(u"e"_s, models::literal(u"day > date(\"2018-04-01\")"_s),
                               models::needsInput(u"day"_s)));
        CaseRun run(*program, {unknown(*program, 0)});
        QCOMPARE(run.decision(0), CaseDiagrams::yes());
        QCOMPARE(run.facts(run.decision(1)), FactSet::of(0));
        CaseRun known(*program,
                      {AbstractValue::ofDates({QDate(2018, 3, 15), QDate(2018, 4, 1)}, FactSet::of(0))});
        QCOMPARE(known.decision(1), CaseDiagrams::no());
    }

    /// The bounds of a sum whose terms share an input are those that some case reaches.
    void boundsASumCaseByCase()
    {
        const auto program = programOf(
            models::input(u"c"_s, u"boolean"_s)
            + models::decision(u"d"_s, models::literal(u"(if c then 100 else 1) + (if c then 1 else 100)"_s),
                               models::needsInput(u"c"_s))
            + models::decision(u"e"_s, models::literal(u"d >= 101"_s), models::needsDecision(u"#d"_s)));
        CaseRun run(*program, {unknown(*program, 0)});
        QVERIFY(run.value(run.decision(0)).isExact());
        QCOMPARE(run.value(run.decision(0)).exact().toFeel(), QStringLiteral("101"));
        QCOMPARE(run.decision(1), CaseDiagrams::yes());
    }

    /// One output is another's input, which was last read in a single case of it.
    void readsTheOutputsOfATableInEveryCase()
    {
        const QString rules =
            u"<decisionTable hitPolicy='UNIQUE'><input "
            u"id='i'><inputExpression><text>x</text></inputExpression>"
            "</input><output/><rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>a</text>"
            "</outputEntry></rule><rule><inputEntry><text>&gt;= "
            "5</text></inputEntry><outputEntry><text>b</text>"
            "</outputEntry></rule></decisionTable>"_s;
        const auto program =
            programOf(models::input(u"x"_s, u"number"_s) + models::input(u"a"_s, u"boolean"_s)
                      + models::decision(u"b"_s, models::literal(u"every y in [a, false] satisfies y"_s),
                                         models::needsInput(u"a"_s))
                      + models::decision(u"d"_s, rules,
                                         models::needsInput(u"x"_s) + models::needsInput(u"a"_s)
                                             + models::needsDecision(u"#b"_s)));
        CaseRun run(*program, {between(0, 10, 0), unknown(*program, 1)});
        const int decision = program->decisionById(u"d"_s);
        QVERIFY(run.value(run.decision(decision)).can(AbstractValue::True));
        QVERIFY(run.value(run.decision(decision)).can(AbstractValue::False));
    }

    /// However many cases there are: wide, never wrong, and soon.
    void staysSoundWhereTheCasesAreTooMany()
    {
        QString inputs;
        QString needs;
        QStringList terms;
        for (int i = 0; i < 40; ++i) {
            const QString name = u"a%1"_s.arg(i);
            inputs += models::input(name, u"boolean"_s);
            needs += models::needsInput(name);
            terms.append(u"(if %1 then %2 else 0)"_s.arg(name).arg(i * i + 7));
        }
        const auto program = programOf(
            inputs + models::decision(u"d"_s, models::literal(terms.join(u" + ") + u" >= 10000"_s), needs)
            + models::decision(u"m"_s, models::literal(u"max("_s + terms.join(u", ") + u")"_s), needs));
        std::vector<AbstractValue> unknowns;
        std::vector<Value> none;
        std::vector<Value> all;
        for (int i = 0; i < 40; ++i) {
            unknowns.push_back(unknown(*program, i));
            none.emplace_back(false);
            all.emplace_back(true);
        }
        CaseRun run(*program, unknowns);
        for (const std::vector<Value> &completion : {none, all})
            for (int decision = 0; decision < 2; ++decision)
                QVERIFY(run.value(run.decision(decision))
                            .covers(evaluate(*program, completion).decisions[size_t(decision)].value));
    }
};

QTEST_GUILESS_MAIN(CaseRunTest)
#include "tst_case_run.moc"
