// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/backup.h"

#include "base/lock_file.h"
#include "platform/backup_folder.h"
#include "platform/durable_copy.h"
#include "platform/sqlite_database.h"
#include "platform/sqlite_records.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

Error unavailable(const QString &what)
{
    return {ErrorKind::StorageUnavailable, what, {}};
}

Error becauseOf(const QString &what)
{
    return unavailable(what + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
}

/// Without a slash at its end and with all links followed, so that a name beside it can be made.
QString plainPath(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
}

/// Everything but the database. Answers the attachments that are lost or damaged.
Result<QStringList> copyFiles(const QString &from, const QString &to, const QStringList &attachments)
{
    for (const QString &name : platformFiles.mid(1)) {
        if (!QFile::exists(from + u'/' + name))
            continue;
        const Result<QString> copied = copyDurably(from + u'/' + name, to + u'/' + name);
        if (!copied)
            return copied.error();
    }
    return copyAttachments(from, to, attachments);
}

Result<QStringList> fillBackup(const QString &directory, const QString &folder, const Clock &clock)
{
    const QString database = folder + u"/platform.db"_s;
    {
        // The database first: what it refers to was there before it and is never removed.
        auto opened = Database::open(directory + u"/platform.db"_s, Database::Checkpoints::Elsewhere);
        if (!opened)
            return opened.error();
        (*opened)->copyTo(database);
    }
    QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<> synced = makeDurable(database); !synced)
        return synced.error();
    const Result<QStringList> attachments = attachmentsIn(database);
    if (!attachments)
        return attachments;
    Result<QStringList> missing = copyFiles(directory, folder, *attachments);
    if (!missing)
        return missing;
    if (const Result<> written = writeManifest(folder, *missing, clock.nowUtc()); !written)
        return written.error();
    if (const Result<> synced = makeFoldersDurable(folder); !synced)
        return synced.error();
    return missing;
}

/// Whoever got something since the backup must not see it given to another.
constexpr const char *newLife = R"sql(
UPDATE setting SET value=lower(hex(randomblob(8))) WHERE key='epoch';
UPDATE counter SET value=value+1000000000 WHERE name='feed';
UPDATE counter SET value=value+100000 WHERE name IN ('receipt', 'application');
DELETE FROM sign_in;
DELETE FROM authorization_code;
DELETE FROM token_family;
DELETE FROM portal_session;
DELETE FROM cas_ticket;
DELETE FROM fault;
)sql";

Result<> beginNewLife(const QString &folder, const Clock &clock)
{
    auto database = Database::open(folder + u"/platform.db"_s, Database::Checkpoints::Here);
    if (!database)
        return database.error();
    (*database)->write([&clock](Connection &connection) {
        connection.script(newLife);
        SqliteRecords(connection).audit(clock.nowUtc(), u"platform-restored"_s, {}, {});
    });
    return {};
}

/// A copy of @p backup in @p folder that a server could run on.
Result<> fillDirectory(const QString &backup, const QString &folder, const Clock &clock)
{
    const Result<QStringList> known = readManifest(backup);
    const Result<QStringList> attachments = known ? attachmentsIn(backup + u"/platform.db"_s) : known.error();
    if (!attachments)
        return attachments.error();
    QStringList present = *attachments;
    present.removeIf([&known](const QString &each) { return known->contains(each); });
    const Result<QString> copied = copyDurably(backup + u"/platform.db"_s, folder + u"/platform.db"_s);
    const Result<QStringList> missing = copied ? copyFiles(backup, folder, present) : copied.error();
    if (!missing)
        return missing.error();
    if (!missing->isEmpty())
        return Error {
            ErrorKind::StorageDamaged, u"the backup is damaged: attachment "_s + missing->constFirst(), {}};
    if (const Result<> begun = beginNewLife(folder, clock); !begun)
        return begun;
    return makeFoldersDurable(folder);
}

/// `<directory>.before-restore-20260301-080000`, or with a number behind it where that is taken.
QString asideName(const QString &directory, const QDateTime &now)
{
    const QString stem = directory + u".before-restore-"_s + now.toString(u"yyyyMMdd-HHmmss"_s);
    QString name = stem;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + u'-' + QString::number(number);
    return name;
}

/// Lets @p fresh and @p directory change places and answers where the old one is then.
Result<QString> changePlaces(const QString &fresh, const QString &directory, const Clock &clock)
{
    const QString parent = QFileInfo(directory).path();
    // Held in both, so that no server begins before both have their places: each lock is released where the
    // other was taken.
    QLockFile lock(fresh + u"/server.lock"_s);
    if (const Result<> taken = takeLock(lock, u"the restored platform"_s); !taken)
        return taken.error();
    if (::renameat2(AT_FDCWD, QFile::encodeName(fresh).constData(), AT_FDCWD,
                    QFile::encodeName(directory).constData(), RENAME_EXCHANGE)
        != 0)
        return becauseOf(u"nothing was changed: %1 cannot be exchanged as a whole"_s.arg(directory));
    if (const Result<> synced = makeDurable(parent); !synced)
        return synced.error();
    lock.unlock();
    return asideName(directory, clock.nowUtc());
}

} // namespace

Result<QStringList> backUp(const QString &directory, const QString &backup, const Clock &clock)
{
    const QString target = plainPath(backup);
    if (QFileInfo::exists(target))
        return Error {ErrorKind::Conflict, u"already there: "_s + target, {}};
    if (!QFileInfo::exists(directory + u"/platform.db"_s))
        return Error {ErrorKind::NotFound, u"no platform in "_s + directory, {}};
    const QTemporaryDir folder(target + u".partial-XXXXXX"_s);
    if (!folder.isValid())
        return unavailable(u"cannot make %1: %2"_s.arg(target, folder.errorString()));
    Result<QStringList> missing = fillBackup(directory, folder.path(), clock);
    if (!missing)
        return missing;
    // Unlike rename(), this never takes the place of what somebody else has just made.
    if (::renameat2(AT_FDCWD, QFile::encodeName(folder.path()).constData(), AT_FDCWD,
                    QFile::encodeName(target).constData(), RENAME_NOREPLACE)
        != 0)
        return becauseOf(u"cannot make "_s + target);
    if (const Result<> synced = makeDurable(QFileInfo(target).path()); !synced)
        return synced.error();
    return missing;
}

Result<QString> restoreBackup(const QString &backup, const QString &directory, const Clock &clock)
{
    const QString target = plainPath(directory);
    if (const Result<QStringList> sound = readManifest(backup); !sound)
        return sound.error();
    if (!QDir().mkpath(target))
        return unavailable(u"cannot make the directory "_s + target);
    QLockFile lock(target + u"/server.lock"_s);
    if (const Result<> taken = takeLock(lock, target); !taken)
        return taken.error();
    QTemporaryDir fresh(target + u".restoring-XXXXXX"_s);
    if (!fresh.isValid())
        return unavailable(u"cannot make a folder beside %1: %2"_s.arg(target, fresh.errorString()));
    if (const Result<> filled = fillDirectory(backup, fresh.path(), clock); !filled)
        return filled.error();
    const Result<QString> aside = changePlaces(fresh.path(), target, clock);
    if (!aside)
        return aside;
    lock.unlock();
    // What has changed places with the restored one is no temporary folder any more.
    const bool nothingWasThere = QDir(fresh.path()).isEmpty();
    fresh.setAutoRemove(nothingWasThere);
    if (nothingWasThere)
        return QString();
    return QDir().rename(fresh.path(), *aside) ? *aside : fresh.path();
}

} // namespace zhiping::platform
