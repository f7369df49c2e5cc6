// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/decision_outbox.h"

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

/// Sealed decisions in `outbox.db`.
class SqliteDecisionOutbox final : public ports::DecisionOutbox
{
public:
    /// Borrows all but @p backup, which may be null; @p outbox, @p sealer and @p chain are used on @p thread
    /// only.
    SqliteDecisionOutbox(StorageThread &thread, Connection &outbox, Sealer &sealer, AuditChain &chain,
                         const Clock &clock, std::shared_ptr<RollingBackup> backup);

    [[nodiscard]] Future<> seal(const domain::Decision &decision,
                                const domain::Application &reviewed) override;
    [[nodiscard]] Future<> adopt(const ports::OutboxEntry &entry,
                                 const std::optional<domain::Application> &reviewed) override;
    [[nodiscard]] Future<domain::Application> reviewed(const domain::DecisionId &id) override;
    [[nodiscard]] Future<QByteArray> record() override;
    /// An unsent entry whose bytes no longer match their digest is returned as `Parked`: it must not be sent,
    /// and must not keep the others from it.
    [[nodiscard]] Future<QList<ports::OutboxEntry>> entries() override;
    /// `NotFound` for an unknown id; `InvalidInput` where the step is not allowed.
    [[nodiscard]] Future<> advance(const ports::OutboxEntry &entry) override;

private:
    StorageThread &m_thread;
    Connection &m_outbox;
    Sealer &m_sealer;
    AuditChain &m_chain;
    const Clock &m_clock;
    const std::shared_ptr<RollingBackup> m_backup;
};

} // namespace zhiping::store
