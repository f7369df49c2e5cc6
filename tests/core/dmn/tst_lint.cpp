// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint.h"
#include "dmn/program.h"
#include "dmn/reader.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::dmn;

namespace {

/// A model with inputs of each kind and @p elements.
QString model(const QString &elements)
{
    return QStringLiteral(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' "
               "namespace='urn:m'>\n"
               "<itemDefinition name='云'><typeRef>string</typeRef><allowedValues><text>\"公有云\", "
               "\"私有云\""
               "</text></allowedValues></itemDefinition>\n"
               "<itemDefinition name='列' isCollection='true'><typeRef>string</typeRef></itemDefinition>\n"
               "<inputData id='i1' name='投资'><variable name='投资' typeRef='number'/></inputData>\n"
               "<inputData id='i2' name='已完工'><variable name='已完工' typeRef='boolean'/></inputData>\n"
               "<inputData id='i3' name='模式'><variable name='模式' typeRef='云'/></inputData>\n"
               "<inputData id='i4' name='内容'><variable name='内容' typeRef='列'/></inputData>\n"
               "<inputData id='i5' name='自建'><variable name='自建' typeRef='boolean'/></inputData>\n"
               "<inputData id='i6' name='未引用'><variable name='未引用' typeRef='boolean'/></inputData>\n"
               "<knowledgeSource id='k' name='一'/>\n%1\n</definitions>")
        .arg(elements);
}

QString decision(const QString &logic)
{
    QString needs;
    for (int i = 1; i <= 5; ++i)
        needs +=
            QStringLiteral("<informationRequirement><requiredInput href='#i%1'/></informationRequirement>")
                .arg(i);
    return QStringLiteral(
               "<decision id='d' name='结论'><variable name='结论'/>%1"
               "<authorityRequirement><requiredAuthority href='#k'/></authorityRequirement>\n%2</decision>")
        .arg(needs, logic);
}

QString expression(const QString &feel)
{
    return decision(QStringLiteral("<literalExpression>\n  <text>%1</text></literalExpression>")
                        .arg(feel.toHtmlEscaped()));
}

QString rule(const QStringList &inputs, const QString &output)
{
    QString made = QStringLiteral("<rule>");
    for (const QString &input : inputs)
        made += QStringLiteral("<inputEntry><text>%1</text></inputEntry>").arg(input.toHtmlEscaped());
    return made
        + QStringLiteral("<outputEntry><text>%1</text></outputEntry></rule>\n").arg(output.toHtmlEscaped());
}

QString table(const QStringList &columns, const QString &rules, const QString &attributes = {},
              const QString &output = QStringLiteral("<output name='o'/>"))
{
    QString made = QStringLiteral("<decisionTable %1>").arg(attributes);
    for (const QString &column : columns)
        made += QStringLiteral("<input><inputExpression><text>%1</text></inputExpression></input>")
                    .arg(column.toHtmlEscaped());
    return made + output + u'\n' + rules + QStringLiteral("</decisionTable>");
}

QString findingsIn(const QString &document)
{
    const auto definitions = readDefinitions(document.toUtf8());
    if (!definitions)
        return definitions.error().evidence;
    QStringList lines;
    for (const LintFinding &finding : lint(*definitions))
        lines.append(QStringLiteral("%1:%2 %3")
                         .arg(finding.place.line)
                         .arg(finding.place.column)
                         .arg(nameOf(finding.rule)));
    return lines.join(u'\n');
}

const QString mark = QStringLiteral("§");

} // namespace

/// `§` stands in front of the character a finding is about, or behind the start tag of the element.
class LintTest : public QObject
{
    Q_OBJECT

    static void refused(const char *name, const QString &elements, LintRule rule, const QString &mend = {})
    {
        QTest::addRow("refused: %s", name) << elements << QString(nameOf(rule)) << mend;
    }
    static void accepted(const char *name, const QString &elements)
    {
        QTest::addRow("accepted: %s", name) << elements << QString() << QString();
    }
    static void expressionRefused(const char *feel, LintRule rule, const QString &mend = {})
    {
        refused(feel, expression(QString::fromUtf8(feel)), rule, mend);
    }
    static void expressionAccepted(const char *feel) { accepted(feel, expression(QString::fromUtf8(feel))); }

