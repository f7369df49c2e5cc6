// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_checklist.h"
#include "models/review_effects.h"
#include "models/review_sheets.h"
#include "models/review_verdict.h"
#include "ui/models/review_specimen.h"

#include <QTest>

using namespace zhiping;
using models::Standing;

namespace {

models::ReviewSnapshot aSnapshot()
{
    models::ReviewSnapshot snapshot;
    snapshot.application = test::aMixedApplication();
    snapshot.assessment = test::aMixedAssessment();
    return snapshot;
}

void answer(models::ReviewSnapshot &snapshot, const QString &key, const domain::FactValue &value)
{
    const domain::FactKey factKey(key);
    domain::Finding finding = test::aFinding(QStringLiteral("f"), QStringLiteral("61"), key, value);
    snapshot.findings.insert(factKey, finding);
}

const models::ConditionView &conditionIn(const models::ChecklistView &view, const QString &id)
{
    for (const models::SectionView &section : view.sections) {
        for (const models::ConditionView &condition : section.conditions) {
            if (condition.id == id)
                return condition;
        }
    }
    qFatal("no such condition");
}

review::DecisionPreview nothingInTheWay(domain::Verdict verdict)
{
    review::DecisionPreview preview;
    preview.verdict = verdict;
    return preview;
}

} // namespace

class ReviewChecklistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAppliedCategoryFirstAndTheOthersFolded();
    void tellsAnEmptyCategoryFromAShortfall();
    void showsTheArithmeticExactly();
    void saysWhatIsTrueBesideAShortAmount();
    void claimsNothingOfAStretchAcrossTheThreshold();
    void keepsTheDeclaredValueBesideTheAnswer();
    void saysWhatEachAnswerWouldLeadTo();
    void saysWhoDecidesWhereThatIsTheQuestion();
    void leadsAnOpenQuestionToItsCard();
    void showsWhatTheDistrictConcluded();
    void countsEvidence();
    void warnsOfACreditCodeWithTheExpectedCharacter();
    void computesTheChangeExactly();
    void refusesToCompareWhatIsNoNumber();
    void proposesWhatFollowsFromTheSystem();
    void disablesOnlyWhatTheDialogCannotMend();
};

void ReviewChecklistTest::showsTheAppliedCategoryFirstAndTheOthersFolded()
{
    const models::ChecklistView view = models::checklistOf(aSnapshot());
    QCOMPARE(view.sections.size(), 4);
    QCOMPARE(view.sections.at(0).id, QStringLiteral("B"));
    QVERIFY(view.sections.at(0).unfolded);
    QCOMPARE(view.sections.at(1).id, QStringLiteral("gates"));
    QVERIFY(view.sections.at(1).unfolded); // One of them is still open.
    QVERIFY(!view.sections.at(2).unfolded);
    QCOMPARE(view.sections.at(2).summary.size(), 3);
    QCOMPARE(view.sections.at(2).summary.at(1).standing, Standing::Unmet);
    QVERIFY(view.sections.at(2).summary.at(1).detail.contains(QStringLiteral("83.00 / 100.00")));
}

void ReviewChecklistTest::tellsAnEmptyCategoryFromAShortfall()
{
    const models::ChecklistView view = models::checklistOf(aSnapshot());
    QCOMPARE(view.sections.at(2).chip,
             (models::MarkedText {Standing::Unmet, QStringLiteral("17.00 wan short")}));
    QCOMPARE(view.sections.at(3).chip,
             (models::MarkedText {Standing::NotApplicable, QStringLiteral("no content")}));
    QCOMPARE(view.sections.at(0).chip, (models::MarkedText {Standing::Open, QStringLiteral("1 still open")}));
}

void ReviewChecklistTest::showsTheArithmeticExactly()
{
    const models::ConditionView condition =
        conditionIn(models::checklistOf(aSnapshot()), QStringLiteral("b2"));
    QVERIFY(condition.arithmetic);
    QCOMPARE(condition.arithmetic->terms.size(), 3);
    QCOMPARE(condition.arithmetic->terms.at(0).amount, QStringLiteral("310,000.00 yuan"));
    QVERIFY(!condition.arithmetic->terms.at(2).counts);
    QCOMPARE(condition.arithmetic->total, QStringLiteral("520,000.00 yuan"));
    QCOMPARE(condition.arithmetic->comparison, QStringLiteral("≥ 500,000.00 yuan"));
    QCOMPARE(condition.system.text, QStringLiteral("met · 2.00 wan above"));
    QVERIFY(condition.facts.isEmpty());
}

