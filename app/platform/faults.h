// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"
#include "platform/sqlite_database.h"

#include <chrono>
#include <functional>
#include <optional>

namespace zhiping::platform {

/// Something that goes wrong on purpose, for tests and classes. The parts combine: a delayed answer may also
/// be cut short. A status means that the request is not carried out at all.
struct Fault {
    QByteArray method = "*"; ///< "PUT", or "*" for any.
    QString pattern;         ///< Path with `*` for any text: "/api/v1/applications/*/decisions/*".
    std::chrono::milliseconds delay {0};
    int status = 0;               ///< 429 or 5xx instead of doing anything.
    int retryAfter = 0;           ///< Seconds, sent with the status; 0: none.
    bool lostAnswer = false;      ///< Do it, then close the connection without a word.
    int cutAfter = -1;            ///< Close after so many bytes of the body.
    std::optional<int> times = 1; ///< How often; nothing: until cleared.
};

/// The faults in force. Kept in the database, so that the admin command line reaches a running server.
/// Thread-safe. Throws `StorageFailure`.
class Faults
{
public:
    explicit Faults(Database &database)
        : m_database(database)
    {
    }

    /// The id, for `remove()`.
    qint64 add(const Fault &fault);
    [[nodiscard]] QList<std::pair<qint64, Fault>> list() const;
    void clear();

    /// The first fault that fits; counts it as used.
    [[nodiscard]] std::optional<Fault> take(const QByteArray &method, const QString &path);

private:
    Database &m_database;
};

/// `InvalidInput` with the reason if @p fault makes no sense.
[[nodiscard]] Result<> check(const Fault &fault);

/// Carries out @p fault around @p answer. @p wait sleeps, and may end early when the server stops.
[[nodiscard]] HttpResponse withFault(const Fault &fault, const std::function<HttpResponse()> &answer,
                                     const std::function<void(std::chrono::milliseconds)> &wait);

} // namespace zhiping::platform
