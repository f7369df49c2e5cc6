// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/file_attachment_store.h"

#include "base/log.h"
#include "store/disk_reserve.h"
#include "store/durable_file.h"
#include "store/sealed_file.h"
#include "store/sha256.h"
#include "store/storage_thread.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace zhiping::store {

namespace {

constexpr QLatin1String begunSuffix(".begun");

Error notADigest()
{
    return Error {ErrorKind::InvalidInput, QStringLiteral("an attachment's name must be a SHA-256"), {}};
}

Result<> requireReadable(const QString &folder)
{
    if (QDir(folder).isReadable())
        return {};
    return Error {ErrorKind::StorageUnavailable, QStringLiteral("the attachment folder is not readable"), {}};
}

/// The file's time says when it was last of use.
void noteUse(const QString &path)
{
    QFile file(path);
    // Without it the file only looks older than it is.
    if (file.open(QIODevice::Append))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

Result<QByteArray> readVerified(const QString &path, const QString &sha256, Sealer &sealer,
                                FileAttachmentStore::Access access)
{
    Result<QByteArray> content = readSealed(path, sealer, sha256);
    if (content && access == FileAttachmentStore::Access::Full)
        noteUse(path);
    if (content || content.error().kind != ErrorKind::StorageDamaged)
        return content;
    if (access == FileAttachmentStore::Access::Full) {
        const QString aside = path + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(path, aside);
        qCWarning(logStore) << "attachment does not open and was set aside" << sha256;
    }
    return content;
}

GrowingFile growing(const QString &folder, const domain::Attachment &attachment)
{
    return {folder + u'/' + attachment.sha256 + begunSuffix, attachment.sha256, attachment.bytes};
}

/// What was added becomes the attachment: only as a whole, and only if it is what its name says.
Result<> finish(const GrowingFile &begun, const QString &path, Sealer &sealer)
{
    Sha256 digest;
    const Result<> read = readSealedChunks(begun.path, sealer, begun.record,
                                           [&digest](QByteArrayView chunk) { digest.add(chunk); });
    const bool matches = read.ok() && digest.hex() == begun.record;
    if (matches) {
        const Result<> synced = syncFile(begun.path);
        return synced.ok() ? renameDurably(begun.path, path) : synced;
    }
    const bool unreadable = !read.ok() && read.error().kind != ErrorKind::StorageDamaged;
    if (unreadable)
        return read;
    QFile::remove(begun.path);
    if (!read)
        return read;
    return Error {
        ErrorKind::InvalidInput, QStringLiteral("content does not match its digest: ") + begun.record, {}};
}

void removeLeftovers(const QString &folder)
{
    QDir directory(folder);
    const QStringList leftovers = directory.entryList({QStringLiteral("*") + partialSuffix}, QDir::Files);
    for (const QString &name : leftovers)
        directory.remove(name);
}

} // namespace

FileAttachmentStore::FileAttachmentStore(StorageThread &thread, QString folder, Sealer &sealer,
                                         DiskReserve &reserve, Access access)
    : m_thread(thread)
    , m_folder(std::move(folder))
    , m_sealer(sealer)
    , m_reserve(reserve)
    , m_access(access)
{
    if (m_access == Access::Full)
        removeLeftovers(m_folder);
}

Future<QSet<QString>> FileAttachmentStore::present()
{
    return m_thread.run([folder = m_folder]() -> Result<QSet<QString>> {
        if (const Result<> readable = requireReadable(folder); !readable)
            return readable.error();
        QSet<QString> digests;
        const QStringList names = QDir(folder).entryList(QDir::Files);
        for (const QString &name : names) {
            if (isSha256Hex(name))
                digests.insert(name);
        }
        return digests;
    });
}

Future<qint64> FileAttachmentStore::room()
{
    return m_thread.run([&reserve = m_reserve] { return reserve.room(); });
}

Future<QList<ports::KeptAttachment>> FileAttachmentStore::kept()
{
    return m_thread.run([folder = m_folder]() -> Result<QList<ports::KeptAttachment>> {
        if (const Result<> readable = requireReadable(folder); !readable)
            return readable.error();
        QHash<QString, ports::KeptAttachment> bySha256;
        QSet<QString> whole;
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            const bool isWhole = !file.fileName().endsWith(begunSuffix);
            const QString sha256 = isWhole ? file.fileName() : file.fileName().chopped(begunSuffix.size());
            if (!isSha256Hex(sha256))
                continue;
            ports::KeptAttachment &kept = bySha256[sha256];
            kept.sha256 = sha256;
            kept.bytes += sealedContentSize(file.size());
            if (isWhole)
                whole.insert(sha256);
            kept.isWhole = whole.contains(sha256);
            kept.usedAt = std::max(kept.usedAt, file.lastModified().toUTC());
        }
        return bySha256.values();
    });
}

