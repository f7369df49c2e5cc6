// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "domain/decision.h"

#include <QList>

#include <optional>

namespace zhiping::review {

/// A stretch of an application that can change while somebody decides on it.
enum class ApplicationPart : quint8 {
    Stage,
    ReviewingBody,
    AppliedCategory,
    DueDay,
    RulePack,
    Applicant,
    Project,
    TotalInvestment,
    Content,
    InvestmentLines,
    Effects,
    Designations,
    Attachments,
    Opinions,
};

/// A decision that met a changed application: the three versions that a person needs side by side. None of
/// them is ever merged or overwritten by a machine; the reviewer decides anew on `now`, or leaves it.
struct DecisionConflict {
    std::optional<domain::Application>
        seen; ///< What was decided on; nothing where an older program sealed it.
    std::optional<domain::Application> now; ///< As the platform last showed it; nothing where it has left.
    domain::Decision own;
    QString problem;                ///< The platform's own sentence.
    QList<ApplicationPart> changed; ///< Between `seen` and `now`, in the order of the enumeration.

    /// Whether `now` is newer than what was decided on: the change itself has come to this laptop.
    [[nodiscard]] bool changeIsHere() const { return !now || now->revision != own.basedOnRevision; }
};

[[nodiscard]] QList<ApplicationPart> changedParts(const domain::Application &before,
                                                  const domain::Application &after);

} // namespace zhiping::review
