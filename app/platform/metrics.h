// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/review_records.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace zhiping::platform {

/// What one process of the platform counts of its own work, for Prometheus.
///
/// No label holds what a client chose: routes are patterns, and a method that no route has is "other", so
/// that nobody can make the series grow. Thread-safe.
class Metrics
{
public:
    Metrics();
    ~Metrics();

    /// One request was answered with @p status (0: not at all, on purpose) and @p bytes of body. @p route is
    /// the pattern that fitted; empty: none did.
    void answered(const QString &route, const QByteArray &method, int status, std::chrono::nanoseconds took,
                  qint64 bytes);

    /// Everything in the text format, version 0.0.4. Without @p holdings the storage counts as unreachable.
    [[nodiscard]] QByteArray text(const std::optional<Holdings> &holdings);

private:
    Q_DISABLE_COPY_MOVE(Metrics)
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::platform
