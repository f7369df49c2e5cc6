// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/storage_thread.h"

#include <QThread>

namespace zhiping::store {

StorageThread::StorageThread()
    : m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("storage"));
    m_thread->start();
}

StorageThread::~StorageThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

Future<> StorageThread::runLatest(const QString &key, std::function<Result<>()> job)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    Future<> future = promise->future();
    {
        const std::lock_guard lock(m_mutex);
        for (auto queued = m_jobs.rbegin(); queued != m_jobs.rend() && !queued->plain; ++queued) {
            if (queued->key != key)
                continue;
            queued->keyed = std::move(job);
            queued->waiting.push_back(std::move(promise));
            return future;
        }
        m_jobs.push_back({{}, key, std::move(job), {std::move(promise)}});
    }
    m_wake.notify_one();
    return future;
}

void StorageThread::runWhenIdle(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_idleJobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StorageThread::dropIdle()
{
    const std::lock_guard lock(m_mutex);
    m_idleJobs.clear();
}

void StorageThread::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({std::move(job), {}, {}, {}});
    }
    m_wake.notify_one();
}

void StorageThread::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty() || !m_idleJobs.empty(); });
        if (m_jobs.empty() && m_idleJobs.empty())
            return;
        if (m_jobs.empty()) {
            if (!restOut(lock))
                continue;
            const std::function<void()> job = std::move(m_idleJobs.front());
            m_idleJobs.pop_front();
            lock.unlock();
            job();
            lock.lock();
            continue;
        }
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        if (job.plain) {
            job.plain();
        } else {
            const Result<> outcome = job.keyed();
            for (const Waiting &promise : job.waiting) {
                promise->addResult(outcome);
                promise->finish();
            }
        }
        lock.lock();
        m_busyUntil = std::chrono::steady_clock::now();
    }
}

bool StorageThread::restOut(std::unique_lock<std::mutex> &lock)
{
    using namespace std::chrono_literals;
    // Between two pages of a quick pull there is less.
    constexpr auto rest = 100ms;
    m_wake.wait_until(lock, m_busyUntil + rest, [this] { return m_stopping || !m_jobs.empty(); });
    return m_jobs.empty() && !m_idleJobs.empty();
}

} // namespace zhiping::store
