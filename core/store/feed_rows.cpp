// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/feed_rows.h"

#include "store/connection.h"

#include <QDataStream>
#include <QIODevice>

namespace zhiping::store {

using ports::UnreadableApplication;

namespace {

SealedPlace cursorPlace()
{
    return {QLatin1String("cursor"), QStringLiteral("feed"), {}};
}

SealedPlace unreadablePlace(const QString &id, const QString &revision)
{
    return {QLatin1String("unreadable"), id, revision};
}

} // namespace

Result<> writeCursor(Connection &cache, Sealer &sealer, const QString &cursor)
{
    const Result<QByteArray> sealed = sealer.seal(cursor.toUtf8(), cursorPlace());
    return sealed
        ? cache.run(QLatin1String("INSERT OR REPLACE INTO feed_position (only_row, sealed) VALUES (1, ?)"),
                    {*sealed})
        : sealed.error();
}

Result<QString> readCursor(Connection &cache, Sealer &sealer)
{
    Result<QByteArray> cursor = QByteArray();
    const Result<> read =
        cache.read(QLatin1String("SELECT sealed FROM feed_position"), {}, [&](const QSqlQuery &row) {
            cursor = sealer.open(row.value(0).toByteArray(), cursorPlace());
        });
    if (!read)
        return read.error();
    return cursor ? Result<QString>(QString::fromUtf8(*cursor)) : cache.damaged(cursor.error().evidence);
}

Result<> writeUnreadable(Connection &cache, Sealer &sealer, const UnreadableApplication &application)
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << application.fault << application.json;
    const Result<QByteArray> sealed =
        sealer.seal(content, unreadablePlace(application.id.text(), application.revision));
    return sealed ? cache.run(
               QLatin1String("INSERT OR REPLACE INTO unreadable (id, revision, sealed) VALUES (?, ?, ?)"),
               {application.id.text(), application.revision, *sealed})
                  : sealed.error();
}

Result<QList<UnreadableApplication>> readUnreadable(Connection &cache, Sealer &sealer)
{
    QList<UnreadableApplication> all;
    Result<> opened;
    const Result<> read = cache.read(QLatin1String("SELECT id, revision, sealed FROM unreadable ORDER BY id"),
                                     {}, [&](const QSqlQuery &row) {
                                         UnreadableApplication one;
                                         one.id = domain::ApplicationId(row.value(0).toString());
                                         one.revision = row.value(1).toString();
                                         const Result<QByteArray> content =
                                             sealer.open(row.value(2).toByteArray(),
                                                         unreadablePlace(one.id.text(), one.revision));
                                         if (!content) {
                                             opened = content.error();
                                             return;
                                         }
                                         QDataStream in(*content);
                                         in.setVersion(QDataStream::Qt_6_4);
                                         in >> one.fault >> one.json;
                                         all.append(one);
                                     });
    if (!read)
        return read.error();
    return opened ? Result<QList<UnreadableApplication>>(all) : cache.damaged(opened.error().evidence);
}

Result<> resealFeed(Connection &cache, Sealer &sealer)
{
    const Result<QString> cursor = readCursor(cache, sealer);
    if (!cursor)
        return cursor.error();
    if (const Result<> written = cursor->isEmpty() ? Result<>() : writeCursor(cache, sealer, *cursor);
        !written)
        return written;
    const Result<QList<UnreadableApplication>> unreadable = readUnreadable(cache, sealer);
    if (!unreadable)
        return unreadable.error();
    for (const UnreadableApplication &application : *unreadable) {
        if (const Result<> written = writeUnreadable(cache, sealer, application); !written)
            return written;
    }
    return {};
}

Result<> sealFirstCursor(Connection &cache, Sealer &sealer)
{
    std::optional<QString> cursor;
    const Result<> read = cache.read(QLatin1String("SELECT cursor FROM feed_position_2"), {},
                                     [&](const QSqlQuery &row) { cursor = row.value(0).toString(); });
    return read && cursor ? writeCursor(cache, sealer, *cursor) : read;
}

} // namespace zhiping::store
