// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_application_store.h"

#include "base/json_reader.h"
#include "domain/application_json.h"
#include "store/cache_rows.h"
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

Result<> writeItem(Connection &cache, Sealer &sealer, const ChangePage::Item &item)
{
    const Application &application = item.application;
    const QString id = application.id.text();
    bool same = false;
    const Result<> looked =
        cache.read(QLatin1String("SELECT revision FROM applications WHERE id = ?"), {id},
                   [&](const QSqlQuery &row) { same = row.value(0).toString() == application.revision; });
    if (!looked || same)
        return looked;
    if (const Result<> wrote = writeSummary(cache, sealer, domain::summaryOf(application)); !wrote)
        return wrote;
    return writeDossier(cache, sealer, id, application.revision, item.json);
}

Result<> remove(Connection &cache, const domain::ApplicationId &id)
{
    const QVariantList values {id.text()};
    if (const Result<> done = cache.run(QLatin1String("DELETE FROM applications WHERE id = ?"), values);
        !done)
        return done;
    return cache.run(QLatin1String("DELETE FROM dossiers WHERE id = ?"), values);
}

/// A rule pack is public; it is kept as it came, with its digest.
Result<QByteArray> readPack(Connection &cache, const QString &id)
{
    std::optional<QByteArray> body;
    QString digest;
    const Result<> read = cache.read(QLatin1String("SELECT body, body_sha256 FROM rule_packs WHERE id = ?"),
                                     {id}, [&](const QSqlQuery &row) {
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

/// About what a page takes: its rows pass through the log on their way into the file.
qint64 sizeOf(const ChangePage &page)
{
    qint64 bytes = 0;
    for (const ChangePage::Item &item : page.items)
        bytes += 2 * item.json.size();
    return bytes;
}

CacheChange changeBy(const ChangePage &page)
{
    CacheChange change;
    for (const ChangePage::Item &item : page.items)
        change.written.insert(item.application.id, item.application.revision);
    for (const ChangePage::Tombstone &gone : page.destroyed) {
        change.written.remove(gone.id);
        change.removed.append(gone.id);
    }
    change.cursor = page.next.text();
    return change;
}

Result<> writePage(Connection &cache, Sealer &sealer, const ChangePage &page)
{
    for (const ChangePage::Item &item : page.items) {
        if (const Result<> written = writeItem(cache, sealer, item); !written)
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

SqliteApplicationStore::SqliteApplicationStore(StorageThread &thread, Connection &cache, Sealer &sealer,
                                               DiskReserve &reserve)
    : m_thread(thread)
    , m_cache(cache)
    , m_sealer(sealer)
    , m_reserve(reserve)
{
}

Future<QList<ApplicationSummary>> SqliteApplicationStore::summaries()
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer] { return readSummaries(cache, sealer); });
}

Future<Application> SqliteApplicationStore::application(const domain::ApplicationId &id)
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer, id]() -> Result<Application> {
        const Result<QByteArray> body = readDossier(cache, sealer, id.text());
        if (!body)
            return body.error();
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
    return m_thread.run([this, page]() -> Result<> {
        if (const Result<> admitted = m_reserve.admit(sizeOf(page)); !admitted)
            return admitted;
        const Result<> written = m_cache.inTransaction([&] { return writePage(m_cache, m_sealer, page); });
        if (written)
            m_tell(changeBy(page));
        return written;
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
    return m_thread.run([&cache = m_cache, id] { return readPack(cache, id.text()); });
}

Future<> SqliteApplicationStore::keepRulePack(const domain::RulePackId &id, const QByteArray &bytes)
{
    return m_thread.run([&cache = m_cache, &reserve = m_reserve, id, bytes]() -> Result<> {
        if (const Result<> admitted = reserve.admit(bytes.size()); !admitted)
            return admitted;
        return cache.run(
            QLatin1String("INSERT OR REPLACE INTO rule_packs (id, body, body_sha256) VALUES (?, ?, ?)"),
            {id.text(), bytes, sha256Hex(bytes)});
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
    return m_thread.run([this] {
        const Result<> cleared = m_cache.inTransaction([&]() -> Result<> {
            return m_cache.runScript(QLatin1String("DELETE FROM applications\n;\nDELETE FROM dossiers\n;\n"
                                                   "DELETE FROM rule_packs\n;\nDELETE FROM feed_position"));
        });
        if (cleared)
            m_tell({.written = {}, .removed = {}, .everythingRemoved = true, .cursor = {}});
        return cleared;
    });
}

} // namespace zhiping::store
