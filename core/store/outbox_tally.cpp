// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/outbox_tally.h"

#include "store/connection.h"
#include "store/sha256.h"

#include <QList>

#include <array>
#include <span>

#include <sqlite3.h>

namespace zhiping::store {

namespace {

struct Table {
    const char *name;
    std::array<const char *, 13> columns; ///< All of them, as they were when the tally began.
};

// What a later schema adds gets triggers of its own.
constexpr std::array tables {
    Table {"findings", {"seq", "id", "application", "fact_key", "withdrawn", "body", "recorded_at"}},
    Table {"drafts", {"application", "has_words", "body", "changed_at"}},
    Table {"decisions",
           {"seq", "id", "application", "based_on_revision", "findings_upto", "body", "body_sha256", "state",
            "attempts", "sealed_at", "not_before", "problem", "receipt"}},
    Table {"key_proof", {"only_row", "proof"}},
    Table {"reviewed", {"decision", "body"}},
    Table {"record", {"sequence", "body", "hash"}},
    Table {"record_name", {"only_row", "chain", "decisions", "proof"}},
    Table {"briefcase", {"application", "until"}},
};

/// `tallied(total, 'table', columns…)` of a row that @p prefix names: in, or out again.
QByteArray tallied(const QByteArray &total, const Table &table, const QByteArray &prefix)
{
    QByteArray call = "tallied(" + total + ", '" + table.name + '\'';
    for (const char *column : table.columns) {
        if (column)
            call += ", " + prefix + column;
    }
    return call + ')';
}

QByteArray trigger(const Table &table, const char *event, const QByteArray &total)
{
    return QByteArray("CREATE TRIGGER ") + table.name + "_tallied_on_" + QByteArray(event).toLower()
        + " AFTER " + event + " ON " + table.name + "\nBEGIN UPDATE tally SET total = " + total + "; END";
}

/// The first eight bytes of SHA-256 over the values, each with its type and its length.
void tally(sqlite3_context *context, int count, sqlite3_value **values)
{
    QByteArray row;
    const std::span all(values, std::size_t(count));
    for (sqlite3_value *value : all.subspan(1)) {
        const int type = ::sqlite3_value_type(value);
        const void *const bytes =
            type == SQLITE_BLOB ? ::sqlite3_value_blob(value) : ::sqlite3_value_text(value);
        const int size = ::sqlite3_value_bytes(value);
        row += QByteArray::number(type) + ' ' + QByteArray::number(size) + ' ';
        row.append(static_cast<const char *>(bytes), size);
    }
    const quint64 digest = sha256Hex(row).left(16).toULongLong(nullptr, 16);
    // Either way a row comes in as it goes out, in any order.
    ::sqlite3_result_int64(context, ::sqlite3_value_int64(all.front()) ^ qint64(digest));
}

/// One for each table. They stay, as a connection wants it of what it prepares.
const QList<QByteArray> &statements()
{
    static const QList<QByteArray> made = [] {
        QList<QByteArray> selects;
        // NOT INDEXED: the rows themselves, not what an index says of them.
        for (const Table &table : tables)
            selects.append("SELECT " + tallied("0", table, {}) + " FROM " + table.name + " NOT INDEXED");
        return selects;
    }();
    return made;
}

/// Over the rows as they are.
Result<qint64> tallyOf(Connection &outbox)
{
    qint64 total = 0;
    for (const QByteArray &sql : statements()) {
        const Result<> read = outbox.read(
            QLatin1String(sql), {}, [&total](const QSqlQuery &row) { total ^= row.value(0).toLongLong(); });
        if (!read)
            return read.error();
    }
    return total;
}

} // namespace

int addTallyFunction(sqlite3 *database)
{
    return ::sqlite3_create_function_v2(database, "tallied", -1,
                                        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, tally,
                                        nullptr, nullptr, nullptr);
}

Result<> beginTally(Connection &outbox, Sealer &)
{
    for (const Table &table : tables) {
        const QByteArray without = tallied("total", table, "OLD.");
        for (const QByteArray &sql :
             {trigger(table, "INSERT", tallied("total", table, "NEW.")),
              trigger(table, "UPDATE", tallied(without, table, "NEW.")), trigger(table, "DELETE", without)}) {
            if (const Result<> made = outbox.runScript(QLatin1String(sql)); !made)
                return made;
        }
    }
    return renewTally(outbox);
}

Result<> checkTally(Connection &outbox)
{
    const Result<qint64> total = tallyOf(outbox);
    if (!total)
        return total.error();
    bool matches = false;
    const Result<> read =
        outbox.read(QLatin1String("SELECT total FROM tally"), {},
                    [&](const QSqlQuery &row) { matches = row.value(0).toLongLong() == *total; });
    if (!read || matches)
        return read;
    return Error {ErrorKind::StorageDamaged, QStringLiteral("the rows are of several moments"), {}};
}

Result<> renewTally(Connection &outbox)
{
    const Result<qint64> total = tallyOf(outbox);
    return total ? outbox.run(QLatin1String("INSERT OR REPLACE INTO tally VALUES (1, ?)"), {*total})
                 : total.error();
}

} // namespace zhiping::store
