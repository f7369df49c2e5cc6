// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <array>
#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace zhiping::store {

/// A full-text index in memory, of documents that belong to applications. SQLite's FTS5 with a tokenizer of
/// ours (`eachSearchToken`); none of it ever touches a file.
///
/// The text itself is not kept: a document that is forgotten stays in the index as a number that belongs to
/// nobody. After an error the index is of no use any more. Lives on one thread.
class SearchDatabase final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SearchDatabase>> create();
    /// From what `image()` gave. `StorageDamaged` if it is something else.
    [[nodiscard]] static Result<std::unique_ptr<SearchDatabase>> load(const QByteArray &image);
    ~SearchDatabase();
    Q_DISABLE_COPY_MOVE(SearchDatabase)

    /// Take in @p document (see `searchDocument()`) in place of what was known of @p application.
    [[nodiscard]] Result<> add(const domain::ApplicationId &application, const QString &revision,
                               const QByteArray &document);
    [[nodiscard]] Result<> forget(const domain::ApplicationId &application);
    /// What was added becomes part of the image, and quicker to look through.
    [[nodiscard]] Result<> commit();
    /// Some work on looking through it more quickly; whether more is left.
    [[nodiscard]] Result<bool> tidy();
    /// Hand every application with a document that @p expression finds (see `searchExpression()`) to @p take
    /// until it returns false.
    [[nodiscard]] Result<> find(const QByteArray &expression,
                                const std::function<bool(const domain::ApplicationId &)> &take);
    /// Everything, as the bytes of a file.
    [[nodiscard]] Result<QByteArray> image();

    /// The revision that is indexed; empty: none.
    [[nodiscard]] QString revisionOf(const domain::ApplicationId &application) const;
    [[nodiscard]] QList<domain::ApplicationId> applications() const;
    [[nodiscard]] qsizetype size() const { return m_documents.size(); }
    /// Numbers that belong to nobody.
    [[nodiscard]] qsizetype dead() const { return m_byNumber.size() - m_documents.size(); }

private:
    struct Document {
        qsizetype number = 0;
        QString revision;
    };
    enum class Statement : quint8 { AddText, AddDocument, Forget, Find, Tidy };
    static constexpr size_t statementCount = 5;

    SearchDatabase() = default;
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> adopt(const QByteArray &image);
    [[nodiscard]] Result<> readDocuments();
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> execute(const char *sql);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> finish(Statement statement);
    [[nodiscard]] sqlite3_stmt *statement(Statement which) const { return m_statements.at(size_t(which)); }
    [[nodiscard]] Error failed(int code, const char *doing) const;

    sqlite3 *m_handle = nullptr;
    std::array<sqlite3_stmt *, statementCount> m_statements {};
    QHash<domain::ApplicationId, Document> m_documents;
    QList<domain::ApplicationId> m_byNumber; ///< Empty ids: nobody's.
    bool m_inTransaction = false;
    bool m_tidying = false;
};

} // namespace zhiping::store
