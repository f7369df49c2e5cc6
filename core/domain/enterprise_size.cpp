// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/enterprise_size.h"

#include <algorithm>
#include <array>

namespace zhiping::domain {

namespace {

constexpr qint64 fenInWan = 1'000'000;

struct LowerLimit {
    const char *code;
    qint64 employees;
    qint64 revenueWan;
};

constexpr std::array<LowerLimit, 4> classes {{
    {"large", 1000, 40'000},
    {"medium", 300, 2000},
    {"small", 20, 300},
    {"micro", 0, 0},
}};

/// Index of the largest class whose limit for one figure is reached.
template <typename Reached>
size_t classBy(const Reached &reached)
{
    return size_t(std::find_if(classes.begin(), classes.end(), reached) - classes.begin());
}

} // namespace

std::optional<QString> industrialSize(std::optional<qint64> employees, std::optional<Money> revenue)
{
    constexpr size_t smallest = classes.size() - 1;
    const auto byEmployees = employees
        ? std::optional(classBy([&](const LowerLimit &one) { return *employees >= one.employees; }))
        : std::nullopt;
    const auto byRevenue = revenue ? std::optional(classBy([&](const LowerLimit &one) {
        return revenue->fen >= one.revenueWan * fenInWan;
    }))
                                   : std::nullopt;
    if (byEmployees && byRevenue)
        return QString::fromLatin1(classes.at(std::max(*byEmployees, *byRevenue)).code);
    // One figure in the lowest class settles it.
    if (byEmployees == smallest || byRevenue == smallest)
        return QString::fromLatin1(classes.back().code);
    return {};
}

} // namespace zhiping::domain
