// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/attachment_piece.h"

#include "api/http_fault.h"

#include <algorithm>

namespace zhiping::api {

namespace {

// What is not there by then is taken up again by the next sync.
constexpr std::chrono::minutes longestTransfer {30};

/// "bytes <from>-<to>/<total>" as it must be to continue what we have.
QByteArray contentRange(const ByteRange &range, qint64 total)
{
    return "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.from + range.count - 1)
        + '/' + QByteArray::number(total);
}

} // namespace

HttpRequest attachmentRequest(const QUrl &url, const domain::Attachment &attachment, const ByteRange &range)
{
    constexpr qint64 longestFault = qint64 {64} * 1024;
    HttpRequest wanted;
    wanted.url = url;
    // A platform that sends no parts answers with everything.
    wanted.maxBytes = std::max(attachment.bytes, longestFault);
    wanted.deadline = longestTransfer;
    // Ranges count the bytes of the file, which a content coding would replace by others.
    wanted.headers = {{"Accept-Encoding", "identity"}};
    if (range.from > 0 || range.count < attachment.bytes) {
        wanted.headers.append({"Range",
                               "bytes=" + QByteArray::number(range.from) + '-'
                                   + QByteArray::number(range.from + range.count - 1)});
        wanted.headers.append({"If-Range", '"' + attachment.sha256.toLatin1() + '"'});
    }
    return wanted;
}

Result<ports::AttachmentPiece> attachmentPieceFrom(const HttpResponse &answer,
                                                   const domain::Attachment &attachment,
                                                   const ByteRange &range, const QDateTime &nowUtc)
{
    if (answer.status == 416
        || (answer.status == 206 && answer.header("Content-Range") != contentRange(range, attachment.bytes)))
        return Error {ErrorKind::Conflict, QStringLiteral("the range is not to be had"), {}};
    if (answer.status != 200 && answer.status != 206)
        return faultOf(answer, {}, nowUtc).value();
    if (answer.mediaType == "text/html")
        return Error {ErrorKind::NotThePlatform, QStringLiteral("a page instead of an attachment"), {}};
    const bool isOnlyBroken = answer.cut && answer.cut->kind == ErrorKind::Timeout;
    if (answer.cut && (!isOnlyBroken || answer.body.isEmpty()))
        return *answer.cut;
    return ports::AttachmentPiece {answer.status == 206 ? range.from : 0, answer.body};
}

} // namespace zhiping::api
