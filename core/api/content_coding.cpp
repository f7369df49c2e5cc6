// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/content_coding.h"

#include <memory>

#include <zstd.h>

namespace zhiping::api {

namespace {

Error malformed(const QString &why)
{
    return Error {ErrorKind::MalformedReply, why, {}};
}

/// A frame that wants more memory than this to be decoded is nobody's answer to us.
constexpr int largestWindowLog = 23;

Result<QByteArray> decodeZstd(const QByteArray &body, qint64 maxBytes)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decoder(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!decoder
        || ZSTD_isError(ZSTD_DCtx_setParameter(decoder.get(), ZSTD_d_windowLogMax, largestWindowLog)))
        return malformed(QStringLiteral("zstd: no decoder"));
    ZSTD_inBuffer in {body.constData(), size_t(body.size()), 0};
    QByteArray content;
    QByteArray piece(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    size_t wanted = 1;
    while (in.pos < in.size || wanted > 0) {
        const size_t before = in.pos;
        ZSTD_outBuffer out {piece.data(), size_t(piece.size()), 0};
        wanted = ZSTD_decompressStream(decoder.get(), &out, &in);
        if (ZSTD_isError(wanted))
            return malformed(QStringLiteral("zstd: ") + QString::fromLatin1(ZSTD_getErrorName(wanted)));
        if (content.size() + qint64(out.pos) > maxBytes)
            return malformed(QStringLiteral("zstd: the content is longer than %1 bytes").arg(maxBytes));
        content.append(piece.constData(), qsizetype(out.pos));
        if (out.pos == 0 && in.pos == before)
            return malformed(QStringLiteral("zstd: it ends in the middle"));
    }
    return content;
}

} // namespace

Result<QByteArray> contentOf(const QByteArray &body, const QByteArray &coding, qint64 maxBytes)
{
    const QByteArray name = coding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return body;
    if (name != acceptedCoding)
        return malformed(QStringLiteral("an unknown content coding"));
    return decodeZstd(body, maxBytes);
}

} // namespace zhiping::api
