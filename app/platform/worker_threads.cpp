// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/worker_threads.h"

namespace zhiping::platform {

void WorkerThreads::enqueue(std::function<void()> task)
{
    {
        const std::lock_guard guard(m_mutex);
        m_tasks.push_back(std::move(task));
        m_waiting = int(m_tasks.size());
        if (hasWaiting() && m_threads.size() < m_limit)
            m_threads.emplace_back([this] { work(); });
    }
    m_changed.notify_one();
}

void WorkerThreads::shutdown()
{
    {
        const std::lock_guard guard(m_mutex);
        m_shutDown = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void WorkerThreads::work()
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            ++m_free;
            m_changed.wait(lock, [this] { return m_shutDown || !m_tasks.empty(); });
            --m_free;
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_waiting = int(m_tasks.size());
        }
        task();
    }
}

} // namespace zhiping::platform