Future<> FileAttachmentStore::remove(const QString &sha256)
{
    if (const Result<> writable = requireWritable(sha256); !writable)
        return ready<void>(writable);
    return m_thread.run([path = pathOf(sha256)]() -> Result<> {
        for (const QString &file : {path, QString(path + begunSuffix)}) {
            if (QFile::exists(file) && !QFile::remove(file))
                return Error {
                    ErrorKind::StorageUnavailable, QStringLiteral("cannot remove an attachment"), {}};
        }
        return {};
    });
}

Future<QByteArray> FileAttachmentStore::read(const QString &sha256)
{
    if (!isSha256Hex(sha256))
        return ready<QByteArray>(notADigest());
    return m_thread.run([path = pathOf(sha256), sha256, &sealer = m_sealer, access = m_access] {
        return readVerified(path, sha256, sealer, access);
    });
}

Result<> FileAttachmentStore::requireWritable(const QString &sha256) const
{
    if (!isSha256Hex(sha256))
        return notADigest();
    if (m_access == Access::ReadOnly)
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("the attachments are only read"), {}};
    return {};
}

Future<> FileAttachmentStore::keep(const QString &sha256, const QByteArray &content)
{
    if (const Result<> writable = requireWritable(sha256); !writable)
        return ready<void>(writable);
    return m_thread.run([path = pathOf(sha256), sha256, content, &sealer = m_sealer,
                         &reserve = m_reserve]() -> Result<> {
        if (sha256Hex(content) != sha256)
            return Error {
                ErrorKind::InvalidInput, QStringLiteral("content does not match its digest: ") + sha256, {}};
        if (readVerified(path, sha256, sealer, Access::Full).ok())
            return {};
        if (const Result<> admitted = reserve.admit(content.size()); !admitted)
            return admitted;
        return writeSealed(path, content, sealer, sha256);
    });
}

Future<qint64> FileAttachmentStore::begun(const domain::Attachment &attachment)
{
    if (const Result<> writable = requireWritable(attachment.sha256); !writable)
        return ready<qint64>(writable.error());
    return m_thread.run(
        [file = growing(m_folder, attachment), &sealer = m_sealer] { return sealedSoFar(file, sealer); });
}

Future<> FileAttachmentStore::add(const domain::Attachment &attachment, qint64 from,
                                  const QByteArray &content)
{
    static_assert(step == sealedChunk);
    if (const Result<> writable = requireWritable(attachment.sha256); !writable)
        return ready<void>(writable);
    const qint64 end = from + content.size();
    if (from % step != 0 || end > attachment.bytes || (content.size() % step != 0 && end != attachment.bytes))
        return ready<void>(Error {
            ErrorKind::InvalidInput, QStringLiteral("bytes %1-%2 are no step").arg(from).arg(end), {}});
    return m_thread.run([file = growing(m_folder, attachment), from, content, &sealer = m_sealer,
                         &reserve = m_reserve]() -> Result<> {
        if (const Result<> admitted = reserve.admit(content.size()); !admitted)
            return admitted;
        return sealMore(file, from, content, sealer);
    });
}

Future<> FileAttachmentStore::complete(const domain::Attachment &attachment)
{
    if (const Result<> writable = requireWritable(attachment.sha256); !writable)
        return ready<void>(writable);
    return m_thread.run([file = growing(m_folder, attachment), path = pathOf(attachment.sha256),
                         &sealer = m_sealer] { return finish(file, path, sealer); });
}

} // namespace zhiping::store
