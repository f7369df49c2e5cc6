// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace zhiping::bench {

/// What no program that keeps dossiers in SQLite can go below: its own interface with prepared statements, a
/// narrow table for the list beside one for the bodies, nothing sealed, five thousand rows a transaction.
class RawCache
{
public:
    enum class Indexes : quint8 {
        None,   ///< Rows are only appended.
        Unique, ///< Ids are unique, as those of a cache must be that is pulled into more than once.
        Live,   ///< And five composite ones, for a list that is read through SQL, are kept up to date.
    };

    RawCache(const QString &file, Indexes indexes);
    ~RawCache();
    Q_DISABLE_COPY_MOVE(RawCache)

    /// Milliseconds to parse @p page, 100 dossiers or 500, and to insert what it holds. @p dossiers are the
    /// bytes of its items, in their order.
    [[nodiscard]] Result<double> take(const QByteArray &page, const QList<QByteArray> &dossiers);
    /// Milliseconds to commit what is left.
    [[nodiscard]] double finish();

private:
    void insert(const QByteArray &dossier, const void *element);

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_row = nullptr;
    sqlite3_stmt *m_body = nullptr;
    class Parser;
    const std::unique_ptr<Parser> m_parser;
    int m_inTransaction = 0;
};

} // namespace zhiping::bench
