// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/secrets.h"

#include <QStringList>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace zhiping::platform {

namespace {

constexpr quint64 scryptN = 1U << 15;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;
constexpr quint64 scryptMemory = 64ULL * 1024 * 1024;

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        qFatal("the system's random source does not work");
    return bytes;
}

QByteArray derive(const QByteArray &password, const QByteArray &salt)
{
    QByteArray key(32, '\0');
    const int ok = EVP_PBE_scrypt(password.constData(), size_t(password.size()),
                                  reinterpret_cast<const unsigned char *>(salt.constData()),
                                  size_t(salt.size()), scryptN, scryptR, scryptP, scryptMemory,
                                  reinterpret_cast<unsigned char *>(key.data()), size_t(key.size()));
    return ok == 1 ? key : QByteArray();
}

} // namespace

QByteArray randomToken()
{
    return base64Url(randomBytes(32));
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray digest(32, '\0');
    EVP_Digest(bytes.constData(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()),
               nullptr, EVP_sha256(), nullptr);
    return digest;
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message)
{
    QByteArray digest(32, '\0');
    HMAC(EVP_sha256(), key.constData(), int(key.size()),
         reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
         reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

QString hashPassword(const QString &password)
{
    const QByteArray salt = randomBytes(16);
    return QStringLiteral("scrypt$15$%1$%2")
        .arg(QString::fromLatin1(base64Url(salt)),
             QString::fromLatin1(base64Url(derive(password.toUtf8(), salt))));
}

bool passwordMatches(const QString &password, const QString &hash)
{
    const QStringList parts = hash.split(u'$');
    const bool wellFormed =
        parts.size() == 4 && parts[0] == QLatin1String("scrypt") && parts[1] == QLatin1String("15");
    const auto decode = [](const QString &text) {
        return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    };
    const QByteArray salt = wellFormed ? decode(parts[2]) : QByteArray(16, '\0');
    const QByteArray derived = derive(password.toUtf8(), salt);
    return wellFormed && !derived.isEmpty() && sameSecret(derived, decode(parts[3]));
}

} // namespace zhiping::platform
