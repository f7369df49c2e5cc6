// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace zhiping::dmn {

/// Bounds on any file that is read, so that none can exhaust the memory or the stack.
inline constexpr int deepestElement = 48;
inline constexpr int mostElements = 200'000;

/// The version of DMN, "1.1" to "1.5", whose models have the namespace @p space; empty for any other.
[[nodiscard]] QString versionOf(QStringView space);

/// What DMN 1.3 calls @p space, if that is a namespace of another version of DMN; otherwise @p space itself.
[[nodiscard]] QString spaceOfDmn13(const QString &space);

} // namespace zhiping::dmn
