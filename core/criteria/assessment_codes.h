// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"

#include <QJsonValue>

namespace zhiping::criteria {

/// How files and examples spell an outcome: "met", "unmet", "open", "not_applicable".
[[nodiscard]] QString codeOf(Outcome outcome);
/// "district", "municipal", "open".
[[nodiscard]] QString codeOf(Authority authority);
/// A fact's value as files hold it: amounts in 分, dates as ISO 8601, null where it is not known.
[[nodiscard]] QJsonValue jsonOf(const domain::FactValue &value);

} // namespace zhiping::criteria
