// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/account_records.h"
#include "platform/fault_records.h"
#include "platform/portal_records.h"
#include "platform/review_records.h"
#include "platform/sign_in_records.h"
#include "platform/storage_failure.h"
#include "platform/token_records.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace zhiping::platform {

/// What one transaction sees and changes, by subject. Rules about who may do what, and for how long, are not
/// in here. Times are UTC, kept to the millisecond. Cookies, tickets, codes and tokens are known by their
/// SHA-256 only.
class Records
{
public:
    virtual ~Records() = default;

    [[nodiscard]] virtual const ReviewRecords &reviews() const = 0;
    [[nodiscard]] virtual const PortalRecords &portal() const = 0;
    [[nodiscard]] virtual const AccountRecords &accounts() const = 0;
    [[nodiscard]] virtual const SignInRecords &signIns() const = 0;
    [[nodiscard]] virtual const TokenRecords &tokens() const = 0;
    [[nodiscard]] virtual const FaultRecords &faults() const = 0;

    [[nodiscard]] virtual ReviewRecords &reviews() = 0;
    [[nodiscard]] virtual PortalRecords &portal() = 0;
    [[nodiscard]] virtual AccountRecords &accounts() = 0;
    [[nodiscard]] virtual SignInRecords &signIns() = 0;
    [[nodiscard]] virtual TokenRecords &tokens() = 0;
    [[nodiscard]] virtual FaultRecords &faults() = 0;

    /// Appends to the record of who did what: bindings, approvals, decisions. @p detail holds no personal
    /// data.
    virtual void audit(const QDateTime &at, const QString &what, const QString &subject,
                       const QString &detail = {}) = 0;

protected:
    Records() = default;
    Q_DISABLE_COPY_MOVE(Records)
};

/// Where a platform keeps everything that it may not forget. Several instances of the platform may work on
/// the same at once, in one process or in many, so that whatever one of them has to know of another is in
/// here and nowhere else. Thread-safe; a fault of the storage is the exception `StorageFailure`.
///
/// Each instance counts requests (`RequestRate`) and figures (`Metrics`) for itself and keeps pages that it
/// has made (`SharedPages`), all of which it may forget.
class PlatformStorage
{
public:
    virtual ~PlatformStorage() = default;

    /// Answers @p work(const Records &) on one consistent snapshot. It must not wait for another.
    template <typename Work>
    auto read(Work &&work)
    {
        using Answer = std::invoke_result_t<Work, const Records &>;
        if constexpr (std::is_void_v<Answer>) {
            inSnapshot(work);
        } else {
            std::optional<Answer> answer;
            inSnapshot([&](const Records &records) { answer.emplace(work(records)); });
            return *std::move(answer);
        }
    }

    /// Answers @p work(Records &) in one transaction, as if no other ran at the same time: what it has read
    /// is still so when it is committed. When this returns, the change survives a power cut; when @p work
    /// throws or answers an error, nothing of it remains. It may be run more than once, and only the last
    /// time counts.
    template <typename Work>
    auto write(Work &&work)
    {
        using Answer = std::invoke_result_t<Work, Records &>;
        if constexpr (std::is_void_v<Answer>) {
            inTransaction([&](Records &records) {
                work(records);
                return true;
            });
        } else {
            std::optional<Answer> answer;
            inTransaction([&](Records &records) {
                answer.emplace(work(records));
                if constexpr (requires { answer->error(); })
                    return answer->ok();
                else
                    return true;
            });
            return *std::move(answer);
        }
    }

    /// Keeps the content of a file, which is @p bytes with that digest, so that it survives a power cut.
    virtual Result<> keepFile(const QString &sha256, const QByteArray &bytes) = 0;
    /// Nothing where it is not there.
    [[nodiscard]] virtual std::optional<qint64> fileSize(const QString &sha256) = 0;
    /// @p count bytes from @p first on; fewer where the file cannot be read so far.
    [[nodiscard]] virtual QByteArray filePart(const QString &sha256, qint64 first, qint64 count) = 0;

protected:
    PlatformStorage() = default;
    Q_DISABLE_COPY_MOVE(PlatformStorage)

    virtual void inSnapshot(const std::function<void(const Records &)> &work) = 0;
    /// Commits where @p work answers true.
    virtual void inTransaction(const std::function<bool(Records &)> &work) = 0;
};

} // namespace zhiping::platform
