// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QString>

namespace zhiping {

/// A fresh UUID version 7 (RFC 9562 §5.7) in its 36-character text form.
///
/// Ids made by one process sort in the order they were made, even within one millisecond and when the wall
/// clock is set back. Thread-safe.
[[nodiscard]] QString makeUuid7(const Clock &clock);

/// Whether @p text is a UUID version 7 in lower-case text form.
[[nodiscard]] bool isUuid7(QStringView text);

} // namespace zhiping
