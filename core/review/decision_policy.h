// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/account.h"
#include "domain/application.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"
#include "review/decision_preview.h"

/// Who may decide what, and what stands in the way. Pure functions over what is on the desk.
namespace zhiping::review {

/// What a decision is judged by. Borrows; lives as long as the call.
struct DecisionContext {
    const domain::Application &application;
    const criteria::Assessment &assessment;
    const domain::Account &account;
    const std::optional<ports::OutboxEntry> &lastDecision;
    const ports::Draft &draft;
    QString opinion;
    bool opinionIsSuggested = true;
};

/// Whether this account has anything to decide at this stage and has not just done so.
[[nodiscard]] bool mayDecide(const DecisionContext &context);

/// The verdicts open to this account, the most likely first. Empty where there is nothing to decide.
[[nodiscard]] QList<domain::Verdict> verdictsFor(const DecisionContext &context);

/// Step one of deciding.
[[nodiscard]] DecisionPreview previewOf(domain::Verdict verdict, const DecisionContext &context);

} // namespace zhiping::review
