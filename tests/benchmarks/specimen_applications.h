// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

namespace zhiping::bench {

/// @p application with a share of what it states about the criteria taken away, at random; 1 takes everything
/// but the lines' kinds.
[[nodiscard]] domain::Application emptied(domain::Application application, double share, quint32 seed);

/// @p count applications after the patterns of @p full, from hardly anything missing to everything.
[[nodiscard]] QList<domain::Application> emptierAndEmptier(const QList<domain::Application> &full, int count);

} // namespace zhiping::bench
