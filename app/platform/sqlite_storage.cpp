// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_storage.h"

#include "platform/backup_folder.h"
#include "platform/durable_copy.h"
#include "platform/sqlite_review_records.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

void SqliteReviewStorage::inSnapshot(const std::function<void(const ReviewRecords &)> &work)
{
    m_database.read([&work](Connection &connection) { work(SqliteReviewRecords(connection)); });
}

void SqliteReviewStorage::inTransaction(const std::function<bool(ReviewRecords &)> &work)
{
    const Result<> committed = m_database.write([&work](Connection &connection) -> Result<> {
        SqliteReviewRecords records(connection);
        return work(records) ? Result<>() : Error {ErrorKind::Cancelled, {}, {}};
    });
    Q_UNUSED(committed) // What it was refused for is with whoever gave the work.
}

Result<> SqliteReviewStorage::keepFile(const QString &sha256, const QByteArray &bytes)
{
    const QString path = attachmentPath(m_directory, sha256);
    if (QFile::exists(path))
        return {};
    const QString folder = path.section(u'/', 0, -2);
    QDir().mkpath(folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error {
            ErrorKind::StorageUnavailable, u"cannot keep an attachment: "_s + file.errorString(), {}};
    // The name of the file, and that of a folder that may be new.
    for (const QString &each : {folder, folder.section(u'/', 0, -2)})
        if (const Result<> durable = makeDurable(each); !durable)
            return durable;
    return {};
}

std::optional<qint64> SqliteReviewStorage::fileSize(const QString &sha256)
{
    const QFile file(attachmentPath(m_directory, sha256));
    return file.exists() ? std::optional(file.size()) : std::nullopt;
}

QByteArray SqliteReviewStorage::filePart(const QString &sha256, qint64 first, qint64 count)
{
    QFile file(attachmentPath(m_directory, sha256));
    return file.open(QIODevice::ReadOnly) && file.seek(first) ? file.read(count) : QByteArray();
}

} // namespace zhiping::platform