    static void textRows()
    {
        expressionRefused("max(投资§，1)", LintRule::FullWidth, QStringLiteral("write ','"));
        expressionRefused("投资 §＞= 100", LintRule::FullWidth, QStringLiteral("write '>'"));
        expressionRefused("投资 >= §１００", LintRule::FullWidth, QStringLiteral("write '100'"));
        expressionRefused("投资 < 5 or 投资 > 6 and 投资 §＝ 1", LintRule::FullWidth,
                          QStringLiteral("write '='"));
        expressionRefused("§（投资) > 1", LintRule::FullWidth, QStringLiteral("write '('"));
        expressionRefused("投资 §≥ 100", LintRule::FullWidth, QStringLiteral("write '>='"));
        expressionRefused("投资 §× 2 > 1", LintRule::FullWidth, QStringLiteral("write '*'"));
        expressionRefused("投资 §－ 2 > 1", LintRule::FullWidth, QStringLiteral("write '-'"));
        expressionRefused("[投资§、1]", LintRule::FullWidth, QStringLiteral("write ','"));
        expressionRefused("\"云\" + §“云\"", LintRule::FullWidth, QStringLiteral("write '\"'"));
        expressionRefused("// 说明，\n投资 >= 1 or\n  投资 §＜ 0", LintRule::FullWidth);
        expressionAccepted("投资 >= 100");
        expressionAccepted("max(投资, 1)");
        expressionAccepted("\"甲，乙（万元）“云”１\"");
        expressionAccepted("\"引号\\\"，还在\"");
        expressionAccepted("投资 >= 1 // 说明，＞");
        expressionAccepted("投资 /* （说明） */ >= 1");
        refused("full-width in a cell",
                decision(table({QStringLiteral("模式")},
                               rule({QStringLiteral("\"公有云\"§，\"私有云\"")}, QStringLiteral("true")))),
                LintRule::FullWidth);
        refused("full-width in a boxed expression",
                decision(QStringLiteral(
                    "<list>\n<literalExpression><text>1 §＋ 1</text></literalExpression></list>")),
                LintRule::FullWidth);
    }

    static void nameRows()
    {
        const auto named = [](const QString &name) {
            return QStringLiteral(
                       "<inputData id='n' name='n'>§<variable name='%1' typeRef='number'/></inputData>")
                .arg(name);
        };
        refused("digit first", named(QStringLiteral("5G网络投资")), LintRule::Name,
                QStringLiteral("begin it with a letter or an ideograph: '投资5G网络投资'"));
        refused("circled digit first", named(QStringLiteral("①类")), LintRule::Name);
        refused("operator inside", named(QStringLiteral("投资-残值")), LintRule::Name,
                QStringLiteral("call it '投资残值'"));
        refused("full-width brackets", named(QStringLiteral("投资（万元）")), LintRule::Name);
        refused("quotes", named(QStringLiteral("“云”")), LintRule::Name);
        refused("keyword", named(QStringLiteral("软件 and 硬件")), LintRule::Name);
        refused("built-in", named(QStringLiteral("count")), LintRule::Name);
        accepted("digits later", QString(named(QStringLiteral("投资5G网络"))).remove(mark));
        accepted("spaces", QString(named(QStringLiteral("项目 总 投资"))).remove(mark));
        accepted("keyword inside a word", QString(named(QStringLiteral("android装备"))).remove(mark));
        expressionRefused("投资 > 1 and §投姿 > 2", LintRule::Undefined, QStringLiteral("is '投资' meant?"));
        expressionRefused("§未引用", LintRule::Undefined,
                          QStringLiteral("add an informationRequirement for '未引用' to the decision"));
        expressionRefused("投资 < 2 or §完全不同的东西", LintRule::Undefined,
                          QStringLiteral("declare it as an input or a decision"));
        expressionRefused("投资 <= §)", LintRule::Syntax);
        refused("undefined in a cell",
                decision(table({QStringLiteral("投资")},
                               rule({QStringLiteral("> §门槛")}, QStringLiteral("true"))
                                   + rule({QStringLiteral("<= 1")}, QStringLiteral("false")))),
                LintRule::Undefined);
    }

