// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/settle.h"
#include "support/some_keys.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using domain::FactKey;

/// What the ports promise, run on the real stores and on the fakes that other tests trust.
class PortContractsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void listsApplicationsInTheOrderTheyAreDue();
    void returnsAnApplicationAsItCame();
    void movesRowsAndCursorTogether();
    void replacesAnApplicationByItsNewRevision();
    void forgetsWhatTheFeedTakesAway();
    void keepsRulePacks();
    void startsOverWithWhatIsThere();
    void writesTheSameRevisionAnewAfterStartingOver();
    void keepsWhatCannotBeReadBesideTheRest();
    void countsWhatIsThere();

    void latestFindingCounts();
    void recordsAFindingOnce();
    void withdrawnFindingNoLongerCounts();
    void keepsDraftsPerApplication();
    void draftOfNothingIsEmpty();
    void listsApplicationsWithUnsentWords();

    void answersOutliveADecisionUntilTakenBack();

    void keepsAttachmentsByDigest();
    void refusesContentOfAnotherDigest();

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Profile> m_profile;
    std::unique_ptr<FakeApplicationStore> m_fakeApplications;
    std::unique_ptr<FakeWorkStore> m_fakeWork;
    std::unique_ptr<FakeDecisionOutbox> m_fakeOutbox;
    std::unique_ptr<FakeAttachmentStore> m_fakeAttachments;
    ports::ApplicationStore *applications = nullptr;
    ports::WorkStore *work = nullptr;
    ports::DecisionOutbox *outbox = nullptr;
    ports::AttachmentStore *attachments = nullptr;
};

void PortContractsTest::initTestCase_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("real") << true;
    QTest::newRow("fake") << false;
}

void PortContractsTest::init()
{
    QFETCH_GLOBAL(bool, real);
    if (real) {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Profile::open(m_folder->path(), QStringLiteral("https://platform.example"),
                                           domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
        m_profile = std::move(opened).value();
        applications = &m_profile->applications();
        work = &m_profile->work();
        outbox = &m_profile->outbox();
        attachments = &m_profile->attachments();
        return;
    }
    m_fakeApplications = std::make_unique<FakeApplicationStore>();
    m_fakeWork = std::make_unique<FakeWorkStore>();
    m_fakeOutbox = std::make_unique<FakeDecisionOutbox>(m_fakeWork.get());
    m_fakeAttachments = std::make_unique<FakeAttachmentStore>();
    applications = m_fakeApplications.get();
    work = m_fakeWork.get();
    outbox = m_fakeOutbox.get();
    attachments = m_fakeAttachments.get();
}

void PortContractsTest::cleanup()
{
    m_profile.reset();
    m_folder.reset();
}

void PortContractsTest::listsApplicationsInTheOrderTheyAreDue()
{
    domain::Application late = anApplication(QStringLiteral("late"));
    late.dueOn = QDate(2026, 5, 1);
    domain::Application unknown = anApplication(QStringLiteral("a-unknown"));
    unknown.dueOn.reset();
    unknown.project.totalInvestment.reset();
    const domain::Application early = anApplication(QStringLiteral("early"));
    QVERIFY(settle(applications->applyPage(aPage({unknown, late, early}, QStringLiteral("c1")))).ok());

    const auto rows = settle(applications->summaries());
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0), domain::summaryOf(early));
    QCOMPARE(rows->at(1), domain::summaryOf(late));
    QCOMPARE(rows->at(2), domain::summaryOf(unknown));
    QCOMPARE(settle(applications->ids()).value(), (QList {early.id, late.id, unknown.id}));
}

void PortContractsTest::returnsAnApplicationAsItCame()
{
    domain::Application application = anApplication(QStringLiteral("a-1"));
    application.attachments = {anAttachment(QStringLiteral("att-1"), "content")};
    QVERIFY(settle(applications->applyPage(aPage({application}, QStringLiteral("c1")))).ok());

    const auto back = settle(applications->application(application.id));
    QVERIFY(back.ok());
    QCOMPARE(domain::toJson(*back), domain::toJson(application));
    QCOMPARE(settle(applications->application(ApplicationId(QStringLiteral("no")))).error().kind,
             ErrorKind::NotFound);
}

void PortContractsTest::movesRowsAndCursorTogether()
{
    QCOMPARE(settle(applications->cursor()).value(), ports::PullCursor());
    QVERIFY(settle(applications->applyPage(aPage({anApplication(QStringLiteral("a"))}, QStringLiteral("c1"))))
                .ok());
    QCOMPARE(settle(applications->cursor()).value(), ports::PullCursor(QStringLiteral("c1")));
    QVERIFY(settle(applications->applyPage(aPage({}, QStringLiteral("c2")))).ok());
    QCOMPARE(settle(applications->cursor()).value(), ports::PullCursor(QStringLiteral("c2")));
    QCOMPARE(settle(applications->summaries())->size(), 1);
}

