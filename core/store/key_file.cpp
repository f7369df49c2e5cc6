// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/key_file.h"

#include "base/json_reader.h"
#include "store/durable_file.h"
#include "store/sql_error.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cerrno>

namespace zhiping::store {

namespace {

constexpr int format = 1;
constexpr QLatin1String fileName("keys.json");

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decoded(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject toJson(const QMap<int, QByteArray> &keys)
{
    QJsonObject json;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        json.insert(QString::number(key.key()), text(key.value()));
    return json;
}

QMap<int, QByteArray> keysFrom(const QJsonValue &value)
{
    QMap<int, QByteArray> keys;
    const QJsonObject json = value.toObject();
    for (auto key = json.constBegin(); key != json.constEnd(); ++key)
        keys.insert(key.key().toInt(), decoded(key.value()));
    return keys;
}

QJsonObject toJson(const WrappedKeys &keys)
{
    QJsonObject json {{QStringLiteral("format"), format},
                      {QStringLiteral("current"), keys.current},
                      {QStringLiteral("by_keychain"), toJson(keys.byKeychain)}};
    if (keys.byPhrase)
        json.insert(
            QStringLiteral("by_phrase"),
            QJsonObject {{QStringLiteral("derivation"), QStringLiteral("argon2id13")},
                         {QStringLiteral("salt"), text(keys.byPhrase->salt)},
                         {QStringLiteral("passes"), qint64(keys.byPhrase->hardness.passes)},
                         {QStringLiteral("memory_bytes"), qint64(keys.byPhrase->hardness.memoryBytes)},
                         {QStringLiteral("keys"), toJson(keys.byPhrase->keys)}});
    return json;
}

/// A file from elsewhere must not make this computer calculate for hours.
bool isAbsurd(const Hardness &hardness)
{
    constexpr quint64 mostPasses = 64;
    constexpr quint64 mostMemory = quint64 {4} << 30;
    return hardness.passes > mostPasses || hardness.memoryBytes > mostMemory;
}

Result<WrappedKeys> readOne(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorKind::NotFound, QStringLiteral("no key file"), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("read key file: ") + file.errorString(), {}};
    return wrappedKeysFrom(file.readAll());
}

} // namespace

QByteArray bytesOf(const WrappedKeys &keys)
{
    return QJsonDocument(toJson(keys)).toJson();
}

Result<WrappedKeys> wrappedKeysFrom(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json)
        return Error {ErrorKind::StorageDamaged, QStringLiteral("key file: ") + json.error().evidence, {}};
    if (json->value(QStringLiteral("format")).toInt() != format)
        return Error {ErrorKind::Refused, QStringLiteral("the key file is a newer program's"), {}};
    WrappedKeys keys;
    keys.current = json->value(QStringLiteral("current")).toInt();
    keys.byKeychain = keysFrom(json->value(QStringLiteral("by_keychain")));
    if (const QJsonObject phrase = json->value(QStringLiteral("by_phrase")).toObject(); !phrase.isEmpty())
        keys.byPhrase = {decoded(phrase.value(QStringLiteral("salt"))),
                         {quint64(phrase.value(QStringLiteral("passes")).toInteger()),
                          quint64(phrase.value(QStringLiteral("memory_bytes")).toInteger())},
                         keysFrom(phrase.value(QStringLiteral("keys")))};
    if (keys.byPhrase && isAbsurd(keys.byPhrase->hardness))
        return Error {ErrorKind::StorageDamaged, QStringLiteral("the key file's phrase is too hard"), {}};
    if (keys.current < 1 || (!keys.byKeychain.contains(keys.current) && !keys.byPhrase))
        return Error {ErrorKind::StorageDamaged, QStringLiteral("the key file has no key"), {}};
    return keys;
}

KeyFile::KeyFile(QString profileFolder)
    : m_folder(std::move(profileFolder))
{
}

Result<WrappedKeys> KeyFile::read() const
{
    const Result<WrappedKeys> keys = readOne(m_folder + u'/' + fileName);
    if (keys || keys.error().kind == ErrorKind::Refused)
        return keys;
    const Result<WrappedKeys> copy = readOne(m_folder + QStringLiteral("/backups/") + fileName);
    return copy || keys.error().kind == ErrorKind::NotFound ? copy : keys;
}

Result<> KeyFile::write(const WrappedKeys &keys) const
{
    const QByteArray content = bytesOf(keys);
    const QString backups = m_folder + QStringLiteral("/backups");
    if (!QDir().mkpath(backups))
        return errorFromErrno(errno, QStringLiteral("create the backup folder"));
    // The copy last: whichever is there is whole, and the older one still opens what is sealed so far.
    if (const Result<> written = writeDurably(m_folder + u'/' + fileName, content); !written)
        return written;
    return writeDurably(backups + u'/' + fileName, content);
}

} // namespace zhiping::store
