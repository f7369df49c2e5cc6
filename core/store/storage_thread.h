// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

class QThread;

namespace zhiping::store {

/// The one thread that touches a profile's databases, and so the only writer and checkpointer.
///
/// SQLite 3.40 can corrupt a WAL when two connections write or checkpoint at the same moment
/// (sqlite.org/wal.html#walresetbug); with one thread there is never a second. Jobs run in the order they
/// were queued, so a read sees every write queued before it.
class StorageThread final
{
public:
    StorageThread();
    /// Runs everything that is queued, then ends the thread: words handed over are written even while
    /// quitting.
    ~StorageThread();
    Q_DISABLE_COPY_MOVE(StorageThread)

    /// Queue @p job, a callable returning a `Result`. Callable from any thread, the storage thread included.
    template <typename Job>
    [[nodiscard]] QFuture<std::invoke_result_t<Job>> run(Job job)
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Job>>>();
        promise->start();
        enqueue([promise, job = std::move(job)]() mutable {
            promise->addResult(job());
            promise->finish();
        });
        return promise->future();
    }

    /// Queue @p job behind everything else that is or will be queued until it runs: what nobody waits for. It
    /// begins only once there has been nothing else to do for a while, so that a pull, which comes back page
    /// after page, has the computer to itself.
    void runWhenIdle(std::function<void()> job);
    /// Forget what of that has not begun.
    void dropIdle();

    /// Queue @p job in place of one with the same @p key that has not begun, if nothing but other keyed jobs
    /// was queued since: only then does nobody see that the older one never ran. All futures complete with
    /// the job that did.
    [[nodiscard]] Future<> runLatest(const QString &key, std::function<Result<>()> job);

private:
    using Waiting = std::shared_ptr<QPromise<Result<>>>;
    struct Job {
        std::function<void()> plain; ///< For jobs without a key.
        QString key;
        std::function<Result<>()> keyed;
        std::vector<Waiting> waiting;
    };

    void enqueue(std::function<void()> job);
    void work();
    /// Under @p lock: wait until an idle job may begin. False if there is something else to do by then.
    [[nodiscard]] bool restOut(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::deque<std::function<void()>> m_idleJobs;
    std::chrono::steady_clock::time_point m_busyUntil {};
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace zhiping::store