void PortContractsTest::replacesAnApplicationByItsNewRevision()
{
    const QString id = QStringLiteral("a-1");
    QVERIFY(settle(applications->applyPage(aPage({anApplication(id)}, QStringLiteral("c1")))).ok());
    domain::Application changed = anApplication(id, QStringLiteral("r2"));
    changed.stage = domain::Stage::Corrected;
    changed.project.name = QStringLiteral("新名称");
    QVERIFY(settle(applications->applyPage(aPage({changed}, QStringLiteral("c2")))).ok());

    const auto rows = settle(applications->summaries());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first(), domain::summaryOf(changed));
    QCOMPARE(settle(applications->application(changed.id))->project.name, QStringLiteral("新名称"));
}

void PortContractsTest::forgetsWhatTheFeedTakesAway()
{
    const domain::Application application = anApplication(QStringLiteral("a-1"));
    QVERIFY(settle(applications->applyPage(aPage({application}, QStringLiteral("c1")))).ok());
    ports::ChangePage page = aPage({}, QStringLiteral("c2"));
    page.destroyed = {{application.id, QStringLiteral("reassigned")},
                      {ApplicationId(QStringLiteral("never seen")), QStringLiteral("erased")}};
    QVERIFY(settle(applications->applyPage(page)).ok());
    QVERIFY(settle(applications->summaries())->isEmpty());
    QCOMPARE(settle(applications->application(application.id)).error().kind, ErrorKind::NotFound);
}

void PortContractsTest::keepsRulePacks()
{
    const domain::RulePackId id(QStringLiteral("pack-1"));
    QCOMPARE(settle(applications->rulePack(id)).error().kind, ErrorKind::NotFound);
    QVERIFY(settle(applications->keepRulePack(id, QByteArray("\0 pack", 6))).ok());
    QCOMPARE(settle(applications->rulePack(id)).value(), QByteArray("\0 pack", 6));
    QVERIFY(settle(applications->forgetRulePack(id)).ok());
    QVERIFY(settle(applications->forgetRulePack(id)).ok());
    QCOMPARE(settle(applications->rulePack(id)).error().kind, ErrorKind::NotFound);
}

void PortContractsTest::startsOverWithWhatIsThere()
{
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    QVERIFY(settle(applications->applyPage(aPage({anApplication(a), anApplication(b)}, QStringLiteral("c1"))))
                .ok());
    QVERIFY(settle(work->record(aFinding(QStringLiteral("f1"), a, QStringLiteral("k")))).ok());
    QVERIFY(settle(applications->startOver()).ok());
    QVERIFY(settle(applications->cursor())->isEmpty());
    QCOMPARE(settle(applications->summaries())->size(), 2);

    QVERIFY(settle(applications->applyPage(aPage({anApplication(b)}, QStringLiteral("n1")))).ok());
    QVERIFY(settle(applications->application(ApplicationId(a))).ok());
    QVERIFY(settle(applications->removeUnconfirmed()).ok());
    QCOMPARE(settle(applications->summaries()).value(), QList {domain::summaryOf(anApplication(b))});
    QVERIFY(!settle(applications->application(ApplicationId(a))).ok());
    QCOMPARE(settle(applications->cursor())->text(), QStringLiteral("n1"));
    QCOMPARE(settle(work->findings(ApplicationId(a)))->size(), 1);
    // There is nothing more to confirm.
    QVERIFY(settle(applications->removeUnconfirmed()).ok());
    QCOMPARE(settle(applications->summaries())->size(), 1);
}

void PortContractsTest::writesTheSameRevisionAnewAfterStartingOver()
{
    domain::Application application = anApplication(QStringLiteral("a"));
    QVERIFY(settle(applications->applyPage(aPage({application}, QStringLiteral("c1")))).ok());
    QVERIFY(settle(applications->startOver()).ok());
    // A platform that was set back gives its numbers away again.
    application.project.name = QStringLiteral("另一个项目");
    QVERIFY(settle(applications->applyPage(aPage({application}, QStringLiteral("n1")))).ok());
    QCOMPARE(settle(applications->application(application.id))->project.name, application.project.name);
    QCOMPARE(settle(applications->summaries())->first().projectName, application.project.name);
}

