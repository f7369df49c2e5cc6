// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/recovery_phrase.h"

#include <QCryptographicHash>
#include <QStringList>

#include <sodium.h>

namespace zhiping::store {

namespace {

constexpr QLatin1String signs("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr qsizetype payload = 24;
constexpr qsizetype groupSize = 5;

static_assert(saltSize == crypto_pwhash_argon2id_SALTBYTES);

/// The last sign of a phrase: another than the right one betrays 31 of 32 mistakes.
QChar checkSign(QStringView first)
{
    const QByteArray digest = QCryptographicHash::hash(first.toLatin1(), QCryptographicHash::Sha256);
    return signs.at(quint8(digest.front()) % signs.size());
}

QString inGroups(const QString &phrase)
{
    QStringList groups;
    for (qsizetype at = 0; at < phrase.size(); at += groupSize)
        groups.append(phrase.mid(at, groupSize));
    return groups.join(u'-');
}

Error notAPhrase(const char *why)
{
    return Error {
        ErrorKind::InvalidInput, QStringLiteral("recovery phrase: ") + QString::fromLatin1(why), {}};
}

} // namespace

QString makeRecoveryPhrase()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    QString phrase;
    for (qsizetype i = 0; i < payload; ++i)
        phrase += signs.at(qsizetype(randombytes_uniform(quint32(signs.size()))));
    phrase += checkSign(phrase);
    return inGroups(phrase);
}

Result<QString> readRecoveryPhrase(const QString &typed)
{
    QString phrase;
    const QString plain = typed.normalized(QString::NormalizationForm_KC).toUpper();
    for (QChar sign : plain) {
        if (sign.isSpace() || sign.isPunct() || sign.category() == QChar::Symbol_Math)
            continue;
        if (sign == u'O')
            sign = u'0';
        if (sign == u'I' || sign == u'L')
            sign = u'1';
        if (!QString(signs).contains(sign))
            return notAPhrase("a sign that no phrase has");
        phrase += sign;
    }
    if (phrase.size() != payload + 1)
        return notAPhrase("not 25 signs");
    if (phrase.back() != checkSign(QStringView(phrase).first(payload)))
        return notAPhrase("mistyped");
    return inGroups(phrase);
}

Result<SecretKey> keyOfPhrase(const QString &phrase, const QByteArray &salt, const Hardness &hardness)
{
    if (sodium_init() < 0 || salt.size() != saltSize)
        return Error {ErrorKind::InvalidInput, QStringLiteral("Argon2id: bad salt"), {}};
    const QByteArray words = phrase.toLatin1();
    QByteArray key(SecretKey::size, '\0');
    const int outcome =
        crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), quint64(key.size()), words.constData(),
                      quint64(words.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
                      hardness.passes, size_t(hardness.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    const std::optional<SecretKey> made = outcome == 0 ? SecretKey::fromBytes(key) : std::nullopt;
    sodium_memzero(key.data(), size_t(key.size()));
    if (!made)
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("Argon2id: not enough memory"), {}};
    return *made;
}

QByteArray makeSalt()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

} // namespace zhiping::store
