// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/identity_file.h"

#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace zhiping::auth {

namespace {

constexpr qint64 largestFile = 64LL * 1024;

ErrorKind kindOf(QFileDevice::FileError error)
{
    return error == QFileDevice::ResourceError ? ErrorKind::StorageFull : ErrorKind::StorageUnavailable;
}

} // namespace

IdentityFile::IdentityFile(QString folder)
    : m_folder(std::move(folder))
{
}

QString IdentityFile::lockPath() const
{
    return QDir(m_folder).filePath(QStringLiteral("session.lock"));
}

Result<KnownIdentity> IdentityFile::read() const
{
    QFile file(QDir(m_folder).filePath(QStringLiteral("session.json")));
    if (!file.exists())
        return Error {ErrorKind::NotFound, QStringLiteral("no session.json"), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::StorageUnavailable, u"session.json: " + file.errorString(), {}};
    const Result<QJsonObject> json = parseJsonObject(file.read(largestFile));
    const auto damaged = [](const QString &why) {
        return Error {ErrorKind::StorageDamaged, u"session.json: " + why, {}};
    };
    if (!json.ok())
        return damaged(json.error().evidence);
    JsonReader reader(*json, QStringLiteral("$"));
    if (reader.integer(QLatin1String("v")) != 1)
        reader.fail(QLatin1String("v"), QStringLiteral("expected 1"));
    KnownIdentity identity;
    identity.issuer = reader.string(QLatin1String("issuer"));
    identity.device = reader.string(QLatin1String("device"));
    identity.confirmedAt = reader.nullableUtc(QLatin1String("confirmed_at")).value_or(QDateTime());
    identity.keysToErase = reader.strings(QLatin1String("keys_to_erase"));
    reader.nullableObject(QLatin1String("account"), [&identity](JsonReader &account) {
        Result<domain::Account> read = domain::accountFromJson(account.raw());
        if (read.ok())
            identity.account = std::move(read).value();
        else
            account.fail(QLatin1String("account"), read.error().evidence);
    });
    return reader.error() ? Result<KnownIdentity>(damaged(reader.error()->evidence)) : identity;
}

Result<> IdentityFile::write(const KnownIdentity &identity) const
{
    const QJsonObject json {
        {QStringLiteral("v"), 1},
        {QStringLiteral("issuer"), identity.issuer},
        {QStringLiteral("device"), identity.device},
        {QStringLiteral("account"), identity.account ? QJsonValue(toJson(*identity.account)) : QJsonValue()},
        {QStringLiteral("confirmed_at"),
         identity.confirmedAt.isValid() ? QJsonValue(identity.confirmedAt.toUTC().toString(Qt::ISODateWithMs))
                                        : QJsonValue()},
        {QStringLiteral("keys_to_erase"), QJsonArray::fromStringList(identity.keysToErase)},
    };
    QSaveFile file(QDir(m_folder).filePath(QStringLiteral("session.json")));
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error {kindOf(file.error()), u"session.json: " + file.errorString(), {}};
    return {};
}

QString keychainKey(const QString &issuer, const domain::AccountId &account)
{
    const QByteArray digest = QCryptographicHash::hash(issuer.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"v1/" + QString::fromLatin1(digest.left(16)) + u'/' + account.text();
}

} // namespace zhiping::auth
