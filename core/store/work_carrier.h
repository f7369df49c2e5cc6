// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/carried_work.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"
#include "store/storage_thread.h"
#include "store/work_package.h"

namespace zhiping {
class Clock;
}

namespace zhiping::store {

class Connection;
class RollingBackup;
class Sealer;

/// Carries a profile's outbox out as a `WorkPackage`, and what such a package holds into the profile.
class WorkCarrier final : public ports::CarriedWork
{
public:
    struct Profile {
        QString folder;
        StorageThread &thread; ///< Where @p outbox and @p sealer are used.
        Connection &outbox;
        Sealer &sealer;
        ports::WorkStore &work;
        ports::DecisionOutbox &decisions;
        const Clock &clock;
        std::shared_ptr<RollingBackup> backup; ///< Used on @p thread; null where nothing is written.
        bool readOnly = false;
    };

    /// Borrows everything in @p profile. What an interrupted taking in has left in the folder is removed.
    explicit WorkCarrier(const Profile &profile);

    [[nodiscard]] Future<bool> writeTo(const QString &path) override;
    [[nodiscard]] Future<ports::WorkTakenIn> takeIn(const QString &path, const QString &phrase) override;
    [[nodiscard]] Future<QList<ports::Draft>> earlierWords(const domain::ApplicationId &id) override;

private:
    [[nodiscard]] Result<ports::WorkTakenIn> takeInNow(const QString &path, const QString &phrase);
    [[nodiscard]] Result<WorkPackage> packageAt(const QString &path);
    [[nodiscard]] Result<Keys> keysFor(const WorkPackage &package, const QString &phrase);
    [[nodiscard]] Result<QList<ports::Draft>> earlierWordsNow(const domain::ApplicationId &id);

    const Profile m_profile;
    const QString m_name;    ///< Of the profile.
    const QString m_scratch; ///< Where a package is unpacked.
    /// Waits for the profile's own thread, so it must be another; last, it ends before what it uses.
    StorageThread m_worker;
};

} // namespace zhiping::store
