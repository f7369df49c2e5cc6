// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/criteria/annex2_scenarios.h"
#include "criteria/assessment_codes.h"

#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::criteria;
using scenarios::Case;

namespace {

QString keysOf(const QList<Dependency> &dependencies)
{
    QStringList keys;
    for (const Dependency &one : dependencies)
        keys.append(one.interpretation ? one.interpretationId : one.key.text());
    keys.sort();
    return keys.join(u' ');
}

QString textOf(const std::optional<domain::Money> &amount)
{
    return amount ? domain::yuanText(*amount) : QString();
}

const Comparison *comparisonOf(const CategoryAssessment &category)
{
    for (const Condition &condition : category.conditions)
        if (condition.comparison)
            return &*condition.comparison;
    return nullptr;
}

QString countedText(const Comparison &comparison)
{
    const QString certain = domain::yuanText(comparison.certain);
    return comparison.possible == comparison.certain
        ? certain
        : certain + QStringLiteral("..") + textOf(comparison.possible);
}

/// What @p assessment says about @p what of @p category; nothing when there is no such thing.
std::optional<QString> actual(const CategoryAssessment &category, const QString &what)
{
    const Comparison *comparison = comparisonOf(category);
    if (what.isEmpty())
        return codeOf(category.outcome);
    if (what == u"shortfall")
        return textOf(category.shortfall);
    if (what == u"counted" && comparison)
        return countedText(*comparison);
    if (what == u"threshold" && comparison)
        return textOf(comparison->threshold);
    for (const Condition &condition : category.conditions)
        if (condition.item == what)
            return codeOf(condition.outcome);
    return {};
}

std::optional<QString> actual(const Assessment &assessment, const QString &key)
{
    const auto codeText = [](const std::optional<domain::CategoryCode> &code) {
        return code ? code->text() : QString();
    };
    if (key == u"overall")
        return codeOf(assessment.overall);
    if (key == u"authority")
        return codeOf(assessment.authority);
    if (key == u"exemption")
        return codeOf(assessment.exemption->outcome);
    if (key == u"nearest")
        return codeText(assessment.nearestCategory);
    if (key == u"recognised")
        return codeText(assessment.recognisedCategory);
    if (key == u"borderline")
        return assessment.borderline ? QStringLiteral("true") : QStringLiteral("false");
    if (key == u"facts")
        return keysOf(assessment.openFacts);
    if (key == u"interpretations")
        return keysOf(assessment.openInterpretations);
    if (key == u"gates") {
        QStringList gates;
        for (const Condition &gate : assessment.gates)
            gates.append(codeOf(gate.outcome));
        return gates.join(u' ');
    }
    for (const CategoryAssessment &category : assessment.categories)
        if (key.section(u'.', 0, 0) == category.code.text())
            return actual(category, key.section(u'.', 1));
    return {};
}

QString expectedText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (!value.isArray())
        return value.toString();
    QStringList keys;
    for (const QJsonValue key : value.toArray())
        keys.append(key.toString());
    keys.sort();
    return keys.join(u' ');
}

} // namespace

/// 附件2 at its boundaries, as worked out by hand from the clauses.
class Annex2BoundariesTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const RulePack> m_pack;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pack = loadRulePack(file.readAll());
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        m_pack = *pack;
    }

    void comesOutAsTheClauseSays_data()
    {
        QTest::addColumn<int>("index");
        const QList<Case> cases = scenarios::allCases();
        QVERIFY(cases.size() >= 160);
        for (int i = 0; i < cases.size(); ++i)
            QTest::addRow("%s", qPrintable(cases.at(i).name)) << i;
    }
    void comesOutAsTheClauseSays()
    {
        QFETCH(const int, index);
        static const QList<Case> cases = scenarios::allCases();
        const Case &one = cases.at(index);
        const Assessment assessment = assess(*m_pack, one.application, one.findings, one.published);
        QStringList differences;
        for (auto expected = one.expected.begin(); expected != one.expected.end(); ++expected) {
            const bool omits = expected.key() == u"overall.omits";
            if (omits || expected.key() == u"overall.mentions") {
                if (assessment.overallReason.zh.contains(expected->toString()) == omits)
                    differences.append(expected.key() + u": " + assessment.overallReason.zh);
                continue;
            }
            const auto found = actual(assessment, expected.key());
            const QString wanted = expectedText(*expected);
            if (!found || *found != wanted)
                differences.append(
                    QStringLiteral("%1: expected '%2', got '%3'")
                        .arg(expected.key(), wanted, found.value_or(QStringLiteral("nothing"))));
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QStringLiteral("; "))));
    }

    void comesToTheSameOutcomesWithoutReasons()
    {
        for (const Case &one : scenarios::allCases()) {
            const Assessment assessment = assess(*m_pack, one.application, one.findings, one.published);
            Outcomes expected {assessment.overall, {}, assessment.authority};
            for (const CategoryAssessment &category : assessment.categories)
                expected.categories.append(category.outcome);
            QVERIFY2(outcomesOf(*m_pack, one.application, one.findings, one.published) == expected,
                     qPrintable(one.name));
        }
    }

    /// domain rule: shortfall + counted = threshold; and never a gap where something else is missing.
    void namesAGapOnlyWhereMoneyAloneIsMissing()
    {
        for (const Case &one : scenarios::allCases()) {
            const Assessment assessment = assess(*m_pack, one.application, one.findings, one.published);
            for (const CategoryAssessment &category : assessment.categories) {
                const bool othersMet = std::all_of(
                    category.conditions.begin(), category.conditions.end(),
                    [](const Condition &other) { return other.comparison || other.outcome == Outcome::Met; });
                if (!category.shortfall)
                    continue;
                const Comparison *money = comparisonOf(category);
                QVERIFY2(othersMet && category.outcome == Outcome::Unmet, qPrintable(one.name));
                QVERIFY2(category.shortfall->fen > 0, qPrintable(one.name));
                QCOMPARE(*money->possible + *category.shortfall, *money->threshold);
            }
        }
    }

    void everyOpenReadingOfThePackIsTriedBothWays()
    {
        QHash<QString, QStringList> tried;
        for (const Case &one : scenarios::allCases())
            for (auto reading = one.published.begin(); reading != one.published.end(); ++reading)
                tried[reading.key()].append(*reading);
        for (const Interpretation &interpretation : m_pack->interpretations())
            for (const Choice &reading : interpretation.readings)
                QVERIFY2(tried.value(interpretation.id).contains(reading.value),
                         qPrintable(interpretation.id + u' ' + reading.value));
    }
};

QTEST_GUILESS_MAIN(Annex2BoundariesTest)
#include "tst_annex2_boundaries.moc"
