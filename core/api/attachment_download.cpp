// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/attachment_download.h"

#include "api/body_digest.h"
#include "api/http_fault.h"
#include "api/transformed.h"
#include "base/clock.h"

#include <algorithm>

namespace zhiping::api {

namespace {

constexpr int mostResumes = 5;

// What is not there by then is taken up again by the next sync.
constexpr std::chrono::minutes longestTransfer {30};

/// "bytes <from>-<to>/<total>" as it must be to continue what we have.
QByteArray expectedRange(qsizetype from, qint64 total)
{
    return "bytes " + QByteArray::number(from) + '-' + QByteArray::number(total - 1) + '/'
        + QByteArray::number(total);
}

} // namespace

AttachmentDownload::AttachmentDownload(AuthorisedClient &client, QUrl url, domain::Attachment attachment,
                                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_url(std::move(url))
    , m_attachment(std::move(attachment))
    , m_clock(clock)
    , m_resumesLeft(mostResumes)
{
    m_promise.start();
    request();
}

void AttachmentDownload::request()
{
    if (m_promise.isCanceled())
        return conclude(Error {ErrorKind::Cancelled, QStringLiteral("cancelled by the caller"), {}});
    HttpRequest wanted;
    wanted.url = m_url;
    wanted.maxBytes = std::max(m_attachment.bytes - m_content.size(), qint64 {64} * 1024);
    wanted.deadline = longestTransfer;
    // Ranges count the bytes of the file, which a content coding would replace by others.
    wanted.headers = {{"Accept-Encoding", "identity"}};
    if (!m_content.isEmpty()) {
        wanted.headers.append({"Range", "bytes=" + QByteArray::number(m_content.size()) + '-'});
        wanted.headers.append({"If-Range", '"' + m_attachment.sha256.toLatin1() + '"'});
    }
    const Future<HttpResponse> answer = m_client.send(wanted);
    forwardCancel(m_promise.future(), answer, this);
    whenDone(answer, this, [this](const Result<HttpResponse> &response) { take(response); });
}

void AttachmentDownload::take(const Result<HttpResponse> &answer)
{
    if (!answer)
        return resumeOrFail(answer.error(), 0);
    switch (answer->status) {
    case 200:
        m_content.clear();
        return takeContent(*answer);
    case 206:
        if (m_content.isEmpty()
            || answer->header("Content-Range") != expectedRange(m_content.size(), m_attachment.bytes))
            return startOver(QStringLiteral("the answer is another range than asked for"));
        return takeContent(*answer);
    case 416:
        return startOver(QStringLiteral("the range is not to be had"));
    default:
        return conclude(faultOf(*answer, {}, m_clock.nowUtc()).value());
    }
}

void AttachmentDownload::takeContent(const HttpResponse &response)
{
    m_content += response.body;
    if (response.cut && response.cut->kind == ErrorKind::Timeout)
        return resumeOrFail(*response.cut, response.body.size());
    if (response.cut)
        return conclude(*response.cut);
    if (response.mediaType == "text/html")
        return conclude(
            Error {ErrorKind::NotThePlatform, QStringLiteral("a page instead of an attachment"), {}});
    verify();
}

void AttachmentDownload::startOver(const QString &why)
{
    if (std::exchange(m_startedOver, true))
        return conclude(Error {ErrorKind::MalformedReply, why, {}});
    m_content.clear();
    request();
}

void AttachmentDownload::resumeOrFail(const Error &error, qsizetype gained)
{
    if (error.kind != ErrorKind::Timeout || gained == 0 || m_resumesLeft-- == 0)
        return conclude(error);
    if (m_content.size() >= m_attachment.bytes)
        return verify();
    request();
}

void AttachmentDownload::verify()
{
    if (m_content.size() != m_attachment.bytes || sha256Hex(m_content) != m_attachment.sha256)
        return conclude(
            Error {ErrorKind::MalformedReply,
                   QStringLiteral("%1 bytes that do not match the attachment's digest").arg(m_content.size()),
                   {}});
    conclude(m_content);
}

void AttachmentDownload::conclude(const Result<QByteArray> &outcome)
{
    m_promise.addResult(outcome);
    m_promise.finish();
    deleteLater();
}

} // namespace zhiping::api
