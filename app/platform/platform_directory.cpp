// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/platform_directory.h"

#include "platform/sqlite_storage.h"

#include <QDir>
#include <QFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

Result<PlatformDirectory> openDirectory(const QString &path, Database::Checkpoints checkpoints)
{
    PlatformDirectory opened;
    if (path.isEmpty() || !QDir().mkpath(QDir(path).filePath(u"attachments"_s)))
        return Error {ErrorKind::StorageUnavailable, u"cannot make the directory "_s + path, {}};
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Result<Policy> policy = loadPolicy(QDir(path).filePath(u"policy.json"_s));
    if (!policy)
        return policy.error();
    opened.policy = *policy;
    auto database = Database::open(QDir(path).filePath(u"platform.db"_s), checkpoints);
    if (!database)
        return database.error();
    opened.database = std::move(database).value();
    opened.reviews = std::make_unique<SqliteReviewStorage>(*opened.database, path);
    try {
        opened.key = opened.database->read([](Connection &connection) {
            Statement row = connection.query("SELECT value FROM setting WHERE key='key'");
            return row.step() ? row.bytes(0) : QByteArray();
        });
    } catch (const StorageFailure &failure) {
        return Error {ErrorKind::StorageUnavailable, QString::fromUtf8(failure.what()), {}};
    }
    return opened;
}

} // namespace zhiping::platform
