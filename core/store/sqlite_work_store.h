// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/work_store.h"

#include <QVariantList>

#include <memory>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

class Connection;
class RollingBackup;
class Sealer;
struct SealedPlace;
class StorageThread;

/// Findings and drafts in `outbox.db`.
///
/// Findings are a history: a new one supersedes, a withdrawal covers, nothing is removed. What a sealed
/// decision was based on is closed with it, and a later round starts afresh. Drafts of one application that
/// pile up while the disk is busy are written once, the newest.
class SqliteWorkStore final : public ports::WorkStore
{
public:
    /// Borrows the first four; @p outbox and @p sealer are used on @p thread only. @p backup may be null.
    SqliteWorkStore(StorageThread &thread, Connection &outbox, Sealer &sealer, const Clock &clock,
                    std::shared_ptr<RollingBackup> backup);

    [[nodiscard]] Future<> record(const domain::Finding &finding) override;
    [[nodiscard]] Future<> withdraw(const domain::ApplicationId &id, const domain::FactKey &key) override;
    [[nodiscard]] Future<QList<domain::Finding>> findings(const domain::ApplicationId &id) override;
    [[nodiscard]] Future<> saveDraft(const ports::Draft &draft) override;
    [[nodiscard]] Future<ports::Draft> draft(const domain::ApplicationId &id) override;
    [[nodiscard]] Future<QList<domain::ApplicationId>> inProgress() override;

private:
    [[nodiscard]] Result<> write(QLatin1String sql, const QVariantList &values);
    template <typename T>
    [[nodiscard]] Result<T> read(const QByteArray &envelope, const SealedPlace &place,
                                 Result<T> (*decode)(const QJsonObject &));

    StorageThread &m_thread;
    Connection &m_outbox;
    Sealer &m_sealer;
    const Clock &m_clock;
    const std::shared_ptr<RollingBackup> m_backup;
};

} // namespace zhiping::store
