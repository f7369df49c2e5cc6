// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace zhiping::signin {

/// Take what would let another program read the log-in page out of this process's environment, and choose the
/// software renderer, which also works without a graphics driver. To be called before QApplication.
///
/// @p keepTestVariables leaves the browser engine's debugging variables in place.
/// @return the reason why no browser can run here at all, or nothing.
[[nodiscard]] std::optional<QString> prepareEnvironment(bool keepTestVariables);

} // namespace zhiping::signin
