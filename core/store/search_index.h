// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_search.h"
#include "store/search_database.h"
#include "store/storage_thread.h"

#include <atomic>
#include <set>

namespace zhiping::store {

class Connection;
class DiskReserve;
class Sealer;
struct CacheChange;

/// The full-text index of what is in `cache.db`, in memory, on a thread of its own.
///
/// It follows the cache: `note()` tells it what a pull has changed, and it reads that again when the cache's
/// thread is idle, a few applications at a time, so that neither pulls nor searches wait for it. Only a
/// sealed snapshot goes to the disk, for the next start; it counts for exactly the cache it was made of and
/// the program that made it.
class SearchIndex final : public ports::ApplicationSearch
{
public:
    /// Everything is borrowed. The cache and its sealer are used on the cache's thread only, the file sealer
    /// on the files' thread only.
    struct Surroundings {
        StorageThread &cacheThread;
        Connection &cache;
        Sealer &cacheSealer;
        StorageThread &fileThread;
        Sealer &fileSealer;
        DiskReserve &reserve;
        QString snapshotFile;
        bool keepsSnapshot = true; ///< False: the profile is only read.
    };

    explicit SearchIndex(const Surroundings &surroundings);
    /// Ends what is going on and leaves a snapshot behind, unless `discard()` was called.
    ~SearchIndex() override;

    /// Take up the snapshot or begin anew. Returns at once.
    void start();
    /// The cache has changed, and the change is committed. Called on the cache's thread.
    void note(const CacheChange &change);
    /// Nothing is to be left on the disk at the end.
    void discard() { m_discarded = true; }
    /// What is on the disk is sealed under a key of the past: it goes, and another takes its place at the
    /// end.
    void renewSnapshot();
    /// Fulfilled once everything noted so far can be found, or with what prevents it.
    [[nodiscard]] Future<> caughtUp();

    [[nodiscard]] Future<ports::SearchAnswer> find(const QList<ports::SearchWord> &words) override;

private:
    /// What the cache holds when the index begins.
    struct CacheState {
        QString cursor;
        QHash<domain::ApplicationId, QString> revisions;
    };
    using Bodies = QList<std::pair<domain::ApplicationId, QByteArray>>; ///< Empty: it is not there.
    using Waiting = std::shared_ptr<QPromise<Result<>>>;

    [[nodiscard]] static Result<CacheState> readState(Connection &cache, Sealer &sealer);
    void load();
    [[nodiscard]] Result<std::unique_ptr<SearchDatabase>> fromSnapshot(const QString &cursor);
    void takeChange(const CacheChange &change);
    void want(const domain::ApplicationId &id, const QString &revision);
    void forget(const domain::ApplicationId &id);
    /// Have the next applications read; rest once there are none.
    void goOn();
    void readNext();
    void take(const Bodies &bodies);
    [[nodiscard]] Result<> add(const domain::ApplicationId &id, const QByteArray &body);
    void rest();
    void beginAnew(const QList<domain::ApplicationId> &ids);
    void keepSnapshot();
    void tell(const Result<> &outcome);
    /// Without an index nothing is found but by whoever looks through the rows.
    void giveUp(const Error &error);
    /// Give up where @p outcome is an error; whether it is none.
    bool holds(const Result<> &outcome);
    [[nodiscard]] bool isUpToDate() const { return m_database && m_wanted.empty() && m_reading == 0; }
    [[nodiscard]] Result<ports::SearchAnswer> answer(const QList<ports::SearchWord> &words, quint64 number);
    /// Queue @p job on the index's thread.
    void post(std::function<void()> job);

    const Surroundings m_around;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_discarded = false;
    std::atomic<quint64> m_latestSearch = 0;

    // What follows is used on m_thread only.
    std::unique_ptr<SearchDatabase> m_database; ///< Null before `load()` and after `giveUp()`.
    std::optional<Error> m_failure;
    std::set<QString> m_wanted; ///< Ids of applications to be read.
    qsizetype m_reading = 0;    ///< Applications on their way from the cache.
    QString m_cursor;           ///< Of what was noted last.
    qsizetype m_uncommitted = 0;
    qsizetype m_unkept = 0; ///< Changes that the snapshot on the disk lacks.
    std::vector<Waiting> m_waiting;

    StorageThread m_thread; ///< Last, so that it ends first.
};

} // namespace zhiping::store
