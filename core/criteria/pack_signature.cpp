// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_signature.h"

#include <QCryptographicHash>
#include <QList>

#include <array>

#include <openssl/evp.h>
#include <openssl/pem.h>

namespace zhiping::criteria {

namespace {

constexpr char opening[] = "<?zhiping-signature ";
constexpr char closing[] = "?>";
constexpr qsizetype keyLength = 32;
constexpr qsizetype signatureLength = 64;

template <auto Free>
struct Freed {
    template <typename Object>
    void operator()(Object *object) const
    {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using DigestPtr = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using BioPtr = std::unique_ptr<BIO, Freed<BIO_free>>;

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

BioPtr reading(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

QByteArray written(const BioPtr &bio)
{
    char *content = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &content);
    return {content, qsizetype(length)};
}

QByteArray rawPublicKey(const EVP_PKEY *key)
{
    QByteArray raw(keyLength, '\0');
    auto length = size_t(raw.size());
    const bool done =
        EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(raw.data()), &length) == 1;
    return done && qsizetype(length) == keyLength ? raw : QByteArray();
}

} // namespace

bool isSignedBy(const QByteArray &file, const PackSignature &signature)
{
    const KeyPtr key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data(signature.publicKey), size_t(keyLength)));
    const DigestPtr digest(EVP_MD_CTX_new());
    return key && digest && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), data(signature.value), size_t(signature.value.size()), data(file),
                            size_t(signature.length))
        == 1;
}

struct PackSigner::Key {
    KeyPtr key;
};

std::optional<PackSignature> signatureIn(const QByteArray &file)
{
    const QByteArray trimmed = file.trimmed();
    const qsizetype at = file.lastIndexOf(opening);
    if (at < 0 || !trimmed.endsWith(closing))
        return {};
    const qsizetype from = at + qsizetype(sizeof opening) - 1;
    const qsizetype to = file.lastIndexOf(closing);
    const QList<QByteArray> parts = file.mid(from, to - from).trimmed().split(' ');
    if (to < from || parts.size() != 2)
        return {};
    PackSignature signature {QByteArray::fromBase64(parts.at(0)), QByteArray::fromBase64(parts.at(1)), at};
    if (signature.publicKey.size() != keyLength || signature.value.size() != signatureLength)
        return {};
    return signature;
}

QByteArray withoutSignature(const QByteArray &file)
{
    const std::optional<PackSignature> signature = signatureIn(file);
    return signature ? file.left(signature->length) : file;
}

QString keyName(const QByteArray &publicKey)
{
    constexpr qsizetype shown = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().left(shown));
}

Result<PackSigner> PackSigner::generated()
{
    auto made = std::make_shared<Key>();
    made->key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!made->key)
        return Error {ErrorKind::SecretsUnavailable, QStringLiteral("no key could be made"), {}};
    return PackSigner(std::move(made));
}

Result<PackSigner> PackSigner::fromPem(const QByteArray &pem)
{
    auto read = std::make_shared<Key>();
    read->key.reset(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr));
    if (!read->key || EVP_PKEY_get_id(read->key.get()) != EVP_PKEY_ED25519)
        return Error {ErrorKind::InvalidInput, QStringLiteral("this is no Ed25519 private key"), {}};
    return PackSigner(std::move(read));
}

QByteArray PackSigner::privatePem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return written(bio);
}

QByteArray PackSigner::publicPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), m_key->key.get());
    return written(bio);
}

QByteArray PackSigner::publicKey() const
{
    return rawPublicKey(m_key->key.get());
}

QByteArray PackSigner::sign(const QByteArray &file) const
{
    QByteArray content = withoutSignature(file);
    if (!content.endsWith('\n'))
        content += '\n';
    QByteArray value(signatureLength, '\0');
    auto length = size_t(value.size());
    const DigestPtr digest(EVP_MD_CTX_new());
    const bool done = EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, m_key->key.get()) == 1
        && EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(value.data()), &length,
                          data(content), size_t(content.size()))
            == 1;
    Q_ASSERT(done && qsizetype(length) == signatureLength);
    return done ? content + opening + publicKey().toBase64() + ' ' + value.toBase64() + closing + '\n'
                : content;
}

Result<QByteArray> publicKeyIn(const QByteArray &pem)
{
    const KeyPtr key(PEM_read_bio_PUBKEY(reading(pem).get(), nullptr, nullptr, nullptr));
    const QByteArray raw =
        key && EVP_PKEY_get_id(key.get()) == EVP_PKEY_ED25519 ? rawPublicKey(key.get()) : QByteArray();
    if (raw.isEmpty())
        return Error {ErrorKind::InvalidInput, QStringLiteral("this is no Ed25519 public key"), {}};
    return raw;
}

} // namespace zhiping::criteria
