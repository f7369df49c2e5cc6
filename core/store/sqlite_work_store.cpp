// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_work_store.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/uuid7.h"
#include "store/audit_chain.h"
#include "store/connection.h"
#include "store/draft_json.h"
#include "store/outbox_cells.h"
#include "store/rolling_backup.h"
#include "store/storage_thread.h"

#include <QJsonDocument>

namespace zhiping::store {

using domain::ApplicationId;
using domain::Finding;
using ports::Draft;

namespace {

constexpr QLatin1String insertFinding("INSERT INTO findings (id, application, fact_key, withdrawn, body, "
                                      "recorded_at) VALUES (?, ?, ?, ?, ?, ?)");
// The latest entry of each key, in the order of their making.
constexpr QLatin1String selectFindings("SELECT id, fact_key, body FROM findings WHERE seq IN ("
                                       "  SELECT max(seq) FROM findings WHERE application = ?"
                                       "  GROUP BY fact_key) AND NOT withdrawn ORDER BY seq");
constexpr QLatin1String
    selectInProgress("SELECT application FROM drafts WHERE has_words UNION "
                     "SELECT application FROM findings AS f WHERE NOT withdrawn"
                     "  AND seq > (SELECT coalesce(max(findings_upto), 0) FROM decisions AS d WHERE "
                     "d.application = f.application)"
                     "  AND seq = (SELECT max(seq) FROM findings AS g"
                     "             WHERE g.application = f.application AND g.fact_key = f.fact_key)"
                     " ORDER BY application");

QString timeText(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

/// The one place that gives a reviewer's words the form in which they are kept.
QByteArray bodyOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString subjectOf(const QString &application, const domain::FactKey &key)
{
    return application + u'/' + key.text();
}

/// The one place that reads words back; what does not open or decode has been damaged.
template <typename T>
Result<T> decoded(Sealer &sealer, const QByteArray &envelope, const SealedPlace &place,
                  Result<T> (*decode)(const QJsonObject &))
{
    const Result<QByteArray> body = sealer.open(envelope, place);
    if (!body)
        return body.error();
    const Result<QJsonObject> json = parseJsonObject(*body);
    Result<T> value = json ? decode(*json) : Result<T>(json.error());
    if (!value)
        return Error {ErrorKind::StorageDamaged, value.error().evidence, {}};
    return value;
}

} // namespace

Result<Draft> readDraft(Connection &outbox, Sealer &sealer, const ApplicationId &id)
{
    Draft none;
    none.application = id;
    Result<Draft> draft = none;
    const Result<> done =
        outbox.read(QLatin1String("SELECT body, has_words, changed_at FROM drafts WHERE application = ?"),
                    {id.text()}, [&](const QSqlQuery &row) {
                        draft = decoded(sealer, row.value(0).toByteArray(),
                                        draftPlace(id.text(), row.value(1).toBool(), row.value(2).toString()),
                                        &draftFromJson);
                    });
    return done ? draft : done.error();
}

SqliteWorkStore::SqliteWorkStore(StorageThread &thread, Connection &outbox, Sealer &sealer, AuditChain &chain,
                                 const Clock &clock, std::shared_ptr<RollingBackup> backup)
    : m_thread(thread)
    , m_outbox(outbox)
    , m_sealer(sealer)
    , m_chain(chain)
    , m_clock(clock)
    , m_backup(std::move(backup))
{
}

Result<> SqliteWorkStore::write(QLatin1String sql, const QVariantList &values,
                                const std::function<Result<>()> &record)
{
    const Result<> written = m_outbox.inTransaction([&]() -> Result<> {
        const Result<> changed = m_outbox.run(sql, values);
        return changed ? record() : changed;
    });
    if (written.ok() && m_backup)
        m_backup->note(RollingBackup::Written::Words);
    return written;
}

Future<> SqliteWorkStore::record(const Finding &finding)
{
    return m_thread.run([this, finding]() -> Result<> {
        const QString id = finding.id.text();
        const QString application = finding.application.text();
        bool known = false;
        const Result<> looked = m_outbox.read(QLatin1String("SELECT 1 FROM findings WHERE id = ?"), {id},
                                              [&known](const QSqlQuery &) { known = true; });
        if (!looked || known)
            return looked;
        const QByteArray body = bodyOf(domain::toJson(finding));
        const Result<QByteArray> sealed =
            m_sealer.seal(body, findingPlace(id, application, finding.key.text()));
        if (!sealed)
            return sealed.error();
        return write(
            insertFinding, {id, application, finding.key.text(), false, *sealed, timeText(finding.at)},
            [&] { return m_chain.append(domain::Act::Answered, subjectOf(application, finding.key), body); });
    });
}

Future<> SqliteWorkStore::withdraw(const ApplicationId &id, const domain::FactKey &key)
{
    const QString entry = makeUuid7(m_clock);
    const QString now = timeText(m_clock.nowUtc());
    return m_thread.run([this, id, key, entry, now]() -> Result<> {
        const Result<QByteArray> sealed = m_sealer.seal({}, withdrawalPlace(entry, id.text(), key.text()));
        if (!sealed)
            return sealed.error();
        return write(insertFinding, {entry, id.text(), key.text(), true, *sealed, now}, [&] {
            return m_chain.append(domain::Act::Withdrew, subjectOf(id.text(), key), entry.toUtf8());
        });
    });
}

Future<QList<Finding>> SqliteWorkStore::findings(const ApplicationId &id)
{
    return m_thread.run([this, id]() -> Result<QList<Finding>> {
        QList<Finding> findings;
        std::optional<Error> fault;
        const Result<> done = m_outbox.read(selectFindings, {id.text()}, [&](const QSqlQuery &row) {
            Result<Finding> finding =
                decoded(m_sealer, row.value(2).toByteArray(),
                        findingPlace(row.value(0).toString(), id.text(), row.value(1).toString()),
                        &domain::findingFromJson);
            if (finding)
                findings.append(std::move(finding).value());
            else
                fault = finding.error();
        });
        if (!done)
            return done.error();
        if (fault)
            return *fault;
        return findings;
    });
}

Future<> SqliteWorkStore::saveDraft(const Draft &draft)
{
    return m_thread.runLatest(
        QStringLiteral("draft/") + draft.application.text(), [this, draft]() -> Result<> {
            const QString application = draft.application.text();
            const QString changedAt =
                draft.changedAt.isValid() ? timeText(draft.changedAt) : QStringLiteral("");
            const QByteArray body = bodyOf(toJson(draft));
            const Result<QByteArray> sealed =
                m_sealer.seal(body, draftPlace(application, hasWords(draft), changedAt));
            if (!sealed)
                return sealed.error();
            if (draft.opinion.isEmpty())
                backUpOpinion(draft.application);
            return write(
                QLatin1String("INSERT OR REPLACE INTO drafts (application, has_words, body, changed_at)"
                              " VALUES (?, ?, ?, ?)"),
                {application, hasWords(draft), *sealed, changedAt},
                [&] { return m_chain.appendWords(application, body); });
        });
}

Future<Draft> SqliteWorkStore::draft(const ApplicationId &id)
{
    return m_thread.run([this, id] { return readDraft(m_outbox, m_sealer, id); });
}

void SqliteWorkStore::backUpOpinion(const ApplicationId &application)
{
    const Result<Draft> present = m_backup ? readDraft(m_outbox, m_sealer, application) : Draft {};
    if (present && !present->opinion.isEmpty())
        static_cast<void>(m_backup->catchUp());
}

Future<QList<ApplicationId>> SqliteWorkStore::inProgress()
{
    return m_thread.run([&outbox = m_outbox]() -> Result<QList<ApplicationId>> {
        QList<ApplicationId> ids;
        const Result<> read = outbox.read(selectInProgress, {}, [&ids](const QSqlQuery &row) {
            ids.append(ApplicationId(row.value(0).toString()));
        });
        if (!read)
            return read.error();
        return ids;
    });
}

} // namespace zhiping::store
