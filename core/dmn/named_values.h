// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"

namespace zhiping::dmn {

/// Whether @p value equals a test's literal exactly when `feel::identical()` says so: null, a truth value, a
/// number or a string.
[[nodiscard]] bool isPlain(const feel::Value &value);

/// Fill in `CompiledTable::named`, `CompiledTable::ruleByName` and `CompiledRule::names` of @p table, whose
/// tests are there.
void nameValues(CompiledTable &table);

/// The place of @p value in @p named; −1: it is not there.
[[nodiscard]] int placeOf(const feel::ValueList &named, const feel::Value &value);
[[nodiscard]] int placeOf(const feel::ValueList &named, const QString &string);

} // namespace zhiping::dmn