void PortContractsTest::keepsWhatCannotBeReadBesideTheRest()
{
    const ApplicationId id(QStringLiteral("a"));
    QVERIFY(settle(applications->applyPage(aPage({anApplication(id.text())}, QStringLiteral("c1")))).ok());
    ports::ChangePage page = aPage({anApplication(QStringLiteral("b"))}, QStringLiteral("c2"));
    page.unreadable = {{id, QStringLiteral("r2"), QStringLiteral("$.code: missing"), "{}"},
                       {ApplicationId(QStringLiteral("z")), {}, QStringLiteral("why"), "{\"x\":1}"}};
    QVERIFY(settle(applications->applyPage(page)).ok());
    QCOMPARE(settle(applications->unreadable()).value(), page.unreadable);
    QCOMPARE(settle(applications->application(id))->revision, QStringLiteral("r1"));
    QCOMPARE(settle(applications->summaries())->size(), 2);

    QVERIFY(settle(applications->applyPage(
                       aPage({anApplication(id.text(), QStringLiteral("r3"))}, QStringLiteral("c3"))))
                .ok());
    QCOMPARE(settle(applications->unreadable()).value(), page.unreadable.mid(1));
    ports::ChangePage gone = aPage({}, QStringLiteral("c4"));
    gone.destroyed = {{ApplicationId(QStringLiteral("z")), QStringLiteral("withdrawn")}};
    QVERIFY(settle(applications->applyPage(gone)).ok());
    QVERIFY(settle(applications->unreadable())->isEmpty());
}

void PortContractsTest::countsWhatIsThere()
{
    const QList<ApplicationId> asked {ApplicationId(QStringLiteral("b")), ApplicationId(QStringLiteral("x"))};
    QCOMPARE(settle(applications->holdings(asked)).value(), ports::CacheHoldings());
    QVERIFY(settle(applications->applyPage(
                       aPage({anApplication(QStringLiteral("a")), anApplication(QStringLiteral("b"))},
                             QStringLiteral("c1"))))
                .ok());
    QCOMPARE(settle(applications->holdings(asked)).value(), (ports::CacheHoldings {2, 0, 1}));
    QVERIFY(settle(applications->startOver()).ok());
    ports::ChangePage page = aPage({}, QStringLiteral("n1"));
    page.unreadable = {{ApplicationId(QStringLiteral("a")), {}, QStringLiteral("why"), "{}"}};
    QVERIFY(settle(applications->applyPage(page)).ok());
    QCOMPARE(settle(applications->holdings({})).value(), (ports::CacheHoldings {2, 1, 0}));
}

void PortContractsTest::recordsAFindingOnce()
{
    const QString id = QStringLiteral("a-1");
    const domain::FactKey key(QStringLiteral("k"));
    const auto finding = aFinding(QStringLiteral("f1"), id, key.text(), true);
    QVERIFY(settle(work->record(finding)).ok());
    QVERIFY(settle(work->withdraw(ApplicationId(id), key)).ok());
    // Whoever tries again does not bring back what was taken back meanwhile.
    QVERIFY(settle(work->record(finding)).ok());
    QVERIFY(settle(work->findings(ApplicationId(id)))->isEmpty());
}

