// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_application_store.h"

#include "domain/application_json.h"
#include "store/cache_rows.h"
#include "store/connection.h"
#include "store/disk_reserve.h"
#include "store/feed_rows.h"
#include "store/sha256.h"
#include "store/storage_thread.h"

namespace zhiping::store {

using domain::Application;
using domain::ApplicationSummary;
using ports::CacheHoldings;
using ports::ChangePage;
using ports::PullCursor;
using ports::UnreadableApplication;

namespace {

// Asked once for a page, which then need not look for each of its hundreds.
constexpr QLatin1String anyUnreadable("SELECT 1 FROM unreadable LIMIT 1");
constexpr QLatin1String anyUnconfirmed("SELECT 1 FROM unconfirmed LIMIT 1");

Result<bool> finds(Connection &cache, QLatin1String select)
{
    bool any = false;
    const Result<> read = cache.read(select, {}, [&any](const QSqlQuery &) { any = true; });
    return read ? Result<bool>(any) : read.error();
}

Result<qsizetype> count(Connection &cache, QLatin1String select, const QVariantList &values)
{
    qsizetype number = 0;
    const Result<> read =
        cache.read(select, values, [&number](const QSqlQuery &row) { number = row.value(0).toLongLong(); });
    return read ? Result<qsizetype>(number) : read.error();
}

Result<> writeItem(Connection &cache, Sealer &sealer, const ChangePage::Item &item, bool confirms)
{
    const ApplicationSummary &summary = item.summary;
    const QString id = summary.id.text();
    std::optional<QByteArray> present;
    const Result<> looked = confirms
        // In another life of the platform one revision may name two states.
        ? Result<>()
        : cache.runRaw(QLatin1String("SELECT revision FROM applications WHERE id = ?"),
                       {Bound::text(id.toUtf8())}, &present);
    if (!looked || present == summary.revision.toUtf8())
        return looked;
    if (const Result<> wrote = writeSummary(cache, sealer, summary); !wrote)
        return wrote;
    return writeDossier(cache, sealer, id, summary.revision, item.json);
}

Result<> remove(Connection &cache, const domain::ApplicationId &id)
{
    const QVariantList values {id.text()};
    for (const QLatin1String sql : {QLatin1String("DELETE FROM applications WHERE id = ?"),
                                    QLatin1String("DELETE FROM dossiers WHERE id = ?"),
                                    QLatin1String("DELETE FROM unreadable WHERE id = ?"),
                                    QLatin1String("DELETE FROM unconfirmed WHERE id = ?")}) {
        if (const Result<> done = cache.run(sql, values); !done)
            return done;
    }
    return {};
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
    for (const UnreadableApplication &application : page.unreadable)
        bytes += 2 * application.json.size();
    return bytes;
}

CacheChange changeBy(const ChangePage &page, bool confirms)
{
    CacheChange change;
    for (const ChangePage::Item &item : page.items) {
        change.written.insert(item.summary.id, item.summary.revision);
        // The same revision may be another text now.
        if (confirms)
            change.removed.append(item.summary.id);
    }
    for (const ChangePage::Tombstone &gone : page.destroyed) {
        change.written.remove(gone.id);
        change.removed.append(gone.id);
    }
    change.cursor = page.next.text();
    return change;
}

Result<> writePage(Connection &cache, Sealer &sealer, Connection &outbox, const ChangePage &page,
                   bool confirms)
{
    const Result<bool> mends = finds(cache, anyUnreadable);
    if (!mends)
        return mends.error();
    const auto settle = [&](const domain::ApplicationId &id) -> Result<> {
        const Result<> mended = *mends
            ? cache.run(QLatin1String("DELETE FROM unreadable WHERE id = ?"), {id.text()})
            : Result<>();
        return mended && confirms
            ? cache.run(QLatin1String("DELETE FROM unconfirmed WHERE id = ?"), {id.text()})
            : mended;
    };
    for (const ChangePage::Item &item : page.items) {
        Result<> written = writeItem(cache, sealer, item, confirms);
        if (written)
            written = settle(item.summary.id);
        if (!written)
            return written;
    }
    for (const UnreadableApplication &application : page.unreadable) {
        Result<> written = settle(application.id);
        if (written)
            written = writeUnreadable(cache, sealer, application);
        if (!written)
            return written;
    }
    for (const ChangePage::Tombstone &gone : page.destroyed) {
        if (const Result<> removed = remove(cache, gone.id); !removed)
            return removed;
    }
    return moveBehind(page, cache, sealer, outbox);
}

Result<QList<domain::ApplicationId>> removeUnconfirmedNow(Connection &cache)
{
    QList<domain::ApplicationId> doomed;
    const Result<> read =
        cache.read(QLatin1String("SELECT id FROM unconfirmed"), {}, [&doomed](const QSqlQuery &row) {
            doomed.append(domain::ApplicationId(row.value(0).toString()));
        });
    if (!read)
        return read.error();
    for (const domain::ApplicationId &id : std::as_const(doomed)) {
        if (const Result<> removed = remove(cache, id); !removed)
            return removed.error();
    }
    return doomed;
}

Result<CacheHoldings> readHoldings(Connection &cache, const QList<domain::ApplicationId> &ids)
{
    CacheHoldings holdings;
    // Of the dossiers, since their ids stand together.
    const Result<qsizetype> applications = count(cache, QLatin1String("SELECT count(*) FROM dossiers"), {});
    const Result<qsizetype> unconfirmed = count(cache, QLatin1String("SELECT count(*) FROM unconfirmed"), {});
    if (!applications || !unconfirmed)
        return applications ? unconfirmed.error() : applications.error();
    holdings.applications = *applications;
    holdings.unconfirmed = *unconfirmed;
    for (const domain::ApplicationId &id : ids) {
        const Result<qsizetype> one =
            count(cache, QLatin1String("SELECT count(*) FROM dossiers WHERE id = ?"), {id.text()});
        if (!one)
            return one.error();
        holdings.among += *one;
    }
    return holdings;
}

} // namespace

SqliteApplicationStore::SqliteApplicationStore(StorageThread &thread, Connection &cache, Connection &outbox,
                                               Sealer &sealer, DiskReserve &reserve)
    : m_thread(thread)
    , m_cache(cache)
    , m_outbox(outbox)
    , m_sealer(sealer)
    , m_reserve(reserve)
{
}

Future<QList<ApplicationSummary>> SqliteApplicationStore::summaries()
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer] { return readSummaries(cache, sealer); });
}

