// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sealer.h"

#include <QtEndian>

#include <algorithm>
#include <array>

#include <openssl/evp.h>
#include <openssl/rand.h>

namespace zhiping::store {

namespace {

constexpr char aes256Gcm = 1;
constexpr qsizetype headerSize = 3;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype bodyAt = headerSize + nonceSize;

const unsigned char *raw(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

unsigned char *raw(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

/// Each part with its length before it, so that no two lists of parts give the same bytes.
void append(QByteArray &bytes, QByteArrayView part)
{
    std::array<char, sizeof(quint32)> length {};
    qToBigEndian(quint32(part.size()), length.data());
    bytes.append(length.data(), qsizetype(length.size()));
    bytes.append(part.data(), part.size());
}

Error doesNotOpen(const SealedPlace &place, const char *why)
{
    return Error {ErrorKind::StorageDamaged,
                  QStringLiteral("%1 %2 does not open: %3")
                      .arg(QString(place.kind), place.record, QString::fromLatin1(why)),
                  {}};
}

} // namespace

/// OpenSSL's cipher, fetched once and keyed once per generation; random bytes are taken in advance. Each of
/// the three would otherwise take as long as sealing a row.
class Sealer::Cipher
{
public:
    Cipher()
        : m_algorithm(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr))
    {
    }
    ~Cipher() { EVP_CIPHER_free(m_algorithm); }
    Q_DISABLE_COPY_MOVE(Cipher)

    /// Fills in nonce, sealed bytes and tag of @p envelope, whose header is there.
    bool seal(int generation, const SecretKey &key, const QByteArray &bound, QByteArrayView plain,
              QByteArray &envelope)
    {
        char *const nonce = envelope.data() + headerSize;
        char *const body = envelope.data() + bodyAt;
        EVP_CIPHER_CTX *const context = m_sealing.context;
        int length = 0;
        return takeNonce(raw(nonce)) && prepare(m_sealing, EVP_EncryptInit_ex2, generation, key)
            && EVP_EncryptInit_ex2(context, nullptr, nullptr, raw(nonce), nullptr) == 1
            && EVP_EncryptUpdate(context, nullptr, &length, raw(bound.constData()), int(bound.size())) == 1
            && EVP_EncryptUpdate(context, raw(body), &length, raw(plain.data()), int(plain.size())) == 1
            && EVP_EncryptFinal_ex(context, raw(body) + length, &length) == 1
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, int(tagSize), body + plain.size()) == 1;
    }

    bool open(int generation, const SecretKey &key, const QByteArray &bound, QByteArrayView envelope,
              QByteArray &plain)
    {
        const char *const body = envelope.data() + bodyAt;
        // OpenSSL takes the tag as something it might change.
        QByteArray tag(body + plain.size(), tagSize);
        EVP_CIPHER_CTX *const context = m_opening.context;
        int length = 0;
        return prepare(m_opening, EVP_DecryptInit_ex2, generation, key)
            && EVP_DecryptInit_ex2(context, nullptr, nullptr, raw(envelope.data() + headerSize), nullptr) == 1
            && EVP_DecryptUpdate(context, nullptr, &length, raw(bound.constData()), int(bound.size())) == 1
            && EVP_DecryptUpdate(context, raw(plain.data()), &length, raw(body), int(plain.size())) == 1
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()) == 1
            && EVP_DecryptFinal_ex(context, raw(plain.data()) + length, &length) == 1;
    }

    /// Other keys from now on.
    void forgetKeys() { m_sealing.generation = m_opening.generation = 0; }

private:
    /// One direction, with the key it is set up for.
    struct Direction {
        Direction() = default;
        ~Direction() { EVP_CIPHER_CTX_free(context); }
        Q_DISABLE_COPY_MOVE(Direction)

        EVP_CIPHER_CTX *const context = EVP_CIPHER_CTX_new();
        int generation = 0;
    };

    template <typename Init>
    bool prepare(Direction &direction, Init init, int generation, const SecretKey &key)
    {
        if (m_algorithm == nullptr || direction.context == nullptr)
            return false;
        if (direction.generation == generation)
            return true;
        direction.generation = 0;
        if (init(direction.context, m_algorithm, key.data(), nullptr, nullptr) != 1)
            return false;
        direction.generation = generation;
        return true;
    }

    bool takeNonce(unsigned char *nonce)
    {
        if (m_next == m_nonces.size()) {
            if (RAND_bytes(m_nonces.data(), int(m_nonces.size())) != 1)
                return false;
            m_next = 0;
        }
        std::copy_n(m_nonces.begin() + qptrdiff(m_next), nonceSize, nonce);
        m_next += size_t(nonceSize);
        return true;
    }

    EVP_CIPHER *const m_algorithm;
    Direction m_sealing;
    Direction m_opening;
    std::array<unsigned char, size_t(nonceSize) * 64> m_nonces {};
    size_t m_next = m_nonces.size();
};

Sealer::Sealer(Keys keys, const QString &profile)
    : m_keys(std::move(keys))
    , m_profile(profile.toUtf8())
    , m_cipher(std::make_unique<Cipher>())
{
}

Sealer::~Sealer() = default;

void Sealer::use(Keys keys)
{
    m_keys = std::move(keys);
    m_cipher->forgetKeys();
}

static QByteArray boundTo(const SealedPlace &place, QByteArrayView profile, QByteArrayView header)
{
    QByteArray bound(header.data(), header.size());
    append(bound, profile);
    append(bound, {place.kind.data(), place.kind.size()});
    append(bound, place.record.toUtf8());
    append(bound, place.revision.toUtf8());
    return bound;
}

Result<QByteArray> Sealer::seal(QByteArrayView plain, const SealedPlace &place)
{
    const auto key = m_keys->keys.find(m_keys->current);
    if (key == m_keys->keys.end())
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("there is no key to seal with"), {}};
    QByteArray envelope(plain.size() + overhead, Qt::Uninitialized);
    envelope[0] = aes256Gcm;
    qToBigEndian(quint16(key->first), envelope.data() + 1);
    const QByteArray bound = boundTo(place, m_profile, QByteArrayView(envelope).first(headerSize));
    if (!m_cipher->seal(key->first, key->second, bound, plain, envelope))
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("OpenSSL cannot seal"), {}};
    return envelope;
}

Result<QByteArray> Sealer::open(QByteArrayView envelope, const SealedPlace &place)
{
    if (envelope.size() < overhead || envelope.front() != aes256Gcm)
        return doesNotOpen(place, "not an envelope");
    const auto key = m_keys->keys.find(qFromBigEndian<quint16>(envelope.data() + 1));
    if (key == m_keys->keys.end())
        return doesNotOpen(place, "sealed under an unknown key");
    QByteArray plain(envelope.size() - overhead, Qt::Uninitialized);
    const QByteArray bound = boundTo(place, m_profile, envelope.first(headerSize));
    if (!m_cipher->open(key->first, key->second, bound, envelope, plain))
        return doesNotOpen(place, "it was changed, or belongs elsewhere");
    return plain;
}

} // namespace zhiping::store
