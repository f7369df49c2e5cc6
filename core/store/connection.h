// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/raw_statements.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

struct sqlite3;

namespace zhiping::store {

/// The only connection to one SQLite file, with its statements kept prepared.
///
/// Lives on the storage thread from `open()` to its destruction. SQL is always a literal; values are bound.
class Connection final
{
public:
    enum class Durability : quint8 {
        Disposable,    ///< WAL + NORMAL: a power cut may undo the last pages, never damage the file.
        Irreplaceable, ///< WAL + FULL: what was committed survives a power cut.
    };

    /// Opens or creates @p file and keeps everybody else out. `StorageDamaged` if it is not a database.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Durability durability);
    /// Opens an existing @p file of whatever version and writes nothing, not even what SQLite would tidy up.
    /// Nobody may write it meanwhile: what a lock would say is not asked.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openForReading(const QString &file);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Run one statement that returns no rows. @p values are bound to its ?s in order;
    /// an invalid QVariant is NULL, a null QString is an empty text.
    [[nodiscard]] Result<> run(QLatin1String sql, const QVariantList &values = {});
    /// Run one statement and hand every row to @p row, which must not run the same statement again.
    [[nodiscard]] Result<> read(QLatin1String sql, const QVariantList &values,
                                const std::function<void(const QSqlQuery &)> &row);
    /// The same for what every row of a pull goes through; see `RawStatements`.
    [[nodiscard]] Result<> runRaw(QLatin1String sql, std::initializer_list<Bound> values,
                                  std::optional<QByteArray> *first = nullptr);
    /// Run @p work between BEGIN IMMEDIATE and COMMIT; its error, or a failing commit, rolls everything back.
    [[nodiscard]] Result<> inTransaction(const std::function<Result<>()> &work);
    /// Run statements separated by lines of `;` alone, as schema steps are written.
    [[nodiscard]] Result<> runScript(QLatin1String script);

    /// The schema's version; 0 for a new file.
    [[nodiscard]] Result<int> userVersion();
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] Durability durability() const { return m_durability; }
    /// `StorageDamaged` if SQLite finds the file's structure broken, or an index that does not say what its
    /// table says: answers would be missing without a sign.
    [[nodiscard]] Result<> checkWhole();
    /// Closing is to change nothing any more: what is damaged stays as it was found.
    void leaveAsItIs();
    /// Bring everything from the log into the file, as closing does. What cannot be moved now stays in the
    /// log.
    void checkpoint();
    /// Copy the database, as it is now, to the new file @p path, whole and durable. What does not pass
    /// SQLite's own check there is removed again.
    [[nodiscard]] Result<> copyTo(const QString &path);
    /// The database as it is now, as the bytes of a file.
    [[nodiscard]] Result<QByteArray> image();
    /// Called, on the storage thread, each time SQLite reports damage or `damaged()` does.
    void whenDamaged(std::function<void()> report) { m_reportDamage = std::move(report); }
    /// For whoever finds damage that SQLite cannot see: reports it and answers `StorageDamaged`.
    [[nodiscard]] Error damaged(const QString &what) const;

private:
    Connection(QString name, QString file);
    [[nodiscard]] Result<> start(const QString &database, const QString &options);
    [[nodiscard]] Result<QSqlQuery *> prepared(QLatin1String sql);
    [[nodiscard]] Error failed(const QSqlQuery &query, QLatin1String sql) const;
    /// @p error of a statement, told to whoever has to know.
    [[nodiscard]] Error noted(Error error) const;
    [[nodiscard]] QString describe(QLatin1String sql) const;
    [[nodiscard]] sqlite3 *handle() const;
    /// What the operating system said last to this connection; 0: nothing.
    [[nodiscard]] int systemError() const;

    const QString m_name; ///< Qt's name of the connection.
    const QString m_file;
    bool m_onlyReads = false;
    bool m_staysAsItIs = false;
    Durability m_durability = Durability::Disposable;
    QHash<QLatin1String, std::shared_ptr<QSqlQuery>> m_statements;
    std::unique_ptr<RawStatements> m_raw;
    std::function<void()> m_reportDamage;
};

} // namespace zhiping::store
