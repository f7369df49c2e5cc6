// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/decision_policy.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::review;
using criteria::Authority;
using criteria::Outcome;
using domain::Role;
using domain::Stage;
using domain::Verdict;
using ports::OutboxState;

namespace {

/// What is on the desk, in the words of the tests.
struct Desk {
    domain::Application application;
    criteria::Assessment assessment;
    domain::Account account;
    std::optional<ports::OutboxEntry> lastDecision;
    ports::Draft draft;
    QString opinion = QStringLiteral("同意。");
    bool suggested = true;

    Desk()
    {
        application.stage = Stage::InReview;
        application.revision = QStringLiteral("r1");
        application.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
        assessment.overall = Outcome::Met;
        assessment.authority = Authority::District;
        account.roles = {Role::District};
        draft.basedOnRevision = QStringLiteral("r1");
    }
    Desk &municipal()
    {
        account.roles = {Role::Municipal};
        application.stage = Stage::Forwarded;
        assessment.authority = Authority::Municipal;
        return *this;
    }
    Desk &decided(OutboxState state)
    {
        lastDecision = ports::OutboxEntry {};
        lastDecision->state = state;
        lastDecision->basedOnRevision = QStringLiteral("r1");
        return *this;
    }
    [[nodiscard]] DecisionContext context() const
    {
        return {application, assessment, account, lastDecision, draft, opinion, suggested};
    }
};

} // namespace

class DecisionPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersADistrictWhatItsLevelDecides()
    {
        Desk desk;
        QCOMPARE(verdictsFor(desk.context()),
                 (QList {Verdict::Recognise, Verdict::Decline, Verdict::RequestCorrection}));
        desk.assessment.authority = Authority::Municipal;
        QCOMPARE(verdictsFor(desk.context()),
                 (QList {Verdict::Forward, Verdict::Decline, Verdict::RequestCorrection}));
        desk.assessment.authority = Authority::Open;
        QVERIFY(verdictsFor(desk.context()).contains(Verdict::Forward));
        QCOMPARE(verdictsFor(desk.context()).first(), Verdict::RequestCorrection);
    }

    void offersMunicipalStaffTheSecondRound()
    {
        QCOMPARE(verdictsFor(Desk().municipal().context()),
                 (QList {Verdict::Recognise, Verdict::Decline, Verdict::ReturnToDistrict}));
    }

    void offersNothingAtAForeignStage_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Role>("role");
        QTest::newRow("the applicant is correcting") << Stage::Correcting << Role::District;
        QTest::newRow("the city has it") << Stage::Forwarded << Role::District;
        QTest::newRow("recognised") << Stage::Recognised << Role::District;
        QTest::newRow("declined") << Stage::Declined << Role::District;
        QTest::newRow("withdrawn") << Stage::Withdrawn << Role::District;
        QTest::newRow("the district still has it") << Stage::InReview << Role::Municipal;
        QTest::newRow("trainers decide nothing") << Stage::InReview << Role::Trainer;
    }
    void offersNothingAtAForeignStage()
    {
        QFETCH(Stage, stage);
        QFETCH(Role, role);
        Desk desk;
        desk.application.stage = stage;
        desk.account.roles = {role};
        QVERIFY(!mayDecide(desk.context()));
        QVERIFY(verdictsFor(desk.context()).isEmpty());
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).blocking,
                 QList {DecisionObstacle::AlreadyDecided});
    }

    void doesNotDecideTwiceWhileOneIsOnItsWay_data()
    {
        QTest::addColumn<OutboxState>("state");
        QTest::addColumn<bool>("open");
        QTest::newRow("sealed") << OutboxState::Sealed << false;
        QTest::newRow("sending") << OutboxState::Sending << false;
        QTest::newRow("backing off") << OutboxState::Backoff << false;
        QTest::newRow("waiting for sign-in") << OutboxState::WaitingForSignIn << false;
        QTest::newRow("acknowledged, not yet pulled") << OutboxState::Acknowledged << false;
        QTest::newRow("confirmed, and the platform asks again") << OutboxState::Confirmed << true;
        QTest::newRow("in conflict") << OutboxState::Conflict << true;
        QTest::newRow("refused") << OutboxState::Parked << true;
    }
    void doesNotDecideTwiceWhileOneIsOnItsWay()
    {
        QFETCH(OutboxState, state);
        QFETCH(bool, open);
        QCOMPARE(mayDecide(Desk().decided(state).context()), open);
    }

    void opensAgainWhenThePlatformMovedOnAfterTheReceipt()
    {
        Desk desk;
        desk.decided(OutboxState::Acknowledged);
        desk.application.revision = QStringLiteral("r2");
        QVERIFY(mayDecide(desk.context()));
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).warnings,
                 QList {DecisionObstacle::ChangedOnPlatform});
    }

    void keepsADistrictFromRecognisingWhatTheCityDecides()
    {
        Desk desk;
        desk.assessment.authority = Authority::Municipal;
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).blocking,
                 QList {DecisionObstacle::NotThisLevel});
        QVERIFY(previewOf(Verdict::Forward, desk.context()).blocking.isEmpty());
        QCOMPARE(previewOf(Verdict::Forward, Desk().context()).blocking,
                 QList {DecisionObstacle::NotThisLevel});
        QCOMPARE(previewOf(Verdict::ReturnToDistrict, Desk().context()).blocking,
                 QList {DecisionObstacle::NotThisLevel});
    }

    void needsTheReviewersOwnWordsAgainstTheSystem()
    {
        Desk desk;
        desk.assessment.overall = Outcome::Unmet;
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).blocking,
                 QList {DecisionObstacle::AgainstSystem});
        desk.suggested = false;
        QVERIFY(previewOf(Verdict::Recognise, desk.context()).blocking.isEmpty());
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).warnings,
                 QList {DecisionObstacle::AgainstSystem});
    }

    void saysThatTheSystemIsStillOpen()
    {
        Desk desk;
        desk.assessment.overall = Outcome::Open;
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).blocking,
                 QList {DecisionObstacle::SystemStillOpen});
        QVERIFY(previewOf(Verdict::RequestCorrection, desk.context()).blocking.isEmpty());
    }

    void declinesOnlyWithAnUnmetCondition()
    {
        Desk desk;
        desk.assessment.overall = Outcome::Unmet;
        QCOMPARE(previewOf(Verdict::Decline, desk.context()).blocking,
                 QList {DecisionObstacle::UnmetConditionMissing});
        desk.draft.conclusions.insert(QStringLiteral("d_07"), domain::Conclusion::Unmet);
        QVERIFY(previewOf(Verdict::Decline, desk.context()).blocking.isEmpty());
    }

    void refusesAnEmptyOpinion()
    {
        Desk desk;
        desk.opinion = QStringLiteral("  \n");
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).blocking,
                 QList {DecisionObstacle::OpinionMissing});
    }

    void doesNotOfferACategoryThatCannotHold()
    {
        Desk desk;
        desk.assessment.overall = Outcome::Open;
        criteria::CategoryAssessment unmet;
        unmet.code = domain::CategoryCode(QStringLiteral("A"));
        unmet.outcome = Outcome::Unmet;
        criteria::CategoryAssessment open;
        open.code = domain::CategoryCode(QStringLiteral("B"));
        open.outcome = Outcome::Open;
        desk.assessment.categories = {unmet, open};
        QCOMPARE(previewOf(Verdict::Recognise, desk.context()).category, std::optional(open.code));
    }

    void recognisesUnderTheCategoryThatIsMet()
    {
        Desk desk;
        const domain::CategoryCode b(QStringLiteral("B"));
        desk.assessment.recognisedCategory = b;
        criteria::CategoryAssessment category;
        category.code = b;
        criteria::Condition money;
        money.comparison = criteria::Comparison {};
        money.comparison->certain = domain::Money {52'000'000};
        category.conditions = {money};
        desk.assessment.categories = {category};
        const DecisionPreview preview = previewOf(Verdict::Recognise, desk.context());
        QCOMPARE(preview.category, std::optional(b));
        QCOMPARE(preview.verifiedInvestment, std::optional(domain::Money {52'000'000}));
        QVERIFY(!previewOf(Verdict::RequestCorrection, desk.context()).category);
    }
};

QTEST_GUILESS_MAIN(DecisionPolicyTest)
#include "tst_decision_policy.moc"
