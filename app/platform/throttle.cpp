// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/throttle.h"

#include <algorithm>

namespace zhiping::platform {

namespace {

// Wrong tries older than this no longer count.
constexpr qint64 forgetAfterMs = 24LL * 3600 * 1000;
constexpr int longestDoubling = 6;

} // namespace

std::chrono::seconds Throttle::lockedFor(const QString &subject) const
{
    const QDateTime now = m_site.clock.nowUtc();
    const std::optional<WrongTries> tries =
        m_site.storage.read([&](const Records &records) { return records.signIns().wrongTries(subject); });
    if (!tries || !tries->lockedUntil.isValid() || tries->lockedUntil <= now)
        return std::chrono::seconds(0);
    return std::chrono::seconds(now.secsTo(tries->lockedUntil) + 1);
}

int Throttle::countFailure(const QString &subject, int triesAllowed) const
{
    const QDateTime now = m_site.clock.nowUtc();
    return m_site.storage.write([&](Records &records) {
        WrongTries tries = records.signIns().wrongTries(subject).value_or(WrongTries());
        if (tries.lastAt.isValid() && tries.lastAt.msecsTo(now) >= forgetAfterMs)
            tries.count = 0;
        ++tries.count;
        tries.lastAt = now;
        tries.lockedUntil = {};
        const int left = (triesAllowed - tries.count % triesAllowed) % triesAllowed;
        if (left == 0) {
            const int doublings = std::min(tries.count / triesAllowed - 1, longestDoubling);
            tries.lockedUntil = m_site.after(m_site.policy.passwordLock * (1LL << doublings));
        }
        records.signIns().putWrongTries(subject, tries);
        return left;
    });
}

void Throttle::forgive(const QString &subject) const
{
    m_site.storage.write([&](Records &records) { records.signIns().forgetWrongTries(subject); });
}

} // namespace zhiping::platform
