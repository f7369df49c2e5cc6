// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/work_store.h"

#include <QVariantList>

#include <functional>
#include <memory>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

class AuditChain;
class Connection;
class RollingBackup;
class Sealer;
class StorageThread;

/// The draft of @p id in @p outbox, an empty one where there is none. On the thread of both.
[[nodiscard]] Result<ports::Draft> readDraft(Connection &outbox, Sealer &sealer,
                                             const domain::ApplicationId &id);

/// Findings and drafts in `outbox.db`.
///
/// Findings are a history: a new one supersedes, a withdrawal covers, nothing is removed. What a sealed
/// decision was based on is closed with it, and a later round starts afresh. Drafts of one application that
/// pile up while the disk is busy are written once, the newest. An opinion that goes as a whole is backed up
/// before.
class SqliteWorkStore final : public ports::WorkStore
{
public:
    /// Borrows all but @p backup, which may be null; @p outbox, @p sealer and @p chain are used on @p thread
    /// only.
    SqliteWorkStore(StorageThread &thread, Connection &outbox, Sealer &sealer, AuditChain &chain,
                    const Clock &clock, std::shared_ptr<RollingBackup> backup);

    [[nodiscard]] Future<> record(const domain::Finding &finding) override;
    [[nodiscard]] Future<> withdraw(const domain::ApplicationId &id, const domain::FactKey &key) override;
    [[nodiscard]] Future<QList<domain::Finding>> findings(const domain::ApplicationId &id) override;
    [[nodiscard]] Future<> saveDraft(const ports::Draft &draft) override;
    [[nodiscard]] Future<ports::Draft> draft(const domain::ApplicationId &id) override;
    [[nodiscard]] Future<QList<domain::ApplicationId>> inProgress() override;

private:
    /// The act and its entry in the record, in one transaction.
    [[nodiscard]] Result<> write(QLatin1String sql, const QVariantList &values,
                                 const std::function<Result<>()> &record);
    /// Let a copy hold the words of @p application, if there are any.
    void backUpOpinion(const domain::ApplicationId &application);

    StorageThread &m_thread;
    Connection &m_outbox;
    Sealer &m_sealer;
    AuditChain &m_chain;
    const Clock &m_clock;
    const std::shared_ptr<RollingBackup> m_backup;
};

} // namespace zhiping::store
