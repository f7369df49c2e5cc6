// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/models.h"
#include "dmn/parts.h"

#include <QTest>

using namespace models;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Program> programOf(const QString &elements)
{
    auto definitions = readDefinitions(document(elements));
    if (!definitions)
        qFatal("%s", qPrintable(definitions.error().evidence));
    auto program = compile(std::move(definitions).value());
    if (!program)
        qFatal("%s", qPrintable(program.error().evidence));
    return *program;
}

/// What decision @p name is made of when nothing is known but that the inputs named in @p known are true.
QStringList partsOf(const Program &program, const QString &name, const QStringList &known = {})
{
    std::vector<AbstractValue> inputs;
    for (size_t i = 0; i < program.inputs.size(); ++i)
        inputs.push_back(known.contains(program.inputs[i].name)
                             ? AbstractValue::exactly(feel::Value(true))
                             : AbstractValue::ofDomain(program.inputs[i].domain, FactSet::of(int(i))));
    AbstractRun run(program, std::move(inputs));
    const int decision = program.decisionById(name);
    const Parts parts(run, decision);
    QStringList names;
    for (const int slot : parts.of(program.slotOfDecision(decision)))
        names.append(program.isInput(slot) ? program.inputs[size_t(slot)].name
                                           : program.decisions[size_t(program.decisionOfSlot(slot))].name);
    return names;
}

const QString truths = input(u"a"_s, u"boolean"_s) + input(u"b"_s, u"boolean"_s) + input(u"c"_s, u"boolean"_s)
    + input(u"d"_s, u"boolean"_s);

} // namespace

/// What a decision is worked out from, in pieces whose values can be combined at will.
class PartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesADecisionForOnePartThatAloneReadsItsInputs()
    {
        const auto program = programOf(
            truths + decision(u"both"_s, literal(u"a and b"_s), needsInput(u"a"_s) + needsInput(u"b"_s))
            + decision(u"whole"_s, literal(u"both or c"_s), needsDecision(u"#both"_s) + needsInput(u"c"_s)));
        QCOMPARE(partsOf(*program, u"whole"_s), QStringList({u"c"_s, u"both"_s}));
        QCOMPARE(partsOf(*program, u"both"_s), QStringList({u"a"_s, u"b"_s}));
    }

    void takesADecisionApartThatSharesAnInput()
    {
        const auto program = programOf(
            truths + decision(u"one"_s, literal(u"a and b"_s), needsInput(u"a"_s) + needsInput(u"b"_s))
            + decision(u"other"_s, literal(u"a and c"_s), needsInput(u"a"_s) + needsInput(u"c"_s))
            + decision(u"whole"_s, literal(u"one or other"_s),
                       needsDecision(u"#one"_s) + needsDecision(u"#other"_s)));
        QCOMPARE(partsOf(*program, u"whole"_s), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        // What is known is shared by nobody any more.
        QCOMPARE(partsOf(*program, u"whole"_s, {u"a"_s}), QStringList({u"one"_s, u"other"_s}));
    }

    void takesADecisionApartThatReadsASharedDecision()
    {
        const auto program = programOf(
            truths + decision(u"base"_s, literal(u"a and b"_s), needsInput(u"a"_s) + needsInput(u"b"_s))
            + decision(u"one"_s, literal(u"base and c"_s), needsDecision(u"#base"_s) + needsInput(u"c"_s))
            + decision(u"other"_s, literal(u"base or d"_s), needsDecision(u"#base"_s) + needsInput(u"d"_s))
            + decision(u"whole"_s, literal(u"one and other"_s),
                       needsDecision(u"#one"_s) + needsDecision(u"#other"_s)));
        QCOMPARE(partsOf(*program, u"whole"_s), QStringList({u"c"_s, u"d"_s, u"base"_s}));
    }

    void passesThroughWhatHasManyValues()
    {
        const auto program =
            programOf(input(u"x"_s, u"number"_s) + input(u"y"_s, u"number"_s)
                      + decision(u"sum"_s, literal(u"x + y"_s), needsInput(u"x"_s) + needsInput(u"y"_s))
                      + decision(u"whole"_s, literal(u"sum >= 10"_s), needsDecision(u"#sum"_s)));
        QCOMPARE(partsOf(*program, u"whole"_s), QStringList({u"x"_s, u"y"_s}));
    }
};

QTEST_GUILESS_MAIN(PartsTest)
#include "tst_parts.moc"
