// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit_entry.h"

#include <QByteArray>

#include <functional>

namespace zhiping {
class Clock;
}

namespace zhiping::store {

class Connection;
class Sealer;

/// The record of everything the reviewer did, in `outbox.db`: a chain of sealed entries, each of which holds
/// the hash of the one before.
///
/// An act and its entry are one transaction: `append()` belongs into the one that carries out the act. Used
/// on the storage thread only.
class AuditChain
{
public:
    /// Borrows all; @p actor is whose outbox this is.
    AuditChain(Connection &outbox, Sealer &sealer, const Clock &clock, domain::AccountId actor);

    [[nodiscard]] Result<> append(domain::Act act, const QString &subject, const QByteArray &content);
    /// As `append()` for words that change with every key: at most one entry a minute for each application.
    [[nodiscard]] Result<> appendWords(const QString &application, const QByteArray &content);
    /// Where the record stands for the next decision.
    [[nodiscard]] Result<domain::AuditHead> head();
    /// JSON lines: what this is and where it ends, then every entry with its hash. See
    /// `domain::checkExport()`.
    [[nodiscard]] Result<QByteArray> exported();

private:
    [[nodiscard]] Result<std::optional<domain::AuditEntry>> last();
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> add(domain::AuditEntry entry);

    Connection &m_outbox;
    Sealer &m_sealer;
    const Clock &m_clock;
    const domain::AccountId m_actor;
};

/// Hand every entry of the record to @p visit, in order, with the hash that is kept beside it.
/// `StorageDamaged` names the first entry that is not as it was written, that is missing, or that stands
/// elsewhere.
[[nodiscard]] Result<>
walkRecord(Connection &outbox, Sealer &sealer,
           const std::function<void(const domain::AuditEntry &entry, const QString &hash)> &visit);

/// Whether the record is whole and still holds every head that a stored receipt has countersigned.
[[nodiscard]] Result<> checkRecord(Connection &outbox, Sealer &sealer);

} // namespace zhiping::store
