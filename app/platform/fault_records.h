// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

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

/// The faults that are still to happen, whichever instance is asked.
class FaultRecords
{
public:
    virtual ~FaultRecords() = default;

    /// With their ids, in the order in which they were added; `times` is how often it is still to happen.
    [[nodiscard]] virtual QList<std::pair<qint64, Fault>> all() const = 0;

    /// Answers the id.
    virtual qint64 add(const Fault &fault) = 0;
    /// Counts that it happens. False where it has happened as often as it was to: no two of all who ask get
    /// the same time.
    [[nodiscard]] virtual bool use(qint64 id) = 0;
    virtual void clear() = 0;

protected:
    FaultRecords() = default;
    Q_DISABLE_COPY_MOVE(FaultRecords)
};

} // namespace zhiping::platform
