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

struct Collected {
    QByteArray json = R"({"items":[)"_ba; ///< Up to the receipts.
    qint64 last = 0;
    bool more = false;
    qint64 remaining = 0;
};

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

QByteArray tombstone(const QString &id, const QString &reason)
{
    return QJsonDocument(QJsonObject {{u"id"_s, id}, {u"reason"_s, reason}}).toJson(QJsonDocument::Compact);
}

Collected collect(const ReviewRecords &reviews, const QString &audience, qint64 after, int limit)
{
    Collected page;
    page.last = after;
    QByteArray destroyed;
    if (!audience.isEmpty()) {
        QList<FeedEvent> events = reviews.events(audience, after, limit + 1);
        page.more = events.size() > limit;
        if (page.more)
            events.removeLast();
        for (const FeedEvent &event : std::as_const(events)) {
            const bool departure = event.application.isEmpty();
            QByteArray &list = departure ? destroyed : page.json;
            list += departure ? tombstone(event.id, event.reason) : event.application;
            list += ',';
            page.last = event.feed;
        }
        page.remaining = page.more ? reviews.applicationsAfter(audience, page.last) : 0;
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

SharedPage sharedPage(const ReviewRecords &reviews, const QString &audience, qint64 after, int limit,
                      bool zstd)
{
    const Collected page = collect(reviews, audience, after, limit);
    const bool coded = zstd && page.json.size() >= worthCompressing;
    return {coded ? zstdFrame(page.json) : page.json, coded, page.last, page.more, page.remaining};
}

} // namespace

HttpResponse ChangeFeed::page(const PlatformAccount &caller, const QString &since, int limit,
                              const HttpRequest &request)
{
    const QString audience = audienceOf(caller.account);
    const FeedState state =
        m_site.storage.read([&](const Records &records) { return records.reviews().feedState(audience); });
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
        return m_site.storage.read([&](const Records &records) {
            return sharedPage(records.reviews(), audience, *from, limit, zstd);
        });
    });
    // At the end the cursor jumps over what others see, so that the next question is cheap. The page may have
    // been made a moment after its state was read.
    const qint64 next = shared.more ? shared.last : std::max(shared.last, state.newest);
    const QByteArrayList receipts = m_site.storage.read([&](const Records &records) {
        return records.reviews().receipts(caller.account.id.text(), *from, next);
    });
    const QByteArray own = R"("receipts":[)" + receipts.join(',') + R"(],"since":)" + quoted(since)
        + R"(,"next":")" + state.epoch.toLatin1() + '.' + QByteArray::number(next) + R"(","has_more":)"
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
