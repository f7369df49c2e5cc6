// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/audit_chain.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "domain/canonical_json.h"
#include "domain/decision.h"
#include "store/connection.h"
#include "store/outbox_cells.h"
#include "store/sha256.h"

#include <QHash>
#include <QJsonDocument>

namespace zhiping::store {

using domain::Act;
using domain::AuditEntry;

namespace {

// Writing goes on for minutes; one entry for each is enough to say when words were written.
constexpr qint64 secondsOfWriting = 60;

Result<AuditEntry> entryFrom(Sealer &sealer, const QSqlQuery &row)
{
    const qint64 sequence = row.value(0).toLongLong();
    const Result<QByteArray> body =
        sealer.open(row.value(1).toByteArray(), recordPlace(sequence, row.value(2).toString()));
    const Result<QJsonObject> json = body ? parseJsonObject(*body) : body.error();
    Result<AuditEntry> entry = json ? domain::auditEntryFromJson(*json) : json.error();
    if (entry && entry->sequence == sequence)
        return entry;
    return Error {ErrorKind::StorageDamaged,
                  QStringLiteral("audit entry %1: is not as it was written").arg(QString::number(sequence)),
                  {}};
}

/// What the earliest entry vouches for: the decisions from before there was a record.
Result<QByteArray> decisionsSoFar(Connection &outbox)
{
    QByteArray lines;
    const Result<> read =
        outbox.read(QLatin1String("SELECT id, body_sha256 FROM decisions ORDER BY seq"), {},
                    [&lines](const QSqlQuery &row) {
                        lines += row.value(0).toByteArray() + ' ' + row.value(1).toByteArray() + '\n';
                    });
    return read ? Result<QByteArray>(lines) : read.error();
}

Result<QString> nameOfRecord(Connection &outbox)
{
    QString chain;
    const Result<> read = outbox.read(QLatin1String("SELECT chain FROM record_name"), {},
                                      [&chain](const QSqlQuery &row) { chain = row.value(0).toString(); });
    return read ? Result<QString>(chain) : read.error();
}

} // namespace

AuditChain::AuditChain(Connection &outbox, Sealer &sealer, const Clock &clock, domain::AccountId actor)
    : m_outbox(outbox)
    , m_sealer(sealer)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

Result<std::optional<AuditEntry>> AuditChain::last()
{
    std::optional<Result<AuditEntry>> entry;
    const Result<> read =
        m_outbox.read(QLatin1String("SELECT sequence, body, hash FROM record ORDER BY sequence DESC LIMIT 1"),
                      {}, [&](const QSqlQuery &row) { entry = entryFrom(m_sealer, row); });
    if (!read)
        return read.error();
    if (!entry)
        return std::optional<AuditEntry>();
    return *entry ? Result<std::optional<AuditEntry>>(**entry) : entry->error();
}

Result<> AuditChain::add(AuditEntry entry)
{
    entry.at = m_clock.nowUtc();
    entry.actor = m_actor;
    const QString hash = hashOf(entry);
    const Result<QByteArray> body = domain::canonicalJson(toJson(entry));
    if (!body)
        return body.error();
    const Result<QByteArray> sealed = m_sealer.seal(*body, recordPlace(entry.sequence, hash));
    if (!sealed)
        return sealed.error();
    return m_outbox.run(QLatin1String("INSERT INTO record (sequence, body, hash) VALUES (?, ?, ?)"),
                        {entry.sequence, *sealed, hash});
}

Result<> AuditChain::begin()
{
    const Result<QByteArray> before = decisionsSoFar(m_outbox);
    if (!before)
        return before.error();
    return add({.sequence = 1,
                .previous = domain::firstPrevious(),
                .at = {},
                .actor = {},
                .act = Act::Began,
                .subject = QStringLiteral("record"),
                .digest = sha256Hex(*before)});
}

Result<> AuditChain::append(Act act, const QString &subject, const QByteArray &content)
{
    Result<std::optional<AuditEntry>> previous = last();
    if (previous && !*previous) {
        if (const Result<> begun = begin(); !begun)
            return begun;
        previous = last();
    }
    if (!previous)
        return previous.error();
    return add({.sequence = (*previous)->sequence + 1,
                .previous = hashOf(**previous),
                .at = {},
                .actor = {},
                .act = act,
                .subject = subject,
                .digest = sha256Hex(content)});
}

Result<> AuditChain::appendWords(const QString &application, const QByteArray &content)
{
    const Result<std::optional<AuditEntry>> previous = last();
    if (!previous)
        return previous.error();
    if (*previous && (*previous)->act == Act::Wrote && (*previous)->subject == application) {
        const qint64 since = (*previous)->at.secsTo(m_clock.nowUtc());
        if (since >= 0 && since < secondsOfWriting)
            return {};
    }
    return append(Act::Wrote, application, content);
}

Result<domain::AuditHead> AuditChain::head()
{
    Result<std::optional<AuditEntry>> entry = last();
    if (entry && !*entry) {
        if (const Result<> begun = begin(); !begun)
            return begun.error();
        entry = last();
    }
    if (!entry)
        return entry.error();
    domain::AuditHead head {
        .chain = {}, .ordinal = 0, .sequence = (*entry)->sequence, .hash = hashOf(**entry)};
    const Result<> read = m_outbox.read(QLatin1String("SELECT chain, decisions FROM record_name"), {},
                                        [&head](const QSqlQuery &row) {
                                            head.chain = row.value(0).toString();
                                            head.ordinal = row.value(1).toLongLong() + 1;
                                        });
    if (!read)
        return read.error();
    const Result<QByteArray> proof = m_sealer.seal({}, recordNamePlace(head.chain, head.ordinal));
    if (!proof)
        return proof.error();
    const Result<> counted = m_outbox.run(QLatin1String("UPDATE record_name SET decisions = ?, proof = ?"),
                                          {head.ordinal, *proof});
    return counted ? Result<domain::AuditHead>(head) : counted.error();
}

Result<QByteArray> AuditChain::exported()
{
    QByteArray lines;
    qint64 count = 0;
    QString end = domain::firstPrevious();
    const Result<> walked = walkRecord(m_outbox, m_sealer, [&](const AuditEntry &entry, const QString &hash) {
        const QJsonObject line {{QStringLiteral("entry"), toJson(entry)}, {QStringLiteral("hash"), hash}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        ++count;
        end = hash;
    });
    if (!walked)
        return walked.error();
    const Result<QString> chain = nameOfRecord(m_outbox);
    if (!chain)
        return chain.error();
    const QJsonObject first {{QStringLiteral("record"), QStringLiteral("zhiping audit chain 1")},
                             {QStringLiteral("rule"),
                              QStringLiteral("hash = SHA-256 of entry as RFC 8785; previous = hash before")},
                             {QStringLiteral("chain"), *chain},
                             {QStringLiteral("entries"), count},
                             {QStringLiteral("head"), end}};
    return QByteArray(QJsonDocument(first).toJson(QJsonDocument::Compact) + '\n' + lines);
}

Result<> walkRecord(Connection &outbox, Sealer &sealer,
                    const std::function<void(const AuditEntry &entry, const QString &hash)> &visit)
{
    qint64 sequence = 0;
    QString previous = domain::firstPrevious();
    Result<> outcome;
    const Result<> read =
        outbox.read(QLatin1String("SELECT sequence, body, hash FROM record ORDER BY sequence"), {},
                    [&](const QSqlQuery &row) {
                        if (!outcome)
                            return;
                        const QString hash = row.value(2).toString();
                        const Result<AuditEntry> entry = entryFrom(sealer, row);
                        outcome = entry ? checkLink(*entry, sequence, previous, hash) : entry.error();
                        if (!outcome)
                            return;
                        visit(*entry, hash);
                        sequence = entry->sequence;
                        previous = hash;
                    });
    return read ? outcome : read;
}

Result<> checkRecord(Connection &outbox, Sealer &sealer)
{
    QHash<qint64, QString> hashes;
    const Result<> whole =
        walkRecord(outbox, sealer, [&hashes](const AuditEntry &entry, const QString &hash) {
            hashes.insert(entry.sequence, hash);
        });
    if (!whole)
        return whole;
    const Result<QString> chain = nameOfRecord(outbox);
    if (!chain)
        return chain.error();
    Result<> outcome;
    const Result<> read = outbox.read(
        QLatin1String("SELECT id, receipt FROM decisions WHERE receipt IS NOT NULL ORDER BY seq"), {},
        [&](const QSqlQuery &row) {
            const Result<QByteArray> opened =
                sealer.open(row.value(1).toByteArray(), receiptPlace(row.value(0).toString()));
            const Result<QJsonObject> json = opened ? parseJsonObject(*opened) : opened.error();
            const Result<domain::Receipt> receipt = json ? domain::receiptFromJson(*json) : json.error();
            // A decision that was taken in has its place in another computer's record.
            if (!outcome || !receipt || !receipt->audit || receipt->audit->chain != *chain
                || hashes.value(receipt->audit->sequence) == receipt->audit->hash)
                return;
            outcome =
                Error {ErrorKind::StorageDamaged,
                       QStringLiteral("audit entry %1: is not the one that the platform has countersigned")
                           .arg(QString::number(receipt->audit->sequence)),
                       {}};
        });
    return read ? outcome : read;
}

} // namespace zhiping::store
