// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/backup_folder.h"

#include "base/json_reader.h"
#include "platform/durable_copy.h"
#include "platform/sqlite_database.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

QString manifestOf(const QString &backup)
{
    return backup + u"/backup.json"_s;
}

Error damaged(const QString &what)
{
    return {ErrorKind::StorageDamaged, u"the backup is damaged: "_s + what, {}};
}

} // namespace

Result<QStringList> attachmentsIn(const QString &file)
{
    return Database::inspect(file, [](Connection &connection) {
        QStringList digests;
        Statement row = connection.query("SELECT DISTINCT sha256 FROM attachment ORDER BY 1");
        while (row.step())
            digests.append(row.text(0));
        return digests;
    });
}

QString attachmentPath(const QString &folder, const QString &sha256)
{
    return folder + u"/attachments/"_s + sha256.left(2) + u'/' + sha256;
}

Result<QStringList> copyAttachments(const QString &from, const QString &to, const QStringList &digests)
{
    QStringList missing;
    if (!QDir().mkpath(to + u"/attachments"_s))
        return Error {ErrorKind::StorageUnavailable, u"cannot make a folder in "_s + to, {}};
    for (const QString &sha256 : digests) {
        const QString target = attachmentPath(to, sha256);
        if (!QDir().mkpath(target.section(u'/', 0, -2)))
            return Error {ErrorKind::StorageUnavailable, u"cannot make a folder in "_s + to, {}};
        const Result<QString> copied = copyDurably(attachmentPath(from, sha256), target);
        if (copied && *copied == sha256)
            continue;
        const ErrorKind kind = copied ? ErrorKind::StorageDamaged : copied.error().kind;
        if (kind != ErrorKind::NotFound && kind != ErrorKind::StorageDamaged)
            return copied.error();
        QFile::remove(target);
        missing.append(sha256);
    }
    return missing;
}

Result<> makeFoldersDurable(const QString &folder)
{
    QDirIterator each(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext())
        if (const Result<> synced = makeDurable(each.next()); !synced)
            return synced;
    return makeDurable(folder);
}

Result<> writeManifest(const QString &backup, const QStringList &missing, const QDateTime &madeAt)
{
    QJsonObject files;
    for (const QString &name : platformFiles) {
        if (!QFile::exists(backup + u'/' + name))
            continue;
        const Result<QString> digest = digestOfFile(backup + u'/' + name);
        if (!digest)
            return digest.error();
        files.insert(name, *digest);
    }
    const QJsonObject manifest {{u"format"_s, format},
                                {u"made_at"_s, madeAt.toString(Qt::ISODate)},
                                {u"program"_s, QCoreApplication::applicationVersion()},
                                {u"files"_s, files},
                                {u"missing_attachments"_s, QJsonArray::fromStringList(missing)}};
    QFile file(manifestOf(backup));
    const QByteArray json = QJsonDocument(manifest).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.flush())
        return Error {ErrorKind::StorageUnavailable,
                      u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()),
                      {}};
    return makeDurable(file.fileName());
}

Result<QStringList> readManifest(const QString &backup)
{
    QFile file(manifestOf(backup));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::NotFound, u"not a backup of a platform: "_s + backup, {}};
    const Result<QJsonObject> json = parseJsonObject(file.readAll());
    if (!json)
        return damaged(u"backup.json: "_s + json.error().evidence);
    if (json->value("format"_L1).toInt() != format)
        return damaged(u"backup.json: written by another version of this program"_s);
    const QJsonObject files = json->value("files"_L1).toObject();
    if (!files.contains(platformFiles.constFirst()))
        return damaged(u"backup.json names no database"_s);
    for (const QString &name : platformFiles) {
        if (!files.contains(name))
            continue;
        const Result<QString> digest = digestOfFile(backup + u'/' + name);
        if (!digest || *digest != files.value(name).toString())
            return damaged(name + u" is not as it was written"_s);
    }
    QStringList missing;
    const QJsonArray listed = json->value("missing_attachments"_L1).toArray();
    for (const auto &each : listed)
        missing.append(each.toString());
    return missing;
}

} // namespace zhiping::platform
