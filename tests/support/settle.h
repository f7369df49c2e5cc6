// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <optional>

namespace zhiping::test {

/// Wait for @p future in an event loop and return its outcome; a `Timeout` saying so if it never comes.
template <typename T>
[[nodiscard]] Result<T> settle(const Future<T> &future,
                               std::chrono::milliseconds patience = std::chrono::seconds(20))
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    whenDone(future, &loop, [&](const Result<T> &result) {
        outcome = result;
        loop.quit();
    });
    // Not the static function: its timers outlive the loop, and thousands of them are slow to sort.
    QTimer alarm;
    alarm.setSingleShot(true);
    QObject::connect(&alarm, &QTimer::timeout, &loop, &QEventLoop::quit);
    alarm.start(patience);
    loop.exec();
    if (!outcome)
        return Error {ErrorKind::Timeout, QStringLiteral("the future did not settle"), {}};
    return *outcome;
}

} // namespace zhiping::test
