// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/outbox_backups.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/durable_file.h"
#include "store/outbox_cells.h"
#include "store/schema.h"
#include "store/sql_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>

namespace zhiping::store {

namespace {

constexpr QLatin1String readySuffix(".restored");

/// The number in `outbox.000012.db`; 0: not a backup.
int numberOf(const QString &path)
{
    return QFileInfo(path).fileName().section(u'.', 1, 1).toInt();
}

QString numbered(const QString &folder, int number)
{
    return folder + QStringLiteral("/outbox.%1.db").arg(number, 6, 10, QChar(u'0'));
}

/// Rows of @p outbox by what makes each of them what it is; false if they could not all be read.
bool collect(Connection &outbox, QLatin1String sql, QHash<QString, QString> &applications)
{
    return outbox
        .read(sql, {},
              [&applications](const QSqlQuery &row) {
                  applications.insert(row.value(0).toString(), row.value(1).toString());
              })
        .ok();
}

/// The applications of the rows that @p damaged has and @p restored has not.
QList<domain::ApplicationId> missing(Connection &damaged, Connection &restored, QLatin1String sql,
                                     bool &complete)
{
    QHash<QString, QString> before;
    QHash<QString, QString> now;
    complete = collect(damaged, sql, before) && complete;
    complete = collect(restored, sql, now) && complete;
    QSet<QString> lost;
    for (auto row = before.cbegin(); row != before.cend(); ++row) {
        if (!now.contains(row.key()))
            lost.insert(row.value());
    }
    QStringList sorted(lost.cbegin(), lost.cend());
    sorted.sort();
    QList<domain::ApplicationId> applications;
    for (const QString &id : std::as_const(sorted))
        applications.append(domain::ApplicationId(id));
    return applications;
}

void compare(const QString &damagedFile, const QString &restoredFile, OutboxRestoration &restoration)
{
    const auto damaged = Connection::openForReading(damagedFile);
    const auto restored = Connection::openForReading(restoredFile);
    if (!damaged || !restored)
        return;
    restoration.listIsComplete = true;
    restoration.decisionsMissing =
        missing(**damaged, **restored, QLatin1String("SELECT id, application FROM decisions NOT INDEXED"),
                restoration.listIsComplete);
    restoration.wordsMissing = missing(
        **damaged, **restored,
        QLatin1String("SELECT id, application FROM findings NOT INDEXED UNION ALL"
                      " SELECT application || '/' || changed_at, application FROM drafts WHERE has_words"),
        restoration.listIsComplete);
}

} // namespace

OutboxBackups::OutboxBackups(QString outboxFile, Sealer *sealer)
    : m_outbox(std::move(outboxFile))
    , m_sealer(sealer)
{
}

Result<> OutboxBackups::checkGood(const QString &backup) const
{
    const auto opened = Connection::openForReading(backup);
    if (!opened)
        return opened.error();
    if (const Result<> whole = (*opened)->checkWhole(); !whole)
        return whole;
    const Result<int> version = (*opened)->userVersion();
    if (!version)
        return version.error();
    if (*version < firstSealedVersion)
        return {};
    return m_sealer ? checkOutbox(**opened, *m_sealer)
                    : Error {ErrorKind::StorageUnavailable, QStringLiteral("no keys to restore with"), {}};
}

QString OutboxBackups::folderFor(const QString &name) const
{
    return QFileInfo(m_outbox).path() + u'/' + name;
}

QStringList OutboxBackups::list() const
{
    const QDir folder(folderFor(QStringLiteral("backups")));
    QStringList paths;
    const QStringList names = folder.entryList({QStringLiteral("outbox.*.db")}, QDir::Files);
    for (const QString &name : names) {
        if (numberOf(name) > 0)
            paths.append(folder.filePath(name));
    }
    std::sort(paths.begin(), paths.end(),
              [](const QString &one, const QString &other) { return numberOf(one) > numberOf(other); });
    return paths;
}

Result<> OutboxBackups::make(Connection &outbox)
{
    const QString folder = folderFor(QStringLiteral("backups"));
    if (!QDir().mkpath(folder))
        return errorFromErrno(errno, QStringLiteral("create the backup folder"));
    const QStringList before = list();
    const int next = before.isEmpty() ? 1 : numberOf(before.first()) + 1;
    if (const Result<> copied = outbox.copyTo(numbered(folder, next)); !copied)
        return copied;
    for (const QString &old : before.mid(kept - 1))
        QFile::remove(old);
    return {};
}

bool OutboxBackups::isOutdated() const
{
    const QStringList backups = list();
    if (backups.isEmpty())
        return true;
    const QDateTime made = QFileInfo(backups.first()).lastModified();
    const QFileInfo log(m_outbox + QStringLiteral("-wal"));
    return QFileInfo(m_outbox).lastModified() > made || (log.size() > 0 && log.lastModified() > made);
}

Result<OutboxRestoration> OutboxBackups::restore(const QString &backup)
{
    if (const Result<> good = checkGood(backup); !good)
        return good.error();
    QFile file(backup);
    if (!file.open(QIODevice::ReadOnly))
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("read backup: ") + file.errorString(), {}};
    OutboxRestoration restoration;
    restoration.backedUpAt = QFileInfo(backup).lastModified().toUTC();
    // From here on the exchange is carried to its end, by the next start if need be: half of it would look
    // like an older outbox that nobody had to speak about.
    if (const Result<> written = writeDurably(m_outbox + readySuffix, file.readAll()); !written)
        return written.error();
    const Result<QString> aside = exchange();
    if (!aside)
        return aside.error();
    restoration.setAside = *aside;
    compare(*aside, m_outbox, restoration);
    qCWarning(logStore).noquote() << "the outbox was restored from" << QFileInfo(backup).fileName();
    return restoration;
}

Result<OutboxRestoration> OutboxBackups::restoreNewest()
{
    const QStringList backups = list();
    for (const QString &backup : backups) {
        Result<OutboxRestoration> restored = restore(backup);
        if (restored || restored.error().kind != ErrorKind::StorageDamaged)
            return restored;
        qCWarning(logStore).noquote() << QFileInfo(backup).fileName() << restored.error().evidence;
    }
    return Error {ErrorKind::NotFound, QStringLiteral("no good backup of the outbox"), {}};
}

Result<> OutboxBackups::finishRestoring()
{
    if (!QFile::exists(m_outbox + readySuffix))
        return {};
    const Result<QString> aside = exchange();
    return aside ? Result<>() : aside.error();
}

Result<QString> OutboxBackups::exchange()
{
    const QString folder = folderFor(QStringLiteral("damaged"));
    if (!QDir().mkpath(folder))
        return errorFromErrno(errno, QStringLiteral("create the folder for the damaged file"));
    int number = 1;
    while (QFile::exists(numbered(folder, number)))
        ++number;
    const QString aside = numbered(folder, number);
    // The log first: beside another database it would be taken for that one's.
    for (const QString &suffix : {QStringLiteral("-wal"), QString()}) {
        if (!QFile::exists(m_outbox + suffix))
            continue;
        if (const Result<> moved = renameDurably(m_outbox + suffix, aside + suffix); !moved)
            return moved.error();
    }
    QFile::remove(m_outbox + QStringLiteral("-shm"));
    if (const Result<> placed = renameDurably(m_outbox + readySuffix, m_outbox); !placed)
        return placed.error();
    return aside;
}

} // namespace zhiping::store
