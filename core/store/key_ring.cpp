// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/key_ring.h"

#include <algorithm>

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace zhiping::store {

SecretKey SecretKey::random()
{
    SecretKey key;
    if (RAND_priv_bytes(key.m_bytes.data(), int(size)) != 1)
        qFatal("the system gives no random numbers");
    return key;
}

std::optional<SecretKey> SecretKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return {};
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return key;
}

SecretKey::~SecretKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

QByteArray SecretKey::bytes() const
{
    return {reinterpret_cast<const char *>(m_bytes.data()), size};
}

Keys ringOf(const SecretKey &key, int generation)
{
    auto ring = std::make_shared<KeyRing>();
    ring->current = generation;
    ring->keys.emplace(generation, key);
    return ring;
}

} // namespace zhiping::store
