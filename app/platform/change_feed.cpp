// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/change_feed.h"

#include "platform/application_records.h"
#include "platform/content_coding.h"
#include "platform/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

/// How far the feed has come. Positions grow with every commit and none is used twice, so that events of an
/// audience are the same wherever epoch and `ofAudience` are.
struct FeedState {
    QString epoch;
    qint64 newest = 0;
    qint64 ofAudience = 0; ///< The newest that the audience sees.
};

struct Collected {
    QByteArray json = R"({"items":[)"_ba; ///< Up to the receipts.
    qint64 last = 0;
    bool more = false;
    qint64 remaining = 0;
};

QString epochOf(Connection &connection)
{
    Statement row = connection.query("SELECT value FROM setting WHERE key='epoch'");
    return row.step() ? row.text(0) : QString();
}

qint64 newestOf(Connection &connection)
{
    Statement row = connection.query("SELECT value FROM counter WHERE name='feed'");
    return row.step() ? row.integer(0) : 0;
}

qint64 newestFor(Connection &connection, const QString &audience)
{
    Statement row = audience == u"municipal"_s
        ? connection.query("SELECT max((SELECT ifnull(max(feed), 0) FROM application WHERE municipal=1), "
                           "(SELECT ifnull(max(feed), 0) FROM tombstone WHERE audience='municipal'))")
        : connection.query("SELECT max((SELECT ifnull(max(feed), 0) FROM application WHERE region=?), "
                           "(SELECT ifnull(max(feed), 0) FROM tombstone WHERE audience=?))",
                           audience.section(u':', 1), audience);
    return row.step() ? row.integer(0) : 0;
}

FeedState stateOf(Connection &connection, const QString &audience)
{
    return {epochOf(connection), newestOf(connection),
            audience.isEmpty() ? 0 : newestFor(connection, audience)};
}

/// Nothing for a cursor that this database never gave out.
std::optional<qint64> positionIn(const FeedState &state, const QString &since)
{
    if (since.isEmpty())
        return 0;
    bool ok = false;
    const qint64 feed = since.section(u'.', 1).toLongLong(&ok);
    if (!ok || feed < 0 || since.section(u'.', 0, 0) != state.epoch || feed > state.newest)
        return std::nullopt;
    return feed;
}

// One statement per audience, so that each can use its own index.
Statement eventsAfter(Connection &connection, const QString &audience, qint64 feed, int limit)
{
    if (audience == u"municipal"_s)
        return connection.query("SELECT feed, id, NULL, json FROM application WHERE municipal=1 AND feed>?1 "
                                "AND stage<>'withdrawn' "
                                "UNION ALL SELECT feed, application, reason, NULL FROM tombstone WHERE "
                                "audience='municipal' AND feed>?1 "
                                "ORDER BY 1 LIMIT ?2",
                                feed, limit);
    Statement statement = connection.query(
        "SELECT feed, id, NULL, json FROM application WHERE region=?3 AND feed>?1 AND stage<>'withdrawn' "
        "UNION ALL SELECT feed, application, reason, NULL FROM tombstone WHERE audience=?4 AND feed>?1 "
        "ORDER BY 1 LIMIT ?2",
        feed, limit, audience.section(u':', 1), audience);
    return statement;
}

qint64 remainingAfter(Connection &connection, const QString &audience, qint64 feed)
{
    Statement row = audience == u"municipal"_s
        ? connection.query("SELECT count(*) FROM application WHERE municipal=1 AND feed>?", feed)
        : connection.query("SELECT count(*) FROM application WHERE feed>? AND region=?", feed,
                           audience.section(u':', 1));
    return row.step() ? row.integer(0) : 0;
}

QByteArray tombstone(const QString &id, const QString &reason)
{
    return QJsonDocument(QJsonObject {{u"id"_s, id}, {u"reason"_s, reason}}).toJson(QJsonDocument::Compact);
}