    static void profileRows()
    {
        expressionRefused("if 已完工 then \"符合\" else §\"不符合\"", LintRule::DefiniteElse,
                          QStringLiteral("write null or \"尚不能判定\" here"));
        expressionRefused("if 投资 >= 100 then true else §false", LintRule::DefiniteElse);
        expressionRefused("if 已完工 = true then 1 else if §自建 = true then 2 else null",
                          LintRule::DefiniteElse);
        expressionRefused("if §已完工 != true then 1 else null", LintRule::DefiniteElse);
        expressionRefused("if §not(模式 = \"公有云\") then 1 else null", LintRule::DefiniteElse);
        expressionRefused("if 模式 = null then §false else true", LintRule::DefiniteElse);
        expressionAccepted("if 已完工 then \"符合\" else \"尚不能判定\"");
        expressionAccepted("if 已完工 = true then 1 else if 已完工 = false then 2 else null");
        expressionAccepted("if 已完工 = true then 1 else if 已完工 = false and 自建 = true then 2 else null");
        expressionAccepted("if 投资 >= 100 then \"甲\" else if 投资 < 100 then \"乙\" else null");
        expressionAccepted(
            "if 模式 in (\"公有云\", \"其他\") then 1 else if 模式 = \"私有云\" then 2 else null");
        expressionAccepted("if 已完工 = false or (自建 = false and 模式 = \"公有云\") then \"否\" "
                           "else if 已完工 = true and 自建 = true then \"是\" else \"尚不能判定\"");
        expressionAccepted("if 模式 = null then null else if 模式 = \"公有云\" then true else false");
        expressionAccepted(
            "if 模式 != null and 自建 != null then 模式 = \"公有云\" and 自建 = true else null");

        expressionRefused("已完工 and §模式 = \"公有云\"", LintRule::Unguarded);
        expressionRefused("§模式 in (\"公有云\", \"私有云\")", LintRule::Unguarded);
        expressionRefused("not(§模式 = null)", LintRule::Unguarded);
        expressionRefused("list contains(内容, §模式)", LintRule::Unguarded);
        expressionAccepted("投资 >= 100 and 投资 < 200 and 已完工");
        expressionAccepted("if 模式 = null then null else 模式 in (\"公有云\", \"私有云\")");
        expressionAccepted("if 内容 = null then null else some 项 in 内容 satisfies 项 = \"甲\"");

        expressionRefused("§count(内容[item = \"甲\"]) > 0", LintRule::Filtered,
                          QStringLiteral("write 'some … in … satisfies …'"));
        expressionRefused("some 项 in §内容 satisfies 项 = \"甲\"", LintRule::Filtered);
        expressionAccepted("count(内容) >= 1");

        refused("R7",
                QStringLiteral("<decision id='d' name='结论'>§<literalExpression><text>1</text>"
                               "</literalExpression></decision>"),
                LintRule::NoAuthority);
    }

    static void tableRows()
    {
        const QString cloud = QStringLiteral("模式");
        const QString open = QStringLiteral("\"公有云\"");
        const QString own = QStringLiteral("\"私有云\"");
        const QString yes = QStringLiteral("true");
        const QString no = QStringLiteral("false");
        const auto withDefault = [&](const QString &entry) {
            return decision(table({QStringLiteral("投资")},
                                  rule({QStringLiteral("> 1")}, yes) + rule({QStringLiteral("<= 1")}, no), {},
                                  QStringLiteral("<output name='o'><defaultOutputEntry><text>%1</text>"
                                                 "</defaultOutputEntry></output>")
                                      .arg(entry)));
        };
        refused("R4 default output", withDefault(QStringLiteral("§false")), LintRule::Default);
        accepted("R4 default null", withDefault(QStringLiteral("null")));
        accepted("R4 default undetermined", withDefault(QStringLiteral("\"尚不能判定\"")));
        const QString guarded = QStringLiteral(
            "<decision id='d' name='结论'><variable name='结论'/>"
            "<informationRequirement><requiredInput href='#i1'/></informationRequirement>"
            "<authorityRequirement><requiredAuthority href='#k'/></authorityRequirement>%1</decision>");
        refused("R4 collecting",
                QString(guarded)
                    .replace(QStringLiteral("name='结论'>"), QStringLiteral("name='结论'>§"))
                    .arg(table({QStringLiteral("投资")}, rule({QStringLiteral("> 1")}, QStringLiteral("1")),
                               QStringLiteral("hitPolicy='COLLECT' aggregation='COUNT'"))),
                LintRule::Default);
        refused("R5 dash",
                decision(table({cloud, QStringLiteral("自建")},
                               rule({open, QStringLiteral("§-")}, yes) + rule({own, yes}, yes)
                                   + rule({own, no}, no))),
                LintRule::Dash);
        accepted("R5 every value",
                 decision(table({cloud, QStringLiteral("自建")},
                                rule({open, QStringLiteral("true, false")}, yes) + rule({own, yes}, yes)
                                    + rule({own, no}, no))));
    }

