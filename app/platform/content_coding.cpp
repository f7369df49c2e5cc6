// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/content_coding.h"

#include "platform/secrets.h"

#include <new>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

QByteArray zstdFrame(const QByteArray &content)
{
    constexpr int level = 1; // A third of the size at a tenth of the time that better levels take.
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(content.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(frame.data(), size_t(frame.size()), content.constData(), size_t(content.size()), level);
    if (ZSTD_isError(size))
        throw std::bad_alloc(); // With room for the worst case nothing else can fail.
    frame.truncate(qsizetype(size));
    frame.squeeze();
    return frame;
}

bool accepts(const QByteArray &acceptEncoding, const QByteArray &coding)
{
    for (const QByteArray &member : acceptEncoding.split(',')) {
        const QList<QByteArray> parts = member.toLower().split(';');
        if (parts.constFirst().trimmed() != coding)
            continue;
        const QByteArray weight = parts.value(1).simplified().replace(" ", "");
        return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
    }
    return false;
}

HttpResponse withDigest(HttpResponse response)
{
    return response.with("Repr-Digest"_ba, "sha-256=:" + sha256(response.body).toBase64() + ':');
}

HttpResponse codedWithDigest(HttpResponse response, const HttpRequest &request)
{
    response.with("Vary"_ba, "Accept-Encoding"_ba);
    if (response.body.size() >= worthCompressing
        && accepts(request.header("accept-encoding"_ba), "zstd"_ba)) {
        response.body = zstdFrame(response.body);
        response.with("Content-Encoding"_ba, "zstd"_ba);
    }
    return withDigest(std::move(response));
}

} // namespace zhiping::platform
