// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_storage.h"

#include "platform/backup_folder.h"
#include "platform/durable_copy.h"
#include "platform/sqlite_records.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

SqliteStorage::SqliteStorage(std::unique_ptr<Database> database, QString directory)
    : m_database(std::move(database))
    , m_directory(std::move(directory))
{
}

Result<std::unique_ptr<PlatformStorage>> SqliteStorage::open(const QString &directory,
                                                             Database::Checkpoints checkpoints)
{
    auto database = Database::open(QDir(directory).filePath(u"platform.db"_s), checkpoints);
    if (!database)
        return database.error();
    return std::unique_ptr<PlatformStorage>(new SqliteStorage(std::move(database).value(), directory));
}

void SqliteStorage::inSnapshot(const std::function<void(const Records &)> &work)
{
    m_database->read([&work](Connection &connection) { work(SqliteRecords(connection)); });
}

void SqliteStorage::inTransaction(const std::function<bool(Records &)> &work)
{
    const Result<> committed = m_database->write([&work](Connection &connection) -> Result<> {
        SqliteRecords records(connection);
        return work(records) ? Result<>() : Error {ErrorKind::Cancelled, {}, {}};
    });
    Q_UNUSED(committed) // What it was refused for is with whoever gave the work.
}

Result<> SqliteStorage::keepFile(const QString &sha256, const QByteArray &bytes)
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

std::optional<qint64> SqliteStorage::fileSize(const QString &sha256)
{
    const QFile file(attachmentPath(m_directory, sha256));
    return file.exists() ? std::optional(file.size()) : std::nullopt;
}

QByteArray SqliteStorage::filePart(const QString &sha256, qint64 first, qint64 count)
{
    QFile file(attachmentPath(m_directory, sha256));
    return file.open(QIODevice::ReadOnly) && file.seek(first) ? file.read(count) : QByteArray();
}

} // namespace zhiping::platform
