// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/models.h"

using namespace models;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A table of the input `x` with one output column that allows "高", "中", "低" in this order.
QString table(const QString &policy, std::initializer_list<std::pair<const char *, const char *>> rules,
              const QString &fallback = {})
{
    QString made =
        QStringLiteral("<decisionTable hitPolicy='%1'><input><inputExpression typeRef='number'>%2"
                       "</inputExpression></input><output>"
                       "<outputValues>%3</outputValues>%4</output>")
            .arg(policy, text(s("x")), text(s("\"高\",\"中\",\"低\"")),
                 fallback.isEmpty()
                     ? QString()
                     : QStringLiteral("<defaultOutputEntry>%1</defaultOutputEntry>").arg(text(fallback)));
    for (const auto &[test, output] : rules)
        made += QStringLiteral("<rule><inputEntry>%1</inputEntry><outputEntry>%2</outputEntry></rule>")
                    .arg(text(s(test)), text(s(output)));
    return made + QStringLiteral("</decisionTable>");
}

QString tableModel(const QString &policy, const QString &fallback = {})
{
    return input(s("x"), s("number"))
        + decision(s("d"), table(policy, {{"> 1", "\"低\""}, {"> 2", "\"高\""}, {"> 3", "\"中\""}}, fallback),
                   needsInput(s("x")));
}

/// A knowledge model with its own name as id.
QString knowledge(const QString &name, const QString &parameters, const QString &logic,
                  const QString &needs = {})
{
    return QStringLiteral(
               "<businessKnowledgeModel id='%1' name='%1'><variable name='%1'/>%4<encapsulatedLogic>"
               "%2%3</encapsulatedLogic></businessKnowledgeModel>")
        .arg(name, parameters, logic, needs);
}

QString parameter(const QString &name, const QString &type)
{
    return QStringLiteral("<formalParameter name='%1' typeRef='%2'/>").arg(name, type);
}

QString entry(const QString &name, const QString &logic)
{
    return name.isEmpty()
        ? QStringLiteral("<contextEntry>%1</contextEntry>").arg(logic)
        : QStringLiteral("<contextEntry><variable name='%1'/>%2</contextEntry>").arg(name, logic);
}

} // namespace

