// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/dmn/models.h"
#include "dmn/lint.h"

#include <QRandomGenerator>
#include <QTest>

using namespace models;

namespace {

/// Random expressions over three booleans and a choice of two, with everything the profile is about.
class Writer
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {
    }

    QString answer(int depth)
    {
        if (depth > 0 && one(3) > 0)
            return QStringLiteral("if %1 then %2 else %3")
                .arg(condition(depth - 1), answer(depth - 2), answer(depth - 1));
        static const QStringList constants {QStringLiteral("null"),   QStringLiteral("\"尚不能判定\""),
                                            QStringLiteral("null"),   QStringLiteral("\"是\""),
                                            QStringLiteral("\"否\""), QStringLiteral("true"),
                                            QStringLiteral("false")};
        return constants.at(one(int(constants.size())));
    }

    QString condition(int depth)
    {
        switch (depth > 0 ? one(10) : 4 + one(6)) {
        case 0:
        case 1:
            return QStringLiteral("(%1 and %2)").arg(condition(depth - 1), condition(depth - 1));
        case 2:
            return QStringLiteral("(%1 or %2)").arg(condition(depth - 1), condition(depth - 1));
        case 3:
            return QStringLiteral("not(%1)").arg(condition(depth - 1));
        case 4:
            return name();
        case 5:
            return name() + (one(2) ? QStringLiteral(" = true") : QStringLiteral(" = false"));
        case 6:
            return QStringLiteral("云 = ") + (one(2) ? QStringLiteral("\"公\"") : QStringLiteral("\"私\""));
        case 7:
            return QStringLiteral("云 in (\"公\"")
                + (one(2) ? QStringLiteral(", \"私\")") : QStringLiteral(")"));
        case 8:
            return (one(2) ? name() : QStringLiteral("云"))
                + (one(2) ? QStringLiteral(" = null") : QStringLiteral(" != null"));
        default:
            return name() + QStringLiteral(" != ") + (one(2) ? QStringLiteral("true") : name());
        }
    }