void ReviewChecklistTest::saysWhatIsTrueBesideAShortAmount()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    criteria::Comparison &comparison = *snapshot.assessment.categories[0].conditions[1].comparison;
    comparison.certain = {99'995'000};
    comparison.possible = comparison.certain;
    comparison.margin = domain::Money {-5'000};
    const models::ConditionView condition = conditionIn(models::checklistOf(snapshot), QStringLiteral("a2"));
    QCOMPARE(condition.arithmetic->comparison, QStringLiteral("< 1,000,000.00 yuan"));
    QCOMPARE(condition.system.text, QStringLiteral("not met · 50.00 yuan short"));
}

void ReviewChecklistTest::claimsNothingOfAStretchAcrossTheThreshold()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    criteria::Comparison &comparison = *snapshot.assessment.categories[0].conditions[1].comparison;
    comparison.certain = {91'000'000};
    comparison.possible = domain::Money {103'000'000};
    comparison.margin = domain::Money {-9'000'000};
    const models::ConditionView condition = conditionIn(models::checklistOf(snapshot), QStringLiteral("a2"));
    QCOMPARE(condition.arithmetic->comparison, QString());
    QCOMPARE(condition.arithmetic->margin, QStringLiteral("threshold 1,000,000.00 yuan"));
}

void ReviewChecklistTest::keepsTheDeclaredValueBesideTheAnswer()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    answer(snapshot, QStringLiteral("applicant.registered_in_chongqing"), false);
    snapshot.assessment.gates[0].facts[0].value = false;
    snapshot.assessment.gates[0].facts[0].source = criteria::FactSource::Reviewer;
    const models::FactView fact =
        conditionIn(models::checklistOf(snapshot), QStringLiteral("g1")).facts.first();
    QCOMPARE(fact.declared, QStringLiteral("declared: yes"));
    QVERIFY(fact.answered);
    QCOMPARE(fact.yes, std::optional(false));

    answer(snapshot, QStringLiteral("applicant.registered_in_chongqing"), domain::Undetermined {});
    const models::FactView open =
        conditionIn(models::checklistOf(snapshot), QStringLiteral("g1")).facts.first();
    QVERIFY(open.answered);
    QVERIFY(open.undetermined);
    QVERIFY(!open.yes);
}

void ReviewChecklistTest::saysWhatEachAnswerWouldLeadTo()
{
    const models::ConditionView condition =
        conditionIn(models::checklistOf(aSnapshot()), QStringLiteral("b3"));
    QCOMPARE(condition.dependsOn.size(), 1);
    QCOMPARE(condition.dependsOn.first().consequence, QStringLiteral("if “yes” → met; if “no” → not met"));
    QVERIFY(condition.facts.first().matters);
}

void ReviewChecklistTest::saysWhoDecidesWhereThatIsTheQuestion()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    criteria::Dependency reading = snapshot.assessment.openFacts.first();
    reading.authority = true;
    snapshot.assessment.openInterpretations = {reading};
    QCOMPARE(models::verdictView(snapshot, {}, nothingInTheWay).interpretations.first().consequence,
             QStringLiteral("if “yes” → for the city to decide; if “no” → for the district to decide"));
}

void ReviewChecklistTest::leadsAnOpenQuestionToItsCard()
{
    const models::VerdictView view = models::verdictView(aSnapshot(), {}, nothingInTheWay);
    QCOMPARE(view.questions.size(), 1);
    // Several categories ask for the effect; the applied one is where the reviewer works.
    QCOMPARE(view.questions.first().conditionId, QStringLiteral("b3"));
    QCOMPARE(view.authorityDetail, QStringLiteral("Total investment 104.00 wan < 3000.00 wan"));
}

void ReviewChecklistTest::showsWhatTheDistrictConcluded()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    domain::Opinion opinion;
    opinion.level = QStringLiteral("district");
    opinion.verdict = QStringLiteral("forward");
    opinion.conclusions.insert(QStringLiteral("b1"), QStringLiteral("met"));
    snapshot.application.opinions = {opinion};
    QCOMPARE(conditionIn(models::checklistOf(snapshot), QStringLiteral("b1")).elsewhere,
             QStringLiteral("District: ✓ met"));
    QVERIFY(conditionIn(models::checklistOf(snapshot), QStringLiteral("b2")).elsewhere.isEmpty());
    QCOMPARE(models::opinionViews(snapshot).first().verdict.standing, Standing::Met);
}

