// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace zhiping::sync {

/// Numbers in [0, 1), so that tests decide what is random.
using RandomSource = std::function<double()>;

/// The computer's own random numbers. Thread-safe.
[[nodiscard]] double systemRandom();

/// How long to wait after @p failures failures in a row (at least 1): anything up to 2 s, 4 s, 8 s … 15 min,
/// chosen by @p random. The full range, so that a thousand clients do not come back together after an outage.
/// Never less than @p floor, which is what the platform asked for.
[[nodiscard]] std::chrono::milliseconds backOff(int failures, double random,
                                                std::optional<std::chrono::seconds> floor = {});

} // namespace zhiping::sync
