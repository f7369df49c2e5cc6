// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/lint.h"

namespace zhiping::dmn {

/// Characters that input methods write and FEEL takes for parts of names, or for nothing: one finding for
/// each run of them outside strings and comments.
void lintText(QList<LintFinding> &findings, const QString &element, const SourceText &source);

/// Whether the variable name @p name can be read by every engine as that one name.
void lintName(QList<LintFinding> &findings, const Element &element, const QString &name);

} // namespace zhiping::dmn