/// Whole models in the standard's reading.
class StandardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersOutputsByTheirPriority()
    {
        const auto priority = compiled(tableModel(s("PRIORITY")));
        QCOMPARE(outcome(*priority, s("d"), {s("2")}), s("\"低\""));
        QCOMPARE(outcome(*priority, s("d"), {s("5")}), s("\"高\""));
        const auto order = compiled(tableModel(s("OUTPUT ORDER")));
        QCOMPARE(outcome(*order, s("d"), {s("5")}), s("[\"高\", \"中\", \"低\"]"));
        const auto rules = compiled(tableModel(s("RULE ORDER")));
        QCOMPARE(outcome(*rules, s("d"), {s("5")}), s("[\"低\", \"高\", \"中\"]"));
    }

    void fallsBackOnTheDefaultOutput()
    {
        const auto program = compiled(tableModel(s("UNIQUE"), s("\"无\"")));
        QCOMPARE(outcome(*program, s("d"), {s("0")}), s("\"无\""));
        QCOMPARE(outcome(*program, s("d"), {s("2")}), s("\"低\""));
        QCOMPARE(outcome(*program, s("d"), {s("3")}), s("null"));
    }

    void evaluatesBoxedExpressions_data()
    {
        QTest::addColumn<QString>("logic");
        QTest::addColumn<QString>("expected");
        const auto boxed = [](const char *element,
                              std::initializer_list<std::pair<const char *, const char *>> parts,
                              const char *attributes = "") {
            QString made = QStringLiteral("<%1 %2>").arg(s(element), s(attributes));
            for (const auto &[part, feel] : parts)
                made += QStringLiteral("<%1>%2</%1>").arg(s(part), literal(s(feel)));
            return QString(made + QStringLiteral("</%1>").arg(s(element)));
        };
        QTest::newRow("context") << QStringLiteral("<context>%1</context>")
                                        .arg(entry(s("净 额"), literal(s("7")))
                                             + entry(s("b"), literal(s("净 额 + 1"))))
                                 << s("{净 额: 7, b: 8}");
        QTest::newRow("context with result")
            << QStringLiteral("<context>%1</context>")
                   .arg(entry(s("a"), literal(s("7"))) + entry({}, literal(s("a * 2"))))
            << s("14");
        QTest::newRow("list") << QStringLiteral("<list>%1%2</list>").arg(literal(s("1")), literal(s("\"a\"")))
                              << s("[1, \"a\"]");
        QTest::newRow("relation")
            << QStringLiteral("<relation><column name='a'/><column name='b'/><row>%1%2</row></relation>")
                   .arg(literal(s("1")), literal(s("2")))
            << s("[{a: 1, b: 2}]");
        QTest::newRow("conditional") << boxed("conditional", {{"if", "1 > 2"}, {"then", "1"}, {"else", "2"}})
                                     << s("2");
        QTest::newRow("filter") << boxed("filter", {{"in", "[{x: 1}, {x: 3}]"}, {"match", "x > 2"}})
                                << s("[{x: 3}]");
        QTest::newRow("for") << boxed("for", {{"in", "[1, 2]"}, {"return", "i * 10"}}, "iteratorVariable='i'")
                             << s("[10, 20]");
        QTest::newRow("some") << boxed("some", {{"in", "[1, 2]"}, {"satisfies", "i > 1"}},
                                       "iteratorVariable='i'")
                              << s("true");
        QTest::newRow("every") << boxed("every", {{"in", "[1, 2]"}, {"satisfies", "i > 1"}},
                                        "iteratorVariable='i'")
                               << s("false");
        QTest::newRow("function")
            << QStringLiteral("<context>%1</context>")
                   .arg(entry(s("f"),
                              QStringLiteral("<functionDefinition>%1%2</functionDefinition>")
                                  .arg(parameter(s("n"), s("number")), literal(s("n + 1"))))
                        + entry({}, literal(s("f(41)"))))
            << s("42");
        QTest::newRow("typed") << literal(s("[42]"), s("number")) << s("42");
        QTest::newRow("incomplete") << boxed("conditional", {{"if", "true"}}) << s("null");
    }
    void evaluatesBoxedExpressions()
    {
        QFETCH(const QString, logic);
        QFETCH(const QString, expected);
        const auto program = compiled(decision(s("d"), logic));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("d")), expected);
    }

    void callsKnowledgeModels()
    {
        const QString invocation =
            QStringLiteral("<invocation>%1<binding><parameter name='n'/>%2</binding></invocation>")
                .arg(literal(s("阶乘")), literal(s("5")));
        const auto program =
            compiled(knowledge(s("阶乘"), parameter(s("n"), s("number")),
                               literal(s("if n < 2 then 1 else n * 阶乘(n - 1)")))
                     + knowledge(s("档"), parameter(s("x"), s("number")),
                                 table(s("FIRST"), {{"> 9", "\"高\""}, {"-", "\"低\""}}))
                     + decision(s("a"), invocation, needsKnowledge(s("#阶乘")))
                     + decision(s("b"), literal(s("档(阶乘(3)) + 档(x: 10)")),
                                needsKnowledge(s("#阶乘")) + needsKnowledge(s("#档")))
                     + decision(s("c"), literal(s("阶乘(\"五\")")), needsKnowledge(s("#阶乘"))));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("a")), s("120"));
        QCOMPARE(outcome(*program, s("b")), s("\"低高\""));
        QCOMPARE(outcome(*program, s("c")), s("null"));
    }

    void offersDecisionsAsAService()
    {
        const auto program = compiled(
            input(s("x"), s("number")) + decision(s("two"), literal(s("x * 2")), needsInput(s("x")))
            + decision(s("sum"), literal(s("two + base")),
                       needsDecision(s("#two")) + needsDecision(s("#base")))
            + decision(s("base"), literal(s("1000")))
            + QStringLiteral(
                "<decisionService id='svc' name='svc'><variable name='svc'/><outputDecision href='#sum'/>"
                "<encapsulatedDecision href='#two'/><inputDecision href='#base'/><inputData href='#x'/>"
                "</decisionService>"
                "<decisionService id='both' name='both'><outputDecision href='#sum'/>"
                "<outputDecision href='#two'/><inputData href='#x'/></decisionService>")
            + decision(s("d"), literal(s("svc(21, 0) + svc(base: 1, x: 1)")), needsKnowledge(s("#svc")))
            + decision(s("e"), literal(s("both(3)")), needsKnowledge(s("#both")))
            + decision(s("f"), literal(s("svc(21)")), needsKnowledge(s("#svc"))));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("d")), s("45"));
        QCOMPARE(outcome(*program, s("e")), s("{sum: 1006, two: 6}"));
        QCOMPARE(outcome(*program, s("f")), s("null"));
    }

    void takesElementsOfImportedModels()
    {
        auto other = readDefinitions(document(
            QStringLiteral("<itemDefinition name='金额'><typeRef>number</typeRef><allowedValues>%1"
                           "</allowedValues></itemDefinition>")
                    .arg(text(s(">= 0")))
                + input(s("a"), s("金额")) + decision(s("twice"), literal(s("a * 2")), needsInput(s("a")))
                + knowledge(s("inc"), parameter(s("n"), s("金额")), literal(s("n + 1"))),
            s("urn:other#1")));
        QVERIFY(other.ok());
        const QString import = QStringLiteral("<import name='库' namespace='urn:other#1' importType='x'/>");
        const auto program = compiled(
            import
                + decision(s("d"), literal(s("库.twice + 库.inc(1)")),
                           needsDecision(s("urn:other#1#twice")) + needsKnowledge(s("urn:other#1#inc")),
                           s("库.金额"))
                + decision(s("e"), literal(s("库.inc(-1)")), needsKnowledge(s("urn:other#1#inc"))),
            Profile::Standard, {*other});
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("d"), {s("20")}), s("42"));
        QCOMPARE(outcome(*program, s("d"), {s("-20")}), s("null"));
        QCOMPARE(outcome(*program, s("e")), s("null"));
    }

    void bringsResultsToTheirDeclaredType()
    {
        const QString items =
            QStringLiteral(
                "<itemDefinition name='类别'><typeRef>string</typeRef><allowedValues>%1"
                "</allowedValues></itemDefinition>"
                "<itemDefinition name='类别表' isCollection='true'><typeRef>类别</typeRef></itemDefinition>"
                "<itemDefinition name='人'><itemComponent name='姓 名'><typeRef>string</typeRef>"
                "</itemComponent></itemDefinition>")
                .arg(text(s("\"一\",\"二\"")));
        const auto program = compiled(items + decision(s("a"), literal(s("\"一\"")), {}, s("类别表"))
                                      + decision(s("b"), literal(s("\"三\"")), {}, s("类别"))
                                      + decision(s("c"), literal(s("[\"一\", \"三\"]")), {}, s("类别表"))
                                      + decision(s("d"), literal(s("{姓 名: \"张\"}.姓 名")), {}, s("string"))
                                      + decision(s("e"), literal(s("{姓 名: 1}")), {}, s("人")));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("a")), s("[\"一\"]"));
        QCOMPARE(outcome(*program, s("b")), s("null"));
        QCOMPARE(outcome(*program, s("c")), s("null"));
        QCOMPARE(outcome(*program, s("d")), s("\"张\""));
        QCOMPARE(outcome(*program, s("e")), s("null"));
    }

    void goesOnAroundWhatIsFaulty()
    {
        const auto program = compiled(
            decision(s("bad"), literal(s("1 +"))) + decision(s("good"), literal(s("2")))
            + decision(s("loop"), literal(s("loop")), needsDecision(s("#loop")))
            + decision(s("lost"), literal(s("gone + 1")), needsDecision(s("#gone")))
            + decision(s("empty"), {})
            + decision(s("java"),
                       QStringLiteral("<context>%1%2</context>")
                           .arg(entry(s("f"),
                                      QStringLiteral(
                                          "<functionDefinition kind='Java'><context/></functionDefinition>")),
                                entry({}, literal(s("f()"))))));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("good")), s("2"));
        for (const char *name : {"bad", "loop", "lost", "empty", "java"}) {
            QCOMPARE(outcome(*program, s(name)), s("null"));
            QVERIFY2(std::any_of(program->faults.begin(), program->faults.end(),
                                 [&](const CompileFault &fault) { return fault.element == s(name); }),
                     name);
        }
        QVERIFY(std::any_of(program->faults.begin(), program->faults.end(), [](const CompileFault &fault) {
            return fault.message.contains(QStringLiteral("Java"));
        }));
    }

    void refusesTheSameInARulePack_data()
    {
        QTest::addColumn<QString>("elements");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("java") << decision(
            s("d"),
            QStringLiteral("<context>%1</context>")
                .arg(entry(s("f"), QStringLiteral("<functionDefinition kind='Java'/>"))))
                              << s("Java");
        QTest::newRow("external") << decision(s("d"),
                                              literal(s("function(a) external {java: {class: \"x\"}}")))
                                  << s("external");
        QTest::newRow("undefined in a context") << decision(
            s("d"), QStringLiteral("<context>%1</context>").arg(entry(s("a"), literal(s("unheard")))))
                                                << s("'unheard'");
        QTest::newRow("undefined in a knowledge model")
            << knowledge(s("k"), parameter(s("n"), {}), literal(s("m"))) << s("'m'");
        QTest::newRow("undefined type")
            << decision(s("d"), literal(s("1 instance of unheard"))) << s("unheard");
        QTest::newRow("output order") << tableModel(s("OUTPUT ORDER")) << s("OUTPUT ORDER");
        QTest::newRow("missing knowledge")
            << decision(s("d"), literal(s("1")), needsKnowledge(s("#gone"))) << s("gone");
        QTest::newRow("reference to nothing")
            << decision(s("d"), literal(s("1")), needsDecision(s("gone"))) << s("names no element");
    }
    void refusesTheSameInARulePack()
    {
        QFETCH(const QString, elements);
        QFETCH(const QString, evidence);
        auto definitions = readDefinitions(document(elements));
        QString fault = definitions ? QString() : definitions.error().evidence;
        if (definitions) {
            const auto program = compile(std::move(definitions).value());
            fault = program ? QString() : program.error().evidence;
        }
        QVERIFY2(fault.contains(evidence), qPrintable(fault));
    }

    void endsInServicesThatCallThemselves()
    {
        const auto program =
            compiled(decision(s("d"), literal(s("svc() + 1")), needsKnowledge(s("#svc")))
                     + QStringLiteral(
                         "<decisionService id='svc' name='svc'><outputDecision href='#d'/></decisionService>")
                     + knowledge(s("forever"), {}, literal(s("forever()")))
                     + decision(s("e"), literal(s("forever()")), needsKnowledge(s("#forever"))));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("d")), s("nested too deeply"));
        QCOMPARE(outcome(*program, s("e")), s("nested too deeply"));
    }

    void refusesDocumentsWithoutEnd()
    {
        const QString deep = QStringLiteral("<list>").repeated(500) + QStringLiteral("</list>").repeated(500);
        QVERIFY(!readDefinitions(document(decision(s("d"), deep))));
        QVERIFY(!readDefinitions(QByteArray(largestDocument + 1, ' ')));
        QString types;
        for (int i = 0; i < 2000; ++i)
            types +=
                QStringLiteral("<itemDefinition name='t%1'><itemComponent name='a'><typeRef>t%2</typeRef>"
                               "</itemComponent></itemDefinition>")
                    .arg(i)
                    .arg((i + 1) % 2000);
        // Types that hold each other ten times over, and allowed values that take long to look through.
        for (int i = 0; i < 30; ++i) {
            QString components;
            for (int j = 0; j < 10; ++j)
                components +=
                    QStringLiteral("<itemComponent name='c%1'><typeRef>u%2</typeRef></itemComponent>")
                        .arg(j)
                        .arg(i + 1);
            types += QStringLiteral("<itemDefinition name='u%1'>%2</itemDefinition>").arg(i).arg(components);
        }
        types += QStringLiteral("<itemDefinition name='slow' isCollection='true'><typeRef>number</typeRef>"
                                "<allowedValues>%1</allowedValues></itemDefinition>")
                     .arg(text(s("some i in 1..9999 satisfies i > ?")));
        const auto program =
            compiled(types + decision(s("d"), literal(s("{a: {a: 1}}")), {}, s("t0"))
                     + decision(s("e"), literal(s("for i in 1..100000 return i")), {}, s("slow")));
        QVERIFY(program);
        QCOMPARE(outcome(*program, s("d")), s("null"));
        QCOMPARE(outcome(*program, s("e")), s("null"));
    }
};

QTEST_GUILESS_MAIN(StandardModelTest)
#include "tst_standard_model.moc"
