// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/back_off.h"

#include <QRandomGenerator>

#include <algorithm>

namespace zhiping::sync {

using std::chrono::milliseconds;

double systemRandom()
{
    return QRandomGenerator::global()->generateDouble();
}

milliseconds backOff(int failures, double random, std::optional<std::chrono::seconds> floor)
{
    constexpr milliseconds first = std::chrono::seconds(2);
    constexpr milliseconds longest = std::chrono::minutes(15);
    const int doublings = std::clamp(failures - 1, 0, 20);
    const milliseconds range = std::min(longest, first * (1 << doublings));
    const milliseconds chosen(qint64(double(range.count()) * std::clamp(random, 0.0, 1.0)));
    return floor ? std::max<milliseconds>(chosen, *floor) : chosen;
}

} // namespace zhiping::sync
