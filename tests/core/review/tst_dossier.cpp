// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"
#include "criteria/rule_pack.h"
#include "domain/content_keys.h"
#include "review/dossier.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::review;
using namespace zhiping::test;
using criteria::Outcome;
using domain::FactKey;
using domain::Verdict;

namespace {

const FactKey policy(QStringLiteral("applicant.policy_compliant"));
const FactKey efficiency(QStringLiteral("effect.E1"));

std::shared_ptr<const criteria::RulePack> annex2()
{
    static const std::shared_ptr<const criteria::RulePack> pack = [] {
        QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        if (!file.open(QIODevice::ReadOnly))
            return std::shared_ptr<const criteria::RulePack>();
        const auto loaded = criteria::loadRulePack(file.readAll());
        return loaded ? *loaded : nullptr;
    }();
    return pack;
}

/// 数字化装备普及, 1,200,000.00 元, everything known but 产业政策 and the effects.
domain::Application almostMet()
{
    domain::Application application = anApplication(QStringLiteral("A-17"));
    application.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
    application.applicant.registeredInChongqing = true;
    application.applicant.isManufacturing = true;
    application.project.built = true;
    application.project.endOn = QDate(2021, 6, 30);
    application.project.totalInvestment = domain::Money {150'000'000};
    application.designations = QList<domain::Designation> {};
    for (const domain::ContentKey &key : domain::contentKeys())
        application.content.insert(key.key, std::nullopt);
    for (const char *key :
         {"a.digital_equipment", "a.online_monitoring", "a.line_control", "a.system_integration"})
        application.content.insert(QLatin1String(key), domain::ContentValue(true));
    domain::InvestmentLine line;
    line.id = domain::LineId(QStringLiteral("l1"));
    line.kind = domain::InvestmentKind(QStringLiteral("EQ"));
    line.amount = domain::Money {120'000'000};
    line.netAmount = domain::Money {106'194'690};
    application.lines = {line};
    return application;
}

domain::Account aDistrictReviewer()
{
    return {domain::AccountId(QStringLiteral("u1")),
            QStringLiteral("评审员"),
            QStringLiteral("荣昌区经济信息委"),
            domain::RegionCode(QStringLiteral("500153")),
            {domain::Role::District}};
}

} // namespace

class DossierTest : public QObject
{
    Q_OBJECT

    ManualClock clock;
    std::unique_ptr<FakeWorkStore> work;
    std::unique_ptr<FakeDecisionOutbox> outbox;

    std::unique_ptr<Dossier> open(const Dossier::Contents &contents)
    {
        return std::make_unique<Dossier>(contents, annex2(), aDistrictReviewer(), *work, *outbox, clock);
    }
    std::unique_ptr<Dossier> openAlmostMet() { return open({almostMet(), {}, {}, {}}); }

private Q_SLOTS:
    void init()
    {
        QVERIFY(annex2());
        work = std::make_unique<FakeWorkStore>();
        outbox = std::make_unique<FakeDecisionOutbox>(work.get());
    }

    void assessesEveryAnswerAtOnce()
    {
        const auto dossier = openAlmostMet();
        QSignalSpy assessed(dossier.get(), &Dossier::assessed);
        QCOMPARE(dossier->assessment().overall, Outcome::Open);
        dossier->answer(policy, true);
        dossier->answer(efficiency, true);
        QCOMPARE(dossier->assessment().overall, Outcome::Met);
        QCOMPARE(dossier->assessment().authority, criteria::Authority::District);
        QCOMPARE(assessed.count(), 2);
        dossier->answer(policy, false);
        QCOMPARE(dossier->assessment().overall, Outcome::Unmet);
    }

    void letsTheDeclaredValueCountAgainAfterWithdrawing()
    {
        const auto dossier = openAlmostMet();
        const FactKey built(QStringLiteral("project.built"));
        const Outcome before = dossier->assessment().overall;
        dossier->answer(built, domain::Undetermined {});
        QVERIFY(dossier->finding(built));
        dossier->withdrawAnswer(built);
        QVERIFY(!dossier->finding(built));
        QCOMPARE(dossier->assessment().overall, before);
        QVERIFY(settle(work->findings(dossier->application().id))->isEmpty());
    }

    void saysSavedOnlyOnceTheStoreHasIt()
    {
        const auto dossier = openAlmostMet();
        QSignalSpy saved(dossier.get(), &Dossier::saved);
        dossier->answer(policy, true);
        QCOMPARE(dossier->unsaved(), 1);
        QCOMPARE(saved.count(), 0);
        QVERIFY(saved.wait());
        QCOMPARE(dossier->unsaved(), 0);
        QCOMPARE(settle(work->findings(dossier->application().id))->first().key, policy);
    }

