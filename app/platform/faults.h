// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/http_message.h"
#include "platform/platform_storage.h"

#include <chrono>
#include <functional>
#include <optional>

namespace zhiping::platform {

/// The faults in force. Kept in the storage, so that the admin command line reaches every running server.
/// Thread-safe. Throws `StorageFailure`.
class Faults
{
public:
    explicit Faults(PlatformStorage &storage)
        : m_storage(storage)
    {
    }

    /// The id, for `remove()`.
    qint64 add(const Fault &fault);
    [[nodiscard]] QList<std::pair<qint64, Fault>> list() const;
    void clear();

    /// The first fault that fits; counts it as used.
    [[nodiscard]] std::optional<Fault> take(const QByteArray &method, const QString &path);

private:
    PlatformStorage &m_storage;
};

/// `InvalidInput` with the reason if @p fault makes no sense.
[[nodiscard]] Result<> check(const Fault &fault);

/// Carries out @p fault around @p answer. @p wait sleeps, and may end early when the server stops.
[[nodiscard]] HttpResponse withFault(const Fault &fault, const std::function<HttpResponse()> &answer,
                                     const std::function<void(std::chrono::milliseconds)> &wait);

} // namespace zhiping::platform