    static void verdictRows()
    {
        const QString cloud = QStringLiteral("模式");
        const QString open = QStringLiteral("\"公有云\"");
        const QString own = QStringLiteral("\"私有云\"");
        const QString yes = QStringLiteral("true");
        const QString no = QStringLiteral("false");
        const QString plain = QStringLiteral(
            "<decision id='d' name='结论'>%2<variable name='结论'/>"
            "<informationRequirement><requiredInput href='#i3'/></informationRequirement>"
            "<authorityRequirement><requiredAuthority href='#k'/></authorityRequirement>%1</decision>");
        refused("R6 no negative",
                plain.arg(table({cloud}, rule({open + QStringLiteral(", ") + own}, yes)), mark),
                LintRule::Negative);
        refused("R6 gap", plain.arg(table({cloud}, rule({open}, QStringLiteral("1"))), mark),
                LintRule::Negative);
        accepted("R6 both", plain.arg(table({cloud}, rule({open}, yes) + rule({own}, no)), QString()));
        accepted(
            "R6 null where nothing is said",
            plain.arg(table({cloud}, rule({open}, QStringLiteral("1")) + rule({own}, QStringLiteral("null"))),
                      QString()));
        refused("overlap",
                plain.arg(table({cloud},
                                rule({open}, yes)
                                    + QString(rule({open + QStringLiteral(", ") + own}, no))
                                          .replace(QStringLiteral("<rule>"), QStringLiteral("<rule>§"))),
                          QString()),
                LintRule::Overlap);
        const auto second = [&](const QString &cell, const QString &output) {
            return plain.arg(table({cloud}, rule({open}, yes) + rule({own}, no) + rule({cell}, output)),
                             QString());
        };
        refused("a cell that holds unless", second(QStringLiteral("not(§[\"公有云\", \"私有云\"])"), no),
                LintRule::Unguarded);
        accepted("a cell for the unknown that says so",
                 second(QStringLiteral("null"), QStringLiteral("null")));
        refused("a cell for the unknown that answers", second(QStringLiteral("§null"), no),
                LintRule::Unguarded, QStringLiteral("list the values for which it is to hold"));
        refused("a cell that compares the input", second(QStringLiteral("§? = \"x\""), no),
                LintRule::Unguarded);
    }

private Q_SLOTS:
    void findsEachTrapWhereItIs_data()
    {
        QTest::addColumn<QString>("elements");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("mend");
        textRows();
        nameRows();
        profileRows();
        tableRows();
        verdictRows();
    }
    void findsEachTrapWhereItIs()
    {
        QFETCH(const QString, elements);
        QFETCH(const QString, rule);
        QFETCH(const QString, mend);
        QString document = model(elements);
        const qsizetype at = document.indexOf(mark);
        document.remove(mark);
        if (rule.isEmpty()) {
            QCOMPARE(findingsIn(document), QString());
            return;
        }
        const QStringView before = QStringView(document).left(at);
        const qsizetype column = at - before.lastIndexOf(u'\n');
        QCOMPARE(findingsIn(document),
                 QStringLiteral("%1:%2 %3").arg(before.count(u'\n') + 1).arg(column).arg(rule));
        const QList<LintFinding> findings = lint(*readDefinitions(document.toUtf8()));
        QVERIFY(!findings.first().mend.isEmpty());
        if (!mend.isEmpty())
            QCOMPARE(findings.first().mend, mend);
    }

    void placesStayRightBehindReferencesAndSections()
    {
        const QString plain = expression(QStringLiteral("投资 > 1 and 投资 < 9 and 门槛"));
        const auto column = [](const QString &elements) {
            const auto definitions = readDefinitions(model(elements).toUtf8());
            return lint(*definitions).first().place.column;
        };
        const auto textOf = [](const QString &written) {
            return decision(
                QStringLiteral("<literalExpression>\n  <text>%1</text></literalExpression>").arg(written));
        };
        constexpr int indent = 9;
        QCOMPARE(column(plain), qint64(indent + QStringLiteral("投资 &gt; 1 and 投资 &lt; 9 and ").size()));
        QCOMPARE(column(textOf(QStringLiteral("投资 &#62; 1 and 门槛"))),
                 qint64(indent + QStringLiteral("投资 &#62; 1 and ").size()));
        QCOMPARE(column(textOf(QStringLiteral("<![CDATA[投资 < 1 and 门槛]]>"))),
                 qint64(indent + QStringLiteral("<![CDATA[投资 < 1 and ").size()));
        QCOMPARE(column(textOf(QStringLiteral("投资 <!-- 说明 -->&lt; 1 and 门槛"))),
                 qint64(indent + QStringLiteral("投资 <!-- 说明 -->&lt; 1 and ").size()));
        QCOMPARE(column(textOf(QStringLiteral("\"&#x1F600;\" = \"\" and 门槛"))),
                 qint64(indent + QStringLiteral("\"&#x1F600;\" = \"\" and ").size()));
    }

    void reportsNothingThatFollowsFromFullWidthCharacters()
    {
        QCOMPARE(findingsIn(model(expression(QStringLiteral("投资 ＞ １ and 未知")))).count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