Collected collect(Connection &connection, const QString &audience, qint64 feed, int limit)
{
    Collected page;
    page.last = feed;
    QByteArray destroyed;
    if (!audience.isEmpty()) {
        Statement row = eventsAfter(connection, audience, feed, limit + 1);
        for (int count = 0; row.step(); ++count) {
            page.more = count == limit;
            if (page.more)
                break;
            page.last = row.integer(0);
            // What is no tombstone is the bulk of it all, and not worth a copy of its own.
            const bool item = row.isNull(2);
            QByteArray &list = item ? page.json : destroyed;
            if (item)
                list += row.bytes(3);
            else
                list += tombstone(row.text(1), row.text(2));
            list += ',';
        }
        page.remaining = page.more ? remainingAfter(connection, audience, page.last) : 0;
    }
    for (QByteArray *list : {&page.json, &destroyed})
        if (list->endsWith(','))
            list->chop(1);
    page.json += R"(],"destroyed":[)" + destroyed + "],";
    return page;
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// Receipts of the decisions of @p account in the feed after @p feed and up to @p upTo.
QByteArray receiptsBetween(Connection &connection, const QString &account, qint64 feed, qint64 upTo)
{
    QByteArray receipts;
    Statement row =
        connection.query("SELECT receipt FROM decision WHERE account=? AND feed>? AND feed<=? ORDER BY feed",
                         account, feed, upTo);
    while (row.step())
        receipts += (receipts.isEmpty() ? "" : ",") + row.bytes(0);
    return receipts;
}

SharedPage sharedPage(Connection &connection, const QString &audience, qint64 feed, int limit, bool zstd)
{
    const Collected page = collect(connection, audience, feed, limit);
    const bool coded = zstd && page.json.size() >= worthCompressing;
    return {coded ? zstdFrame(page.json) : page.json, coded, page.last, page.more, page.remaining};
}

} // namespace

HttpResponse ChangeFeed::page(const PlatformAccount &caller, const QString &since, int limit,
                              const HttpRequest &request)
{
    const QString audience = audienceOf(caller.account);
    const FeedState state =
        m_site.database.read([&](Connection &connection) { return stateOf(connection, audience); });
    const std::optional<qint64> from = positionIn(state, since);
    if (!from)
        return problem(410, u"cursor-expired"_s, u"游标已失效"_s);
    const bool zstd = accepts(request.header("accept-encoding"_ba), "zstd"_ba);
    const QString key = QStringList {state.epoch,
                                     audience,
                                     QString::number(state.ofAudience),
                                     QString::number(*from),
                                     QString::number(limit),
                                     zstd ? u"zstd"_s : QString()}
                            .join(u' ');
    const SharedPage shared = m_pages.page(key.toUtf8(), [&] {
        return m_site.database.read(
            [&](Connection &connection) { return sharedPage(connection, audience, *from, limit, zstd); });
    });
    // At the end the cursor jumps over what others see, so that the next question is cheap. The page may have
    // been made a moment after its state was read.
    const qint64 next = shared.more ? shared.last : std::max(shared.last, state.newest);
    const QByteArray receipts = m_site.database.read([&](Connection &connection) {
        return receiptsBetween(connection, caller.account.id.text(), *from, next);
    });
    const QByteArray own = R"("receipts":[)" + receipts + R"(],"since":)" + quoted(since) + R"(,"next":")"
        + state.epoch.toLatin1() + '.' + QByteArray::number(next) + R"(","has_more":)"
        + (shared.more ? "true" : "false") + R"(,"remaining":)" + QByteArray::number(shared.remaining) + '}';
    HttpResponse response;
    response.contentType = "application/json"_ba;
    response.with("Cache-Control"_ba, "no-store"_ba);
    if (!shared.coded) {
        response.body = shared.begin + own;
        return codedWithDigest(std::move(response), request);
    }
    response.body = shared.begin + zstdFrame(own);
    response.with("Vary"_ba, "Accept-Encoding"_ba).with("Content-Encoding"_ba, "zstd"_ba);
    return withDigest(std::move(response));
}

} // namespace zhiping::platform
