// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace zhiping::test {

/// A clock that stands still until it is told otherwise.
class ManualClock final : public Clock
{
public:
    ManualClock() = default;

    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    /// Somebody changes the computer's clock; the monotonic one does not notice.
    void setWallClock(const QDateTime &utc) { m_now = utc; }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
    std::chrono::milliseconds m_monotonic {1000};
};

} // namespace zhiping::test
