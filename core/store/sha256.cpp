// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sha256.h"

#include <QByteArray>

#include <algorithm>
#include <array>

#include <openssl/evp.h>

namespace zhiping::store {

QString sha256Hex(QByteArrayView bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), size_t(bytes.size()), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL cannot compute SHA-256");
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), int(size)).toHex());
}

bool isSha256Hex(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace zhiping::store
