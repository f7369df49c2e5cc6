// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/queue_assembly.h"

#include "base/let_go.h"
#include "review/verdict_index.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <utility>

namespace zhiping::review {

int QueueAssembly::Queue::fill(const domain::ApplicationId &id, const VerdictIndex &verdicts)
{
    const int place = places.value(id, -1);
    if (place < 0)
        return place;
    QueueRow row = rows.at(place);
    verdicts.fill(row);
    rows.replace(place, std::move(row));
    return place;
}

QueueAssembly::QueueAssembly(const VerdictIndex &verdicts, bool municipal)
    : m_verdicts(verdicts)
    , m_municipal(municipal)
{
}

void QueueAssembly::start(const Reading &reading)
{
    m_reading = reading;
    m_queue = {};
    m_queue.rows.reserve(reading.summaries.size());
    m_queue.places.reserve(reading.summaries.size());
    m_queue.entries = reading.entries;
    m_begun = {reading.inProgress.cbegin(), reading.inProgress.cend()};
    m_queue.inProgress = int(m_begun.size());
    m_latest.clear();
    for (const ports::OutboxEntry &entry : reading.entries)
        m_latest.insert(entry.application, entry.state);
    m_unjudged.fill({});
    proceed();
}

void QueueAssembly::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        proceed();
}

void QueueAssembly::proceed()
{
    constexpr qint64 milliseconds = 6;
    constexpr qsizetype betweenLooks = 64;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype next = m_queue.rows.size(); next < m_reading.summaries.size(); ++next) {
        if (next % betweenLooks == 0 && timer.hasExpired(milliseconds))
            return m_timer.start(0, this);
        appendRow(m_reading.summaries.at(next));
    }
    finish();
}

void QueueAssembly::appendRow(const domain::ApplicationSummary &summary)
{
    QueueRow row;
    row.summary = summary;
    row.lane = laneOf(summary.stage, m_municipal);
    row.inProgress = m_begun.contains(summary.id);
    if (const auto state = m_latest.constFind(summary.id); state != m_latest.constEnd())
        row.outbox = *state;
    if (!m_verdicts.fill(row))
        m_unjudged.at(static_cast<std::size_t>(row.lane)).append(summary.id);
    m_queue.places.insert(summary.id, int(m_queue.rows.size()));
    m_queue.rows.append(std::move(row));
}

void QueueAssembly::finish()
{
    m_timer.stop();
    for (QList<domain::ApplicationId> &ids : m_unjudged)
        m_queue.unjudged.append(std::exchange(ids, {}));
    letGoElsewhere(std::exchange(m_reading, {}));
    Queue queue = std::exchange(m_queue, {});
    Q_EMIT finished(queue);
}

} // namespace zhiping::review
