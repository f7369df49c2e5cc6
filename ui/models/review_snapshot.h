// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/application.h"
#include "domain/decision.h"

#include <QHash>

namespace zhiping::review {
class Dossier;
}

namespace zhiping::models {

/// Everything the review page's words are made from, at one moment.
struct ReviewSnapshot {
    domain::Application application;
    criteria::Assessment assessment;
    QHash<domain::FactKey, domain::Finding> findings; ///< The reviewer's own, by key.
    QHash<QString, domain::Conclusion> conclusions;   ///< The reviewer's own, by condition.
    bool municipal = false;
    bool readOnly = false;

    /// The question with @p key, wherever in the assessment it is asked.
    [[nodiscard]] const criteria::FactQuestion *question(const domain::FactKey &key) const;
    /// The condition in which @p key is asked; empty if nowhere.
    [[nodiscard]] QString conditionAsking(const domain::FactKey &key) const;
    /// "附件3" is the third of the list: its number, counted from 1; 0 if it is not in the list.
    [[nodiscard]] int attachmentNumber(const domain::AttachmentId &id) const;
};

[[nodiscard]] ReviewSnapshot snapshotOf(const review::Dossier &dossier, bool municipal);

/// Every condition of @p assessment, gates first.
[[nodiscard]] QList<criteria::Condition> conditionsOf(const criteria::Assessment &assessment);

/// What the platform's record itself states about @p key: nothing where it is silent, or where the key is
/// computed from the lines rather than stated.
[[nodiscard]] std::optional<domain::FactValue> declaredValue(const domain::Application &application,
                                                             const domain::FactKey &key);

/// `line.<id>.verified_amount`.
[[nodiscard]] domain::FactKey verifiedAmountKey(const domain::LineId &line);

} // namespace zhiping::models
