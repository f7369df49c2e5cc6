// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/exact_run.h"
#include "dmn/reader.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::dmn;

namespace {

/// A model with one number input `x` and the given further elements.
QByteArray model(const QString &elements)
{
    return QStringLiteral(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' "
               "namespace='urn:m'>"
               "<inputData id='i' name='x'><variable name='x' typeRef='number'/></inputData>%1</definitions>")
        .arg(elements)
        .toUtf8();
}

QString literal(const QString &id, const QString &name, const QString &text, const QString &requires_)
{
    return QStringLiteral("<decision id='%1' name='%2'><variable name='%2'/>%4"
                          "<literalExpression><text>%3</text></literalExpression></decision>")
        .arg(id, name, text, requires_);
}

const QString needsInput =
    QStringLiteral("<informationRequirement><requiredInput href='#i'/></informationRequirement>");

QString faultOf(const QByteArray &bytes)
{
    auto definitions = readDefinitions(bytes);
    if (!definitions)
        return definitions.error().evidence;
    const auto program = compile(std::move(definitions).value());
    return program ? QString() : program.error().evidence;
}

QString table(const QString &policy, const QString &rules)
{
    return QStringLiteral(
               "<decision id='d' name='d'>%1<decisionTable %2><input><inputExpression><text>x</text>"
               "</inputExpression></input><output name='d'/>%3</decisionTable></decision>")
        .arg(needsInput, policy, rules);
}

QString rule(const QString &test, const QString &output)
{
    return QStringLiteral("<rule><inputEntry><text>%1</text></inputEntry><outputEntry><text>%2</text></"
                          "outputEntry></rule>")
        .arg(test.toHtmlEscaped(), output.toHtmlEscaped());
}

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryVersionOfTheStandard_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("version");
        QTest::newRow("1.1") << QStringLiteral("http://www.omg.org/spec/DMN/20151101/dmn.xsd")
                             << QStringLiteral("1.1");
        QTest::newRow("1.2") << QStringLiteral("http://www.omg.org/spec/DMN/20180521/MODEL/")
                             << QStringLiteral("1.2");
        QTest::newRow("1.3") << QStringLiteral("https://www.omg.org/spec/DMN/20191111/MODEL/")
                             << QStringLiteral("1.3");
        QTest::newRow("1.4") << QStringLiteral("https://www.omg.org/spec/DMN/20211108/MODEL/")
                             << QStringLiteral("1.4");
        QTest::newRow("1.5") << QStringLiteral("https://www.omg.org/spec/DMN/20230324/MODEL/")
                             << QStringLiteral("1.5");
    }
    void readsEveryVersionOfTheStandard()
    {
        QFETCH(const QString, space);
        QFETCH(const QString, version);
        QByteArray bytes =
            model(literal(QStringLiteral("d"), QStringLiteral("d"), QStringLiteral("x + 1"), needsInput));
        bytes.replace("https://www.omg.org/spec/DMN/20191111/MODEL/", space.toUtf8());
        const auto definitions = readDefinitions(bytes);
        QVERIFY(definitions.ok());
        QCOMPARE(definitions->dmnVersion, version);
        QCOMPARE(definitions->decisions.size(), 1);
    }

    void keepsExtensionsOfOtherNamespaces()
    {
        const auto definitions = readDefinitions(
            model(QStringLiteral("<inputData id='j' name='y'><extensionElements><p:fact xmlns:p='urn:p' "
                                 "key='a.b'>text</p:fact></extensionElements></inputData>")));
        QVERIFY(definitions.ok());
        const Extension &extension = definitions->inputs.last().extensions.first();
        QCOMPARE(extension.space, QStringLiteral("urn:p"));
        QCOMPARE(extension.attribute("key"), QStringLiteral("a.b"));
        QCOMPARE(extension.text, QStringLiteral("text"));
    }

    void refusesWhatItCannotTrust_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("no xml") << QByteArray("hello") << QString();
        QTest::newRow("other root") << QByteArray("<a/>") << QStringLiteral("definitions");
        QTest::newRow("cut off") << model({}).chopped(8) << QString();
        QTest::newRow("document type")
            << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") << QStringLiteral("document type");
        QTest::newRow("too deep") << model(
            QString(2000, u'x').replace(QStringLiteral("x"), QStringLiteral("<a>")))
                                  << QString();
        QTest::newRow("import") << model(QStringLiteral("<import namespace='urn:o'/>"))
                                << QStringLiteral("import");
        QTest::newRow("undefined name")
            << model(literal(QStringLiteral("d"), QStringLiteral("d"), QStringLiteral("x + y"), needsInput))
            << QStringLiteral("'y' is not defined");
        QTest::newRow("name not required")
            << model(literal(QStringLiteral("d"), QStringLiteral("d"), QStringLiteral("x"), {}))
            << QStringLiteral("'x' is not defined");
        const QString loop =
            QStringLiteral("<informationRequirement><requiredDecision href='#d'/></informationRequirement>");
        QTest::newRow("cycle") << model(
            literal(QStringLiteral("d"), QStringLiteral("d"), QStringLiteral("1"), loop))
                               << QStringLiteral("depends on itself");
        QTest::newRow("same name") << model(
            literal(QStringLiteral("d"), QStringLiteral("x"), QStringLiteral("1"), {}))
                                   << QStringLiteral("used twice");
        QTest::newRow("no logic") << model(QStringLiteral("<decision id='d' name='d'/>"))
                                  << QStringLiteral("no logic");
        QTest::newRow("unknown type")
            << model(QStringLiteral("<inputData id='j' name='y'><variable typeRef='t'/></inputData>"))
            << QStringLiteral("type 't'");
        QTest::newRow("allowed values that filter")
            << model(QStringLiteral("<itemDefinition name='t'><typeRef>string</typeRef><allowedValues><text>"
                                    "\"a\"[item != ?]</text></allowedValues></itemDefinition>"
                                    "<inputData id='j' name='y'><variable typeRef='t'/></inputData>"))
            << QStringLiteral("of no supported form");
        QTest::newRow("output values that read an input") << model(
            table(QStringLiteral("hitPolicy='PRIORITY'"), rule(QStringLiteral("1"), QStringLiteral("2")))
                .replace(QStringLiteral("<output name='d'/>"),
                         QStringLiteral("<output name='d'><outputValues><text>x, 2</text></outputValues>"
                                        "</output>"))) << QStringLiteral("'x' is not defined");
        QTest::newRow("ragged table")
            << model(table({}, QStringLiteral("<rule><outputEntry><text>1</text></outputEntry></rule>")))
            << QStringLiteral("one entry for each column");
    }
    void refusesWhatItCannotTrust()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, evidence);
        const QString fault = faultOf(bytes);
        QVERIFY(!fault.isEmpty());
        QVERIFY2(fault.contains(evidence), qPrintable(fault));
        QVERIFY2(fault.at(0).isDigit(), "the fault names line and column");
    }

    void evaluatesTablesByTheirHitPolicy_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("result");
        const QString two = rule(QStringLiteral("> 1"), QStringLiteral("10"))
            + rule(QStringLiteral("> 2"), QStringLiteral("20"));
        const auto row = [](const char *policy, const QString &rules, const char *result) {
            QTest::addRow("%s %s", policy, result)
                << QString::fromLatin1(policy) << rules << QString::fromLatin1(result);
        };
        row("hitPolicy='UNIQUE'", two, "null");
        row("hitPolicy='UNIQUE'", rule(QStringLiteral("[1..5]"), QStringLiteral("x * 2")), "10");
        row("", rule(QStringLiteral("< 1"), QStringLiteral("1")), "null");
        row("hitPolicy='FIRST'", two, "10");
        row("hitPolicy='ANY'", two, "null");
        row("hitPolicy='ANY'",
            rule(QStringLiteral("-"), QStringLiteral("7")) + rule(QStringLiteral("5"), QStringLiteral("7")),
            "7");
        row("hitPolicy='COLLECT'", two, "[10, 20]");
        row("hitPolicy='COLLECT' aggregation='SUM'", two, "30");
        row("hitPolicy='COLLECT' aggregation='COUNT'", two, "2");
        row("hitPolicy='COLLECT' aggregation='MAX'", two, "20");
        row("hitPolicy='RULE ORDER'", two, "[10, 20]");
    }
    void evaluatesTablesByTheirHitPolicy()
    {
        QFETCH(const QString, policy);
        QFETCH(const QString, rules);
        QFETCH(const QString, result);
        auto definitions = readDefinitions(model(table(policy, rules)));
        QVERIFY(definitions.ok());
        const auto program = compile(std::move(definitions).value());
        QVERIFY2(program.ok(), program.ok() ? "" : qPrintable(program.error().evidence));
        const ExactOutcome outcome = evaluate(**program, {feel::Value(feel::Decimal::fromInteger(5))});
        QCOMPARE(outcome.decisions.front().value.toFeel(), result);
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
