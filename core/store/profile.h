// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ports/application_store.h"
#include "ports/attachment_store.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"

#include <memory>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

/// Everything one reviewer of one platform keeps on this laptop, in a folder of its own:
/// `outbox.db` (a person's work, irreplaceable), `cache.db` (what the platform said, disposable) and
/// `attachments/`. One process at a time.
class Profile final
{
public:
    /// Opens or creates the folder for (@p issuer, @p account) below @p dataFolder. Blocks while migrating.
    ///
    /// A damaged `cache.db` is set aside and rebuilt empty: see `cacheWasRebuilt()`. A damaged `outbox.db` is
    /// `StorageDamaged`, a schema newer than this program's `Refused`; the files stay as they are. A
    /// second instance is `Conflict`; a network file system and a folder that cannot be written are
    /// `StorageUnavailable`; a full disk is `StorageFull`. @p clock is borrowed.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const QString &dataFolder,
                                                               const QString &issuer,
                                                               const domain::AccountId &account,
                                                               const Clock &clock);
    /// Writes everything that was handed over, then closes. The stores must not be used any more.
    ~Profile();
    Q_DISABLE_COPY_MOVE(Profile)

    [[nodiscard]] const QString &folder() const;
    /// The cache was damaged: everything of the platform has to be pulled again; a person's work is
    /// untouched.
    [[nodiscard]] bool cacheWasRebuilt() const;

    [[nodiscard]] ports::ApplicationStore &applications() const;
    [[nodiscard]] ports::WorkStore &work() const;
    [[nodiscard]] ports::DecisionOutbox &outbox() const;
    [[nodiscard]] ports::AttachmentStore &attachments() const;

    /// The name of the folder for (@p issuer, @p account): opaque, so that no account's name is in a path.
    [[nodiscard]] static QString folderName(const QString &issuer, const domain::AccountId &account);

private:
    class Private;
    explicit Profile(std::unique_ptr<Private> state);
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::store
