// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "criteria/rule_pack.h"
#include "domain/application.h"
#include "domain/decision.h"
#include "domain/finding.h"

#include <QHash>

namespace zhiping::criteria {

/// Readings that 市经济信息委 has published: interpretation id ("AM08") → reading code. What is not in here
/// is unknown, and every reading of it is weighed.
using PublishedReadings = QHash<QString, QString>;

/// What @p pack says about @p application as the reviewer's @p findings correct it.
///
/// Pure: the same arguments give the same result, on any thread. A value the pack cannot use (an unknown
/// code, a date that does not exist) counts as unknown. Well below 1 ms; cheap enough for every keystroke.
[[nodiscard]] Assessment assess(const RulePack &pack, const domain::Application &application,
                                const QList<domain::Finding> &findings,
                                const PublishedReadings &published = {});

/// What an assessment comes to, without its reasons.
struct Outcomes {
    Outcome overall = Outcome::Open;
    QList<Outcome> categories; ///< In the pack's order.
    Authority authority = Authority::Open;
    friend bool operator==(const Outcomes &, const Outcomes &) = default;
};

/// The same outcomes as `assess()` gives, several times as fast: for going through many applications.
[[nodiscard]] Outcomes outcomesOf(const RulePack &pack, const domain::Application &application,
                                  const QList<domain::Finding> &findings,
                                  const PublishedReadings &published = {});

/// What is stored with a decision, so that the same facts can be put to the same pack again years later.
[[nodiscard]] domain::SystemVerdict systemVerdict(const RulePack &pack,
                                                  const domain::Application &application,
                                                  const QList<domain::Finding> &findings,
                                                  const Assessment &assessment);

} // namespace zhiping::criteria
