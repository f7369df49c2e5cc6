// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/document.h"
#include "dmn/reader.h"

#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::dmn;

namespace {

QByteArray packBytes()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file with everything that `Definitions` has no place for.
const QByteArray rich = QByteArrayLiteral(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" "
    "xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\" "
    "xmlns:dc=\"http://www.omg.org/spec/DMN/20180521/DC/\" xmlns:a=\"urn:a\" id=\"m\" name=\"m\" "
    "namespace=\"urn:m\" a:mark=\"1 &lt; 2 &quot;&amp;&quot;&#10;&#9;\">\n"
    "  <!-- 说明 -->\n"
    "  <extensionElements><a:deep><a:deeper at=\"x\">1 &lt; "
    "2<a:deepest/></a:deeper></a:deep></extensionElements>\n"
    "  <?editor state?>\n"
    "  <decision id=\"d\" name=\"d\" a:colour=\"red\"><question/><variable name=\"d\" typeRef=\"number\"/>"
    "<decisionOwner href=\"#o\"/><literalExpression><text>1 &gt; 0</text></literalExpression></decision>\n"
    "  <organizationUnit id=\"o\" name=\"市经济信息委\"/>\n"
    "  <textAnnotation id=\"t\"><text><![CDATA[甲 < 乙 ]]]]><![CDATA[> 丙]]></text></textAnnotation>\n"
    "  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef=\"d\"><dc:Bounds x=\"1\" y=\"2\" "
    "width=\"3\" "
    "height=\"4\"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>\n"
    "</definitions>\n");

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingThatWasNotChanged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("everything a model has no place for") << rich;
        QTest::newRow("the pack") << packBytes();
    }
    void changesNothingThatWasNotChanged()
    {
        QFETCH(const QByteArray, bytes);
        const auto document = readDocument(bytes);
        QVERIFY2(document.ok(), document.ok() ? "" : qPrintable(document.error().evidence));
        const QByteArray written = writeDocument(*document);
        const auto again = readDocument(written);
        QVERIFY(again.ok());
        QVERIFY(*again == *document);
        QCOMPARE(writeDocument(*again), written);
        QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(bytes));
    }

    void writesOnlyTheThresholdThatWasChanged()
    {
        Document document = readDocument(packBytes()).value();
        XmlElement *text = nullptr;
        for (auto &one : document.root.children)
            if (auto *below = std::get_if<XmlElement>(&one); below && below->attribute(u"id") == u"d_42")
                text = below->child(u"literalExpression")->child(u"text");
        QVERIFY(text);
        QCOMPARE(text->text(), QStringLiteral("类一认定投资 >= 1000000"));
        text->children = {XmlText {XmlText::Kind::Text, QStringLiteral("类一认定投资 >= 1500000")}};
        QByteArray expected = packBytes();
        expected.replace("<text>类一认定投资 &gt;= 1000000", "<text>类一认定投资 &gt;= 1500000");
        QCOMPARE(writeDocument(document), expected);
    }

    void writesDmn13WhateverItRead_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::newRow("1.1") << QByteArray("http://www.omg.org/spec/DMN/20151101/dmn.xsd");
        QTest::newRow("1.2") << QByteArray("http://www.omg.org/spec/DMN/20180521/MODEL/");
        QTest::newRow("1.4") << QByteArray("https://www.omg.org/spec/DMN/20211108/MODEL/");
        QTest::newRow("1.5") << QByteArray("https://www.omg.org/spec/DMN/20230324/MODEL/");
    }
    void writesDmn13WhateverItRead()
    {
        QFETCH(const QByteArray, space);
        const QByteArray bytes = "<definitions xmlns='" + space
            + "' id='m' name='m' namespace='urn:m'><inputData id='i' name='x'><variable name='x' "
              "typeRef='string'/></inputData></definitions>";
        const auto definitions = readDefinitions(writeDocument(*readDocument(bytes)));
        QVERIFY(definitions.ok());
        QCOMPARE(definitions->dmnVersion, QStringLiteral("1.3"));
        QCOMPARE(definitions->inputs.first().typeRef, QStringLiteral("string"));
    }

    void namesTypesOfVersion11WithoutPrefix()
    {
        const QByteArray bytes =
            "<definitions xmlns='http://www.omg.org/spec/DMN/20151101/dmn.xsd' "
            "xmlns:feel='http://www.omg.org/spec/FEEL/20140401' id='m' name='m' "
            "namespace='urn:m'><itemDefinition name='金额'><typeRef>feel:number</typeRef>"
            "</itemDefinition><inputData id='i' name='x'><variable name='x' "
            "typeRef='feel:string'/></inputData></definitions>";
        const auto definitions = readDefinitions(writeDocument(*readDocument(bytes)));
        QVERIFY(definitions.ok());
        QCOMPARE(definitions->items.first().typeRef, QStringLiteral("number"));
        QCOMPARE(definitions->inputs.first().typeRef, QStringLiteral("string"));
    }

    void keepsTheVersionThatItsConstructsNeed()
    {
        const QByteArray bytes =
            "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='m' name='m' "
            "namespace='urn:m'><decision id='d' name='d'><conditional/></decision></definitions>";
        QVERIFY(writeDocument(*readDocument(bytes)).contains("20230324"));
    }

    void refusesWhatTheReaderRefuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other root") << QByteArray("<a/>");
        QTest::newRow("cut off") << rich.chopped(20);
        QTest::newRow("document type") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
        QByteArray deep = rich;
        const QByteArray nested = QByteArray("<a:d>").repeated(60) + QByteArray("</a:d>").repeated(60);
        QTest::newRow("too deep") << deep.replace("<a:deepest/>", nested);
    }
    void refusesWhatTheReaderRefuses()
    {
        QFETCH(const QByteArray, bytes);
        const auto document = readDocument(bytes);
        QVERIFY(!document.ok());
        QCOMPARE(document.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY(document.error().evidence.at(0).isDigit());
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
