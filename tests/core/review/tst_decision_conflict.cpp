// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/review_desk.h"
#include "support/fake_application_search.h"
#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_briefcase.h"
#include "support/fake_carried_work.h"
#include "support/fake_decision_outbox.h"
#include "support/manual_clock.h"
#include "support/outbox_steps.h"
#include "support/signed_rules.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using review::ApplicationPart;

/// A decision that met a changed application: all three versions, together, and nothing merged.
class DecisionConflictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_applications = std::make_unique<FakeApplicationStore>();
        m_search = std::make_unique<FakeApplicationSearch>(*m_applications);
        m_outbox = std::make_unique<FakeDecisionOutbox>(&m_work);
        m_desk = std::make_unique<review::ReviewDesk>(
            review::ReviewDesk::Ports {*m_applications, m_attachments, m_work, *m_outbox, *m_search,
                                       m_carried, m_briefcase, m_clock, rulesTrust()},
            domain::Account {.id = domain::AccountId(QStringLiteral("acc-1")),
                             .name = {},
                             .organisation = {},
                             .region = {},
                             .roles = {domain::Role::District}});
    }

    void bringsAllThreeVersionsTogether()
    {
        domain::Application now = m_seen;
        now.revision = QStringLiteral("r2");
        now.stage = domain::Stage::Corrected;
        now.project.totalInvestment = domain::Money {1};
        conflictOver(now);
        const auto conflict = settle(m_desk->conflict(m_id));
        QVERIFY(conflict.ok());
        QCOMPARE(conflict->seen, std::optional(m_seen));
        QCOMPARE(conflict->now, std::optional(now));
        QCOMPARE(conflict->own, aDecision(m_id.text(), m_seen.id.text()));
        QCOMPARE(conflict->problem, QStringLiteral("申报件已变更"));
        QCOMPARE(conflict->changed, (QList {ApplicationPart::Stage, ApplicationPart::TotalInvestment}));
        QVERIFY(conflict->changeIsHere());
    }

    void saysWhenTheChangeHasNotComeYet()
    {
        conflictOver(m_seen);
        QVERIFY(!settle(m_desk->conflict(m_id))->changeIsHere());
    }

    void livesWithWhatIsNotThere()
    {
        conflictOver(m_seen);
        m_outbox->seen.clear(); // Sealed by an older program.
        QVERIFY(!settle(m_desk->conflict(m_id))->seen);
        QVERIFY(settle(m_desk->conflict(m_id))->changed.isEmpty());
        m_applications->applications.clear();
        QVERIFY(!settle(m_desk->conflict(m_id))->now);
        QVERIFY(settle(m_desk->conflict(m_id))->changeIsHere());
    }

    void isOverWhenTheRecordShowsTheDecision()
    {
        conflictOver(m_seen);
        const domain::Receipt receipt = aReceipt(m_id.text(), m_outbox->find(m_id.text())->body);
        QVERIFY(
            happen(*m_outbox, m_id.text(), {{.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt}})
                .ok());
        refresh();
        QCOMPARE(settle(m_desk->conflict(m_id)).error().kind, ErrorKind::NotFound);
        QVERIFY(!m_outbox->seen.contains(m_id));
    }

    void namesEveryPartThatChanged()
    {
        using Change = std::function<void(domain::Application &)>;
        const QList<std::pair<ApplicationPart, Change>> changes {
            {ApplicationPart::Stage, [](auto &a) { a.stage = domain::Stage::Declined; }},
            {ApplicationPart::ReviewingBody, [](auto &a) { a.reviewingBody = QStringLiteral("别处"); }},
            {ApplicationPart::AppliedCategory,
             [](auto &a) { a.appliedCategory = domain::CategoryCode(u"C"_qs); }},
            {ApplicationPart::DueDay, [](auto &a) { a.dueOn.reset(); }},
            {ApplicationPart::RulePack, [](auto &a) { a.rulePack = domain::RulePackId(u"other"_qs); }},
            {ApplicationPart::Applicant, [](auto &a) { a.applicant.name = QStringLiteral("改名"); }},
            {ApplicationPart::Project, [](auto &a) { a.project.name = QStringLiteral("改名"); }},
            {ApplicationPart::TotalInvestment, [](auto &a) { a.project.totalInvestment.reset(); }},
            {ApplicationPart::Content,
             [](auto &a) { a.content.insert(u"a.digital_equipment"_qs, domain::ContentValue {true}); }},
            {ApplicationPart::InvestmentLines, [](auto &a) { a.lines.append(domain::InvestmentLine {}); }},
            {ApplicationPart::Effects, [](auto &a) { a.effects.append(domain::Effect {}); }},
            {ApplicationPart::Designations, [](auto &a) { a.designations.emplace(); }},
            {ApplicationPart::Attachments, [](auto &a) { a.attachments.append(domain::Attachment {}); }},
            {ApplicationPart::Opinions, [](auto &a) { a.opinions.append(domain::Opinion {}); }},
        };
        QCOMPARE(changes.size(), int(ApplicationPart::Opinions) + 1);
        for (const auto &[part, change] : changes) {
            domain::Application after = m_seen;
            change(after);
            QCOMPARE(review::changedParts(m_seen, after), QList {part});
        }
        QVERIFY(review::changedParts(m_seen, m_seen).isEmpty());
    }

private:
    void conflictOver(const domain::Application &now)
    {
        QVERIFY(settle(m_outbox->seal(aDecision(m_id.text(), m_seen.id.text()), m_seen)).ok());
        QVERIFY(happen(*m_outbox, m_id.text(), {dispatched(), changed(QStringLiteral("申报件已变更"))}).ok());
        QVERIFY(settle(m_applications->applyPage(aPage({now}, QStringLiteral("c1")))).ok());
        refresh();
    }
    void refresh()
    {
        QSignalSpy read(m_desk.get(), &review::ReviewDesk::queueChanged);
        m_desk->refresh();
        QVERIFY(read.wait());
    }

    const domain::DecisionId m_id {QStringLiteral("d-1")};
    /// As it is once it has come from the platform.
    const domain::Application m_seen =
        domain::applicationFromBytes(itemOf(anApplication(QStringLiteral("a-1"))).json).value();
    ManualClock m_clock;
    FakeAttachmentStore m_attachments;
    FakeWorkStore m_work;
    std::unique_ptr<FakeApplicationStore> m_applications;
    std::unique_ptr<FakeApplicationSearch> m_search;
    FakeCarriedWork m_carried;
    FakeBriefcase m_briefcase;
    std::unique_ptr<FakeDecisionOutbox> m_outbox;
    std::unique_ptr<review::ReviewDesk> m_desk;
};

QTEST_GUILESS_MAIN(DecisionConflictTest)
#include "tst_decision_conflict.moc"
