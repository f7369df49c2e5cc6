// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/change_feed.h"

#include "platform/application_records.h"
#include "platform/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

struct Position {
    QString epoch;
    qint64 feed = 0;
};

struct Collected {
    QByteArray items;
    QByteArray destroyed;
    int count = 0;
    qint64 last = 0;
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

/// Empty for a cursor that this database never gave out.
std::optional<Position> positionOf(Connection &connection, const QString &since)
{
    const QString epoch = epochOf(connection);
    if (since.isEmpty())
        return Position {epoch, 0};
    bool ok = false;
    const qint64 feed = since.section(u'.', 1).toLongLong(&ok);
    if (!ok || feed < 0 || since.section(u'.', 0, 0) != epoch || feed > newestOf(connection))
        return std::nullopt;
    return Position {epoch, feed};
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

Collected collect(Connection &connection, const QString &audience, qint64 feed, int limit)
{
    Collected page;
    page.last = feed;
    if (audience.isEmpty())
        return page;
    Statement row = eventsAfter(connection, audience, feed, limit);
    while (row.step()) {
        ++page.count;
        page.last = row.integer(0);
        if (row.isNull(2)) {
            page.items += (page.items.isEmpty() ? "" : ",") + row.bytes(3);
        } else {
            const QJsonObject tombstone {{u"id"_s, row.text(1)}, {u"reason"_s, row.text(2)}};
            page.destroyed += (page.destroyed.isEmpty() ? "" : ",")
                + QJsonDocument(tombstone).toJson(QJsonDocument::Compact);
        }
    }
    page.remaining = page.count < limit ? 0 : remainingAfter(connection, audience, page.last);
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

} // namespace

HttpResponse changesPage(const Site &site, const PlatformAccount &caller, const QString &since, int limit)
{
    return site.database.read([&](Connection &connection) {
        const std::optional<Position> from = positionOf(connection, since);
        if (!from)
            return problem(410, u"cursor-expired"_s, u"游标已失效"_s);
        const Collected page = collect(connection, audienceOf(caller.account), from->feed, limit);
        const bool more = page.count == limit;
        // At the end the cursor jumps over what others see, so that the next question is cheap.
        const qint64 next = more ? page.last : newestOf(connection);
        HttpResponse response;
        response.contentType = "application/json"_ba;
        response.body = R"({"items":[)" + page.items + R"(],"destroyed":[)" + page.destroyed
            + R"(],"receipts":[)" + receiptsBetween(connection, caller.account.id.text(), from->feed, next)
            + R"(],"since":)" + quoted(since) + R"(,"next":")" + from->epoch.toLatin1() + '.'
            + QByteArray::number(next) + R"(","has_more":)" + (more ? "true" : "false") + R"(,"remaining":)"
            + QByteArray::number(page.remaining) + '}';
        return response.with("Cache-Control"_ba, "no-store"_ba);
    });
}

} // namespace zhiping::platform
