// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_review_api.h"

#include "api/attachment_piece.h"
#include "api/authorised_client.h"
#include "api/body_digest.h"
#include "api/change_page_json.h"
#include "api/content_coding.h"
#include "api/http_fault.h"
#include "api/transformed.h"
#include "base/clock.h"
#include "base/json_reader.h"

#include <QThreadPool>

namespace zhiping::api {

using ports::ChangePage;
using ports::OutboxEntry;

namespace {

constexpr qint64 kibibyte = 1024;
constexpr qint64 largestPage = 32 * kibibyte * kibibyte;
constexpr qint64 largestPack = 8 * kibibyte * kibibyte;
constexpr qint64 largestAttachment = 512 * kibibyte * kibibyte;

/// An id as one path segment.
QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QByteArray strongTag(const QString &revision)
{
    return '"' + revision.toLatin1() + '"';
}

Error malformed(const QString &where)
{
    return Error {ErrorKind::MalformedReply, where, {}};
}

template <typename T>
Result<T> decodeBody(const QByteArray &body, Result<T> (*decode)(const QJsonObject &))
{
    const Result<QJsonObject> json = parseJsonObject(body);
    if (!json)
        return malformed(json.error().evidence);
    Result<T> decoded = decode(*json);
    if (!decoded)
        return malformed(decoded.error().evidence);
    return decoded;
}

/// A revision goes into a header: no character may end it early.
bool isTag(const QString &revision)
{
    return !revision.isEmpty() && std::all_of(revision.begin(), revision.end(), [](QChar c) {
        return c > u' ' && c < QChar(0x7F) && c != u'"';
    });
}

Result<domain::Receipt> receiptFor(const OutboxEntry &entry, const QByteArray &body)
{
    Result<domain::Receipt> receipt = decodeBody(body, &domain::receiptFromJson);
    if (!receipt)
        return receipt;
    if (receipt->decision != entry.id)
        return malformed(QStringLiteral("the receipt is for another decision"));
    if (receipt->bodySha256 != entry.bodySha256)
        return malformed(QStringLiteral("the receipt is for other bytes than were sent"));
    return receipt;
}

/// @p answer where it is one of the API.
Result<HttpResponse> properPage(const Result<HttpResponse> &answer, const QDateTime &nowUtc)
{
    if (!answer)
        return answer;
    if (std::optional<Error> fault = faultOf(*answer, {"application/json"}, nowUtc)) {
        // Only 410 speaks of the cursor; a 404 means that this is not the API, and must not empty the cache.
        if (answer->status == 404)
            fault->kind = ErrorKind::NotThePlatform;
        return *fault;
    }
    return answer;
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

Result<ChangePage> pageFrom(const HttpResponse &answer, const ports::PullCursor &since,
                            QPromise<Result<ports::PullCursor>> &next)
{
    // Of the bytes as they came: damaged ones are never given to a decoder.
    if (!matchesReprDigest(answer.body, answer.header("Repr-Digest")))
        return malformed(QStringLiteral("the page does not match its Repr-Digest"));
    const Result<QByteArray> content = contentOf(answer.body, answer.header("Content-Encoding"), largestPage);
    if (!content)
        return content.error();
    return changePageFromJson(*content, since, [&next](const ports::PullCursor &cursor) {
        next.addResult(cursor);
        next.finish();
    });
}

/// Decoding a page takes long enough to be felt, so it happens on the thread pool.
Future<ChangePage> decodedElsewhere(const Result<HttpResponse> &answer, const ports::PullCursor &since,
                                    const std::shared_ptr<QPromise<Result<ports::PullCursor>>> &next)
{
    if (!answer)
        return ready<ChangePage>(answer.error());
    const auto promise = startedPromise<ChangePage>();
    Future<ChangePage> page = promise->future();
    // Before the verdicts of what has come already: the next page waits for this one.
    constexpr int urgent = 1;
    QThreadPool::globalInstance()->start(
        [promise, answer = *answer, since, next] {
            promise->addResult(pageFrom(answer, since, *next));
            promise->finish();
        },
        urgent);
    return page;
}

} // namespace

class HttpReviewApi::Private
{
public:
    Private(HttpClient &http, ports::AccessTokens &tokens, QUrl platformUrl, const Clock &clockUsed)
        : clock(clockUsed)
        , client(http, tokens)
        , m_platform(std::move(platformUrl))
    {
    }

    [[nodiscard]] QUrl at(const QString &path, const QString &query = {}) const
    {
        QUrl url = m_platform;
        QString base = url.path(QUrl::FullyEncoded);
        while (base.endsWith(u'/'))
            base.chop(1);
        url.setPath(base + QStringLiteral("/api/v1/") + path, QUrl::TolerantMode);
        url.setQuery(query.isEmpty() ? QString() : query, QUrl::TolerantMode);
        return url;
    }

    [[nodiscard]] QUrl decision(const OutboxEntry &entry) const
    {
        return at(QStringLiteral("applications/") + segment(entry.application.text())
                  + QStringLiteral("/decisions/") + segment(entry.id.text()));
    }

