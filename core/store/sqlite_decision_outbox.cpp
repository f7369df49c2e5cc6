// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_decision_outbox.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "domain/application_json.h"
#include "ports/outbox_machine.h"
#include "store/audit_chain.h"
#include "store/connection.h"
#include "store/outbox_cells.h"
#include "store/rolling_backup.h"
#include "store/sha256.h"
#include "store/storage_thread.h"

#include <QJsonDocument>

#include <utility>

namespace zhiping::store {

using ports::OutboxEntry;
using ports::OutboxState;

namespace {

constexpr QLatin1String insertDecision(
    "INSERT INTO decisions (id, application, based_on_revision, findings_upto, body, body_sha256, state,"
    " attempts, sealed_at, problem) VALUES (?, ?, ?,"
    " (SELECT coalesce(max(seq), 0) FROM findings WHERE application = ?), ?, ?, ?, 0, ?, '')");
constexpr QLatin1String selectDecisions(
    "SELECT id, application, based_on_revision, body, body_sha256, state, attempts, sealed_at, not_before,"
    " problem, receipt FROM decisions ORDER BY seq");
constexpr QLatin1String
    updateDecision("UPDATE decisions SET state = ?, attempts = ?, not_before = ?, problem = ?,"
                   " receipt = CASE WHEN ? THEN NULL ELSE coalesce(receipt, ?) END WHERE id = ?");

bool isAcknowledged(OutboxState state)
{
    return state == OutboxState::Acknowledged || state == OutboxState::Confirmed;
}

QVariant timeValue(const QDateTime &utc)
{
    return utc.isValid() ? QVariant(utc.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

/// The one place that turns a decision into the bytes that are kept and sent.
QByteArray bodyOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Error damaged(const domain::DecisionId &id, const QString &what)
{
    return Error {ErrorKind::StorageDamaged, QStringLiteral("outbox entry %1: %2").arg(id.text(), what), {}};
}

/// The platform's own sentence; one that does not open is lost, the decision is not.
QString problemFrom(Sealer &sealer, const QString &id, const QVariant &value)
{
    const QByteArray envelope = value.toByteArray();
    if (envelope.isEmpty())
        return {};
    const Result<QByteArray> problem = sealer.open(envelope, problemPlace(id));
    return problem ? QString::fromUtf8(*problem) : QString();
}

Result<OutboxEntry> entryFrom(Sealer &sealer, const QSqlQuery &row)
{
    OutboxEntry entry;
    entry.id = domain::DecisionId(row.value(0).toString());
    entry.application = domain::ApplicationId(row.value(1).toString());
    entry.basedOnRevision = row.value(2).toString();
    entry.bodySha256 = row.value(4).toString();
    const Result<QByteArray> body = sealer.open(
        row.value(3).toByteArray(),
        decisionPlace(entry.id.text(), entry.application.text(), entry.basedOnRevision, entry.bodySha256));
    if (body)
        entry.body = *body;
    const auto state = stateFromCode(row.value(5).toString());
    if (!state)
        return damaged(entry.id, QStringLiteral("unknown state"));
    entry.state = *state;
    entry.attempts = row.value(6).toInt();
    entry.sealedAt = timeFrom(row.value(7));
    entry.notBefore = timeFrom(row.value(8));
    entry.problem = problemFrom(sealer, entry.id.text(), row.value(9));
    if (const QVariant receipt = row.value(10); !receipt.isNull()) {
        const Result<QByteArray> opened = sealer.open(receipt.toByteArray(), receiptPlace(entry.id.text()));
        const Result<QJsonObject> json = opened ? parseJsonObject(*opened) : opened.error();
        const Result<domain::Receipt> decoded = json ? domain::receiptFromJson(*json) : json.error();
        if (!decoded)
            return damaged(entry.id, QStringLiteral("receipt ") + decoded.error().evidence);
        entry.receipt = *decoded;
    }
    if (sha256Hex(entry.body) != entry.bodySha256 && !isAcknowledged(entry.state)) {
        entry.state = OutboxState::Parked;
        entry.problem = QStringLiteral("the sealed bytes on disk no longer match their digest");
    }
    return entry;
}

Result<std::optional<OutboxState>> stateOf(Connection &outbox, const domain::DecisionId &id)
{
    std::optional<OutboxState> state;
    const Result<> read =
        outbox.read(QLatin1String("SELECT state FROM decisions WHERE id = ?"), {id.text()},
                    [&state](const QSqlQuery &row) { state = stateFromCode(row.value(0).toString()); });
    if (!read)
        return read.error();
    return state;
}

Error notAllowed(const OutboxEntry &entry, const QString &why)
{
    return Error {
        ErrorKind::InvalidInput, QStringLiteral("outbox entry %1: %2").arg(entry.id.text(), why), {}};
}

Result<> keepReviewed(Connection &outbox, Sealer &sealer, const QString &decision,
                      const domain::Application &reviewed)
{
    const Result<QByteArray> sealed = sealer.seal(bodyOf(domain::toJson(reviewed)), reviewedPlace(decision));
    if (!sealed)
        return sealed.error();
    return outbox.run(QLatin1String("INSERT INTO reviewed (decision, body) VALUES (?, ?)"),
                      {decision, *sealed});
}

Result<domain::Application> readReviewed(Connection &outbox, Sealer &sealer, const QString &decision)
{
    std::optional<QByteArray> envelope;
    const Result<> read =
        outbox.read(QLatin1String("SELECT body FROM reviewed WHERE decision = ?"), {decision},
                    [&envelope](const QSqlQuery &row) { envelope = row.value(0).toByteArray(); });
    if (!read)
        return read.error();
    if (!envelope)
        return Error {ErrorKind::NotFound, QStringLiteral("nothing kept for ") + decision, {}};
    const Result<QByteArray> body = sealer.open(*envelope, reviewedPlace(decision));
    return body ? domain::applicationFromBytes(*body) : body.error();
}

Result<> insert(Connection &outbox, Sealer &sealer, const domain::Decision &decision, const QByteArray &body,
                OutboxState state, const QString &sealedAt)
{
    const QString application = decision.application.text();
    const QString digest = sha256Hex(body);
    const Result<QByteArray> sealed =
        sealer.seal(body, decisionPlace(decision.id.text(), application, decision.basedOnRevision, digest));
    if (!sealed)
        return sealed.error();
    return outbox.run(insertDecision,
                      {decision.id.text(), application, decision.basedOnRevision, application, *sealed,
                       digest, codeOf(state), sealedAt});
}

Result<> sealNow(Connection &outbox, Sealer &sealer, AuditChain &chain, domain::Decision decision,
                 const domain::Application &reviewed, const QString &sealedAt)
{
    const Result<std::optional<OutboxState>> known = stateOf(outbox, decision.id);
    if (!known)
        return known.error();
    if (known->has_value())
        return {};
    OutboxEntry draft;
    draft.state = OutboxState::Draft;
    const Result<ports::OutboxStep> step = stepFor(draft, {.kind = ports::OutboxEvent::Kind::Seal});
    if (!step)
        return step.error();
    const Result<domain::AuditHead> head = chain.head();
    if (!head)
        return head.error();
    decision.audit = *head;
    const QByteArray body = bodyOf(domain::toJson(decision));
    const Result<> inserted = insert(outbox, sealer, decision, body, step->entry.state, sealedAt);
    if (!inserted)
        return inserted;
    if (const Result<> kept = keepReviewed(outbox, sealer, decision.id.text(), reviewed); !kept)
        return kept;
    if (const Result<> cleared = outbox.run(QLatin1String("DELETE FROM drafts WHERE application = ?"),
                                            {decision.application.text()});
        !cleared)
        return cleared;
    return chain.append(domain::Act::Decided, decision.application.text() + u'/' + decision.id.text(), body);
}

Result<> adoptNow(Connection &outbox, Sealer &sealer, AuditChain &chain, const OutboxEntry &entry,
                  const std::optional<domain::Application> &reviewed)
{
    const Result<std::optional<OutboxState>> known = stateOf(outbox, entry.id);
    if (!known || known->has_value())
        return known ? Result<>() : known.error();
    const Result<QJsonObject> json = parseJsonObject(entry.body);
    const Result<domain::Decision> decision = json ? domain::decisionFromJson(*json) : json.error();
    if (!decision)
        return notAllowed(entry, decision.error().evidence);
    if (decision->id != entry.id || decision->application != entry.application
        || decision->basedOnRevision != entry.basedOnRevision || sha256Hex(entry.body) != entry.bodySha256)
        return notAllowed(entry, QStringLiteral("the bytes are another decision's"));
    const Result<> inserted = insert(outbox, sealer, *decision, entry.body, OutboxState::Sealed,
                                     timeValue(entry.sealedAt).toString());
    if (!inserted)
        return inserted;
    if (const Result<> kept =
            reviewed ? keepReviewed(outbox, sealer, entry.id.text(), *reviewed) : Result<>();
        !kept)
        return kept;
    return chain.append(domain::Act::Adopted, entry.application.text() + u'/' + entry.id.text(), entry.body);
}

/// Sealed for @p place; nothing stays nothing.
Result<QVariant> sealedOrNothing(Sealer &sealer, const QByteArray &value, const SealedPlace &place,
                                 const QVariant &nothing)
{
    if (value.isEmpty())
        return nothing;
    const Result<QByteArray> sealed = sealer.seal(value, place);
    return sealed ? Result<QVariant>(QVariant(*sealed)) : sealed.error();
}

Result<> writeState(Connection &outbox, Sealer &sealer, const OutboxEntry &entry)
{
    const QString id = entry.id.text();
    const QByteArray receiptBytes = entry.receipt ? bodyOf(domain::toJson(*entry.receipt)) : QByteArray();
    const Result<QVariant> receipt = sealedOrNothing(sealer, receiptBytes, receiptPlace(id), {});
    const Result<QVariant> problem =
        sealedOrNothing(sealer, entry.problem.toUtf8(), problemPlace(id), QStringLiteral(""));
    if (!receipt || !problem)
        return receipt ? problem.error() : receipt.error();
    return outbox.run(updateDecision,
                      {codeOf(entry.state), entry.attempts, timeValue(entry.notBefore), *problem,
                       entry.state == OutboxState::Sealed, *receipt, id});
}

Result<> advanceNow(Connection &outbox, Sealer &sealer, const OutboxEntry &entry)
{
    const Result<std::optional<OutboxState>> known = stateOf(outbox, entry.id);
    if (!known)
        return known.error();
    if (!known->has_value())
        return Error {ErrorKind::NotFound, QStringLiteral("no outbox entry ") + entry.id.text(), {}};
    const OutboxState now = **known;
    if (!ports::isStep(now, entry.state))
        return notAllowed(entry,
                          nameOf(now) + QStringLiteral(" is never followed by ") + nameOf(entry.state));
    if (entry.state == OutboxState::Sealed && entry.receipt)
        return notAllowed(entry, QStringLiteral("what is to be sent again has no receipt"));
    if (isAcknowledged(entry.state) && (!entry.receipt || entry.receipt->decision != entry.id))
        return notAllowed(entry, codeOf(entry.state) + QStringLiteral(" needs its own receipt"));
    if (const Result<> written = writeState(outbox, sealer, entry); !written)
        return written;
    if (entry.state != OutboxState::Confirmed)
        return {};
    // Only a conflict would have needed it, and there will be none any more.
    return outbox.run(QLatin1String("DELETE FROM reviewed WHERE decision = ?"), {entry.id.text()});
}

} // namespace

SqliteDecisionOutbox::SqliteDecisionOutbox(StorageThread &thread, Connection &outbox, Sealer &sealer,
                                           AuditChain &chain, const Clock &clock,
                                           std::shared_ptr<RollingBackup> backup)
    : m_thread(thread)
    , m_outbox(outbox)
    , m_sealer(sealer)
    , m_chain(chain)
    , m_clock(clock)
    , m_backup(std::move(backup))
{
}

Future<> SqliteDecisionOutbox::seal(const domain::Decision &decision, const domain::Application &reviewed)
{
    const QString sealedAt = timeValue(m_clock.nowUtc()).toString();
    return m_thread.run([&outbox = m_outbox, &sealer = m_sealer, &chain = m_chain, backup = m_backup,
                         decision, reviewed, sealedAt] {
        const Result<> sealed = outbox.inTransaction(
            [&] { return sealNow(outbox, sealer, chain, decision, reviewed, sealedAt); });
        if (sealed.ok() && backup)
            backup->note(RollingBackup::Written::Decision);
        return sealed;
    });
}

Future<> SqliteDecisionOutbox::adopt(const OutboxEntry &entry,
                                     const std::optional<domain::Application> &reviewed)
{
    return m_thread.run(
        [&outbox = m_outbox, &sealer = m_sealer, &chain = m_chain, backup = m_backup, entry, reviewed] {
            const Result<> adopted =
                outbox.inTransaction([&] { return adoptNow(outbox, sealer, chain, entry, reviewed); });
            if (adopted.ok() && backup)
                backup->note(RollingBackup::Written::Decision);
            return adopted;
        });
}

Future<domain::Application> SqliteDecisionOutbox::reviewed(const domain::DecisionId &id)
{
    return m_thread.run(
        [&outbox = m_outbox, &sealer = m_sealer, id] { return readReviewed(outbox, sealer, id.text()); });
}

Future<QByteArray> SqliteDecisionOutbox::record()
{
    return m_thread.run([&chain = m_chain] { return chain.exported(); });
}

Future<QList<OutboxEntry>> SqliteDecisionOutbox::entries()
{
    return m_thread.run([&outbox = m_outbox, &sealer = m_sealer]() -> Result<QList<OutboxEntry>> {
        QList<OutboxEntry> entries;
        std::optional<Error> fault;
        const Result<> read = outbox.read(selectDecisions, {}, [&](const QSqlQuery &row) {
            Result<OutboxEntry> entry = entryFrom(sealer, row);
            if (entry)
                entries.append(std::move(entry).value());
            else
                fault = entry.error();
        });
        if (!read)
            return read.error();
        if (fault)
            return *fault;
        return entries;
    });
}

Future<> SqliteDecisionOutbox::advance(const OutboxEntry &entry)
{
    return m_thread.run([&outbox = m_outbox, &sealer = m_sealer, backup = m_backup, entry] {
        const Result<> advanced = outbox.inTransaction([&] { return advanceNow(outbox, sealer, entry); });
        if (advanced.ok() && backup)
            backup->note(RollingBackup::Written::Words);
        return advanced;
    });
}

} // namespace zhiping::store
