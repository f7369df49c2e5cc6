// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_review_records.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString municipal = u"municipal"_s;

/// "500153" of "region:500153".
QString regionOf(const QString &audience)
{
    return audience.section(u':', 1);
}

QString nameOf(Series series)
{
    switch (series) {
    case Series::Feed:
        return u"feed"_s;
    case Series::Receipt:
        return u"receipt"_s;
    case Series::Application:
        return u"application"_s;
    }
    Q_UNREACHABLE();
}

qint64 newestFor(Connection &connection, const QString &audience)
{
    Statement row = audience == municipal
        ? connection.query("SELECT max((SELECT ifnull(max(feed), 0) FROM application WHERE municipal=1), "
                           "(SELECT ifnull(max(feed), 0) FROM tombstone WHERE audience='municipal'))")
        : connection.query("SELECT max((SELECT ifnull(max(feed), 0) FROM application WHERE region=?), "
                           "(SELECT ifnull(max(feed), 0) FROM tombstone WHERE audience=?))",
                           regionOf(audience), audience);
    return row.step() ? row.integer(0) : 0;
}

std::optional<ApplicationRecord> applicationIn(Statement row)
{
    if (!row.step())
        return std::nullopt;
    return ApplicationRecord {row.text(0),
                              row.text(1),
                              row.text(2),
                              row.text(3),
                              row.isNull(4) ? std::nullopt : std::optional(row.integer(4)),
                              row.integer(5) != 0,
                              row.integer(6),
                              row.text(7),
                              row.bytes(8)};
}

} // namespace

FeedState SqliteReviewRecords::feedState(const QString &audience) const
{
    Statement row = m_connection.query("SELECT (SELECT value FROM setting WHERE key='epoch'), "
                                       "(SELECT value FROM counter WHERE name='feed')");
    if (!row.step())
        return {};
    return {row.text(0), row.integer(1), audience.isEmpty() ? 0 : newestFor(m_connection, audience)};
}

QList<FeedEvent> SqliteReviewRecords::events(const QString &audience, qint64 after, int limit) const
{
    // One statement per audience, so that each can use its own index.
    Statement row = audience == municipal
        ? m_connection.query("SELECT feed, id, NULL, json FROM application WHERE municipal=1 AND feed>?1 "
                             "AND stage<>'withdrawn' "
                             "UNION ALL SELECT feed, application, reason, NULL FROM tombstone WHERE "
                             "audience='municipal' AND feed>?1 "
                             "ORDER BY 1 LIMIT ?2",
                             after, limit)
        : m_connection.query("SELECT feed, id, NULL, json FROM application WHERE region=?3 AND feed>?1 "
                             "AND stage<>'withdrawn' "
                             "UNION ALL SELECT feed, application, reason, NULL FROM tombstone WHERE "
                             "audience=?4 AND feed>?1 ORDER BY 1 LIMIT ?2",
                             after, limit, regionOf(audience), audience);
    QList<FeedEvent> all;
    while (row.step())
        all.append({row.integer(0), row.bytes(3), row.text(1), row.text(2)});
    return all;
}

qint64 SqliteReviewRecords::applicationsAfter(const QString &audience, qint64 after) const
{
    Statement row = audience == municipal
        ? m_connection.query("SELECT count(*) FROM application WHERE municipal=1 AND feed>?", after)
        : m_connection.query("SELECT count(*) FROM application WHERE feed>? AND region=?", after,
                             regionOf(audience));
    return row.step() ? row.integer(0) : 0;
}

QByteArrayList SqliteReviewRecords::receipts(const QString &account, qint64 after, qint64 upTo) const
{
    QByteArrayList all;
    Statement row = m_connection.query(
        "SELECT receipt FROM decision WHERE account=? AND feed>? AND feed<=? ORDER BY feed", account, after,
        upTo);
    while (row.step())
        all.append(row.bytes(0));
    return all;
}

std::optional<ApplicationRecord> SqliteReviewRecords::application(const QString &id) const
{
    return applicationIn(
        m_connection.query("SELECT id, code, region, stage, total_fen, municipal, feed, revision, json "
                           "FROM application WHERE id=?",
                           id));
}

std::optional<ApplicationRecord> SqliteReviewRecords::applicationWithCode(const QString &code) const
{
    return applicationIn(
        m_connection.query("SELECT id, code, region, stage, total_fen, municipal, feed, revision, json "
                           "FROM application WHERE code=?",
                           code));
}

