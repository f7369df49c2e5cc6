// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/random_case.h"
#include "dmn/abstract_run.h"
#include "dmn/case_split.h"
#include "dmn/exact_run.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::dmn;
using namespace zhiping::dmn::test;

namespace {

constexpr int plenty = 100'000;

/// A complete application of which some finite facts are taken for unknown, and every way to complete it.
struct Puzzle {
    struct Completion {
        std::vector<Value> inputs;
        ExactOutcome outcome;
    };

    std::vector<AbstractValue> known;
    std::vector<int> unknown;
    std::vector<Completion> completions;
};

std::vector<Value> valuesOf(const Domain &domain)
{
    if (domain.kind == Domain::Kind::Boolean)
        return {Value(true), Value(false)};
    std::vector<Value> values;
    for (const QString &string : domain.strings)
        values.emplace_back(string);
    return values;
}

void complete(Puzzle &puzzle, const Program &program, std::vector<Value> &inputs, size_t next)
{
    if (next == puzzle.unknown.size()) {
        puzzle.completions.push_back({inputs, evaluate(program, inputs)});
        return;
    }
    const auto input = size_t(puzzle.unknown[next]);
    for (const Value &value : valuesOf(program.inputs[input].domain)) {
        inputs[input] = value;
        complete(puzzle, program, inputs, next + 1);
    }
}

Puzzle randomPuzzle(const Program &program, QRandomGenerator &random, int unknownFacts)
{
    Puzzle puzzle;
    std::vector<Value> inputs;
    std::vector<int> finite;
    for (size_t i = 0; i < program.inputs.size(); ++i) {
        const Domain &domain = program.inputs[i].domain;
        inputs.push_back(randomValue(domain, random));
        puzzle.known.push_back(AbstractValue::exactly(inputs.back()));
        if (!domain.collection && !valuesOf(domain).empty())
            finite.push_back(int(i));
    }
    std::shuffle(finite.begin(), finite.end(), random);
    finite.resize(size_t(unknownFacts));
    for (const int input : finite)
        puzzle.known[size_t(input)] =
            AbstractValue::ofDomain(program.inputs[size_t(input)].domain, FactSet::of(input));
    puzzle.unknown = finite;
    complete(puzzle, program, inputs, 0);
    return puzzle;
}

/// What @p decision comes to in the completions that @p fits.
template <typename Fits>
quint8 kindsIn(const Puzzle &puzzle, int decision, const Fits &fits)
{
    quint8 kinds = 0;
    for (const Puzzle::Completion &one : puzzle.completions)
        if (fits(one))
            kinds |= AbstractValue::exactly(one.outcome.decisions[size_t(decision)].value).kinds();
    return kinds;
}

bool isBoolean(const Puzzle &puzzle, int decision)
{
    return (kindsIn(puzzle, decision, [](const auto &) { return true; }) & ~AbstractValue::Truth) == 0;
}

/// Whether two completions that differ in @p input alone come to different results.
bool decides(const Puzzle &puzzle, int decision, int input)
{
    const auto alike = [input](const Puzzle::Completion &a, const Puzzle::Completion &b) {
        for (size_t i = 0; i < a.inputs.size(); ++i)
            if (int(i) != input && !feel::identical(a.inputs[i], b.inputs[i]))
                return false;
        return true;
    };
    for (const Puzzle::Completion &a : puzzle.completions)
        for (const Puzzle::Completion &b : puzzle.completions)
            if (!feel::identical(a.outcome.decisions[size_t(decision)].value,
                                 b.outcome.decisions[size_t(decision)].value)
                && alike(a, b))
                return true;
    return false;
}

/// A truth value is settled exactly when every completion gives it.
bool agrees(const AbstractValue &settled, quint8 kinds)
{
    const bool firm = kinds == AbstractValue::True || kinds == AbstractValue::False;
    return firm ? settled.isExact() && settled.kinds() == kinds : !settled.isExact();
}

} // namespace

