// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/feed_rows.h"

#include "base/log.h"
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

/// Never fewer than before, unless the outbox is an older one.
Result<qint64> confirmedIn(Connection &outbox)
{
    qint64 count = 0;
    const Result<> read =
        outbox.read(QLatin1String("SELECT count(*) FROM decisions WHERE state = 'confirmed'"), {},
                    [&count](const QSqlQuery &row) { count = row.value(0).toLongLong(); });
    return read ? Result<qint64>(count) : read.error();
}

} // namespace

Result<> writePosition(Connection &cache, Sealer &sealer, const FeedPosition &position)
{
    const QByteArray content = QByteArray::number(position.confirmed) + '\n' + position.cursor.toUtf8();
    const Result<QByteArray> sealed = sealer.seal(content, cursorPlace());
    return sealed
        ? cache.run(QLatin1String("INSERT OR REPLACE INTO feed_position (only_row, sealed) VALUES (1, ?)"),
                    {*sealed})
        : sealed.error();
}

Result<FeedPosition> readPosition(Connection &cache, Sealer &sealer)
{
    Result<QByteArray> content = QByteArray();
    const Result<> read =
        cache.read(QLatin1String("SELECT sealed FROM feed_position"), {}, [&](const QSqlQuery &row) {
            content = sealer.open(row.value(0).toByteArray(), cursorPlace());
        });
    if (!read)
        return read.error();
    if (!content)
        return cache.damaged(content.error().evidence);
    // Without a number it is an older program's: the cursor alone.
    const qsizetype end = content->indexOf('\n');
    return FeedPosition {.cursor = QString::fromUtf8(content->mid(end + 1)),
                         .confirmed = content->left(std::max<qsizetype>(end, 0)).toLongLong()};
}

Result<> moveBehind(const ports::ChangePage &page, Connection &cache, Sealer &sealer, Connection &outbox)
{
    Result<FeedPosition> position = readPosition(cache, sealer);
    if (!position)
        return position.error();
    qint64 confirmed = position->confirmed;
    if (!page.receipts.isEmpty()) {
        const Result<qint64> now = confirmedIn(outbox);
        if (!now)
            return now.error();
        confirmed = *now;
    }
    return writePosition(cache, sealer, {.cursor = page.next.text(), .confirmed = confirmed});
}

Result<> startOver(Connection &cache)
{
    return cache.runScript(QLatin1String("INSERT OR IGNORE INTO unconfirmed SELECT id FROM dossiers\n;\n"
                                         "DELETE FROM unreadable\n;\nDELETE FROM feed_position"));
}

Result<> startOverForOlderOutbox(Connection &cache, Sealer &sealer, Connection &outbox)
{
    const Result<FeedPosition> position = readPosition(cache, sealer);
    const Result<qint64> confirmed = position ? confirmedIn(outbox) : position.error();
    if (!confirmed)
        return confirmed.error();
    if (*confirmed >= position->confirmed)
        return {};
    qCWarning(logStore) << "the outbox is older than the cache: everything is pulled again";
    return cache.inTransaction([&cache] { return startOver(cache); });
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
    const Result<FeedPosition> position = readPosition(cache, sealer);
    if (!position)
        return position.error();
    if (const Result<> written =
            position->cursor.isEmpty() ? Result<>() : writePosition(cache, sealer, *position);
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
    return read && cursor ? writePosition(cache, sealer, {.cursor = *cursor}) : read;
}

} // namespace zhiping::store
