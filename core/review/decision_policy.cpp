// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/decision_policy.h"

#include "review/opinion_text.h"

#include <algorithm>

namespace zhiping::review {

using criteria::Authority;
using criteria::Outcome;
using domain::Role;
using domain::Stage;
using domain::Verdict;
using ports::OutboxState;

namespace {

bool isOnItsWay(const DecisionContext &context)
{
    if (!context.lastDecision)
        return false;
    switch (context.lastDecision->state) {
    case OutboxState::Sealed:
    case OutboxState::Sending:
    case OutboxState::Backoff:
    case OutboxState::WaitingForSignIn:
        return true;
    case OutboxState::Acknowledged:
        return context.lastDecision->basedOnRevision == context.application.revision;
    case OutboxState::Draft:
    case OutboxState::Confirmed:
    case OutboxState::Conflict:
    case OutboxState::Parked:
        return false;
    }
    Q_UNREACHABLE();
}

bool isDistrictStage(Stage stage)
{
    return stage == Stage::Waiting || stage == Stage::InReview || stage == Stage::Corrected
        || stage == Stage::ReturnedToDistrict;
}

/// A verdict that says the project is one (recognise, forward), that it is none, or neither.
Outcome claimOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Recognise:
    case Verdict::Forward:
        return Outcome::Met;
    case Verdict::Decline:
        return Outcome::Unmet;
    case Verdict::RequestCorrection:
    case Verdict::ReturnToDistrict:
        return Outcome::NotApplicable;
    }
    Q_UNREACHABLE();
}

bool isNotThisLevel(Verdict verdict, const DecisionContext &context)
{
    if (context.account.has(Role::Municipal))
        return verdict == Verdict::Forward || verdict == Verdict::RequestCorrection;
    if (verdict == Verdict::ReturnToDistrict)
        return true;
    return (verdict == Verdict::Recognise && context.assessment.authority == Authority::Municipal)
        || (verdict == Verdict::Forward && context.assessment.authority == Authority::District);
}

} // namespace

bool mayDecide(const DecisionContext &context)
{
    if (isOnItsWay(context))
        return false;
    const Stage stage = context.application.stage;
    return (context.account.has(Role::District) && isDistrictStage(stage))
        || (context.account.has(Role::Municipal) && stage == Stage::Forwarded);
}

QList<Verdict> verdictsFor(const DecisionContext &context)
{
    if (!mayDecide(context))
        return {};
    if (context.account.has(Role::Municipal))
        return {Verdict::Recognise, Verdict::Decline, Verdict::ReturnToDistrict};
    switch (context.assessment.authority) {
    case Authority::District:
        return {Verdict::Recognise, Verdict::Decline, Verdict::RequestCorrection};
    case Authority::Municipal:
        return {Verdict::Forward, Verdict::Decline, Verdict::RequestCorrection};
    case Authority::Open:
        return {Verdict::RequestCorrection, Verdict::Recognise, Verdict::Forward, Verdict::Decline};
    }
    Q_UNREACHABLE();
}

DecisionPreview previewOf(Verdict verdict, const DecisionContext &context)
{
    DecisionPreview preview;
    preview.verdict = verdict;
    preview.opinion = context.opinion;
    const Outcome claim = claimOf(verdict);
    if (claim == Outcome::Met) {
        preview.category = subjectCategory(context.assessment, context.application.appliedCategory);
        preview.verifiedInvestment = countableAmount(context.assessment, *preview.category);
    }

    if (!mayDecide(context))
        preview.blocking.append(DecisionObstacle::AlreadyDecided);
    else if (isNotThisLevel(verdict, context))
        preview.blocking.append(DecisionObstacle::NotThisLevel);
    if (context.opinion.trimmed().isEmpty())
        preview.blocking.append(DecisionObstacle::OpinionMissing);
    const auto &conclusions = context.draft.conclusions;
    if (verdict == Verdict::Decline
        && std::find(conclusions.cbegin(), conclusions.cend(), domain::Conclusion::Unmet)
            == conclusions.cend())
        preview.blocking.append(DecisionObstacle::UnmetConditionMissing);
    if (claim != Outcome::NotApplicable && claim != context.assessment.overall) {
        const DecisionObstacle obstacle = context.assessment.overall == Outcome::Open
            ? DecisionObstacle::SystemStillOpen
            : DecisionObstacle::AgainstSystem;
        (context.opinionIsSuggested ? preview.blocking : preview.warnings).append(obstacle);
    }
    if (context.draft.basedOnRevision != context.application.revision)
        preview.warnings.append(DecisionObstacle::ChangedOnPlatform);
    return preview;
}

} // namespace zhiping::review
