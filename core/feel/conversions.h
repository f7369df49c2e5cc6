// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

namespace zhiping::feel {

/// The date, time, date-time or duration that @p text denotes (DMN 1.5 §10.3.2.3); null when it is none.
[[nodiscard]] Value temporalOf(QStringView text);

/// What `string()` gives (table 74): null for null.
[[nodiscard]] Value textOf(const Value &value);

} // namespace zhiping::feel