    /// A decision table over one or two of the facts.
    QString table()
    {
        static const QStringList facts {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("云")};
        static const QStringList policies {QStringLiteral("UNIQUE"), QStringLiteral("UNIQUE"),
                                           QStringLiteral("FIRST"), QStringLiteral("ANY"),
                                           QStringLiteral("COLLECT")};
        const int columns = 1 + one(2);
        const int first = one(3);
        QString made =
            QStringLiteral("<decisionTable hitPolicy='%1'>").arg(policies.at(one(int(policies.size()))));
        for (int i = 0; i < columns; ++i)
            made += QStringLiteral("<input><inputExpression>%1</inputExpression></input>")
                        .arg(text(facts.at((first + i) % 3)));
        made += one(4) > 0
            ? QStringLiteral("<output name='o'/>")
            : QStringLiteral("<output name='o'><defaultOutputEntry>%1</defaultOutputEntry></output>")
                  .arg(text(answer(0)));
        for (int rule = 1 + one(4); rule > 0; --rule) {
            made += QStringLiteral("<rule>");
            for (int i = 0; i < columns; ++i)
                made += QStringLiteral("<inputEntry>%1</inputEntry>").arg(text(cell((first + i) % 3 == 2)));
            made += QStringLiteral("<outputEntry>%1</outputEntry></rule>").arg(text(answer(0)));
        }
        return made + QStringLiteral("</decisionTable>");
    }

private:
    QString cell(bool ofChoice)
    {
        static const QStringList choices {
            QStringLiteral("\"公\""),      QStringLiteral("\"私\""), QStringLiteral("\"公\", \"私\""),
            QStringLiteral("not(\"公\")"), QStringLiteral("-"),      QStringLiteral("null")};
        static const QStringList booleans {QStringLiteral("true"),        QStringLiteral("false"),
                                           QStringLiteral("true, false"), QStringLiteral("not(true)"),
                                           QStringLiteral("-"),           QStringLiteral("null")};
        const int which = one(9);
        return (ofChoice ? choices : booleans).at(which < 6 ? which : which % 2);
    }
    int one(int of) { return int(m_random.bounded(of)); }
    QString name()
    {
        static const QStringList names {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")};
        return names.at(one(3));
    }

    QRandomGenerator m_random;
};

QString modelOf(const QString &logic)
{
    QString needs;
    for (const char *id : {"甲", "乙", "丙", "云"})
        needs += needsInput(QString::fromUtf8(id));
    return QStringLiteral("<knowledgeSource id='k' name='k'/>")
        + input(QStringLiteral("甲"), QStringLiteral("boolean"))
        + input(QStringLiteral("乙"), QStringLiteral("boolean"))
        + input(QStringLiteral("丙"), QStringLiteral("boolean"))
        + input(QStringLiteral("云"), QStringLiteral("string"))
        + decision(QStringLiteral("结论"), logic,
                   needs
                       + QStringLiteral(
                           "<authorityRequirement><requiredAuthority href='#k'/></authorityRequirement>"));
}

constexpr int facts = 4;

/// Fact @p fact in state @p state: 0 is not known.
feel::Value stateOf(int fact, int state)
{
    if (state == 0)
        return {};
    return fact < 3 ? feel::Value(state == 1)
                    : feel::Value(state == 1 ? QStringLiteral("公") : QStringLiteral("私"));
}

/// The answer for every combination of states, by Σ state·3^fact.
std::vector<feel::Value> answersOf(const Program &program)
{
    constexpr int all = 81;
    std::vector<feel::Value> answers;
    for (int code = 0; code < all; ++code) {
        std::vector<feel::Value> values;
        for (int fact = 0, rest = code; fact < facts; ++fact, rest /= 3)
            values.push_back(stateOf(fact, rest % 3));
        answers.push_back(evaluateDecision(program, 0, values).decisions.front().value);
    }
    return answers;
}

bool isDefinite(const feel::Value &value)
{
    return !value.isNull() && (!value.string() || *value.string() != QStringLiteral("尚不能判定"));
}

/// Whether every definite answer stays the same whichever unknown fact becomes known, one after the other.
bool isSound(const std::vector<feel::Value> &answers)
{
    for (int code = 0; code < int(answers.size()); ++code) {
        if (!isDefinite(answers[size_t(code)]))
            continue;
        for (int fact = 0, weight = 1; fact < facts; ++fact, weight *= 3)
            for (int state = 1; code / weight % 3 == 0 && state <= 2; ++state)
                if (!identical(answers[size_t(code)], answers[size_t(code + state * weight)]))
                    return false;
    }
    return true;
}

} // namespace

/// What the linter lets pass gives, with null for what is not known, no answer that more knowledge changes.
class LintSoundnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAnswerOfACleanExpressionIsTakenBack()
    {
        constexpr int tries = 3000;
        int clean = 0;
        int unsound = 0;
        int cleanWithAnswers = 0;
        for (int i = 0; i < tries; ++i) {
            Writer writer(quint32(i) + 1);
            const QString feel = i % 3 == 0 ? writer.condition(3)
                : i % 3 == 1                ? literal(writer.answer(4))
                                            : writer.table();
            const QString elements = modelOf(i % 3 == 0 ? literal(feel) : feel);
            const auto program = compiled(elements);
            QVERIFY(program && program->faults.empty());
            const std::vector<feel::Value> answers = answersOf(*program);
            const bool sound = isSound(answers);
            unsound += sound ? 0 : 1;
            if (!lint(*readDefinitions(document(elements))).isEmpty())
                continue;
            ++clean;
            cleanWithAnswers += std::any_of(answers.begin(), answers.end(), isDefinite) ? 1 : 0;
            QVERIFY2(sound, qPrintable(feel));
        }
        qInfo("of %d expressions %d take an answer back; %d are clean, %d of those answer at all", tries,
              unsound, clean, cleanWithAnswers);
        QVERIFY(unsound > tries / 10);
        QVERIFY(cleanWithAnswers > tries / 20);
    }
};

QTEST_GUILESS_MAIN(LintSoundnessTest)
#include "tst_lint_soundness.moc"
