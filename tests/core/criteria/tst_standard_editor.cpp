// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_compiler.h"
#include "criteria/pack_examples.h"
#include "criteria/rule_pack.h"
#include "dmn/document.h"
#include "dmn/reader.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;

namespace {

const QString tools = QStringLiteral(ZHIPING_SOURCE_DIR "/tests/interchange/");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray packBytes()
{
    return bytesOf(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
}

/// What an editor must keep of an element, written so that a difference can be read.
QStringList linesOf(const dmn::Element &element)
{
    QStringList lines {element.id + u' ' + element.name + u' ' + element.description};
    for (const dmn::Extension &extension : element.extensions) {
        QStringList attributes;
        for (auto it = extension.attributes.begin(); it != extension.attributes.end(); ++it)
            attributes.append(it.key() + u'=' + it.value());
        attributes.sort();
        lines.append(extension.space + u' ' + extension.name + u' ' + attributes.join(u' ') + u' '
                     + extension.text.trimmed());
    }
    return lines;
}

QStringList linesOf(const dmn::Definitions &definitions)
{
    QStringList lines = linesOf(static_cast<const dmn::Element &>(definitions));
    for (const dmn::ItemDefinition &item : definitions.items)
        lines += linesOf(item) << item.typeRef << item.allowedValues.text;
    for (const dmn::InputData &input : definitions.inputs)
        lines += linesOf(input) << input.variable << input.typeRef;
    for (const dmn::KnowledgeSource &source : definitions.sources)
        lines += linesOf(source) << source.type << source.locationUri;
    for (const dmn::Decision &decision : definitions.decisions) {
        lines += linesOf(decision) << decision.question << decision.allowedAnswers << decision.variable
                                   << decision.typeRef << decision.requiredInputs.join(u' ')
                                   << decision.requiredDecisions.join(u' ')
                                   << decision.authorities.join(u' ');
        if (const auto *source = std::get_if<dmn::SourceText>(&decision.logic))
            lines.append(source->text);
        const auto *table = std::get_if<dmn::DecisionTable>(&decision.logic);
        for (const dmn::TableRule &rule : table ? table->rules : QList<dmn::TableRule>()) {
            for (const dmn::SourceText &entry : rule.inputs + rule.outputs)
                lines.append(entry.text);
            lines.append(rule.annotations.join(u'|'));
        }
    }
    return lines;
}

} // namespace

/// A pack opened, changed and saved by the model layer of the standard's editors.
class StandardEditorTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// @p bytes with the expression of @p decision replaced; empty when the editor failed.
    QByteArray edited(const QByteArray &bytes, const QString &decision, const QString &expression)
    {
        const QString in = m_folder.filePath(QStringLiteral("in.dmn"));
        const QString out = m_folder.filePath(QStringLiteral("out.dmn"));
        QFile file(in);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        QFile::remove(out);
        QProcess editor;
        editor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        editor.start(QStandardPaths::findExecutable(QStringLiteral("node")),
                     {tools + QStringLiteral("edit.mjs"), in, out, decision, expression});
        const bool done = editor.waitForFinished(120'000) && editor.exitCode() == 0;
        return done ? bytesOf(out) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const bool here = QFile::exists(tools + QStringLiteral("node_modules/dmn-moddle"))
            && !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
        QVERIFY2(here || qgetenv("ZHIPING_STANDARD_EDITOR") != "required",
                 "tests/interchange/install has not been run");
        if (!here)
            QSKIP("dmn-moddle is not there: run tests/interchange/install");
    }

    void keepsEverythingButWhatWasChanged()
    {
        const QString threshold = QStringLiteral("类一认定投资 >= 1500000");
        const auto before = dmn::readDefinitions(packBytes());
        const auto after = dmn::readDefinitions(edited(packBytes(), QStringLiteral("d_42"), threshold));
        QVERIFY(before.ok());
        QVERIFY2(after.ok(), after.ok() ? "" : qPrintable(after.error().evidence));
        QStringList expected = linesOf(*before);
        const qsizetype changed = expected.indexOf(QStringLiteral("类一认定投资 >= 1000000"));
        QVERIFY(changed >= 0);
        expected[changed] = threshold;
        QCOMPARE(linesOf(*after), expected);
    }

    void changesTheVerdictWithTheThreshold()
    {
        const auto before = compilePack(packBytes());
        const QByteArray saved =
            edited(packBytes(), QStringLiteral("d_42"), QStringLiteral("类一认定投资 >= 1500000"));
        const auto after = compilePack(saved);
        QVERIFY2(after.ok(), after.ok() ? "" : qPrintable(after.error().evidence));
        QVERIFY((*before)->stamp.sha256 != (*after)->stamp.sha256);
        PackExample example;
        for (const PackExample &one : (*before)->examples)
            if (one.name == QStringLiteral("一（一）恰好100万元"))
                example = one;
        QCOMPARE(tryExample(**before, example), QStringList());
        example.expected = {{QStringLiteral("A"), QStringLiteral("unmet")},
                            {QStringLiteral("A.shortfall"), QStringLiteral("500,000.00")},
                            {QStringLiteral("overall"), QStringLiteral("unmet")}};
        QCOMPARE(tryExample(**after, example), QStringList());
        // Whoever changes a threshold has to say so in the examples too.
        const auto loaded = loadRulePack(saved);
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.error().evidence.contains(example.name), qPrintable(loaded.error().evidence));
    }

    void loadsWhatWasOnlySaved()
    {
        const QByteArray saved =
            edited(packBytes(), QStringLiteral("d_42"), QStringLiteral("类一认定投资 >= 1000000"));
        const auto loaded = loadRulePack(saved);
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().evidence));
    }

    void opensWhatIsWrittenHere()
    {
        const auto document = dmn::readDocument(packBytes());
        const QByteArray saved = edited(dmn::writeDocument(*document), QStringLiteral("d_42"),
                                        QStringLiteral("类一认定投资 >= 1000000"));
        const auto again = dmn::readDocument(saved);
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().evidence));
        QCOMPARE(linesOf(*dmn::readDefinitions(dmn::writeDocument(*again))),
                 linesOf(*dmn::readDefinitions(packBytes())));
    }
};

QTEST_GUILESS_MAIN(StandardEditorTest)
#include "tst_standard_editor.moc"