    [[nodiscard]] Future<HttpResponse> get(const QUrl &url, qint64 maxBytes,
                                           const QList<HttpHeader> &headers = {})
    {
        HttpRequest request;
        request.url = url;
        request.maxBytes = maxBytes;
        request.headers = QList<HttpHeader> {{"Accept", "*/*"}} + headers;
        return client.send(request);
    }

    /// @p decode the body of a proper answer.
    template <typename T, typename Decode>
    [[nodiscard]] Future<T> decoded(const Future<HttpResponse> &answer, const QByteArray &mediaType,
                                    Decode decode)
    {
        return transformed<T>(answer, &client,
                              [this, mediaType, decode](const Result<HttpResponse> &response) -> Result<T> {
                                  if (!response)
                                      return response.error();
                                  if (const auto fault = faultOf(*response, {mediaType}, clock.nowUtc()))
                                      return *fault;
                                  return decode(*response);
                              });
    }

    const Clock &clock;
    AuthorisedClient client; ///< Also the context of everything under way.

private:
    const QUrl m_platform;
};

HttpReviewApi::HttpReviewApi(HttpClient &client, ports::AccessTokens &tokens, const QUrl &platform,
                             const Clock &clock)
    : d(std::make_unique<Private>(client, tokens, platform, clock))
{
}

HttpReviewApi::~HttpReviewApi() = default;

Future<domain::Account> HttpReviewApi::me()
{
    return d->decoded<domain::Account>(
        d->get(d->at(QStringLiteral("me")), 64 * kibibyte), "application/json",
        [](const HttpResponse &response) { return decodeBody(response.body, &domain::accountFromJson); });
}

ports::ComingPage HttpReviewApi::changes(const ports::PullCursor &since, int limit)
{
    QString query = QStringLiteral("limit=%1").arg(limit);
    if (!since.isEmpty())
        query += QStringLiteral("&since=") + segment(since.text());
    const Future<HttpResponse> answer =
        d->get(d->at(QStringLiteral("changes"), query), largestPage, {{"Accept-Encoding", acceptedCoding}});
    const auto next = startedPromise<ports::PullCursor>();
    const auto promise = startedPromise<ChangePage>();
    const ports::ComingPage coming {next->future(), promise->future()};
    forwardCancel(coming.page, answer, &d->client);
    whenDone(answer, &d->client, [this, promise, next, since](const Result<HttpResponse> &response) {
        const Future<ChangePage> decoded =
            decodedElsewhere(properPage(response, d->clock.nowUtc()), since, next);
        whenDone(decoded, &d->client, [promise](const Result<ChangePage> &outcome) {
            promise->addResult(outcome);
            promise->finish();
        });
    });
    return coming;
}

Future<ports::AttachmentPiece> HttpReviewApi::attachment(const domain::Attachment &attachment, qint64 from,
                                                         qint64 most)
{
    if (attachment.bytes < 0 || attachment.bytes > largestAttachment || from < 0 || from > attachment.bytes)
        return ready<ports::AttachmentPiece>(
            Error {ErrorKind::InvalidInput,
                   QStringLiteral("byte %1 of an attachment of %2 bytes").arg(from).arg(attachment.bytes),
                   {}});
    const QUrl url = d->at(QStringLiteral("attachments/") + segment(attachment.sha256));
    const ByteRange range {from, std::min(most, attachment.bytes - from)};
    return transformed<ports::AttachmentPiece>(
        d->client.send(attachmentRequest(url, attachment, range)), &d->client,
        [this, attachment, range](const Result<HttpResponse> &answer) -> Result<ports::AttachmentPiece> {
            if (!answer)
                return answer.error();
            return attachmentPieceFrom(*answer, attachment, range, d->clock.nowUtc());
        });
}

Future<QByteArray> HttpReviewApi::rulePack(const domain::RulePackId &id)
{
    return d->decoded<QByteArray>(
        d->get(d->at(QStringLiteral("rule-packs/") + segment(id.text())), largestPack),
        "application/octet-stream", [](const HttpResponse &response) -> Result<QByteArray> {
            if (response.header("ETag") != strongTag(sha256Hex(response.body)))
                return malformed(QStringLiteral("the pack does not match its ETag"));
            return response.body;
        });
}

Future<domain::Receipt> HttpReviewApi::submit(const OutboxEntry &entry)
{
    if (!isTag(entry.basedOnRevision))
        return ready<domain::Receipt>(
            Error {ErrorKind::InvalidInput, QStringLiteral("the decision is not based on a revision"), {}});
    HttpRequest request;
    request.method = "PUT";
    request.url = d->decision(entry);
    request.headers = {{"Content-Type", "application/json"},
                       {"If-Match", strongTag(entry.basedOnRevision)},
                       {"Idempotency-Key", entry.id.text().toLatin1()}};
    request.body = entry.body;
    return d->decoded<domain::Receipt>(
        d->client.send(request), "application/json",
        [entry](const HttpResponse &response) { return receiptFor(entry, response.body); });
}

Future<domain::Receipt> HttpReviewApi::receipt(const OutboxEntry &entry)
{
    return d->decoded<domain::Receipt>(
        d->get(d->decision(entry), 64 * kibibyte), "application/json",
        [entry](const HttpResponse &response) { return receiptFor(entry, response.body); });
}

} // namespace zhiping::api
