// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/models.h"

using namespace models;
using feel::Value;

/// The record of an exact evaluation.
class StepsTest : public QObject
{
    Q_OBJECT

    /// What decision @p name recorded, "text = value" one after the other.
    static QStringList recorded(const Program &program, const QString &name, const std::vector<Value> &inputs,
                                Steps &steps)
    {
        const ExactOutcome outcome = evaluate(program, inputs, {}, &steps);
        QStringList texts;
        const int decision = program.decisionById(name);
        for (const feel::Step &step : steps.of(decision)) {
            const auto &compiled = program.decisions[size_t(decision)];
            const QString source = compiled.literal ? compiled.literal->source : QString();
            texts.append(source.mid(step.node->start, step.node->end - step.node->start).trimmed()
                         + QStringLiteral(" = ") + step.value.toFeel());
        }
        // Watching changes nothing.
        const ExactOutcome unwatched = evaluate(program, inputs);
        for (size_t i = 0; i < outcome.decisions.size(); ++i)
            if (!feel::identical(outcome.decisions[i].value, unwatched.decisions[i].value))
                texts.append(QStringLiteral("watching changed something"));
        return texts;
    }

    static QStringList recorded(const QString &feel, const std::vector<Value> &inputs)
    {
        const auto program =
            compiled(input(QStringLiteral("a"), QStringLiteral("number"))
                     + input(QStringLiteral("b"), QStringLiteral("number"))
                     + decision(QStringLiteral("d"), literal(feel),
                                needsInput(QStringLiteral("a")) + needsInput(QStringLiteral("b"))));
        Steps steps;
        return program ? recorded(*program, QStringLiteral("d"), inputs, steps) : QStringList();
    }

private Q_SLOTS:
    void putsOperandsBeforeWhatIsMadeOfThem()
    {
        const std::vector<Value> inputs {Value(feel::Decimal::fromInteger(5)),
                                         Value(feel::Decimal::fromInteger(7))};
        QCOMPARE(
            recorded(QStringLiteral("a + b >= 10 and a > 1"), inputs),
            (QStringList {QStringLiteral("a + b = 12"), QStringLiteral("a + b >= 10 = true"),
                          QStringLiteral("a > 1 = true"), QStringLiteral("a + b >= 10 and a > 1 = true")}));
    }

    void leavesOutWhatWasNotReached()
    {
        const std::vector<Value> inputs {Value(feel::Decimal::fromInteger(5)), Value()};
        QCOMPARE(recorded(QStringLiteral("a > 9 and b > 1"), inputs),
                 (QStringList {QStringLiteral("a > 9 = false"), QStringLiteral("a > 9 and b > 1 = false")}));
    }

    void leavesOutWhatIsDoneForEachElement()
    {
        const std::vector<Value> inputs {Value(feel::Decimal::fromInteger(2)),
                                         Value(feel::Decimal::fromInteger(3))};
        QCOMPARE(recorded(QStringLiteral("for x in [a, b] return x * 2"), inputs),
                 QStringList(QStringLiteral("for x in [a, b] return x * 2 = [4, 6]")));
        QCOMPARE(recorded(QStringLiteral("count([a, b][item > 2])"), inputs),
                 (QStringList {QStringLiteral("[a, b] = [2, 3]"), QStringLiteral("[a, b][item > 2] = [3]"),
                               QStringLiteral("count([a, b][item > 2]) = 1")}));
        QCOMPARE(recorded(QStringLiteral("a in (< 3, > b)"), inputs),
                 (QStringList {QStringLiteral("a in (< 3, > b) = true")}));
    }

    void isEmptyForADecisionThatOnlyNamesAVariable()
    {
        QVERIFY(recorded(QStringLiteral("a"), {Value(true), Value()}).isEmpty());
    }

    void holdsTheOutputsOfTheRuleThatHeld()
    {
        const QString table =
            QStringLiteral("<decisionTable hitPolicy='UNIQUE'><input><inputExpression><text>a + "
                           "1</text></inputExpression></input>"
                           "<output name='d'/>"
                           "<rule><inputEntry><text>&lt; 10</text></inputEntry><outputEntry><text>a * "
                           "2</text></outputEntry></rule>"
                           "<rule><inputEntry><text>&gt;= 10</text></inputEntry><outputEntry><text>a * "
                           "3</text></outputEntry></rule>"
                           "</decisionTable>");
        const auto program =
            compiled(input(QStringLiteral("a"), QStringLiteral("number"))
                     + decision(QStringLiteral("d"), table, needsInput(QStringLiteral("a"))));
        QVERIFY(program);
        Steps steps;
        QCOMPARE(
            recorded(*program, QStringLiteral("d"), {Value(feel::Decimal::fromInteger(9))}, steps).size(), 2);
        QCOMPARE(steps.of(0)[0].value.toFeel(), QStringLiteral("10"));
        QCOMPARE(steps.of(0)[1].value.toFeel(), QStringLiteral("27"));
        // The next evaluation begins anew.
        QCOMPARE(recorded(*program, QStringLiteral("d"), {Value()}, steps).size(), 1);
        QCOMPARE(steps.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(StepsTest)
#include "tst_steps.moc"
