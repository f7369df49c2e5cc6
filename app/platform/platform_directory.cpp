// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/platform_directory.h"

#include "platform/sqlite_storage.h"

#include <QDir>
#include <QFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

Result<PlatformDirectory> openDirectory(const QString &path, Opener opener)
{
    PlatformDirectory opened;
    if (path.isEmpty() || !QDir().mkpath(QDir(path).filePath(u"attachments"_s)))
        return Error {ErrorKind::StorageUnavailable, u"cannot make the directory "_s + path, {}};
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Result<Policy> policy = loadPolicy(QDir(path).filePath(u"policy.json"_s));
    if (!policy)
        return policy.error();
    opened.policy = *policy;
    auto storage = SqliteStorage::open(
        path, opener == Opener::Server ? Database::Checkpoints::Here : Database::Checkpoints::Elsewhere);
    if (!storage)
        return storage.error();
    opened.storage = std::move(storage).value();
    try {
        opened.key = opened.storage->read([](const Records &records) { return records.signIns().key(); });
    } catch (const StorageFailure &failure) {
        return Error {ErrorKind::StorageUnavailable, QString::fromUtf8(failure.what()), {}};
    }
    return opened;
}

Site siteOf(const PlatformDirectory &directory, const Clock &clock)
{
    return {*directory.storage, clock, directory.policy, directory.key, {}, {}, true, {}};
}

} // namespace zhiping::platform
