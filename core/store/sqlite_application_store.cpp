// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_application_store.h"

#include "base/json_reader.h"
#include "domain/application_json.h"
#include "store/connection.h"
#include "store/disk_reserve.h"
#include "store/sha256.h"
#include "store/storage_thread.h"

namespace zhiping::store {

using domain::Application;
using domain::ApplicationSummary;
using ports::ChangePage;
using ports::PullCursor;

namespace {

constexpr QLatin1String selectSummaries(
    "SELECT id, code, revision, stage, reviewing_region, reviewing_body, applied_category, applicant_name,"
    " project_name, total_investment_fen, due_on, submitted_at, attachment_count FROM applications"
    " ORDER BY due_on IS NULL, due_on, code");
constexpr QLatin1String upsertSummary(
    "INSERT OR REPLACE INTO applications (id, code, revision, stage, reviewing_region, reviewing_body,"
    " applied_category, applicant_name, project_name, total_investment_fen, due_on, submitted_at,"
    " attachment_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

Result<ApplicationSummary> summaryFrom(const Connection &cache, const QSqlQuery &row)
{
    ApplicationSummary summary;
    summary.id = domain::ApplicationId(row.value(0).toString());
    summary.code = row.value(1).toString();
    summary.revision = row.value(2).toString();
    const auto stage = domain::stageFromCode(row.value(3).toString());
    if (!stage)
        return cache.damaged(QStringLiteral("row %1: unknown stage").arg(summary.id.text()));
    summary.stage = *stage;
    summary.reviewingRegion = domain::RegionCode(row.value(4).toString());
    summary.reviewingBody = row.value(5).toString();
    summary.appliedCategory = domain::CategoryCode(row.value(6).toString());
    summary.applicantName = row.value(7).toString();
    summary.projectName = row.value(8).toString();
    if (const QVariant fen = row.value(9); !fen.isNull())
        summary.totalInvestment = domain::Money {fen.toLongLong()};
    if (const QVariant due = row.value(10); !due.isNull())
        summary.dueOn = QDate::fromString(due.toString(), Qt::ISODate);
    summary.submittedAt = QDateTime::fromMSecsSinceEpoch(row.value(11).toLongLong(), Qt::UTC);
    summary.attachmentCount = row.value(12).toInt();
    return summary;
}

QVariantList valuesOf(const ApplicationSummary &summary)
{
    return {summary.id.text(),
            summary.code,
            summary.revision,
            domain::codeOf(summary.stage),
            summary.reviewingRegion.text(),
            summary.reviewingBody,
            summary.appliedCategory.text(),
            summary.applicantName,
            summary.projectName,
            summary.totalInvestment ? QVariant(summary.totalInvestment->fen) : QVariant(),
            summary.dueOn ? QVariant(summary.dueOn->toString(Qt::ISODate)) : QVariant(),
            summary.submittedAt.toMSecsSinceEpoch(),
            summary.attachmentCount};
}

/// The one place that writes what the platform sent, byte for byte.
Result<> writeBody(Connection &cache, QLatin1String sql, const QString &id, const QByteArray &body)
{
    return cache.run(sql, {id, body, sha256Hex(body)});
}

/// The one place that reads it back. `NotFound` where there is none.
Result<QByteArray> readBody(Connection &cache, QLatin1String sql, const QString &id)
{
    std::optional<QByteArray> body;
    QString digest;
    const Result<> read = cache.read(sql, {id}, [&](const QSqlQuery &row) {
        body = row.value(0).toByteArray();
        digest = row.value(1).toString();
    });
    if (!read)
        return read.error();
    if (!body)
        return Error {ErrorKind::NotFound, QStringLiteral("not in the cache: ") + id, {}};
    if (sha256Hex(*body) != digest)
        return cache.damaged(QStringLiteral("row %1 does not match its digest").arg(id));
    return std::move(*body);
}

/// Why there is no body for @p id: none was sent, or the two tables no longer agree.
Error absence(Connection &cache, const domain::ApplicationId &id)
{
    bool listed = false;
    const Result<> looked = cache.read(QLatin1String("SELECT 1 FROM applications WHERE id = ?"), {id.text()},
                                       [&listed](const QSqlQuery &) { listed = true; });
    if (!looked)
        return looked.error();
    if (listed)
        return cache.damaged(QStringLiteral("row %1 has no body").arg(id.text()));
    return Error {ErrorKind::NotFound, QStringLiteral("not in the cache: ") + id.text(), {}};
}

Result<> writeItem(Connection &cache, const ChangePage::Item &item)
{
    const Application &application = item.application;
    bool same = false;
    const Result<> looked =
        cache.read(QLatin1String("SELECT revision FROM applications WHERE id = ?"), {application.id.text()},
                   [&](const QSqlQuery &row) { same = row.value(0).toString() == application.revision; });
    if (!looked || same)
        return looked;
    if (const Result<> wrote = cache.run(upsertSummary, valuesOf(domain::summaryOf(application))); !wrote)
        return wrote;
    return writeBody(
        cache, QLatin1String("INSERT OR REPLACE INTO dossiers (id, body, body_sha256) VALUES (?, ?, ?)"),
        application.id.text(), item.json);
}

Result<> remove(Connection &cache, const domain::ApplicationId &id)
{
    const QVariantList values {id.text()};
    if (const Result<> done = cache.run(QLatin1String("DELETE FROM applications WHERE id = ?"), values);
        !done)
        return done;
    return cache.run(QLatin1String("DELETE FROM dossiers WHERE id = ?"), values);
}

/// About what a page takes: its rows pass through the log on their way into the file.
qint64 sizeOf(const ChangePage &page)
{
    qint64 bytes = 0;
    for (const ChangePage::Item &item : page.items)
        bytes += 2 * item.json.size();
    return bytes;
}

Result<> writePage(Connection &cache, const ChangePage &page)
{
    for (const ChangePage::Item &item : page.items) {
        if (const Result<> written = writeItem(cache, item); !written)
            return written;
    }
    for (const ChangePage::Tombstone &gone : page.destroyed) {
        if (const Result<> removed = remove(cache, gone.id); !removed)
            return removed;
    }
    return cache.run(QLatin1String("INSERT OR REPLACE INTO feed_position (only_row, cursor) VALUES (1, ?)"),
                     {page.next.text()});
}

} // namespace

SqliteApplicationStore::SqliteApplicationStore(StorageThread &thread, Connection &cache, DiskReserve &reserve)
    : m_thread(thread)
    , m_cache(cache)
    , m_reserve(reserve)
{
}

Future<QList<ApplicationSummary>> SqliteApplicationStore::summaries()
{
    return m_thread.run([&cache = m_cache]() -> Result<QList<ApplicationSummary>> {
        QList<ApplicationSummary> rows;
        std::optional<Error> fault;
        const Result<> read = cache.read(selectSummaries, {}, [&](const QSqlQuery &row) {
            Result<ApplicationSummary> summary = summaryFrom(cache, row);
            if (summary)
                rows.append(std::move(summary).value());
            else
                fault = summary.error();
        });
        if (!read)
            return read.error();
        if (fault)
            return *fault;
        return rows;
    });
}

Future<Application> SqliteApplicationStore::application(const domain::ApplicationId &id)
{
    return m_thread.run([&cache = m_cache, id]() -> Result<Application> {
        const Result<QByteArray> body =
            readBody(cache, QLatin1String("SELECT body, body_sha256 FROM dossiers WHERE id = ?"), id.text());
        if (!body)
            return body.error().kind == ErrorKind::NotFound ? absence(cache, id) : body.error();
        const Result<QJsonObject> json = parseJsonObject(*body);
        if (!json)
            return cache.damaged(json.error().evidence);
        Result<Application> decoded = domain::applicationFromJson(*json);
        if (!decoded)
            return cache.damaged(decoded.error().evidence);
        return decoded;
    });
}

Future<> SqliteApplicationStore::applyPage(const ChangePage &page)
{
    return m_thread.run([&cache = m_cache, &reserve = m_reserve, page]() -> Result<> {
        if (const Result<> admitted = reserve.admit(sizeOf(page)); !admitted)
            return admitted;
        return cache.inTransaction([&] { return writePage(cache, page); });
    });
}

Future<PullCursor> SqliteApplicationStore::cursor()
{
    return m_thread.run([&cache = m_cache]() -> Result<PullCursor> {
        PullCursor cursor;
        const Result<> read =
            cache.read(QLatin1String("SELECT cursor FROM feed_position"), {},
                       [&](const QSqlQuery &row) { cursor = PullCursor(row.value(0).toString()); });
        if (!read)
            return read.error();
        return cursor;
    });
}

Future<QByteArray> SqliteApplicationStore::rulePack(const domain::RulePackId &id)
{
    return m_thread.run([&cache = m_cache, id] {
        return readBody(cache, QLatin1String("SELECT body, body_sha256 FROM rule_packs WHERE id = ?"),
                        id.text());
    });
}

Future<> SqliteApplicationStore::keepRulePack(const domain::RulePackId &id, const QByteArray &bytes)
{
    return m_thread.run([&cache = m_cache, &reserve = m_reserve, id, bytes]() -> Result<> {
        if (const Result<> admitted = reserve.admit(bytes.size()); !admitted)
            return admitted;
        return writeBody(
            cache,
            QLatin1String("INSERT OR REPLACE INTO rule_packs (id, body, body_sha256) VALUES (?, ?, ?)"),
            id.text(), bytes);
    });
}

Future<> SqliteApplicationStore::forgetRulePack(const domain::RulePackId &id)
{
    return m_thread.run([&cache = m_cache, id] {
        return cache.run(QLatin1String("DELETE FROM rule_packs WHERE id = ?"), {id.text()});
    });
}

Future<> SqliteApplicationStore::clear()
{
    return m_thread.run([&cache = m_cache] {
        return cache.inTransaction([&]() -> Result<> {
            return cache.runScript(QLatin1String("DELETE FROM applications\n;\nDELETE FROM dossiers\n;\n"
                                                 "DELETE FROM rule_packs\n;\nDELETE FROM feed_position"));
        });
    });
}

} // namespace zhiping::store