Future<QList<domain::ApplicationId>> SqliteApplicationStore::ids()
{
    return m_thread.run([&cache = m_cache] { return readIds(cache); });
}

Future<Application> SqliteApplicationStore::application(const domain::ApplicationId &id)
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer, id]() -> Result<Application> {
        const Result<QByteArray> body = readDossier(cache, sealer, id.text());
        if (!body)
            return body.error();
        Result<Application> decoded = domain::applicationFromBytes(*body);
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
        const Result<bool> confirms = finds(m_cache, anyUnconfirmed);
        if (!confirms)
            return confirms.error();
        const Result<> written =
            m_cache.inTransaction([&] { return writePage(m_cache, m_sealer, m_outbox, page, *confirms); });
        if (written)
            m_tell(changeBy(page, *confirms));
        return written;
    });
}

Future<PullCursor> SqliteApplicationStore::cursor()
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer]() -> Result<PullCursor> {
        const Result<FeedPosition> position = readPosition(cache, sealer);
        return position ? Result<PullCursor>(PullCursor(position->cursor)) : position.error();
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

Future<QList<UnreadableApplication>> SqliteApplicationStore::unreadable()
{
    return m_thread.run([&cache = m_cache, &sealer = m_sealer] { return readUnreadable(cache, sealer); });
}

Future<> SqliteApplicationStore::startOver()
{
    return m_thread.run(
        [&cache = m_cache] { return cache.inTransaction([&cache] { return store::startOver(cache); }); });
}

Future<CacheHoldings> SqliteApplicationStore::holdings(const QList<domain::ApplicationId> &ids)
{
    return m_thread.run([&cache = m_cache, ids] { return readHoldings(cache, ids); });
}

Future<> SqliteApplicationStore::removeUnconfirmed()
{
    return m_thread.run([this]() -> Result<> {
        CacheChange change;
        const Result<> done = m_cache.inTransaction([&]() -> Result<> {
            Result<QList<domain::ApplicationId>> removed = removeUnconfirmedNow(m_cache);
            const Result<FeedPosition> position = removed ? readPosition(m_cache, m_sealer) : removed.error();
            if (!position)
                return position.error();
            change = {.removed = std::move(removed).value(), .written = {}, .cursor = position->cursor};
            return {};
        });
        if (done)
            m_tell(change);
        return done;
    });
}

} // namespace zhiping::store
