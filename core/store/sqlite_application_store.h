// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "store/cache_change.h"

#include <functional>

namespace zhiping::store {

class Connection;
class DiskReserve;
class Sealer;
class StorageThread;

/// The platform's applications and rule packs in `cache.db`.
class SqliteApplicationStore final : public ports::ApplicationStore
{
public:
    /// Borrows all; @p cache, @p outbox and @p sealer are used on @p thread only, the outbox for nothing but
    /// the feed's position. What does not fit beside the reserve is refused with `StorageFull`.
    SqliteApplicationStore(StorageThread &thread, Connection &cache, Connection &outbox, Sealer &sealer,
                           DiskReserve &reserve);

    /// Call @p tell, on the thread, after each transaction that may have changed applications. To be set
    /// before the first of them.
    void whenChanged(std::function<void(const CacheChange &)> tell) { m_tell = std::move(tell); }

    [[nodiscard]] Future<QList<domain::ApplicationSummary>> summaries() override;
    [[nodiscard]] Future<QList<domain::ApplicationId>> ids() override;
    [[nodiscard]] Future<domain::Application> application(const domain::ApplicationId &id) override;
    [[nodiscard]] Future<> applyPage(const ports::ChangePage &page) override;
    [[nodiscard]] Future<ports::PullCursor> cursor() override;
    [[nodiscard]] Future<QByteArray> rulePack(const domain::RulePackId &id) override;
    [[nodiscard]] Future<> keepRulePack(const domain::RulePackId &id, const QByteArray &bytes) override;
    [[nodiscard]] Future<> forgetRulePack(const domain::RulePackId &id) override;
    [[nodiscard]] Future<QList<ports::UnreadableApplication>> unreadable() override;
    [[nodiscard]] Future<> startOver() override;
    [[nodiscard]] Future<ports::CacheHoldings> holdings(const QList<domain::ApplicationId> &ids) override;
    [[nodiscard]] Future<> removeUnconfirmed() override;

private:
    StorageThread &m_thread;
    Connection &m_cache;
    Connection &m_outbox;
    Sealer &m_sealer;
    DiskReserve &m_reserve;
    std::function<void(const CacheChange &)> m_tell = [](const CacheChange &) {};
};

} // namespace zhiping::store