void PortContractsTest::latestFindingCounts()
{
    const QString id = QStringLiteral("a-1");
    const auto first = aFinding(QStringLiteral("f1"), id, QStringLiteral("project.built"), false);
    const auto other =
        aFinding(QStringLiteral("f2"), id, QStringLiteral("line.1.verified_amount"), domain::Money {12'345});
    const auto second = aFinding(QStringLiteral("f3"), id, QStringLiteral("project.built"), true);
    for (const auto &finding : {first, other, second})
        QVERIFY(settle(work->record(finding)).ok());
    const auto elsewhere =
        aFinding(QStringLiteral("f4"), QStringLiteral("a-2"), QStringLiteral("project.built"));
    QVERIFY(settle(work->record(elsewhere)).ok());

    QCOMPARE(settle(work->findings(ApplicationId(id))).value(), (QList {other, second}));
}

void PortContractsTest::withdrawnFindingNoLongerCounts()
{
    const ApplicationId id(QStringLiteral("a-1"));
    const auto finding = aFinding(QStringLiteral("f1"), id.text(), QStringLiteral("project.built"));
    QVERIFY(settle(work->record(finding)).ok());
    QVERIFY(settle(work->withdraw(id, finding.key)).ok());
    QVERIFY(settle(work->findings(id))->isEmpty());
    QVERIFY(settle(work->withdraw(id, FactKey(QStringLiteral("never.answered")))).ok());

    const auto again = aFinding(QStringLiteral("f2"), id.text(), QStringLiteral("project.built"), false);
    QVERIFY(settle(work->record(again)).ok());
    QCOMPARE(settle(work->findings(id)).value(), QList {again});
}

void PortContractsTest::keepsDraftsPerApplication()
{
    ports::Draft draft;
    draft.application = ApplicationId(QStringLiteral("a-1"));
    draft.basedOnRevision = QStringLiteral("r7");
    draft.opinion = QStringLiteral("意见：\"待定\"\n第二行");
    draft.conclusions = {{QStringLiteral("条件.1"), domain::Conclusion::Unmet},
                         {QStringLiteral("c2"), domain::Conclusion::Pending}};
    draft.verdict = domain::Verdict::Forward;
    draft.changedAt = someTime(3);
    QVERIFY(settle(work->saveDraft(draft)).ok());
    QCOMPARE(settle(work->draft(draft.application)).value(), draft);

    draft.opinion.clear();
    draft.verdict.reset();
    draft.changedAt = {};
    QVERIFY(settle(work->saveDraft(draft)).ok());
    QCOMPARE(settle(work->draft(draft.application)).value(), draft);
}

void PortContractsTest::draftOfNothingIsEmpty()
{
    const auto draft = settle(work->draft(ApplicationId(QStringLiteral("a-1"))));
    QVERIFY(draft.ok());
    QVERIFY(draft->basedOnRevision.isEmpty());
    QVERIFY(draft->conclusions.isEmpty());
    QVERIFY(draft->opinion.isEmpty());
    QVERIFY(!draft->verdict);
}

void PortContractsTest::listsApplicationsWithUnsentWords()
{
    ports::Draft words;
    words.application = ApplicationId(QStringLiteral("a-1"));
    words.opinion = QStringLiteral("字");
    ports::Draft none;
    none.application = ApplicationId(QStringLiteral("a-2"));
    QVERIFY(settle(work->saveDraft(words)).ok());
    QVERIFY(settle(work->saveDraft(none)).ok());
    const auto finding = aFinding(QStringLiteral("f1"), QStringLiteral("a-3"), QStringLiteral("k"));
    QVERIFY(settle(work->record(finding)).ok());
    QVERIFY(settle(work->record(aFinding(QStringLiteral("f2"), QStringLiteral("a-4"), QStringLiteral("k"))))
                .ok());
    QVERIFY(settle(work->withdraw(ApplicationId(QStringLiteral("a-4")), FactKey(QStringLiteral("k")))).ok());

    QCOMPARE(settle(work->inProgress()).value(),
             (QList {ApplicationId(QStringLiteral("a-1")), ApplicationId(QStringLiteral("a-3"))}));
}

void PortContractsTest::answersOutliveADecisionUntilTakenBack()
{
    const ApplicationId id(QStringLiteral("a-1"));
    const auto kept = aFinding(QStringLiteral("f1"), id.text(), QStringLiteral("kept"));
    const auto dropped = aFinding(QStringLiteral("f2"), id.text(), QStringLiteral("dropped"));
    QVERIFY(settle(work->record(kept)).ok());
    QVERIFY(settle(work->record(dropped)).ok());
    QVERIFY(settle(outbox->seal(aDecision(QStringLiteral("d-1"), id.text()), anApplication(id.text()))).ok());
    QVERIFY(settle(work->withdraw(id, dropped.key)).ok());
    const auto fresh = aFinding(QStringLiteral("f3"), id.text(), QStringLiteral("new"));
    QVERIFY(settle(work->record(fresh)).ok());
    QCOMPARE(settle(work->findings(id)).value(), (QList {kept, fresh}));
    QCOMPARE(settle(work->inProgress()).value(), QList {id});
}

void PortContractsTest::keepsAttachmentsByDigest()
{
    const QByteArray content("%PDF-1.7 虚构");
    QVERIFY(settle(attachments->present())->isEmpty());
    QVERIFY(settle(attachments->keep(digestOf(content), content)).ok());
    QVERIFY(settle(attachments->keep(digestOf(content), content)).ok());
    QCOMPARE(settle(attachments->present()).value(), QSet<QString> {digestOf(content)});
    QCOMPARE(settle(attachments->read(digestOf(content))).value(), content);
    QCOMPARE(settle(attachments->read(digestOf("other"))).error().kind, ErrorKind::NotFound);
}

void PortContractsTest::refusesContentOfAnotherDigest()
{
    QCOMPARE(settle(attachments->keep(digestOf("one"), "another")).error().kind, ErrorKind::InvalidInput);
    QVERIFY(settle(attachments->present())->isEmpty());
}

QTEST_GUILESS_MAIN(PortContractsTest)
#include "tst_port_contracts.moc"
