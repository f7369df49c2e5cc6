// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/search_database.h"

#include "base/log.h"
#include "store/search_tokens.h"
#include "store/sql_error.h"

#include <cstring>

#include <sqlite3.h>

namespace zhiping::store {

namespace {

/// FTS5 wants to own something per table; the tokenizer needs nothing.
int createTokenizer(void *, const char **, int, Fts5Tokenizer **made)
{
    static char nothing = 0;
    *made = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) { }

using TakeToken = int (*)(void *, int, const char *, int, int, int);

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, TakeToken takeToken)
{
    const SearchSide side = (flags & FTS5_TOKENIZE_QUERY) != 0 ? SearchSide::Query : SearchSide::Document;
    int code = SQLITE_OK;
    eachSearchToken(QByteArrayView(text, size), side, [&](const SearchToken &token) {
        code = takeToken(context, token.alternative ? FTS5_TOKEN_COLOCATED : 0, token.bytes.data(),
                         int(token.bytes.size()), int(token.from), int(token.until));
        return code == SQLITE_OK;
    });
    return code;
}

int registerTokenizer(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *asking = nullptr;
    int code = ::sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &asking, nullptr);
    if (code == SQLITE_OK) {
        ::sqlite3_bind_pointer(asking, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        ::sqlite3_step(asking);
        code = ::sqlite3_finalize(asking);
    }
    if (code != SQLITE_OK || !api)
        return code != SQLITE_OK ? code : SQLITE_ERROR;
    fts5_tokenizer ours {createTokenizer, deleteTokenizer, tokenize};
    return api->xCreateTokenizer(api, "zhiping", nullptr, &ours, nullptr);
}

// There is nothing to go back to after a power cut or an error, so nothing is kept for it.
constexpr const char *pragmas = "PRAGMA temp_store=MEMORY; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                                "PRAGMA trusted_schema=OFF";

constexpr const char *tables =
    "CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, tokenize='zhiping');"
    "INSERT INTO words(words, rank) VALUES('hashsize', 67108864);"
    "CREATE TABLE documents (number INTEGER PRIMARY KEY, application TEXT NOT NULL, revision TEXT NOT NULL)";

constexpr std::array statementTexts {
    "INSERT INTO words(rowid, text) VALUES (?1, ?2)", "INSERT INTO documents VALUES (?1, ?2, ?3)",
    "UPDATE documents SET application = '' WHERE number = ?1", "SELECT rowid FROM words WHERE words MATCH ?1",
    "INSERT INTO words(words, rank) VALUES('merge', ?1)"};

void bind(sqlite3_stmt *statement, int place, const QByteArray &utf8)
{
    ::sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

} // namespace

Result<std::unique_ptr<SearchDatabase>> SearchDatabase::create()
{
    std::unique_ptr<SearchDatabase> database(new SearchDatabase);
    Result<> made = database->open();
    if (made)
        made = database->execute(tables);
    if (made)
        made = database->prepare();
    if (!made)
        return made.error();
    return database;
}

Result<std::unique_ptr<SearchDatabase>> SearchDatabase::load(const QByteArray &image)
{
    std::unique_ptr<SearchDatabase> database(new SearchDatabase);
    Result<> loaded = database->open();
    if (loaded)
        loaded = database->adopt(image);
    if (loaded)
        loaded = database->execute(pragmas);
    if (loaded)
        loaded = database->readDocuments();
    if (loaded)
        loaded = database->prepare();
    if (!loaded)
        return Error {ErrorKind::StorageDamaged, loaded.error().evidence, {}};
    return database;
}

SearchDatabase::~SearchDatabase()
{
    for (sqlite3_stmt *statement : m_statements)
        ::sqlite3_finalize(statement);
    ::sqlite3_close_v2(m_handle);
}

Result<> SearchDatabase::open()
{
    int code = ::sqlite3_open_v2(
        ":memory:", &m_handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK)
        code = registerTokenizer(m_handle);
    if (code != SQLITE_OK)
        return failed(code, "open");
    return execute(pragmas);
}

Result<> SearchDatabase::adopt(const QByteArray &image)
{
    auto *bytes = static_cast<unsigned char *>(::sqlite3_malloc64(sqlite3_uint64(image.size())));
    if (!bytes)
        return failed(SQLITE_NOMEM, "load");
    std::memcpy(bytes, image.constData(), size_t(image.size()));
    // From here on the bytes are SQLite's, whatever comes of it.
    const int code = ::sqlite3_deserialize(m_handle, "main", bytes, image.size(), image.size(),
                                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    return code == SQLITE_OK ? Result<>() : failed(code, "load");
}

Result<> SearchDatabase::readDocuments()
{
    sqlite3_stmt *rows = nullptr;
    int code = ::sqlite3_prepare_v2(m_handle, "SELECT number, application, revision FROM documents", -1,
                                    &rows, nullptr);
    const auto text = [rows](int column) {
        return QString::fromUtf8(reinterpret_cast<const char *>(::sqlite3_column_text(rows, column)),
                                 ::sqlite3_column_bytes(rows, column));
    };
    while (code == SQLITE_OK && ::sqlite3_step(rows) == SQLITE_ROW) {
        const qsizetype number = ::sqlite3_column_int64(rows, 0);
        const domain::ApplicationId application(text(1));
        // A number stays in the index, so it is never given away again.
        if (!application.isEmpty())
            m_documents.insert(application, {number, text(2)});
        if (number >= m_byNumber.size())
            m_byNumber.resize(number + 1);
        m_byNumber[number] = application;
    }
    if (code == SQLITE_OK)
        code = ::sqlite3_reset(rows);
    ::sqlite3_finalize(rows);
    return code == SQLITE_OK ? Result<>() : failed(code, "read the documents");
}

Result<> SearchDatabase::prepare()
{
    for (size_t i = 0; i < statementCount; ++i) {
        const int code = ::sqlite3_prepare_v3(m_handle, statementTexts.at(i), -1, SQLITE_PREPARE_PERSISTENT,
                                              &m_statements.at(i), nullptr);
        if (code != SQLITE_OK)
            return failed(code, "prepare");
    }
    return {};
}

Result<> SearchDatabase::execute(const char *sql)
{
    const int code = ::sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<>() : failed(code, "execute");
}

Result<> SearchDatabase::begin()
{
    if (m_inTransaction)
        return {};
    m_inTransaction = true;
    return execute("BEGIN");
}

Result<> SearchDatabase::finish(Statement which)
{
    sqlite3_stmt *const prepared = statement(which);
    while (::sqlite3_step(prepared) == SQLITE_ROW) { }
    const int code = ::sqlite3_reset(prepared);
    return code == SQLITE_OK ? Result<>() : failed(code, statementTexts.at(size_t(which)));
}

Result<> SearchDatabase::add(const domain::ApplicationId &application, const QString &revision,
                             const QByteArray &document)
{
    if (const Result<> forgotten = forget(application); !forgotten)
        return forgotten;
    if (const Result<> begun = begin(); !begun)
        return begun;
    const qsizetype number = m_byNumber.size();
    sqlite3_stmt *const words = statement(Statement::AddText);
    ::sqlite3_bind_int64(words, 1, number);
    ::sqlite3_bind_text(words, 2, document.constData(), int(document.size()), SQLITE_STATIC);
    const Result<> added = finish(Statement::AddText);
    ::sqlite3_clear_bindings(words);
    if (!added)
        return added;
    sqlite3_stmt *const row = statement(Statement::AddDocument);
    ::sqlite3_bind_int64(row, 1, number);
    bind(row, 2, application.text().toUtf8());
    bind(row, 3, revision.toUtf8());
    if (const Result<> listed = finish(Statement::AddDocument); !listed)
        return listed;
    m_byNumber.append(application);
    m_documents.insert(application, {number, revision});
    m_tidying = true;
    return {};
}

Result<> SearchDatabase::forget(const domain::ApplicationId &application)
{
    const auto known = m_documents.constFind(application);
    if (known == m_documents.constEnd())
        return {};
    if (const Result<> begun = begin(); !begun)
        return begun;
    ::sqlite3_bind_int64(statement(Statement::Forget), 1, known->number);
    if (const Result<> forgotten = finish(Statement::Forget); !forgotten)
        return forgotten;
    m_byNumber[known->number] = {};
    m_documents.erase(known);
    return {};
}

Result<> SearchDatabase::commit()
{
    if (!m_inTransaction)
        return {};
    m_inTransaction = false;
    return execute("COMMIT");
}

Result<bool> SearchDatabase::tidy()
{
    constexpr int pages = 200;
    if (!m_tidying)
        return false;
    const int before = ::sqlite3_total_changes(m_handle);
    ::sqlite3_bind_int(statement(Statement::Tidy), 1, pages);
    if (const Result<> merged = finish(Statement::Tidy); !merged)
        return merged.error();
    // As FTS5 documents it: fewer than two changes say that there was nothing to merge.
    m_tidying = ::sqlite3_total_changes(m_handle) - before >= 2;
    return m_tidying;
}

Result<> SearchDatabase::find(const QByteArray &expression,
                              const std::function<bool(const domain::ApplicationId &)> &take)
{
    sqlite3_stmt *const rows = statement(Statement::Find);
    bind(rows, 1, expression);
    while (::sqlite3_step(rows) == SQLITE_ROW) {
        const domain::ApplicationId &found = m_byNumber.at(::sqlite3_column_int64(rows, 0));
        if (!found.isEmpty() && !take(found))
            break;
    }
    const int code = ::sqlite3_reset(rows);
    return code == SQLITE_OK ? Result<>() : failed(code, "find");
}

Result<QByteArray> SearchDatabase::image()
{
    if (const Result<> committed = commit(); !committed)
        return committed.error();
    sqlite3_int64 size = 0;
    unsigned char *const bytes = ::sqlite3_serialize(m_handle, "main", &size, 0);
    if (!bytes)
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("search: no memory for the image"), {}};
    QByteArray image(reinterpret_cast<const char *>(bytes), qsizetype(size));
    ::sqlite3_free(bytes);
    return image;
}

QString SearchDatabase::revisionOf(const domain::ApplicationId &application) const
{
    return m_documents.value(application).revision;
}

QList<domain::ApplicationId> SearchDatabase::applications() const
{
    return m_documents.keys();
}

Error SearchDatabase::failed(int code, const char *doing) const
{
    // SQLite's own message may quote what was searched for.
    Error error {kindOfSqliteCode(code),
                 QStringLiteral("search: %1: SQLite %2").arg(QString::fromLatin1(doing)).arg(code),
                 {}};
    qCWarning(logStore).noquote() << nameOf(error.kind) << error.evidence;
    return error;
}

} // namespace zhiping::store
