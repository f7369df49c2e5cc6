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

namespace zhiping::store {

namespace {

Error notADigest()
{
    return Error {ErrorKind::InvalidInput, QStringLiteral("an attachment's name must be a SHA-256"), {}};
}

Result<QByteArray> readVerified(const QString &path, const QString &sha256, Sealer &sealer,
                                FileAttachmentStore::Access access)
{
    Result<QByteArray> content = readSealed(path, sealer, sha256);
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
        if (!QDir(folder).isReadable())
            return Error {
                ErrorKind::StorageUnavailable, QStringLiteral("the attachment folder is not readable"), {}};
        QSet<QString> digests;
        const QStringList names = QDir(folder).entryList(QDir::Files);
        for (const QString &name : names) {
            if (isSha256Hex(name))
                digests.insert(name);
        }
        return digests;
    });
}

Future<QByteArray> FileAttachmentStore::read(const QString &sha256)
{
    if (!isSha256Hex(sha256))
        return ready<QByteArray>(notADigest());
    return m_thread.run([path = QString(m_folder + u'/' + sha256), sha256, &sealer = m_sealer,
                         access = m_access] { return readVerified(path, sha256, sealer, access); });
}

Future<> FileAttachmentStore::keep(const QString &sha256, const QByteArray &content)
{
    if (!isSha256Hex(sha256))
        return ready<void>(notADigest());
    if (m_access == Access::ReadOnly)
        return ready<void>(
            Error {ErrorKind::StorageUnavailable, QStringLiteral("the attachments are only read"), {}});
    return m_thread.run([path = QString(m_folder + u'/' + sha256), sha256, content, &sealer = m_sealer,
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

} // namespace zhiping::store
