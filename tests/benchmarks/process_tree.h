// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>

namespace zhiping::bench {

/// What a process and everything it started occupy.
struct TreeMemory {
    qint64 bytes = 0; ///< Proportional set sizes (PSS): shared pages count once, split between their users.
    int processes = 0;
};

/// Nothing when @p pid is gone. A process that ends while it is looked at counts as gone.
[[nodiscard]] std::optional<TreeMemory> memoryOfTree(qint64 pid);

/// Megabytes that this process occupies.
[[nodiscard]] double memoryOfThisProcess();

} // namespace zhiping::bench
