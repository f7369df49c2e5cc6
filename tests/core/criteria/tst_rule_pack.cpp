// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/compiled_pack.h"
#include "criteria/pack_compiler.h"
#include "criteria/pack_examples.h"
#include "criteria/rule_pack.h"

#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;

namespace {

QByteArray packBytes()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray annexText()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/criteria/annex2.txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RulePackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleComesOutAsItSays_data()
    {
        QTest::addColumn<int>("index");
        const auto pack = compilePack(packBytes());
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        const auto &examples = (*pack)->examples;
        QVERIFY(examples.size() >= 25);
        for (int i = 0; i < examples.size(); ++i)
            QTest::addRow("%s", qPrintable(examples.at(i).name)) << i;
    }
    void everyExampleComesOutAsItSays()
    {
        QFETCH(const int, index);
        static const auto pack = compilePack(packBytes());
        const QStringList differences = tryExample(**pack, (*pack)->examples.at(index));
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QStringLiteral("; "))));
    }

    void loadsWithItsStamp()
    {
        const auto pack = loadRulePack(packBytes());
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QCOMPARE((*pack)->stamp().id.text(), QStringLiteral("cq-annex2-2018"));
        QCOMPARE((*pack)->stamp().sha256.size(), 64);
        QCOMPARE((*pack)->clauses().size(), 22);
        QVERIFY((*pack)->interpretations().size() >= 12);
        QVERIFY((*pack)->kinds().size() >= 12);
        for (const FactQuestion &question : (*pack)->questions())
            QVERIFY2(!question.label.zh.isEmpty() && !question.label.en.isEmpty(),
                     qPrintable(question.key.text()));
    }

    void quotesEveryClauseVerbatim()
    {
        const QString annex = QString::fromUtf8(annexText()).remove(u' ').remove(u'\n');
        QVERIFY(!annex.isEmpty());
        const auto pack = loadRulePack(packBytes());
        QVERIFY(pack.ok());
        for (const ClauseQuote &clause : (*pack)->clauses())
            QVERIFY2(annex.contains(QString(clause.text).remove(u' ').remove(u'\n')),
                     qPrintable(clause.number));
    }

    void refusesAPackThatIsWrong_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *name, const char *from, const char *to, const char *evidence) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to)
                                << QString::fromUtf8(evidence);
        };
        row("threshold changed", "类一认定投资 &gt;= 1000000", "类一认定投资 &gt;= 1000001", "the example");
        row("undefined name", "<text>在渝注册</text>", "<text>在渝登记</text>", "is not defined");
        row("full-width operator", "类一认定投资 &gt;= 1000000", "类一认定投资 ＞= 1000000", "full-width");
        row("full-width digits", "类一认定投资 &gt;= 1000000", "类一认定投资 &gt;= １０００", "full-width");
        row("no examples", "\"examples\": [", "\"other\": [", "no examples");
        row("unknown role", "is=\"overall\"", "is=\"total\"", "role");
        row("unknown authority of nothing", "<requiredDecision href=\"#d_01\"/>",
            "<requiredDecision href=\"#d_99\"/>", "does not exist");
        row("not xml", "</definitions>", "", "");
    }
    void refusesAPackThatIsWrong()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, evidence);
        QString text = QString::fromUtf8(packBytes());
        QVERIFY(text.contains(from));
        text.replace(from, to);
        const auto pack = loadRulePack(text.toUtf8());
        QVERIFY(!pack.ok());
        QCOMPARE(pack.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY2(pack.error().evidence.contains(evidence), qPrintable(pack.error().evidence));
    }
};

QTEST_GUILESS_MAIN(RulePackTest)
#include "tst_rule_pack.moc"
