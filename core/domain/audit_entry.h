// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace zhiping::domain {

/// Something a reviewer did on this laptop.
enum class Act : quint8 {
    Began,    ///< The record begins; the digest is of the decisions made before.
    Answered, ///< A finding was recorded.
    Withdrew, ///< A finding was taken back.
    Wrote,    ///< Opinion, conclusions or verdict of a draft changed.
    Decided,  ///< A decision was signed and sealed.
    Adopted,  ///< A decision that was sealed on another computer was taken in.
};

/// One link of the record of what was done: each holds the hash of the one before.
struct AuditEntry {
    qint64 sequence = 0; ///< 1, 2, 3 … without gaps.
    QString previous;    ///< The hash of the entry before; 64 zeros in the first.
    QDateTime at;        ///< UTC, the laptop's clock.
    AccountId actor;
    Act act = Act::Began;
    QString subject; ///< The application, and behind a slash the fact or the decision.
    QString digest;  ///< SHA-256 of what was recorded.

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// Where a laptop's record stood when a decision was signed; travels in the decision, and comes back
/// countersigned in its receipt.
struct AuditHead {
    QString chain;       ///< Names the record; made by chance when it began.
    qint64 ordinal = 0;  ///< The how-manieth decision of the record this is. Never used twice.
    qint64 sequence = 0; ///< Of the last entry before the decision's own.
    QString hash;        ///< Of that entry.

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// `answered`, `withdrew` …
[[nodiscard]] QString codeOf(Act act);
[[nodiscard]] QString firstPrevious();

[[nodiscard]] QJsonObject toJson(const AuditEntry &entry);
[[nodiscard]] Result<AuditEntry> auditEntryFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const AuditHead &head);
[[nodiscard]] Result<AuditHead> auditHeadFromJson(const QJsonObject &json);

/// SHA-256 over the canonical form (RFC 8785), 64 hex digits.
[[nodiscard]] QString hashOf(const AuditEntry &entry);

/// Whether @p entry follows an entry numbered @p sequence with hash @p previous and is what @p hash was made
/// of; `StorageDamaged` naming the entry where not.
[[nodiscard]] Result<> checkLink(const AuditEntry &entry, qint64 sequence, const QString &previous,
                                 const QString &hash);

/// Checks an exported record (JSON lines: a head line, then each entry with its hash). Answers the number of
/// entries; `StorageDamaged` names the first that is not as it was written.
[[nodiscard]] Result<qint64> checkExport(const QByteArray &lines);

} // namespace zhiping::domain
