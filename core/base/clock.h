// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace zhiping {

/// Where time comes from, so that tests decide what it is.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, UTC. For records and display; never for ordering or expiry.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// Time since some fixed moment; never goes back, keeps running while the wall clock is changed.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;

protected:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
};

/// The computer's own clocks. Thread-safe.
class SystemClock final : public Clock
{
public:
    SystemClock() = default;
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace zhiping
