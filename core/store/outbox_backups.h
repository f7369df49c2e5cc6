// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/outbox_restoration.h"

#include <QStringList>

namespace zhiping::store {

class Connection;
class Sealer;

/// Copies of `outbox.db` in the folder `backups` beside it, numbered upwards; the newest few are kept.
///
/// A copy is made whole, checked and durable before it counts. Nothing here deletes or changes a damaged
/// outbox: it is moved to the folder `damaged`. Not thread-safe.
class OutboxBackups final
{
public:
    static constexpr int kept = 8;

    /// @p sealer tells whether a copy is good; without one nothing can be restored.
    explicit OutboxBackups(QString outboxFile, Sealer *sealer = nullptr);

    /// Paths, newest first.
    [[nodiscard]] QStringList list() const;
    /// Copy @p outbox, then let go of the oldest beyond `kept`.
    [[nodiscard]] Result<> make(Connection &outbox);
    /// Whether the outbox has been written since the newest copy.
    [[nodiscard]] bool isOutdated() const;

    /// Put @p backup in place of the outbox, which nobody has open. `StorageDamaged` if it is not good
    /// itself.
    [[nodiscard]] Result<OutboxRestoration> restore(const QString &backup);
    /// The newest one that is good; `NotFound` if there is none.
    [[nodiscard]] Result<OutboxRestoration> restoreNewest();
    /// Carry on with a restoration that was interrupted. To be called before the outbox is opened.
    [[nodiscard]] Result<> finishRestoring();

private:
    /// Move the outbox away and the copy that stands ready into its place.
    [[nodiscard]] Result<QString> exchange();
    [[nodiscard]] QString folderFor(const QString &name) const;

    [[nodiscard]] Result<> checkGood(const QString &backup) const;

    const QString m_outbox;
    Sealer *const m_sealer;
};

} // namespace zhiping::store