QList<std::pair<ApplicationRecord, QString>> SqliteReviewRecords::holdersOf(const QString &sha256) const
{
    QList<std::pair<ApplicationRecord, QString>> all;
    Statement row = m_connection.query(
        "SELECT p.id, p.code, p.region, p.stage, p.municipal, p.feed, p.revision, a.media_type "
        "FROM attachment a JOIN application p ON p.id=a.application WHERE a.sha256=?",
        sha256);
    while (row.step()) {
        ApplicationRecord record;
        record.id = row.text(0);
        record.code = row.text(1);
        record.region = row.text(2);
        record.stage = row.text(3);
        record.municipal = row.integer(4) != 0;
        record.feed = row.integer(5);
        record.revision = row.text(6);
        all.append({record, row.text(7)});
    }
    return all;
}

std::optional<DecisionRecord> SqliteReviewRecords::decision(const QString &id) const
{
    Statement row =
        m_connection.query("SELECT id, application, account, sha256, body, receipt, received_at, chain, "
                           "ordinal, sequence, feed FROM decision WHERE id=?",
                           id);
    if (!row.step())
        return std::nullopt;
    return DecisionRecord {
        row.text(0),    row.text(1),  row.text(2), row.text(3),
        row.bytes(4),   row.bytes(5), row.time(6), {row.text(7), row.integer(8), row.integer(9), {}},
        row.integer(10)};
}

bool SqliteReviewRecords::contradicts(const QString &account, const domain::AuditHead &head) const
{
    Statement row = m_connection.query("SELECT 1 FROM decision WHERE account=?1 AND chain=?2 AND (ordinal=?3 "
                                       "OR (ordinal<?3 AND sequence>=?4)"
                                       " OR (ordinal>?3 AND sequence<=?4)) LIMIT 1",
                                       account, head.chain, head.ordinal, head.sequence);
    return row.step();
}

Holdings SqliteReviewRecords::holdings() const
{
    Statement row =
        m_connection.query("SELECT (SELECT count(*) FROM application), (SELECT count(*) FROM decision),"
                           " (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)");
    return row.step() ? Holdings {row.integer(0), row.integer(1), row.integer(2)} : Holdings();
}

qint64 SqliteReviewRecords::next(Series series)
{
    const QString name = nameOf(series);
    m_connection.execute("UPDATE counter SET value=value+1 WHERE name=?", name);
    Statement row = m_connection.query("SELECT value FROM counter WHERE name=?", name);
    row.step();
    return row.integer(0);
}

void SqliteReviewRecords::put(const ApplicationRecord &record, const QList<HeldFile> &files,
                              const QList<Departure> &departed)
{
    m_connection.execute(
        "INSERT INTO application(id, code, region, stage, total_fen, municipal, feed, revision, json) "
        "VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET code=excluded.code, "
        "region=excluded.region, stage=excluded.stage, total_fen=excluded.total_fen, "
        "municipal=excluded.municipal, feed=excluded.feed, revision=excluded.revision, "
        "json=excluded.json",
        record.id, record.code, record.region, record.stage, record.totalFen, record.municipal, record.feed,
        record.revision, record.json);
    for (const QString &audience : audiencesOf(record))
        m_connection.execute("DELETE FROM tombstone WHERE application=? AND audience=?", record.id, audience);
    for (const Departure &each : departed)
        m_connection.execute(
            "INSERT OR REPLACE INTO tombstone(application, audience, reason, feed) VALUES(?,?,?,?)",
            record.id, each.audience, each.reason, record.feed);
    m_connection.execute("DELETE FROM attachment WHERE application=?", record.id);
    for (const HeldFile &each : files)
        m_connection.execute(
            "INSERT OR IGNORE INTO attachment(sha256, application, media_type) VALUES(?,?,?)", each.sha256,
            record.id, each.mediaType);
}

void SqliteReviewRecords::add(const DecisionRecord &decision)
{
    m_connection.execute(
        "INSERT INTO decision(id, application, account, sha256, body, receipt, received_at, chain, ordinal, "
        "sequence, feed) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
        decision.id, decision.application, decision.account, decision.sha256, decision.body, decision.receipt,
        decision.receivedAt, decision.head.chain, decision.head.ordinal, decision.head.sequence,
        decision.feed);
}

} // namespace zhiping::platform
