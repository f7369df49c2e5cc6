// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace zhiping::platform {

/// What one account may ask for: `burst` requests at once, then so many a second. A client that works as it
/// should stays far below; a broken one must not take the platform from the others. Each instance of the
/// platform counts for itself.
struct RateLimits {
    double perSecond = 200;
    int burst = 10'000; ///< A first pull with all its attachments is one.
};

/// Counts requests by account. Thread-safe.
class RequestRate
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RequestRate(const RateLimits &limits)
        : m_limits(limits)
    {
    }

    /// How long @p account has to wait if this is one request too many; else it is counted.
    [[nodiscard]] std::optional<std::chrono::seconds> tooMany(const QString &account, Time now);

private:
    struct Allowance {
        double requests = 0;
        Time at;
    };

    [[nodiscard]] double at(const Allowance &allowance, Time now) const;
    /// Who has been quiet for long is like one never seen.
    void forgetTheQuiet(Time now);

    const RateLimits m_limits;
    std::mutex m_mutex;
    QHash<QString, Allowance> m_allowances;
};

} // namespace zhiping::platform
