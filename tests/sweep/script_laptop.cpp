// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/script_laptop.h"

#include "base/uuid7.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

namespace zhiping::test {

using namespace Qt::StringLiterals;
using domain::ApplicationId;
using domain::FactKey;
using domain::Verdict;
using ports::OutboxEntry;
using ports::OutboxState;

namespace {

const QStringList facts {u"project.built"_s, u"applicant.size"_s, u"line.l1.verified_amount"_s};

/// Impatient, so that a hanging peer costs a script no more than a moment.
constexpr api::HttpLimits impatient()
{
    return {.idle = std::chrono::milliseconds(150),
            .rateWindow = std::chrono::milliseconds(150),
            .leastBytesPerWindow = 64};
}

/// As a rule one that the reviewer's level may give.
Verdict aVerdict(Dice &dice, bool municipal)
{
    static const QList<Verdict> all {Verdict::Recognise, Verdict::Decline, Verdict::Forward,
                                     Verdict::RequestCorrection, Verdict::ReturnToDistrict};
    static const QList<Verdict> district {Verdict::RequestCorrection, Verdict::RequestCorrection,
                                          Verdict::RequestCorrection, Verdict::Forward, Verdict::Recognise};
    static const QList<Verdict> city {Verdict::ReturnToDistrict, Verdict::ReturnToDistrict,
                                      Verdict::RequestCorrection, Verdict::Decline};
    if (dice.oneIn(6))
        return dice.pick(all);
    return dice.pick(municipal ? city : district);
}

} // namespace

bool ScriptLaptop::beginAnew(const Owner &owner, const QUrl &platform, const QStringList &tokens)
{
    concludeRun();
    m_api.reset();
    m_profile.reset();
    m_owner = owner;
    m_clock.setWallClock(ManualClock().nowUtc());
    m_goodTokens = tokens;
    signIn();
    m_folder = std::make_unique<QTemporaryDir>();
    m_proxy = std::make_unique<FaultProxy>(platform);
    connectTo(impatient());
    m_promises = {};
    m_copied.reset();
    m_everSealed.clear();
    m_states.clear();
    m_wasSetBack = false;
    m_words = 0;
    restart();
    return m_profile != nullptr;
}

void ScriptLaptop::connectTo(const api::HttpLimits &limits)
{
    m_api.reset();
    m_client = std::make_unique<api::HttpClient>(limits);
    m_api = std::make_unique<api::HttpReviewApi>(*m_client, m_tokens, m_proxy->url(), m_clock);
}

void ScriptLaptop::calmDown()
{
    signIn();
    m_proxy->deliverLate();
    connectTo({});
}

void ScriptLaptop::expect(const Result<> &done, const QString &what)
{
    if (!done)
        complain(what + u" was refused: " + done.error().evidence);
}

void ScriptLaptop::answer(Dice &dice, const QString &application)
{
    domain::Finding finding = aFinding(makeUuid7(m_clock), application, dice.pick(facts), dice.oneIn(2));
    finding.note = u"第%1次核对"_s.arg(++m_words);
    note(u"answers %1 of %2"_s.arg(finding.key.text(), application));
    expect(settle(m_profile->work().record(finding)), u"a finding"_s);
    m_promises.findings[application].insert(finding.key.text(), finding);
}

void ScriptLaptop::takeBack(Dice &dice, const QString &application)
{
    const QString key = dice.pick(facts);
    note(u"takes %1 of %2 back"_s.arg(key, application));
    expect(settle(m_profile->work().withdraw(ApplicationId(application), FactKey(key))), u"taking back"_s);
    m_promises.findings[application].remove(key);
}

void ScriptLaptop::write(Dice &dice, const QString &application)
{
    ports::Draft draft {.application = ApplicationId(application),
                        .basedOnRevision = u"r1"_s,
                        .conclusions = {{u"c1"_s, domain::Conclusion::Met}},
                        .opinion = u"意见第%1稿"_s.arg(++m_words),
                        .verdict = aVerdict(dice, m_owner.municipal),
                        .changedAt = m_clock.nowUtc()};
    note(u"writes about %1"_s.arg(application));
    expect(settle(m_profile->work().saveDraft(draft)), u"a draft"_s);
    m_promises.drafts.insert(application, draft);
}

void ScriptLaptop::decide(Dice &dice)
{
    const auto rows = settle(m_profile->applications().summaries());
    if (!rows || rows->isEmpty())
        return note(u"has nothing to decide on"_s);
    const ApplicationId id = dice.pick(*rows).id;
    QList<OutboxEntry> before = entries();
    before.removeIf([&](const OutboxEntry &entry) { return entry.application != id; });
    // The screens forbid it. The outbox has to bear it.
    if (!before.isEmpty() && ports::waitsToBeSent(before.constLast().state) && !dice.oneIn(6))
        return note(u"has a decision on %1 under way"_s.arg(id.text()));
    const auto here = settle(m_profile->applications().application(id));
    if (!here)
        return complain(id.text() + u" is on the list and does not read"_s);
    seal(dice, *here);
}

void ScriptLaptop::decideAnew(Dice &dice)
{
    QHash<QString, OutboxEntry> open;
    const QList<OutboxEntry> all = entries();
    for (const OutboxEntry &entry : all) {
        if (entry.state == OutboxState::Conflict || entry.state == OutboxState::Parked)
            open.insert(entry.application.text(), entry);
        else
            open.remove(entry.application.text());
    }
    if (open.isEmpty())
        return note(u"has nothing to decide anew"_s);
    QStringList names = open.keys();
    names.sort();
    const OutboxEntry refused = open.value(dice.pick(names));
    const auto reviewed = settle(m_profile->outbox().reviewed(refused.id));
    if (!reviewed || *reviewed != m_promises.reviewed.value(refused.id.text()))
        complain(u"what a decision was made on is not there any more"_s);
    if (refused.problem.isEmpty())
        complain(u"a refused decision has no reason"_s);
    const auto here = settle(m_profile->applications().application(refused.application));
    if (!here)
        return note(u"cannot decide anew on %1, which is gone"_s.arg(refused.application.text()));
    m_minutes.count(u"decided anew"_s);
    seal(dice, *here);
}

void ScriptLaptop::seal(Dice &dice, const domain::Application &reviewed)
{
    const QString application = reviewed.id.text();
    domain::Decision decision = aDecision(makeUuid7(m_clock), application, reviewed.revision);
    decision.verdict = aVerdict(dice, m_owner.municipal);
    decision.findings = m_promises.findings.value(application).values();
    decision.opinion = m_promises.drafts.value(application).opinion + u"决定%1"_s.arg(++m_words);
    note(u"decides %1 on %2 at %3"_s.arg(codeOf(decision.verdict), application, reviewed.revision));
    const Result<> sealed = settle(m_profile->outbox().seal(decision, reviewed));
    expect(sealed, u"a decision"_s);
    if (sealed)
        noteSealed(decision, reviewed);
}

void ScriptLaptop::noteSealed(const domain::Decision &decision, const domain::Application &reviewed)
{
    const QString id = decision.id.text();
    const QList<OutboxEntry> all = entries();
    const auto entry = std::find_if(all.cbegin(), all.cend(),
                                    [&](const OutboxEntry &each) { return each.id == decision.id; });
    if (entry == all.cend())
        return complain(u"a sealed decision is not in the outbox"_s);
    auto kept = domain::decisionFromJson(QJsonDocument::fromJson(entry->body).object());
    if (!kept || !kept->audit)
        return complain(u"a sealed decision does not read"_s);
    domain::Decision expected = decision;
    expected.audit = kept->audit;
    if (*kept != expected)
        complain(u"a sealed decision is another than the one decided"_s);
    m_promises.sealed.insert(id, entry->body);
    m_promises.reviewed.insert(id, reviewed);
    m_promises.drafts.remove(decision.application.text());
    m_everSealed.insert(id, entry->body);
    m_minutes.count(u"decisions sealed"_s);
}

void ScriptLaptop::startRun(const QHash<int, Fault> &plan)
{
    m_places = plan.keys();
    QStringList names;
    for (auto it = plan.cbegin(); it != plan.cend(); ++it)
        names.append(u"%1 %2"_s.arg(it.key()).arg(QLatin1String(it->name)));
    names.sort();
    note(u"syncs"_s + (names.isEmpty() ? QString() : u" with "_s + names.join(u", "_s)));
    m_proxy->follow(plan);
    sync::SyncOptions options;
    options.pageSize = 2;
    options.probing = m_lastRunFailed;
    options.surveyEverything = !m_surveyed;
    m_run = std::make_unique<sync::SyncRun>(
        sync::SyncPorts {*m_api, m_profile->applications(), m_profile->attachments(), m_profile->outbox(),
                         m_profile->work(), m_profile->briefcase(), m_clock},
        options, [] { return 0.5; });
    QObject::connect(m_run.get(), &sync::SyncRun::finished, m_run.get(),
                     [this](const Result<sync::SyncReport> &outcome) {
                         if (m_outcome)
                             complain(u"a run ended twice"_s);
                         m_outcome = outcome;
                         if (m_whenEnded)
                             m_whenEnded();
                     });
    m_outcome.reset();
    m_run->start();
    m_minutes.count(u"syncs"_s);
}

void ScriptLaptop::concludeRun()
{
    if (!m_run)
        return;
    m_run.reset();
    const auto struck = std::count_if(m_places.cbegin(), m_places.cend(),
                                      [this](int place) { return place <= m_proxy->exchanges(); });
    m_minutes.count(u"faults that struck"_s, int(struck));
    m_proxy->follow({});
    m_lastRunFailed = m_outcome && !m_outcome->ok();
    m_surveyed = m_outcome && m_outcome->ok() && m_outcome->value().attachmentsMissing == 0
        && m_outcome->value().rulePacksMissing == 0;
    if (m_lastRunFailed)
        m_minutes.count(u"syncs that failed"_s);
    if (m_outcome && m_outcome->ok() && m_outcome->value().startedOver)
        m_minutes.count(u"rebuilds"_s);
    note(!m_outcome            ? u"is switched off in the middle of it"_s
             : m_outcome->ok() ? u"has synced"_s
                               : u"has not synced: "_s + nameOf(m_outcome->error().kind));
}

QList<OutboxEntry> ScriptLaptop::entries()
{
    const auto all = settle(m_profile->outbox().entries());
    if (!all)
        complain(u"the outbox does not read: "_s + all.error().evidence);
    return all ? *all : QList<OutboxEntry>();
}

void ScriptLaptop::checkWords(const QString &application)
{
    const ApplicationId id(application);
    const auto findings = settle(m_profile->work().findings(id));
    QMap<QString, domain::Finding> kept;
    if (findings) {
        for (const domain::Finding &finding : *findings)
            kept.insert(finding.key.text(), finding);
    }
    if (kept != m_promises.findings.value(application))
        complain(u"findings on %1 are not as they were recorded"_s.arg(application));
    ports::Draft promised = m_promises.drafts.value(application);
    promised.application = id;
    const auto draft = settle(m_profile->work().draft(id));
    if (!draft || *draft != promised)
        complain(u"the draft on %1 is not as it was written"_s.arg(application));
}

void ScriptLaptop::countChanges(const QList<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries) {
        const auto before = m_states.constFind(entry.id.text());
        if (before != m_states.cend() && *before == entry.state)
            continue;
        if (entry.state == OutboxState::Conflict)
            m_minutes.count(u"conflicts"_s);
        else if (entry.state == OutboxState::Parked)
            m_minutes.count(u"refusals"_s);
        else if (entry.state == OutboxState::Confirmed)
            m_minutes.count(u"confirmed"_s);
        if (before != m_states.cend())
            note(u"has %1 on %2 %3"_s.arg(entry.id.text().right(6), entry.application.text(),
                                          nameOf(entry.state)));
        m_states.insert(entry.id.text(), entry.state);
    }
}

} // namespace zhiping::test
