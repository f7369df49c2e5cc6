// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/connection_stream.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace zhiping::platform {

/// Threads that work through connections, made as they are needed up to a limit. Knows whether somebody is
/// waiting for one.
class WorkerThreads final : public httplib::TaskQueue
{
public:
    explicit WorkerThreads(int limit)
        : m_limit(size_t(limit))
    {
    }

    void enqueue(std::function<void()> task) override;
    /// Finishes what was enqueued, then joins every thread.
    void shutdown() override;

    /// More connections than free threads.
    [[nodiscard]] bool hasWaiting() const { return m_waiting > m_free; }

private:
    void work();

    const size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::atomic<int> m_waiting {0};
    std::atomic<int> m_free {0};
    bool m_shutDown = false;
    std::vector<std::thread> m_threads;
};

} // namespace zhiping::platform
