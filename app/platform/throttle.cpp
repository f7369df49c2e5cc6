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
    return m_site.database.read([&](Connection &connection) {
        Statement row = connection.query("SELECT locked_until FROM throttle WHERE subject=?", subject);
        if (!row.step() || row.isNull(0) || row.time(0) <= now)
            return std::chrono::seconds(0);
        return std::chrono::seconds(now.secsTo(row.time(0)) + 1);
    });
}

int Throttle::countFailure(const QString &subject, int triesAllowed) const
{
    const QDateTime now = m_site.clock.nowUtc();
    return m_site.database.write([&](Connection &connection) {
        int failures = 0;
        {
            Statement row =
                connection.query("SELECT failures, last_at FROM throttle WHERE subject=?", subject);
            if (row.step() && row.time(1).msecsTo(now) < forgetAfterMs)
                failures = int(row.integer(0));
        }
        ++failures;
        const int left = (triesAllowed - failures % triesAllowed) % triesAllowed;
        QDateTime until;
        if (left == 0) {
            const int doublings = std::min(failures / triesAllowed - 1, longestDoubling);
            until = m_site.after(m_site.policy.passwordLock * (1LL << doublings));
        }
        connection.execute(
            "INSERT OR REPLACE INTO throttle(subject, failures, locked_until, last_at) VALUES(?,?,?,?)",
            subject, failures, until, now);
        return left;
    });
}

void Throttle::forgive(const QString &subject) const
{
    m_site.database.write(
        [&](Connection &connection) { connection.execute("DELETE FROM throttle WHERE subject=?", subject); });
}

} // namespace zhiping::platform