    void saysSoWhenAnAnswerCouldNotBeKept()
    {
        const auto dossier = openAlmostMet();
        QSignalSpy failed(dossier.get(), &Dossier::saveFailed);
        work->failNext = Error {ErrorKind::StorageFull, {}, {}};
        dossier->writeOpinion(QStringLiteral("同"));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::StorageFull);
        QCOMPARE(dossier->opinion(), QStringLiteral("同"));
    }

    void suggestsAnOpinionUntilTheReviewerWrites()
    {
        const auto dossier = openAlmostMet();
        QVERIFY(dossier->opinionIsSuggested());
        QVERIFY(dossier->opinion().contains(dossier->application().applicant.name));
        const QString before = dossier->opinion();
        dossier->answer(policy, true);
        QVERIFY(dossier->opinion() != before);
        dossier->writeOpinion(QStringLiteral("同意。"));
        dossier->answer(policy, false);
        QCOMPARE(dossier->opinion(), QStringLiteral("同意。"));
        dossier->resetOpinion();
        QVERIFY(dossier->opinionIsSuggested());
    }

    void takesEarlierWordsOnThePresentRevision()
    {
        const auto dossier = openAlmostMet();
        dossier->writeOpinion(QStringLiteral("现在的意见"));
        ports::Draft earlier;
        earlier.application = dossier->application().id;
        earlier.basedOnRevision = QStringLiteral("r0");
        earlier.opinion = QStringLiteral("较早的意见");
        earlier.conclusions.insert(QStringLiteral("d_07"), domain::Conclusion::Unmet);
        QSignalSpy assessed(dossier.get(), &Dossier::assessed);
        dossier->takeWords(earlier);
        QCOMPARE(assessed.count(), 1);
        QCOMPARE(dossier->opinion(), earlier.opinion);
        QCOMPARE(dossier->conclusion(QStringLiteral("d_07")), domain::Conclusion::Unmet);
        const ports::Draft kept = work->drafts.value(earlier.application);
        QVERIFY(haveSameWords(kept, earlier));
        QCOMPARE(kept.basedOnRevision, QStringLiteral("r1"));
        dossier->takeWords(earlier);
        QCOMPARE(assessed.count(), 1);
    }

    void sealsExactlyWhatIsOnTheDesk()
    {
        const auto dossier = openAlmostMet();
        dossier->answer(policy, true);
        dossier->answer(efficiency, true);
        dossier->conclude(QStringLiteral("d_07"), domain::Conclusion::Met);
        const QString opinion = dossier->opinion();
        QSignalSpy decided(dossier.get(), &Dossier::decided);
        const auto id = settle(dossier->decide(Verdict::Recognise));
        QVERIFY2(id.ok(), "the decision was refused");
        QCOMPARE(decided.count(), 1);
        QCOMPARE(outbox->stored.size(), 1);
        const auto decision = domain::decisionFromJson(*parseJsonObject(outbox->stored.first().body));
        QVERIFY(decision.ok());
        QCOMPARE(decision->id, *id);
        QCOMPARE(decision->basedOnRevision, QStringLiteral("r1"));
        QCOMPARE(decision->opinion, opinion);
        QCOMPARE(decision->findings.size(), 2);
        QCOMPARE(decision->conclusions.value(QStringLiteral("d_07")), domain::Conclusion::Met);
        QCOMPARE(decision->category, std::optional(domain::CategoryCode(QStringLiteral("A"))));
        QCOMPARE(decision->verifiedInvestment, std::optional(domain::Money {120'000'000}));
        QCOMPARE(decision->system.packSha256, annex2()->stamp().sha256);
        QCOMPARE(decision->system.outcome, QStringLiteral("met"));
        QVERIFY(!decision->system.facts.isEmpty());
    }

    void isReadOnlyOnceDecided()
    {
        const auto dossier = openAlmostMet();
        dossier->answer(policy, true);
        dossier->answer(efficiency, true);
        QVERIFY(settle(dossier->decide(Verdict::Recognise)).ok());
        QVERIFY(dossier->isReadOnly());
        QVERIFY(dossier->verdicts().isEmpty());
        dossier->answer(policy, false);
        QCOMPARE(dossier->assessment().overall, Outcome::Met);
        QVERIFY(!settle(dossier->decide(Verdict::Decline)).ok());
        QCOMPARE(outbox->stored.size(), 1);
    }

    void showsEverythingAndTakesNothingWhereTheStoreIsOnlyRead()
    {
        const auto dossier = open({almostMet(), {}, {}, {}, true});
        QVERIFY(dossier->isReadOnly() && dossier->isLocked());
        QVERIFY(dossier->verdicts().isEmpty());
        QVERIFY(!dossier->opinion().isEmpty());
        dossier->answer(policy, true);
        dossier->conclude(QStringLiteral("c1"), domain::Conclusion::Unmet);
        dossier->writeOpinion(QStringLiteral("x"));
        QVERIFY(!dossier->finding(policy));
        QCOMPARE(settle(dossier->decide(Verdict::Decline)).error().kind, ErrorKind::InvalidInput);
        QVERIFY(outbox->stored.isEmpty());
        QCOMPARE(dossier->unsaved(), 0);
    }

    void refusesWhatIsBlocked()
    {
        const auto dossier = openAlmostMet();
        QCOMPARE(dossier->preview(Verdict::Recognise).blocking, QList {DecisionObstacle::SystemStillOpen});
        const auto id = settle(dossier->decide(Verdict::Recognise));
        QCOMPARE(id.error().kind, ErrorKind::InvalidInput);
        QVERIFY(outbox->stored.isEmpty());
        QVERIFY(!dossier->isReadOnly());
    }

    void staysOpenWhenSealingFails()
    {
        const auto dossier = openAlmostMet();
        dossier->answer(policy, true);
        dossier->answer(efficiency, true);
        outbox->failNext = Error {ErrorKind::StorageFull, {}, {}};
        QCOMPARE(settle(dossier->decide(Verdict::Recognise)).error().kind, ErrorKind::StorageFull);
        QVERIFY(!dossier->isReadOnly());
        QVERIFY(settle(dossier->decide(Verdict::Recognise)).ok());
    }

    void keepsAnAnswerGivenTwiceOnce()
    {
        const auto dossier = openAlmostMet();
        dossier->answer(policy, true, QStringLiteral("查询目录"));
        dossier->answer(policy, false, QStringLiteral("限制类"));
        QCOMPARE(dossier->finding(policy)->note, QStringLiteral("限制类"));
        QCOMPARE(work->history.size(), 2);
    }
};

QTEST_GUILESS_MAIN(DossierTest)
#include "tst_dossier.moc"
