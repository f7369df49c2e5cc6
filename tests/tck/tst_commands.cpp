// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/commands.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace zhiping::rules;

namespace {

const char *pack =
    "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' namespace='urn:m'>"
    "<inputData id='i' name='投资'><variable name='投资' typeRef='number'/></inputData>"
    "<decision id='d' name='达标'><variable name='达标'/><informationRequirement><requiredInput href='#i'/>"
    "</informationRequirement>%2<literalExpression><text>%1</text></literalExpression></decision>"
    "</definitions>";

const char *authority = "<authorityRequirement><requiredAuthority href='#c'/></authorityRequirement>";

struct Outcome {
    ExitCode code;
    QString out;
    QString err;
};

Outcome run(const QStringList &arguments)
{
    Outcome outcome {};
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    outcome.code = runCommand(arguments, {out, err});
    out.flush();
    err.flush();
    return outcome;
}

} // namespace

/// The command line of the rule packs.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItCanDo()
    {
        const Outcome help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, ExitCode::Success);
        for (const char *command : {"assess", "bench", "diff", "evaluate", "explain", "lint", "tck", "test"})
            QVERIFY(help.out.contains(QString::fromLatin1(command)));
        QVERIFY(help.err.isEmpty());
    }

    void refusesWhatIsNoCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList {};
        QTest::newRow("unheard") << QStringList {QStringLiteral("frobnicate")};
        QTest::newRow("tck alone") << QStringList {QStringLiteral("tck")};
        QTest::newRow("tck twice") << QStringList {QStringLiteral("tck"), QStringLiteral("a"),
                                                   QStringLiteral("b")};
        QTest::newRow("tck without the value")
            << QStringList {QStringLiteral("tck"), QStringLiteral("a"), QStringLiteral("--csv")};
        QTest::newRow("lint alone") << QStringList {QStringLiteral("lint")};
        QTest::newRow("lint with what it has not")
            << QStringList {QStringLiteral("lint"), QStringLiteral("--csv"), QStringLiteral("a")};
        QTest::newRow("evaluate half")
            << QStringList {QStringLiteral("evaluate"), QStringLiteral("--pack"), QStringLiteral("a")};
    }
    void refusesWhatIsNoCommand()
    {
        QFETCH(const QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void evaluatesAPackOnFacts()
    {
        const QString model = written(
            "pack.dmn", QString::fromUtf8(pack).arg(QStringLiteral("投资 &gt;= 1000000.00"), QString()));
        const auto evaluated = [&](const char *facts) {
            return run({QStringLiteral("evaluate"), QStringLiteral("--pack"), model,
                        QStringLiteral("--facts"), written("facts.json", QString::fromUtf8(facts))});
        };
        const auto verdict = [](const Outcome &outcome) {
            return QJsonDocument::fromJson(outcome.out.toUtf8())
                .object()
                .value(QStringLiteral("decisions"))
                .toObject()
                .value(QStringLiteral("达标"));
        };
        QCOMPARE(verdict(evaluated("{\"投资\": 1000000}")), QJsonValue(true));
        QCOMPARE(verdict(evaluated("{\"投资\": \"999999.99\"}")), QJsonValue(false));
        QCOMPARE(verdict(evaluated("{}")), QJsonValue(QJsonValue::Null));
        for (const char *bad : {"{\"投\": 1}", "{\"投资\": \"很多\"}", "[1]", "{"}) {
            const Outcome outcome = evaluated(bad);
            QCOMPARE(outcome.code, ExitCode::Unreadable);
            QVERIFY(!outcome.err.isEmpty());
        }
    }

    void lintsPacks()
    {
        const auto linted = [this](const QString &feel, const char *requirement) {
            return run(
                {QStringLiteral("lint"),
                 written("pack.dmn", QString::fromUtf8(pack).arg(feel, QString::fromLatin1(requirement)))});
        };
        const QString shipped = QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn");
        QCOMPARE(run({QStringLiteral("lint"), shipped}).code, ExitCode::Success);
        const Outcome fullWidth = linted(QStringLiteral("投资 ＞ 2"), authority);
        QCOMPARE(fullWidth.code, ExitCode::Findings);
        QVERIFY(fullWidth.out.contains(QStringLiteral("＞")));
        QCOMPARE(linted(QStringLiteral("投资 * 2"), "").code, ExitCode::Findings);
        QCOMPARE(run({QStringLiteral("lint"), QStringLiteral("/nowhere.dmn")}).code, ExitCode::Unreadable);
        QCOMPARE(run({QStringLiteral("tck"), QStringLiteral("/nowhere")}).code, ExitCode::Unreadable);
    }

private:
    QString written(const char *name, const QString &content) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content.toUtf8());
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
