// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/sqlite_statement.h"

#include <QString>

#include <memory>
#include <mutex>
#include <semaphore>
#include <type_traits>
#include <utility>
#include <vector>

namespace zhiping::platform {

/// The platform's SQLite database: WAL, synchronous FULL, one writer at a time, any number of readers.
///
/// Inside this layer a storage fault is the exception `StorageFailure`; it leaves the layer as a `Result` or
/// as an HTTP 503, never as an exception. Thread-safe: every call takes a connection of its own out of a
/// pool. Another process (the admin command line) may use the same file meanwhile.
class Database
{
public:
    /// Who truncates the write-ahead log. Only one process may: SQLite 3.40 can damage a file when two do.
    enum class Checkpoints : quint8 { Here, Elsewhere };

    /// Opens @p file, creates and migrates it as needed.
    static Result<std::unique_ptr<Database>> open(const QString &file, Checkpoints checkpoints);
    ~Database();

    /// Runs @p work(Connection &) on one consistent snapshot. Only so many do at once, because each has
    /// memory of its own and the processors are no more; @p work must not wait for another read.
    template <typename Work>
    auto read(Work &&work)
    {
        const Turn turn(m_turns);
        Lease lease(*this, Mode::Read);
        Transaction transaction(*lease.connection, "BEGIN");
        return finish(transaction, *lease.connection, std::forward<Work>(work));
    }

    /// Runs @p work(Connection &) in one write transaction (BEGIN IMMEDIATE). When this returns, the change
    /// survives a power cut; when @p work throws or answers an error, nothing of it remains.
    template <typename Work>
    auto write(Work &&work)
    {
        const std::lock_guard guard(m_writing);
        Lease lease(*this, Mode::Write);
        Transaction transaction(*lease.connection, "BEGIN IMMEDIATE");
        return finish(transaction, *lease.connection, std::forward<Work>(work));
    }

    /// Writes one consistent snapshot into @p file, which must not exist, while others read and write.
    void copyTo(const QString &file);

    /// Runs @p work(Connection &) on @p file as it lies there, after checking all of it. Changes nothing,
    /// not even beside the file. `StorageDamaged` if it is not sound.
    template <typename Work>
    static auto inspect(const QString &file, Work &&work) -> Result<std::invoke_result_t<Work, Connection &>>
    {
        try {
            const std::unique_ptr<Connection> connection = soundly(file);
            return std::forward<Work>(work)(*connection);
        } catch (const StorageFailure &failure) {
            return errorOf(failure);
        }
    }

private:
    enum class Mode : quint8 { Read, Write };

    static constexpr int readersAtOnce = 8;
    using Turns = std::counting_semaphore<readersAtOnce>;

    struct Turn {
        explicit Turn(Turns &from)
            : turns(from)
        {
            turns.acquire();
        }
        ~Turn() { turns.release(); }
        Q_DISABLE_COPY_MOVE(Turn)
        Turns &turns;
    };

    struct Lease {
        Lease(Database &from, Mode wanted);
        ~Lease();
        Q_DISABLE_COPY_MOVE(Lease)
        Database &database;
        Mode mode;
        std::unique_ptr<Connection> connection;
    };

    struct Transaction {
        Transaction(Connection &on, const char *begin);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)
        void commit();
        Connection &connection;
        bool open = true;
    };

    template <typename Work>
    static auto finish(Transaction &transaction, Connection &connection, Work &&work)
    {
        if constexpr (std::is_void_v<decltype(work(connection))>) {
            std::forward<Work>(work)(connection);
            transaction.commit();
        } else {
            auto value = std::forward<Work>(work)(connection);
            if constexpr (requires { value.error(); }) {
                if (!value.ok())
                    return value;
            }
            transaction.commit();
            return value;
        }
    }

    Database(QString file, Checkpoints checkpoints);
    Q_DISABLE_COPY_MOVE(Database)
    [[nodiscard]] std::unique_ptr<Connection> connect(Mode mode) const;
    /// Unchangeable, and checked from end to end.
    static std::unique_ptr<Connection> soundly(const QString &file);
    static Error errorOf(const StorageFailure &failure);

    const QString m_file;
    const Checkpoints m_checkpoints;
    Turns m_turns {readersAtOnce};
    std::mutex m_writing;
    std::mutex m_pool;
    std::vector<std::unique_ptr<Connection>> m_idleReaders;
    std::unique_ptr<Connection> m_idleWriter;
};

} // namespace zhiping::platform
