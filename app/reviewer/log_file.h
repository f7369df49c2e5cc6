// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace zhiping::reviewer {

/// Sends everything the program logs to `zhiping.log` in @p folder as well as to stderr. One older file is
/// kept; a file grows to at most 4 MiB. Thread-safe; a later call goes on in
/// another folder.
void logToFile(const QString &folder);

} // namespace zhiping::reviewer
