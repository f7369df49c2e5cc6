// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/raw_cache.h"

#include <QElapsedTimer>

#include <array>
#include <string_view>

#include <simdjson.h>
#include <sqlite3.h>

namespace zhiping::bench {

namespace {

constexpr int rowsPerTransaction = 5000;

constexpr const char *pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                                "PRAGMA wal_autocheckpoint=16000; PRAGMA cache_size=-65536";
constexpr const char *appended =
    "CREATE TABLE rows (id, code, revision, stage, due, body, applicant, project,"
    " region, category, submitted, total);"
    "CREATE TABLE bodies (id, body BLOB)";
constexpr const char *unique = "CREATE TABLE rows (id TEXT PRIMARY KEY, code, revision, stage, due, body,"
                               " applicant, project, region, category, submitted, total) WITHOUT ROWID;"
                               "CREATE TABLE bodies (id TEXT PRIMARY KEY, body BLOB)";
constexpr const char *composite = "CREATE INDEX by_day ON rows (due, code);"
                                  "CREATE INDEX by_stage ON rows (stage, due);"
                                  "CREATE INDEX by_region ON rows (region, stage, due);"
                                  "CREATE INDEX by_category ON rows (category, stage, total);"
                                  "CREATE INDEX by_applicant ON rows (applicant, submitted)";

void bind(sqlite3_stmt *statement, int place, std::string_view text)
{
    ::sqlite3_bind_text(statement, place, text.data(), int(text.size()), SQLITE_STATIC);
}

void step(sqlite3_stmt *statement)
{
    ::sqlite3_step(statement);
    ::sqlite3_reset(statement);
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

class RawCache::Parser
{
public:
    simdjson::dom::parser parser;
};

RawCache::RawCache(const QString &file, Indexes indexes)
    : m_parser(std::make_unique<Parser>())
{
    ::sqlite3_open(file.toUtf8().constData(), &m_handle);
    ::sqlite3_exec(m_handle, pragmas, nullptr, nullptr, nullptr);
    ::sqlite3_exec(m_handle, indexes == Indexes::None ? appended : unique, nullptr, nullptr, nullptr);
    if (indexes == Indexes::Live)
        ::sqlite3_exec(m_handle, composite, nullptr, nullptr, nullptr);
    ::sqlite3_prepare_v2(m_handle,
                         "INSERT OR REPLACE INTO rows VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)", -1,
                         &m_row, nullptr);
    ::sqlite3_prepare_v2(m_handle, "INSERT OR REPLACE INTO bodies VALUES (?1, ?2)", -1, &m_body, nullptr);
}

RawCache::~RawCache()
{
    ::sqlite3_finalize(m_row);
    ::sqlite3_finalize(m_body);
    ::sqlite3_close(m_handle);
}

void RawCache::insert(const QByteArray &dossier, const void *element)
{
    const simdjson::dom::element &item = *static_cast<const simdjson::dom::element *>(element);
    constexpr std::array texts {"id", "code", "revision", "stage", "due_on", "reviewing_body"};
    int place = 0;
    for (const char *name : texts)
        bind(m_row, ++place, item[name].get_string().value());
    bind(m_row, ++place, item["applicant"]["name"].get_string().value());
    bind(m_row, ++place, item["project"]["name"].get_string().value());
    bind(m_row, ++place, item["reviewing_region"].get_string().value());
    bind(m_row, ++place, item["applied_category"].get_string().value());
    bind(m_row, ++place, item["submitted_at"].get_string().value());
    ::sqlite3_bind_int64(m_row, ++place, item["project"]["total_investment_fen"].get_int64().value());
    step(m_row);
    bind(m_body, 1, item["id"].get_string().value());
    ::sqlite3_bind_blob(m_body, 2, dossier.constData(), int(dossier.size()), SQLITE_STATIC);
    step(m_body);
}

Result<double> RawCache::take(const QByteArray &page, const QList<QByteArray> &dossiers)
{
    QElapsedTimer timer;
    timer.start();
    simdjson::dom::array items;
    if (m_parser->parser.parse(page.constData(), size_t(page.size()))["items"].get(items)
        || items.size() != size_t(dossiers.size()))
        return Error {ErrorKind::MalformedReply, QStringLiteral("not a page"), {}};
    qsizetype at = 0;
    for (const simdjson::dom::element item : items) {
        if (m_inTransaction == 0)
            ::sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        insert(dossiers.at(at++), &item);
        if (++m_inTransaction == rowsPerTransaction)
            (void)finish();
    }
    return millisecondsOf(timer);
}

double RawCache::finish()
{
    QElapsedTimer timer;
    timer.start();
    if (m_inTransaction > 0)
        ::sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
    m_inTransaction = 0;
    return millisecondsOf(timer);
}

} // namespace zhiping::bench
