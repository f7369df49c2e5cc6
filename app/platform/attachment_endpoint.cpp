// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/attachment_endpoint.h"

#include "platform/application_records.h"

#include <algorithm>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

/// The media type, if one of the applications that hold the file is visible.
std::optional<QString> visibleMediaType(const Site &site, const QString &audience, const QString &sha256)
{
    return site.storage.read([&](const Records &records) -> std::optional<QString> {
        const auto holders = records.reviews().holdersOf(sha256);
        for (const auto &[record, mediaType] : holders)
            if (sees(audience, record))
                return mediaType;
        return std::nullopt;
    });
}

HttpResponse withTags(HttpResponse response, const QByteArray &tag)
{
    return response.with("ETag"_ba, tag)
        .with("Accept-Ranges"_ba, "bytes"_ba)
        .with("Cache-Control"_ba, "private, immutable, max-age=31536000"_ba);
}

} // namespace

RangeWish parseRange(const QByteArray &header, qint64 size, ByteRange &range)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return RangeWish::Whole;
    const QByteArray spec = header.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return RangeWish::Whole;
    bool firstOk = true;
    bool lastOk = true;
    const QByteArray firstText = spec.left(dash);
    const QByteArray lastText = spec.mid(dash + 1);
    const qint64 first = firstText.isEmpty() ? -1 : firstText.toLongLong(&firstOk);
    const qint64 last = lastText.isEmpty() ? -1 : lastText.toLongLong(&lastOk);
    if (!firstOk || !lastOk || (first < 0 && last < 0) || (first >= 0 && last >= 0 && last < first))
        return RangeWish::Whole;
    if (first < 0)
        range = {std::max<qint64>(0, size - last), size - 1};
    else
        range = {first, last < 0 ? size - 1 : std::min(last, size - 1)};
    return range.first >= size || (first < 0 && last == 0) ? RangeWish::Unsatisfiable : RangeWish::Part;
}

HttpResponse attachment(const Site &site, const QString &audience, const HttpRequest &request,
                        const QString &sha256)
{
    const std::optional<QString> mediaType = visibleMediaType(site, audience, sha256);
    if (!mediaType)
        return problem(404, u"not-found"_s, u"没有找到"_s);
    const QByteArray tag = '"' + sha256.toLatin1() + '"';
    if (request.header("if-none-match"_ba) == tag) {
        HttpResponse response;
        response.status = 304;
        return withTags(response, tag);
    }
    const std::optional<qint64> size = site.storage.fileSize(sha256);
    HttpResponse response;
    response.contentType = mediaType->toLatin1();
    const QByteArray ifRange = request.header("if-range"_ba);
    const bool ranged = ifRange.isEmpty() || ifRange == tag;
    ByteRange range {0, size.value_or(0) - 1};
    const RangeWish wish =
        ranged && size ? parseRange(request.header("range"_ba), *size, range) : RangeWish::Whole;
    if (wish == RangeWish::Unsatisfiable)
        return problem(416, u"range-not-satisfiable"_s, u"请求的范围超出文件"_s)
            .with("Content-Range"_ba, "bytes */" + QByteArray::number(*size));
    const qint64 count = range.last - range.first + 1;
    response.body = site.storage.filePart(sha256, range.first, count);
    if (!size || response.body.size() != count)
        return problem(503, u"unavailable"_s, u"平台暂时不可用"_s).with("Retry-After"_ba, "30"_ba);
    if (wish == RangeWish::Part) {
        response.status = 206;
        response.with("Content-Range"_ba,
                      "bytes " + QByteArray::number(range.first) + '-' + QByteArray::number(range.last) + '/'
                          + QByteArray::number(*size));
    }
    return withTags(response, tag);
}

} // namespace zhiping::platform
