// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/random_case.h"
#include "dmn/abstract_run.h"
#include "dmn/case_split.h"
#include "dmn/exact_run.h"
#include "dmn/reader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zhiping;
using namespace zhiping::dmn;
using namespace zhiping::dmn::test;
using feel::Value;

class AbstractRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesEveryCompletion()
    {
        const auto program = packProgram();
        QVERIFY(program);
        QRandomGenerator random(20180301);
        for (int round = 0; round < 1500; ++round) {
            const Case one = randomCase(*program, random, (round % 10) / 10.0);
            const ExactOutcome exact = evaluate(*program, one.complete);
            AbstractRun run(*program, one.partial);
            for (size_t i = 0; i < program->decisions.size(); ++i)
                QVERIFY2(run.decision(int(i)).covers(exact.decisions[i].value),
                         qPrintable(QStringLiteral("round %1, %2: %3")
                                        .arg(round)
                                        .arg(program->decisions[i].name, exact.decisions[i].value.toFeel())));
        }
    }

    void isExactWhenEverythingIsKnown()
    {
        const auto program = packProgram();
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const Case one = randomCase(*program, random, 0);
            const ExactOutcome exact = evaluate(*program, one.complete);
            AbstractRun run(*program, one.partial);
            for (size_t i = 0; i < program->decisions.size(); ++i) {
                QVERIFY(run.decision(int(i)).isExact());
                QVERIFY(feel::identical(run.decision(int(i)).exact(), exact.decisions[i].value));
            }
        }
    }

    void neverSettlesOnAVerdictThatAnAnswerCanOverturn()
    {
        const auto program = packProgram();
        const int overall = indexOf(*program, "可认定");
        QVERIFY(overall >= 0);
        QRandomGenerator random(99);
        int firm = 0;
        for (int round = 0; round < 300; ++round) {
            const Case one = randomCase(*program, random, 0.3);
            AbstractRun run(*program, one.partial);
            const AbstractValue settled = CaseSplit(run).settle(overall, 100);
            QVERIFY(settled.covers(evaluate(*program, one.complete).decisions[size_t(overall)].value));
            if (!settled.isExact())
                continue;
            ++firm;
            std::vector<Value> other = one.complete;
            for (int completion = 0; completion < 20; ++completion) {
                for (size_t i = 0; i < other.size(); ++i)
                    if (!one.partial[i].isExact())
                        other[i] = randomValue(program->inputs[i].domain, random);
                QVERIFY(feel::identical(evaluate(*program, other).decisions[size_t(overall)].value,
                                        settled.exact()));
            }
        }
        QVERIFY(firm > 0);
    }

    void restoresEverythingWhenAnAssumptionEnds()
    {
        const auto program = packProgram();
        QRandomGenerator random(5);
        const Case one = randomCase(*program, random, 0.8);
        AbstractRun run(*program, one.partial);
        const int overall = indexOf(*program, "可认定");
        const quint8 before = run.decision(overall).kinds();
        run.decision(overall).facts().forEach([&](int input) {
            for (const AbstractValue &trial : trialsOf(run, input).values) {
                const AbstractRun::Assumption assumption(run, input, trial);
                (void)run.decision(overall);
            }
        });
        QCOMPARE(run.decision(overall).kinds(), before);
    }

    void dependsOnNothingThatCannotChangeTheOutcome()
    {
        const auto program = packProgram();
        std::vector<AbstractValue> inputs;
        for (size_t i = 0; i < program->inputs.size(); ++i) {
            const CompiledInput &input = program->inputs[i];
            inputs.push_back(AbstractValue::ofDomain(input.domain, FactSet::of(int(i))));
            if (input.name == QStringLiteral("在渝注册"))
                inputs.back() = AbstractValue::exactly(Value(false));
            if (input.name == QStringLiteral("列举项目类型"))
                inputs.back() = AbstractValue::exactly(Value(QStringLiteral("无")));
        }
        AbstractRun run(*program, inputs);
        const int overall = indexOf(*program, "可认定");
        QVERIFY(run.decision(overall).isFalse());
        QVERIFY(run.decision(overall).facts().isEmpty());
    }

    void regainsWhatCorrelationHides()
    {
        const QByteArray bytes =
            R"(<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m'>
            <inputData id='a' name='a'><variable typeRef='boolean'/></inputData>
            <inputData id='b' name='b'><variable typeRef='boolean'/></inputData>
            <decision id='d' name='d'>
              <informationRequirement><requiredInput href='#a'/></informationRequirement>
              <informationRequirement><requiredInput href='#b'/></informationRequirement>
              <literalExpression><text>(a and b) or not(a) or not(b)</text></literalExpression></decision>
            </definitions>)";
        const auto program = compile(readDefinitions(bytes).value());
        QVERIFY(program.ok());
        AbstractRun run(**program,
                        {AbstractValue::ofDomain((*program)->inputs[0].domain, FactSet::of(0)),
                         AbstractValue::ofDomain((*program)->inputs[1].domain, FactSet::of(1))});
        QVERIFY(!run.decision(0).isExact());
        QVERIFY(CaseSplit(run).settle(0).isTrue());
    }
};

QTEST_GUILESS_MAIN(AbstractRunTest)
#include "tst_abstract_run.moc"
