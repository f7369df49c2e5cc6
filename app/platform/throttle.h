// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <chrono>

namespace zhiping::platform {

/// Slows down guessing: after a number of wrong tries a subject is locked, each time twice as long. Survives
/// a restart. A subject is an account or an address, prefixed with its kind: "portal:rongchang".
class Throttle
{
public:
    explicit Throttle(const Site &site)
        : m_site(site)
    {
    }

    /// How much longer @p subject is locked; 0 if it may try.
    [[nodiscard]] std::chrono::seconds lockedFor(const QString &subject) const;
    /// Counts a wrong try and says how many are left before the lock; 0 when this try caused it.
    /// Who locks an address need not tell how many tries are left.
    // NOLINTNEXTLINE(modernize-use-nodiscard)
    int countFailure(const QString &subject, int triesAllowed) const;
    void forgive(const QString &subject) const;

private:
    const Site &m_site;
};

} // namespace zhiping::platform
