// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/dossier.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/uuid7.h"
#include "criteria/assess.h"
#include "criteria/rule_pack.h"
#include "review/decision_policy.h"
#include "review/opinion_text.h"

#include <algorithm>

namespace zhiping::review {

using domain::Conclusion;
using domain::Finding;
using domain::Verdict;

class Dossier::Private
{
public:
    Private(Contents given, std::shared_ptr<const criteria::RulePack> rulePack, domain::Account reviewer,
            ports::WorkStore &workStore, ports::DecisionOutbox &decisions, const Clock &time)
        : contents(std::move(given))
        , pack(std::move(rulePack))
        , account(std::move(reviewer))
        , work(workStore)
        , outbox(decisions)
        , clock(time)
    {
        if (contents.draft.basedOnRevision.isEmpty()) {
            contents.draft.application = contents.application.id;
            contents.draft.basedOnRevision = contents.application.revision;
        }
    }

    void assess() { assessment = criteria::assess(*pack, contents.application, contents.findings); }

    [[nodiscard]] DecisionContext context(const QString &opinion) const
    {
        return {contents.application,
                assessment,
                account,
                contents.lastDecision,
                contents.draft,
                opinion,
                contents.draft.opinion.isEmpty()};
    }

    Contents contents;
    std::shared_ptr<const criteria::RulePack> pack;
    domain::Account account;
    ports::WorkStore &work;
    ports::DecisionOutbox &outbox;
    const Clock &clock;
    criteria::Assessment assessment;
    int unsaved = 0;
    bool deciding = false;
};

Dossier::Dossier(Contents contents, std::shared_ptr<const criteria::RulePack> pack, domain::Account account,
                 ports::WorkStore &work, ports::DecisionOutbox &outbox, const Clock &clock)
    : d(std::make_unique<Private>(std::move(contents), std::move(pack), std::move(account), work, outbox,
                                  clock))
{
    d->assess();
}

Dossier::~Dossier() = default;

const domain::Application &Dossier::application() const
{
    return d->contents.application;
}

const criteria::Assessment &Dossier::assessment() const
{
    return d->assessment;
}

std::optional<Finding> Dossier::finding(const domain::FactKey &key) const
{
    const QList<Finding> &all = d->contents.findings;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&key](const Finding &f) { return f.key == key; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

Conclusion Dossier::conclusion(const QString &conditionId) const
{
    return d->contents.draft.conclusions.value(conditionId, Conclusion::Pending);
}

QString Dossier::opinion() const
{
    return opinionIsSuggested() ? suggestedOpinion(d->contents.application, d->assessment)
                                : d->contents.draft.opinion;
}

bool Dossier::opinionIsSuggested() const
{
    return d->contents.draft.opinion.isEmpty();
}

bool Dossier::isReadOnly() const
{
    return d->contents.locked || d->deciding || !mayDecide(d->context({}));
}

bool Dossier::isLocked() const
{
    return d->contents.locked;
}

std::optional<ports::OutboxEntry> Dossier::lastDecision() const
{
    return d->contents.lastDecision;
}

QList<Verdict> Dossier::verdicts() const
{
    return d->contents.locked ? QList<Verdict> {} : verdictsFor(d->context({}));
}

int Dossier::unsaved() const
{
    return d->unsaved;
}

void Dossier::answer(const domain::FactKey &key, const domain::FactValue &value, const QString &note,
                     const QList<domain::EvidenceLink> &evidence)
{
    if (isReadOnly())
        return;
    Finding finding {domain::FindingId(makeUuid7(d->clock)),
                     d->contents.application.id,
                     key,
                     value,
                     note,
                     evidence,
                     d->clock.nowUtc()};
    d->contents.findings.removeIf([&key](const Finding &old) { return old.key == key; });
    d->contents.findings.append(finding);
    reassess();
    follow(d->work.record(finding));
}

void Dossier::withdrawAnswer(const domain::FactKey &key)
{
    if (isReadOnly()
        || d->contents.findings.removeIf([&key](const Finding &old) { return old.key == key; }) == 0)
        return;
    reassess();
    follow(d->work.withdraw(d->contents.application.id, key));
}

void Dossier::conclude(const QString &conditionId, Conclusion conclusion)
{
    if (isReadOnly() || this->conclusion(conditionId) == conclusion)
        return;
    d->contents.draft.conclusions.insert(conditionId, conclusion);
    Q_EMIT assessed();
    saveDraft();
}

void Dossier::writeOpinion(const QString &text)
{
    if (isReadOnly() || text == opinion())
        return;
    d->contents.draft.opinion = text;
    saveDraft();
}

void Dossier::resetOpinion()
{
    if (isReadOnly() || opinionIsSuggested())
        return;
    d->contents.draft.opinion.clear();
    saveDraft();
    Q_EMIT assessed();
}

void Dossier::takeWords(const ports::Draft &earlier)
{
    if (isReadOnly() || haveSameWords(earlier, d->contents.draft))
        return;
    d->contents.draft.opinion = earlier.opinion;
    d->contents.draft.conclusions = earlier.conclusions;
    d->contents.draft.verdict = earlier.verdict;
    saveDraft();
    Q_EMIT assessed();
}

DecisionPreview Dossier::preview(Verdict verdict) const
{
    const QString text = opinion();
    DecisionPreview preview = previewOf(verdict, d->context(text));
    if (d->contents.locked || d->deciding)
        preview.blocking.prepend(DecisionObstacle::AlreadyDecided);
    return preview;
}

Future<domain::DecisionId> Dossier::decide(Verdict verdict)
{
    const DecisionPreview shown = preview(verdict);
    if (!shown.blocking.isEmpty())
        return ready(Result<domain::DecisionId>(
            Error {ErrorKind::InvalidInput, QStringLiteral("the decision is blocked"), {}}));

    domain::Decision decision;
    decision.id = domain::DecisionId(makeUuid7(d->clock));
    decision.application = d->contents.application.id;
    decision.basedOnRevision = d->contents.application.revision;
    decision.verdict = verdict;
    decision.category = shown.category;
    decision.opinion = shown.opinion;
    decision.verifiedInvestment = shown.verifiedInvestment;
    decision.findings = d->contents.findings;
    decision.conclusions = d->contents.draft.conclusions;
    decision.system =
        criteria::systemVerdict(*d->pack, d->contents.application, d->contents.findings, d->assessment);
    decision.decidedAt = d->clock.nowUtc();
    d->deciding = true;

    auto promise = std::make_shared<QPromise<Result<domain::DecisionId>>>();
    promise->start();
    whenDone(d->outbox.seal(decision, d->contents.application), this,
             [this, promise, decision](const Result<> &sealed) {
                 d->deciding = false;
                 if (!sealed) {
                     promise->addResult(sealed.error());
                     promise->finish();
                     Q_EMIT saveFailed(sealed.error());
                     return;
                 }
                 ports::OutboxEntry entry;
                 entry.id = decision.id;
                 entry.application = decision.application;
                 entry.basedOnRevision = decision.basedOnRevision;
                 entry.sealedAt = decision.decidedAt;
                 d->contents.lastDecision = entry;
                 promise->addResult(decision.id);
                 promise->finish();
                 Q_EMIT assessed();
                 Q_EMIT decided(decision.id);
             });
    return promise->future();
}

void Dossier::reassess()
{
    d->assess();
    Q_EMIT assessed();
}

void Dossier::saveDraft()
{
    d->contents.draft.changedAt = d->clock.nowUtc();
    follow(d->work.saveDraft(d->contents.draft));
}

void Dossier::follow(const Future<> &write)
{
    ++d->unsaved;
    whenDone(write, this, [this](const Result<> &written) {
        --d->unsaved;
        if (written) {
            Q_EMIT saved(d->clock.nowUtc());
            return;
        }
        qCWarning(logReview) << "a write failed:" << nameOf(written.error().kind) << written.error().evidence;
        Q_EMIT saveFailed(written.error());
    });
}

} // namespace zhiping::review
