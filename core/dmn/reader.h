// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "dmn/model.h"

#include <QByteArray>

namespace zhiping::dmn {

/// The largest document that is read at all, in bytes.
inline constexpr qsizetype largestDocument = qsizetype(4) * 1024 * 1024;

/// Read a DMN 1.1 to 1.5 document.
///
/// Fails with `InvalidRulePack` and evidence "line:column: what", for anything that is not well-formed,
/// carries a document type, exceeds the bounds on size and depth, or uses a construct that would change the
/// meaning and is not known here (imports, invocations, decision services). Diagrams and annotations are
/// skipped.
[[nodiscard]] Result<Definitions> readDefinitions(const QByteArray &bytes);

} // namespace zhiping::dmn
