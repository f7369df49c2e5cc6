// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "domain/account.h"
#include "domain/decision.h"
#include "ports/decision_outbox.h"
#include "review/queue.h"

#include <QString>

/// The shell's words for the domain's closed sets, in the language of the translation in use. Each function
/// switches without a `default`, so that a new value does not compile until somebody has found words for it.
namespace zhiping::models {

using Lane = review::Lane;

/// An error as a reviewer needs it.
struct Message {
    QString happened;
    QString safe;    ///< What is not lost.
    QString advice;  ///< What to do.
    QString details; ///< For support: the kind and its evidence.

    /// The three sentences in one paragraph.
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const Message &, const Message &) = default;
};

/// Whole sentences, one after the other as the language sets them; empty ones are left out.
[[nodiscard]] QString paragraphOf(const QStringList &sentences);
[[nodiscard]] Message messageFor(const Error &error);

[[nodiscard]] QString laneText(review::Lane lane);
[[nodiscard]] QString verdictText(domain::Verdict verdict);
[[nodiscard]] QString outboxStateText(ports::OutboxState state);
/// Whether an entry in this state has not reached the platform yet.
[[nodiscard]] bool isUnsent(ports::OutboxState state);
[[nodiscard]] QString roleText(const domain::Account &account);
/// 数字化装备普及 … for the codes of 附件2; another code is shown as it is.
[[nodiscard]] QString categoryText(const domain::CategoryCode &code);
[[nodiscard]] QString shortCategoryText(const domain::CategoryCode &code);

} // namespace zhiping::models
