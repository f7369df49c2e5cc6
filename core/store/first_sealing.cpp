// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/first_sealing.h"

#include "base/log.h"
#include "store/durable_file.h"
#include "store/schema.h"
#include "store/sealed_file.h"
#include "store/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace zhiping::store {

namespace {

constexpr QLatin1String unsealedMark("unsealed.mark");

/// Whether the database at @p path is of a version whose words are clear, or cannot say.
bool mayBeClear(const QString &path)
{
    // The file format's field for user_version.
    constexpr qsizetype versionAt = 60;
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    return header.size() < 100 || !header.startsWith("SQLite format 3")
        || qFromBigEndian<quint32>(header.constData() + versionAt) < quint32(firstSealedVersion);
}

bool sealFile(const QString &from, const QString &to, Sealer &sealer, const QString &record)
{
    QFile file(from);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const Result<> sealed = file.error() == QFileDevice::NoError
        ? writeSealed(to, content, sealer, record)
        : Error {ErrorKind::StorageUnavailable, file.errorString(), {}};
    if (!sealed)
        qCWarning(logStore).noquote() << "not sealed:" << record << sealed.error().evidence;
    return sealed.ok();
}

} // namespace

Result<> markUnsealed(const QString &profileFolder)
{
    return writeDurably(profileFolder + u'/' + unsealedMark, {});
}

bool isMarkedUnsealed(const QString &profileFolder)
{
    return QFile::exists(profileFolder + u'/' + unsealedMark);
}

void removeUnsealedMark(const QString &profileFolder)
{
    QFile::remove(profileFolder + u'/' + unsealedMark);
}

bool sealOldCopies(const QString &profileFolder, Sealer &sealer)
{
    bool all = true;
    const QDir backups(profileFolder + QStringLiteral("/backups"));
    for (const QFileInfo &file : backups.entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        if (mayBeClear(file.filePath()))
            all = QFile::remove(file.filePath()) && all;
    }
    const QDir folder(profileFolder);
    for (const QString &name : folder.entryList({QStringLiteral("cache.db.set-aside*")}, QDir::Files))
        all = QFile::remove(folder.filePath(name)) && all;
    const QDir damaged(profileFolder + QStringLiteral("/damaged"));
    for (const QFileInfo &file : damaged.entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        if (!mayBeClear(file.filePath()))
            continue;
        for (const QString &suffix : {QStringLiteral("-wal"), QString()}) {
            const QString path = file.filePath() + suffix;
            if (QFile::exists(path))
                all = sealFile(path, path + QStringLiteral(".sealed"), sealer, file.fileName() + suffix)
                    && QFile::remove(path) && all;
        }
    }
    return all;
}

bool sealOldAttachments(const QString &attachmentFolder, Sealer &sealer)
{
    bool all = true;
    const QFileInfoList files = QDir(attachmentFolder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (looksSealed(file.filePath()))
            continue;
        // Whatever else lies here is damaged or was never finished; all of it can be fetched again.
        if (isSha256Hex(file.fileName()))
            all = sealFile(file.filePath(), file.filePath(), sealer, file.fileName()) && all;
        else
            all = QFile::remove(file.filePath()) && all;
    }
    return all;
}

} // namespace zhiping::store
