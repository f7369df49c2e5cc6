// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/progress.h"

#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace zhiping::rules {

Progress::Progress(const Console &console, QString what, qint64 total)
    : m_console(console)
    , m_what(std::move(what))
    , m_total(total)
{
}

Progress::~Progress()
{
    if (m_width == 0)
        return;
    m_console.err << '\r' << QString(m_width, u' ') << '\r';
    m_console.err.flush();
}

void Progress::show(qint64 done)
{
    if (!m_console.errIsTerminal || m_total <= 0)
        return;
    constexpr qint64 cells = 30;
    constexpr qint64 percent = 100;
    const auto filled = qsizetype(done * cells / m_total);
    const QString line = m_what + QStringLiteral(" [") + QString(filled, u'#') + QString(cells - filled, u'.')
        + QStringLiteral("] %1 %").arg(done * percent / m_total);
    m_console.err << '\r' << line;
    m_console.err.flush();
    m_width = line.size();
}

void onAllCores(qint64 count, const std::function<void(qint64)> &work, Progress &progress)
{
    constexpr std::chrono::milliseconds betweenReports {100};
    std::atomic<qint64> next {0};
    std::atomic<qint64> done {0};
    std::mutex mutex;
    std::condition_variable finished;
    unsigned running = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    const auto labour = [&] {
        for (qint64 i = next++; i < count; i = next++) {
            work(i);
            ++done;
        }
        const std::lock_guard lock(mutex);
        --running;
        finished.notify_one();
    };
    for (unsigned i = running; i > 0; --i)
        threads.emplace_back(labour);
    {
        std::unique_lock lock(mutex);
        while (!finished.wait_for(lock, betweenReports, [&running] { return running == 0; }))
            progress.show(done);
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace zhiping::rules
