// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sha256.h"

#include <QByteArray>

#include <algorithm>
#include <array>

#include <openssl/evp.h>

namespace zhiping::store {

class Sha256::Context
{
public:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest {EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    if (!m_context->digest || EVP_DigestInit_ex(m_context->digest.get(), EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL cannot compute SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    if (EVP_DigestUpdate(m_context->digest.get(), bytes.data(), size_t(bytes.size())) != 1)
        qFatal("OpenSSL cannot compute SHA-256");
}

QString Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(m_context->digest.get(), digest.data(), &size) != 1)
        qFatal("OpenSSL cannot compute SHA-256");
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), int(size)).toHex());
}

QString sha256Hex(QByteArrayView bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

bool isSha256Hex(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace zhiping::store
