// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ports/application_search.h"
#include "ports/application_store.h"
#include "ports/attachment_store.h"
#include "ports/briefcase.h"
#include "ports/carried_work.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"
#include "store/disk_reserve.h"
#include "store/file_system.h"
#include "store/key_ring.h"
#include "store/outbox_restoration.h"

#include <functional>
#include <memory>
#include <optional>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

/// Everything one reviewer of one platform keeps on this laptop, in a folder of its own:
/// `outbox.db` (a person's work, irreplaceable, with its copies in `backups/`), `cache.db` (what the platform
/// said, disposable), a snapshot of its full-text index, and `attachments/`. One process at a time.
class Profile final
{
public:
    /// What the computer is asked about its disks; tests answer for it.
    struct Surroundings {
        std::function<Result<>(const QString &folder)> requireLocal = requireLocalFileSystem;
        DiskReserve::FreeBytes freeBytes = store::freeBytes;
        qint64 reserve = 200'000'000; ///< Bytes that only a person's work may use.
    };

    /// Opens or creates the folder for (@p issuer, @p account) below @p dataFolder. Blocks while migrating.
    ///
    /// All words and names in it are sealed under @p keys. A damaged `cache.db`, or one sealed under other
    /// keys, is set aside and rebuilt empty: see `cacheWasRebuilt()`. A damaged `outbox.db`
    /// gives way to its newest good backup, see `restoration()`; without one it is `StorageDamaged` and stays
    /// as it is. What a newer program has written, or what lies in a folder that cannot be written, is only
    /// read, see `readOnlyBecause()`; where it cannot be read, `Refused` or `StorageUnavailable`. A second
    /// instance is `Conflict`; a network file system is `StorageUnavailable`; a full disk is `StorageFull`.
    /// @p clock is borrowed.
    [[nodiscard]] static Result<std::unique_ptr<Profile>>
    open(const QString &dataFolder, const QString &issuer, const domain::AccountId &account, const Keys &keys,
         const Clock &clock, const Surroundings &surroundings);
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const QString &dataFolder,
                                                               const QString &issuer,
                                                               const domain::AccountId &account,
                                                               const Keys &keys, const Clock &clock)
    {
        return open(dataFolder, issuer, account, keys, clock, {});
    }
    /// Writes everything that was handed over, then closes. The stores must not be used any more.
    ~Profile();
    Q_DISABLE_COPY_MOVE(Profile)

    [[nodiscard]] const QString &folder() const;
    /// The cache was damaged: everything of the platform has to be pulled again; a person's work is
    /// untouched.
    [[nodiscard]] bool cacheWasRebuilt() const;

    enum class ReadOnlyBecause : quint8 {
        NewerFiles,     ///< A newer program wrote them.
        WriteProtected, ///< The folder cannot be written.
    };
    /// Every write is refused with `StorageUnavailable`, nothing is touched.
    [[nodiscard]] bool isReadOnly() const { return readOnlyBecause().has_value(); }
    [[nodiscard]] std::optional<ReadOnlyBecause> readOnlyBecause() const;
    /// The outbox was damaged and a backup taken up in its place.
    [[nodiscard]] const std::optional<OutboxRestoration> &restoration() const;
    /// Why something of the platform was last refused with `StorageFull`. Callable from any thread.
    [[nodiscard]] std::optional<DiskReserve::Shortage> shortage() const;

    /// Seal everything under the current key of @p keys, which also hold the earlier ones. Work may go on.
    [[nodiscard]] Future<> reseal(const Keys &keys);
    /// Signing out: remove what came from the platform once this is closed. A person's work stays, sealed.
    void wipeOnClose();

    [[nodiscard]] ports::ApplicationStore &applications() const;
    [[nodiscard]] ports::WorkStore &work() const;
    [[nodiscard]] ports::DecisionOutbox &outbox() const;
    [[nodiscard]] ports::AttachmentStore &attachments() const;
    [[nodiscard]] ports::Briefcase &briefcase() const;
    [[nodiscard]] ports::ApplicationSearch &search() const;
    [[nodiscard]] ports::CarriedWork &carriedWork() const;
    /// Fulfilled once the search knows everything that was written so far.
    [[nodiscard]] Future<> searchCaughtUp() const;

    [[nodiscard]] static QString folderIn(const QString &dataFolder, const QString &issuer,
                                          const domain::AccountId &account);
    /// The name of the folder for (@p issuer, @p account): opaque, so that no account's name is in a path.
    [[nodiscard]] static QString folderName(const QString &issuer, const domain::AccountId &account);

private:
    class Private;
    explicit Profile(std::unique_ptr<Private> state);
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::store
