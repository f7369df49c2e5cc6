// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/properties.h"

#include <QTextStream>

namespace zhiping::proofs {

/// Try @p property on @p cases applications and say what came of it; a failing case is made as simple as it
/// can be and printed. False if there was one. Not to be called by two threads at a time.
bool tryProperty(const Property &property, const criteria::RulePack &pack, quint64 seed, int cases,
                 QTextStream &out);

} // namespace zhiping::proofs
