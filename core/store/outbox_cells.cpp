// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/outbox_cells.h"

#include "store/audit_chain.h"
#include "store/connection.h"
#include "store/outbox_tally.h"
#include "store/schema.h"
#include "store/sha256.h"

#include <array>

namespace zhiping::store {

using ports::OutboxState;

namespace {

constexpr std::array<std::pair<OutboxState, QLatin1String>, 8> stateCodes {{
    {OutboxState::Sealed, QLatin1String("sealed")},
    {OutboxState::Sending, QLatin1String("sending")},
    {OutboxState::Backoff, QLatin1String("backoff")},
    {OutboxState::WaitingForSignIn, QLatin1String("waiting_for_sign_in")},
    {OutboxState::Acknowledged, QLatin1String("acknowledged")},
    {OutboxState::Confirmed, QLatin1String("confirmed")},
    {OutboxState::Conflict, QLatin1String("conflict")},
    {OutboxState::Parked, QLatin1String("parked")},
}};

/// One column that holds envelopes.
struct Column {
    int since = 0;        ///< The schema version that brought it.
    QLatin1String select; ///< Key, value, and what the place is made of.
    QLatin1String update; ///< Of the value by the key.
    SealedPlace (*place)(const QSqlQuery &row) = nullptr;
};

QString text(const QSqlQuery &row, int column)
{
    return row.value(column).toString();
}

const std::array columns {
    // A cell that is always there: an outbox without words, too, tells whether the keys are its own.
    Column {firstSealedVersion, QLatin1String("SELECT only_row, proof FROM key_proof"),
            QLatin1String("UPDATE key_proof SET proof = ? WHERE only_row = ?"),
            [](const QSqlQuery &) {
                return SealedPlace {QLatin1String("proof"), QStringLiteral("outbox"), {}};
            }},
    Column {firstSealedVersion,
            QLatin1String("SELECT seq, body, id, application, fact_key, withdrawn FROM findings NOT INDEXED"
                          " WHERE body IS NOT NULL ORDER BY seq"),
            QLatin1String("UPDATE findings SET body = ? WHERE seq = ?"),
            [](const QSqlQuery &row) {
                return row.value(5).toInt() == 0 ? findingPlace(text(row, 2), text(row, 3), text(row, 4))
                                                 : withdrawalPlace(text(row, 2), text(row, 3), text(row, 4));
            }},
    Column {
        firstSealedVersion,
        QLatin1String("SELECT rowid, body, application, has_words, changed_at FROM drafts NOT INDEXED"
                      " ORDER BY rowid"),
        QLatin1String("UPDATE drafts SET body = ? WHERE rowid = ?"),
        [](const QSqlQuery &row) { return draftPlace(text(row, 2), row.value(3).toBool(), text(row, 4)); }},
    Column {firstSealedVersion,
            QLatin1String("SELECT seq, body, id, application, based_on_revision, body_sha256 FROM decisions"
                          " NOT INDEXED ORDER BY seq"),
            QLatin1String("UPDATE decisions SET body = ? WHERE seq = ?"),
            [](const QSqlQuery &row) {
                return decisionPlace(text(row, 2), text(row, 3), text(row, 4), text(row, 5));
            }},
    Column {
        firstSealedVersion,
        QLatin1String("SELECT seq, problem, id FROM decisions NOT INDEXED WHERE problem <> '' ORDER BY seq"),
        QLatin1String("UPDATE decisions SET problem = ? WHERE seq = ?"),
        [](const QSqlQuery &row) { return problemPlace(text(row, 2)); }},
    Column {firstSealedVersion,
            QLatin1String("SELECT seq, receipt, id FROM decisions NOT INDEXED WHERE receipt IS NOT NULL"
                          " ORDER BY seq"),
            QLatin1String("UPDATE decisions SET receipt = ? WHERE seq = ?"),
            [](const QSqlQuery &row) { return receiptPlace(text(row, 2)); }},
    Column {reviewedVersion,
            QLatin1String("SELECT decision, body FROM reviewed NOT INDEXED ORDER BY decision"),
            QLatin1String("UPDATE reviewed SET body = ? WHERE decision = ?"),
            [](const QSqlQuery &row) { return reviewedPlace(text(row, 0)); }},
    Column {recordVersion, QLatin1String("SELECT sequence, body, hash FROM record ORDER BY sequence"),
            QLatin1String("UPDATE record SET body = ? WHERE sequence = ?"),
            [](const QSqlQuery &row) { return recordPlace(row.value(0).toLongLong(), text(row, 2)); }},
    Column {boundVersion, QLatin1String("SELECT only_row, proof, chain, decisions FROM record_name"),
            QLatin1String("UPDATE record_name SET proof = ? WHERE only_row = ?"),
            [](const QSqlQuery &row) { return recordNamePlace(text(row, 2), row.value(3).toLongLong()); }},
    Column {briefcaseVersion,
            QLatin1String("SELECT application, until FROM briefcase NOT INDEXED ORDER BY rowid"),
            QLatin1String("UPDATE briefcase SET until = ? WHERE application = ?"),
            [](const QSqlQuery &row) { return packedPlace(text(row, 0)); }},
};

/// Hand every cell to @p visit until one fails.
Result<> visit(Connection &outbox, const Column &column,
               const std::function<Result<>(const QSqlQuery &row, const SealedPlace &place)> &visit)
{
    Result<> outcome;
    const Result<> read = outbox.read(column.select, {}, [&](const QSqlQuery &row) {
        if (outcome.ok())
            outcome = visit(row, column.place(row));
    });
    return read.ok() ? outcome : read;
}

} // namespace

SealedPlace findingPlace(const QString &id, const QString &application, const QString &key)
{
    return {QLatin1String("finding"), id, application + u'\n' + key};
}

SealedPlace withdrawalPlace(const QString &id, const QString &application, const QString &key)
{
    return {QLatin1String("withdrawal"), id, application + u'\n' + key};
}

SealedPlace draftPlace(const QString &application, bool hasWords, const QString &changedAt)
{
    return {QLatin1String("draft"), application, changedAt + (hasWords ? u'+' : u'-')};
}

SealedPlace decisionPlace(const QString &id, const QString &application, const QString &basedOnRevision,
                          const QString &sha256)
{
    return {QLatin1String("decision"), id, application + u'\n' + basedOnRevision + u'\n' + sha256};
}

SealedPlace problemPlace(const QString &decision)
{
    return {QLatin1String("problem"), decision, {}};
}

SealedPlace receiptPlace(const QString &decision)
{
    return {QLatin1String("receipt"), decision, {}};
}

SealedPlace recordPlace(qint64 sequence, const QString &hash)
{
    return {QLatin1String("record"), QString::number(sequence), hash};
}

SealedPlace recordNamePlace(const QString &chain, qint64 decisions)
{
    return {QLatin1String("record name"), chain, QString::number(decisions)};
}

SealedPlace reviewedPlace(const QString &decision)
{
    return {QLatin1String("reviewed"), decision, {}};
}

SealedPlace packedPlace(const QString &application)
{
    return {QLatin1String("packed"), application, {}};
}

Result<> rewriteOutbox(Connection &outbox, int version, const CellChange &change)
{
    for (const Column &column : columns) {
        if (column.since > version)
            continue;
        const Result<> rewritten =
            visit(outbox, column, [&](const QSqlQuery &row, const SealedPlace &place) -> Result<> {
                const Result<QByteArray> value = change(row.value(1).toByteArray(), place);
                return value ? outbox.run(column.update, {*value, row.value(0)}) : value.error();
            });
        if (!rewritten)
            return rewritten;
    }
    return {};
}

namespace {

Result<> bindRecordName(Connection &outbox, Sealer &sealer)
{
    Result<QByteArray> proof = QByteArray();
    const Result<> read =
        outbox.read(QLatin1String("SELECT chain, decisions FROM record_name"), {}, [&](const QSqlQuery &row) {
            proof = sealer.seal({}, recordNamePlace(text(row, 0), row.value(1).toLongLong()));
        });
    if (!read || !proof)
        return read ? proof.error() : read;
    return outbox.run(QLatin1String("UPDATE record_name SET proof = ?"), {*proof});
}

} // namespace

Result<> bindTheRest(Connection &outbox, Sealer &sealer)
{
    Result<> outcome = bindRecordName(outbox, sealer);
    const Result<> read =
        outbox.read(QLatin1String("SELECT seq, id, application, fact_key FROM findings WHERE body IS NULL"),
                    {}, [&](const QSqlQuery &row) {
                        const Result<QByteArray> sealed =
                            sealer.seal({}, withdrawalPlace(text(row, 1), text(row, 2), text(row, 3)));
                        if (outcome.ok())
                            outcome = sealed
                                ? outbox.run(QLatin1String("UPDATE findings SET body = ? WHERE seq = ?"),
                                             {*sealed, row.value(0)})
                                : sealed.error();
                    });
    return read.ok() ? outcome : read;
}

QString codeOf(OutboxState state)
{
    for (const auto &[known, code] : stateCodes) {
        if (known == state)
            return code;
    }
    Q_UNREACHABLE(); // A draft is no entry.
}

std::optional<OutboxState> stateFromCode(const QString &code)
{
    for (const auto &[state, known] : stateCodes) {
        if (code == known)
            return state;
    }
    return {};
}

namespace {

/// Of what is clear beside the envelopes: that it is there at all, and means something.
Result<> checkClearColumns(Connection &outbox, int version)
{
    if (version == outboxSchema().back().version) {
        if (const Result<> legible = outbox.runScript(outboxColumns()); !legible)
            return legible;
    }
    QStringList faults;
    Result<> read = outbox.read(
        QLatin1String("SELECT id, state FROM decisions NOT INDEXED"), {}, [&faults](const QSqlQuery &row) {
            if (!stateFromCode(text(row, 1)))
                faults.append(QStringLiteral("decision %1 is in no state").arg(text(row, 0)));
        });
    if (read && version >= boundVersion)
        read = outbox.read(QLatin1String("SELECT id FROM findings NOT INDEXED WHERE body IS NULL"), {},
                           [&faults](const QSqlQuery &row) {
                               faults.append(QStringLiteral("finding %1 is empty").arg(text(row, 0)));
                           });
    if (!read || faults.isEmpty())
        return read;
    return Error {ErrorKind::StorageDamaged, faults.constFirst(), {}};
}

} // namespace

Result<> checkProof(Connection &outbox, Sealer &sealer)
{
    return visit(outbox, columns.front(), [&](const QSqlQuery &row, const SealedPlace &place) -> Result<> {
        const Result<QByteArray> opened = sealer.open(row.value(1).toByteArray(), place);
        return opened ? Result<>() : opened.error();
    });
}

Result<> checkOutbox(Connection &outbox, Sealer &sealer)
{
    const Result<int> version = outbox.userVersion();
    if (!version)
        return version.error();
    if (const Result<> clear = checkClearColumns(outbox, *version); !clear)
        return clear;
    for (const Column &column : columns) {
        // The record is walked below, where its first bad entry is named.
        if (column.since > *version || column.since == recordVersion)
            continue;
        const Result<> good =
            visit(outbox, column, [&](const QSqlQuery &row, const SealedPlace &place) -> Result<> {
                const Result<QByteArray> value = sealer.open(row.value(1).toByteArray(), place);
                if (!value)
                    return value.error();
                if (place.kind == QLatin1String("decision") && sha256Hex(*value) != text(row, 5))
                    return Error {ErrorKind::StorageDamaged,
                                  QStringLiteral("decision %1 does not match its digest").arg(place.record),
                                  {}};
                return {};
            });
        if (!good)
            return good;
    }
    if (*version < recordVersion)
        return {};
    if (const Result<> whole = checkRecord(outbox, sealer); !whole)
        return whole;
    return *version < tallyVersion ? Result<>() : checkTally(outbox);
}

} // namespace zhiping::store
