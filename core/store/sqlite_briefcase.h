// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/briefcase.h"

#include <functional>
#include <memory>

namespace zhiping::store {

class Connection;
class RollingBackup;
class Sealer;
class StorageThread;

/// The briefcase in `outbox.db`.
class SqliteBriefcase final : public ports::Briefcase
{
public:
    /// Borrows all but @p backup, which may be null; @p outbox and @p sealer are used on @p thread only.
    SqliteBriefcase(StorageThread &thread, Connection &outbox, Sealer &sealer,
                    std::shared_ptr<RollingBackup> backup);

    [[nodiscard]] Future<QList<ports::PackedApplication>> packed() override;
    [[nodiscard]] Future<> pack(const QList<domain::ApplicationId> &applications,
                                const QDateTime &until) override;
    [[nodiscard]] Future<> unpack(const QList<domain::ApplicationId> &applications) override;

private:
    [[nodiscard]] Result<> inTransaction(const std::function<Result<>()> &work);

    StorageThread &m_thread;
    Connection &m_outbox;
    Sealer &m_sealer;
    const std::shared_ptr<RollingBackup> m_backup;
};

} // namespace zhiping::store