void ReviewChecklistTest::countsEvidence()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    answer(snapshot, QStringLiteral("content.b.systems"), QStringList {QStringLiteral("mes")});
    answer(snapshot, models::verifiedAmountKey(domain::LineId(QStringLiteral("l2"))).text(),
           domain::Money {1});
    const models::ChecklistView view = models::checklistOf(snapshot);
    QCOMPARE(conditionIn(view, QStringLiteral("b1")).evidence, 1);
    QCOMPARE(conditionIn(view, QStringLiteral("b1")).facts.first().evidence.first().text,
             QStringLiteral("Attachment 1, page 2"));
    QCOMPARE(conditionIn(view, QStringLiteral("b2")).evidence, 1);
    QCOMPARE(conditionIn(view, QStringLiteral("b3")).evidence, 0);
}

void ReviewChecklistTest::warnsOfACreditCodeWithTheExpectedCharacter()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    snapshot.application.applicant.creditCode = QStringLiteral("91350100M000100Y44");
    const models::SheetRow row = models::applicantSheet(snapshot).sections.first().rows.at(1);
    QVERIFY(row.remark);
    QCOMPARE(row.remark->standing, Standing::Open);
    QCOMPARE(row.remark->text, QStringLiteral("check character should be 3"));
    snapshot.application.applicant.creditCode = QStringLiteral("91350100M000100Y43");
    QCOMPARE(models::applicantSheet(snapshot).sections.first().rows.at(1).remark->standing, Standing::Met);
}

void ReviewChecklistTest::computesTheChangeExactly()
{
    const auto change = models::decimalChange(QStringLiteral("58.30"), QStringLiteral("69.7"));
    QVERIFY(change);
    QCOMPARE(change->difference, QStringLiteral("+11.4"));
    QCOMPARE(change->percent, QStringLiteral("+19.55%"));
    QCOMPARE(change->direction, 1);
    const auto none = models::decimalChange(QStringLiteral("6.20"), QStringLiteral("6.2"));
    QCOMPARE(none->direction, 0);
    QCOMPARE(none->difference, QStringLiteral("0"));
    QVERIFY(models::decimalChange(QStringLiteral("0"), QStringLiteral("5"))->percent.isEmpty());
    const QList<models::EffectGroupView> groups = models::effectGroups(aSnapshot());
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().effects.first().chip.standing, Standing::Met);
    QVERIFY(groups.first().judgement);
}

void ReviewChecklistTest::refusesToCompareWhatIsNoNumber()
{
    QVERIFY(!models::decimalChange(QStringLiteral("about 5"), QStringLiteral("6")));
    QVERIFY(!models::decimalChange(QStringLiteral("5"), QStringLiteral("1234567890123")));
    QVERIFY(!models::decimalChange(QStringLiteral("999999999999"), QStringLiteral("0.00000000001")));
}

void ReviewChecklistTest::proposesWhatFollowsFromTheSystem()
{
    using domain::Verdict;
    criteria::Assessment assessment = test::aMixedAssessment();
    const QList<Verdict> district {Verdict::Recognise, Verdict::Decline, Verdict::RequestCorrection};
    QCOMPARE(models::proposedVerdict(assessment, district), std::optional(Verdict::RequestCorrection));
    assessment.overall = criteria::Outcome::Met;
    QCOMPARE(models::proposedVerdict(assessment, district), std::optional(Verdict::Recognise));
    assessment.overall = criteria::Outcome::Unmet;
    QCOMPARE(models::proposedVerdict(assessment, district), std::optional(Verdict::Decline));
    QVERIFY(!models::proposedVerdict(assessment, {}));
}

void ReviewChecklistTest::disablesOnlyWhatTheDialogCannotMend()
{
    using domain::Verdict;
    const auto previewOf = [](Verdict verdict) {
        review::DecisionPreview preview;
        preview.verdict = verdict;
        preview.blocking = {verdict == Verdict::Decline ? review::DecisionObstacle::UnmetConditionMissing
                                                        : review::DecisionObstacle::SystemStillOpen};
        return preview;
    };
    const models::VerdictView view =
        models::verdictView(aSnapshot(), {Verdict::Recognise, Verdict::Decline}, previewOf);
    QVERIFY(view.actions.at(0).enabled);
    QVERIFY(!view.actions.at(1).enabled);
    QVERIFY(view.hint.contains(QStringLiteral("At least one condition")));
}

QTEST_GUILESS_MAIN(ReviewChecklistTest)
#include "tst_review_checklist.moc"
