// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/content_coding.h"

#include "platform/secrets.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

constexpr qsizetype worthIt = 4096;
constexpr int level = 1; // A third of the size at a tenth of the time that better levels take.

/// Empty where it does not get smaller.
QByteArray compressed(const QByteArray &body)
{
    QByteArray smaller(qsizetype(ZSTD_compressBound(size_t(body.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(smaller.data(), size_t(smaller.size()), body.constData(), size_t(body.size()), level);
    if (ZSTD_isError(size) || qsizetype(size) >= body.size())
        return {};
    smaller.truncate(qsizetype(size));
    return smaller;
}

} // namespace

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

HttpResponse codedWithDigest(HttpResponse response, const HttpRequest &request)
{
    response.with("Vary"_ba, "Accept-Encoding"_ba);
    if (response.body.size() >= worthIt && accepts(request.header("accept-encoding"_ba), "zstd"_ba)) {
        if (const QByteArray smaller = compressed(response.body); !smaller.isEmpty()) {
            response.body = smaller;
            response.with("Content-Encoding"_ba, "zstd"_ba);
        }
    }
    return response.with("Repr-Digest"_ba, "sha-256=:" + sha256(response.body).toBase64() + ':');
}

} // namespace zhiping::platform
