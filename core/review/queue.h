// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/application.h"
#include "ports/decision_outbox.h"

namespace zhiping::review {

/// The lanes of the work queue.
enum class Lane : quint8 { Waiting, InReview, Correcting, Corrected, SecondRound, Done };

/// The system's verdict as a queue row needs it.
struct QuickVerdict {
    criteria::Outcome outcome = criteria::Outcome::Open;
    criteria::Label reason;                     ///< The overall sentence.
    std::optional<domain::Money> countable;     ///< Certain amount for the applied category.
    std::optional<domain::Money> countableUpTo; ///< Under the most favourable reading; empty: no bound.
    std::optional<domain::Money> shortfall;     ///< For the applied category, where money alone is missing.
    std::optional<domain::CategoryCode> recognisedCategory;
    criteria::Authority authority = criteria::Authority::Open;
    QString openInterpretation; ///< "AM03" where one decides.
    int openFacts = 0;
    bool borderline = false;
    friend bool operator==(const QuickVerdict &, const QuickVerdict &) = default;
};

struct QueueRow {
    domain::ApplicationSummary summary;
    Lane lane = Lane::Waiting;
    std::optional<QuickVerdict> verdict; ///< Empty until assessed.
    std::optional<ErrorKind>
        notAssessable;       ///< Why there is no verdict (pack missing or refused, data damaged).
    bool inProgress = false; ///< Unsent words on this laptop.
    std::optional<ports::OutboxState> outbox; ///< The state of the latest decision, if any was made here.
    bool attachmentsHere = false;             ///< Every attachment is on this laptop.
};

/// The lane for a stage as seen by a district reviewer or by municipal staff.
[[nodiscard]] Lane laneOf(domain::Stage stage, bool municipal);

} // namespace zhiping::review
