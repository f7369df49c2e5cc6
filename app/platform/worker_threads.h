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

/// A fixed number of threads that work through connections. Knows whether somebody is waiting for a thread.
class WorkerThreads final : public httplib::TaskQueue
{
public:
    explicit WorkerThreads(int count);

    void enqueue(std::function<void()> task) override;
    /// Finishes what was enqueued, then joins every thread.
    void shutdown() override;

    /// More connections than free threads.
    [[nodiscard]] bool hasWaiting() const { return m_waiting > m_free; }

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::atomic<int> m_waiting {0};
    std::atomic<int> m_free {0};
    bool m_shutDown = false;
    std::vector<std::thread> m_threads;
};

} // namespace zhiping::platform