/// Held against trying every completion one by one. All questions go to one run, as in an assessment, so that
/// what it remembers of one is used for the next.
class CaseSplitTest : public QObject
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

    void agreesWithEveryCompletion()
    {
        QRandomGenerator random(20260302);
        int open = 0;
        int firm = 0;
        for (int round = 0; round < 60; ++round) {
            const Puzzle puzzle = randomPuzzle(*m_program, random, 3 + round % 4);
            AbstractRun run(*m_program, puzzle.known);
            CaseSplit cases(run);
            for (int decision = 0; decision < int(m_program->decisions.size()); ++decision) {
                if (run.decision(decision).isExact() || !isBoolean(puzzle, decision))
                    continue;
                const quint8 kinds = kindsIn(puzzle, decision, [](const auto &) { return true; });
                QVERIFY2(agrees(cases.settle(decision, plenty), kinds),
                         qPrintable(described(round, decision)));
                ++(kinds == AbstractValue::Truth ? open : firm);
            }
        }
        QVERIFY(open > 100);
        QVERIFY(firm > 0);
    }

    void knowsWhichFactsDecideAndWhatEachAnswerBrings()
    {
        QRandomGenerator random(99);
        int deciding = 0;
        int idle = 0;
        for (int round = 0; round < 40; ++round) {
            const Puzzle puzzle = randomPuzzle(*m_program, random, 3 + round % 3);
            AbstractRun run(*m_program, puzzle.known);
            CaseSplit cases(run);
            for (int decision = 0; decision < int(m_program->decisions.size()); ++decision) {
                if (!isBoolean(puzzle, decision) || cases.settle(decision, plenty).isExact())
                    continue;
                for (const int input : puzzle.unknown) {
                    int budget = plenty;
                    const bool decisive = decides(puzzle, decision, input);
                    ++(decisive ? deciding : idle);
                    QVERIFY2(cases.matters(decision, input, budget) == decisive,
                             qPrintable(described(round, decision, input)));
                    for (const AbstractValue &trial : trialsOf(run, input).values) {
                        const AbstractRun::Assumption assumption(run, input, trial);
                        const quint8 kinds = kindsIn(puzzle, decision, [&](const Puzzle::Completion &one) {
                            return feel::identical(one.inputs[size_t(input)], trial.exact());
                        });
                        QVERIFY2(agrees(cases.settle(decision, plenty), kinds),
                                 qPrintable(described(round, decision, input)));
                    }
                }
            }
        }
        QVERIFY(deciding > 100);
        QVERIFY(idle > 100);
    }

    /// Neither end of b lets a decide, but 85 does; only readings that add nothing are beside the point.
    void seesAnAmountDecideBetweenTheEndsOfAnother()
    {
        const QByteArray bytes =
            R"(<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m'>
            <inputData id='a' name='a'><variable typeRef='number'/></inputData>
            <inputData id='b' name='b'><variable typeRef='number'/></inputData>
            <inputData id='c' name='c'><variable typeRef='boolean'/></inputData>
            <decision id='d' name='d'>
              <informationRequirement><requiredInput href='#a'/></informationRequirement>
              <informationRequirement><requiredInput href='#b'/></informationRequirement>
              <informationRequirement><requiredInput href='#c'/></informationRequirement>
              <literalExpression><text>(if c then a + b else b + 1) >= 100</text></literalExpression></decision>
            </definitions>)";
        const auto program = compile(readDefinitions(bytes).value());
        QVERIFY2(program.ok(), program.ok() ? "" : qPrintable(program.error().evidence));
        const auto span = [](int low, int high, int input) {
            return AbstractValue::ofNumbers({Decimal::fromInteger(low), Decimal::fromInteger(high)},
                                            FactSet::of(input));
        };
        AbstractRun run(**program,
                        {span(10, 20, 0), span(0, 500, 1),
                         AbstractValue::ofDomain((*program)->inputs[2].domain, FactSet::of(2))});
        for (int input = 0; input < 3; ++input) {
            int budget = plenty;
            QVERIFY(CaseSplit(run).matters(0, input, budget));
        }
        const AbstractRun::Assumption settled(run, 2, AbstractValue::exactly(Value(false)));
        int budget = plenty;
        QVERIFY(!CaseSplit(run).matters(0, 0, budget));
    }
};

QTEST_GUILESS_MAIN(CaseSplitTest)
#include "tst_case_split.moc"
