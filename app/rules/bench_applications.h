// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "feel/value.h"

namespace zhiping::rules {

/// @p count different applications with amounts around the thresholds: one in four has everything filled in,
/// in the others some facts are not known. The same for the same @p count.
[[nodiscard]] QList<domain::Application> benchApplications(int count);

/// Facts for the inputs of the model of `bench`, in its order: from a project that meets everything to one
/// that meets nothing, none of them unknown.
[[nodiscard]] std::vector<std::vector<feel::Value>> benchFacts();

} // namespace zhiping::rules
