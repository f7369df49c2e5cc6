// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_work_store.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/uuid7.h"
#include "store/connection.h"
#include "store/draft_json.h"
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
constexpr QLatin1String selectFindings("SELECT body FROM findings WHERE seq IN ("
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

/// The one place that reads them back; what does not decode has been damaged.
template <typename T>
Result<T> decodeBody(const QByteArray &body, Result<T> (*decode)(const QJsonObject &))
{
    const Result<QJsonObject> json = parseJsonObject(body);
    if (!json)
        return Error {ErrorKind::StorageDamaged, json.error().evidence, {}};
    Result<T> decoded = decode(*json);
    if (!decoded)
        return Error {ErrorKind::StorageDamaged, decoded.error().evidence, {}};
    return decoded;
}

bool hasWords(const Draft &draft)
{
    return !draft.opinion.isEmpty() || !draft.conclusions.isEmpty() || draft.verdict.has_value();
}

} // namespace

SqliteWorkStore::SqliteWorkStore(StorageThread &thread, Connection &outbox, const Clock &clock,
                                 std::shared_ptr<RollingBackup> backup)
    : m_thread(thread)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_backup(std::move(backup))
{
}

Result<> SqliteWorkStore::write(QLatin1String sql, const QVariantList &values)
{
    const Result<> written = m_outbox.run(sql, values);
    if (written.ok() && m_backup)
        m_backup->note(RollingBackup::Written::Words);
    return written;
}

Future<> SqliteWorkStore::record(const Finding &finding)
{
    return m_thread.run([this, finding] {
        return write(insertFinding,
                     {finding.id.text(), finding.application.text(), finding.key.text(), false,
                      bodyOf(domain::toJson(finding)), timeText(finding.at)});
    });
}

Future<> SqliteWorkStore::withdraw(const ApplicationId &id, const domain::FactKey &key)
{
    const QString entry = makeUuid7(m_clock);
    const QString now = timeText(m_clock.nowUtc());
    return m_thread.run([this, id, key, entry, now] {
        return write(insertFinding, {entry, id.text(), key.text(), true, QVariant(), now});
    });
}

Future<QList<Finding>> SqliteWorkStore::findings(const ApplicationId &id)
{
    return m_thread.run([&outbox = m_outbox, id]() -> Result<QList<Finding>> {
        QList<Finding> findings;
        std::optional<Error> fault;
        const Result<> read = outbox.read(selectFindings, {id.text()}, [&](const QSqlQuery &row) {
            Result<Finding> finding = decodeBody(row.value(0).toByteArray(), &domain::findingFromJson);
            if (finding)
                findings.append(std::move(finding).value());
            else
                fault = finding.error();
        });
        if (!read)
            return read.error();
        if (fault)
            return *fault;
        return findings;
    });
}

Future<> SqliteWorkStore::saveDraft(const Draft &draft)
{
    return m_thread.runLatest(QStringLiteral("draft/") + draft.application.text(), [this, draft] {
        return write(QLatin1String("INSERT OR REPLACE INTO drafts (application, has_words, body, changed_at)"
                                   " VALUES (?, ?, ?, ?)"),
                     {draft.application.text(), hasWords(draft), bodyOf(toJson(draft)),
                      draft.changedAt.isValid() ? timeText(draft.changedAt) : QStringLiteral("")});
    });
}

Future<Draft> SqliteWorkStore::draft(const ApplicationId &id)
{
    return m_thread.run([&outbox = m_outbox, id]() -> Result<Draft> {
        std::optional<QByteArray> body;
        const Result<> read =
            outbox.read(QLatin1String("SELECT body FROM drafts WHERE application = ?"), {id.text()},
                        [&body](const QSqlQuery &row) { body = row.value(0).toByteArray(); });
        if (!read)
            return read.error();
        if (body)
            return decodeBody(*body, &draftFromJson);
        Draft none;
        none.application = id;
        return none;
    });
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
