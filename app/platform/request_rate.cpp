// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/request_rate.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace zhiping::platform {

double RequestRate::at(const Allowance &allowance, Time now) const
{
    const std::chrono::duration<double> passed = now - allowance.at;
    return std::min<double>(m_limits.burst, allowance.requests + passed.count() * m_limits.perSecond);
}

void RequestRate::forgetTheQuiet(Time now)
{
    m_allowances.removeIf([this, now](const std::pair<const QString &, Allowance &> &each) {
        return at(each.second, now) >= m_limits.burst;
    });
}

std::optional<std::chrono::seconds> RequestRate::tooMany(const QString &account, Time now)
{
    constexpr quint64 many = 8192;
    const std::lock_guard guard(m_mutex);
    auto known = m_allowances.find(account);
    if (known == m_allowances.end()) {
        // At each doubling only, so that many new accounts do not look through all of them each time.
        const auto present = quint64(m_allowances.size());
        if (present >= many && std::has_single_bit(present))
            forgetTheQuiet(now);
        known = m_allowances.insert(account, {double(m_limits.burst), now});
    }
    *known = {at(*known, now), now};
    if (known->requests < 1) {
        const double wait = std::ceil((1 - known->requests) / m_limits.perSecond);
        return std::chrono::seconds(std::max(1, int(wait)));
    }
    known->requests -= 1;
    return std::nullopt;
}

} // namespace zhiping::platform
