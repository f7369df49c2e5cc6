// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/body_digest.h"

#include <QList>

#include <array>

#include <openssl/evp.h>

namespace zhiping::api {

namespace {

QByteArray sha256(const QByteArray &body)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int size = 0;
    if (EVP_Digest(body.constData(), size_t(body.size()), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL cannot compute SHA-256");
    return {reinterpret_cast<const char *>(digest.data()), qsizetype(size)};
}

} // namespace

QString sha256Hex(const QByteArray &body)
{
    return QString::fromLatin1(sha256(body).toHex());
}

bool matchesReprDigest(const QByteArray &body, const QByteArray &header)
{
    const QList<QByteArray> members = header.split(',');
    for (const QByteArray &member : members) {
        const QByteArray trimmed = member.trimmed();
        if (trimmed.startsWith("sha-256="))
            return trimmed == "sha-256=:" + sha256(body).toBase64() + ":";
    }
    return false;
}

} // namespace zhiping::api
