// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace zhiping::platform {

/// Runs `zhiping-platform` with @p arguments (without the program's name) and answers its exit code: 0 done,
/// 1 could not be done (the reason is on standard error), 2 wrong usage.
int runCommandLine(const QStringList &arguments);

} // namespace zhiping::platform
