// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "review/queue_rows.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <array>

namespace zhiping::review {

class VerdictIndex;

/// Puts a queue together, a few milliseconds of the UI thread at a time: however long the queue is, whoever
/// types or scrolls meanwhile notices nothing.
class QueueAssembly final : public QObject
{
    Q_OBJECT
public:
    /// What the stores said.
    struct Reading {
        QList<domain::ApplicationSummary> summaries;
        QList<domain::ApplicationId> inProgress;
        QList<ports::OutboxEntry> entries;
    };
    struct Queue {
        QueueRows rows;
        QHash<domain::ApplicationId, int> places; ///< In `rows`.
        QList<ports::OutboxEntry> entries;
        int inProgress = 0;
        QList<domain::ApplicationId> unjudged; ///< Open lanes first.

        /// Put what @p verdicts knows of @p id into its row. The row's place, or -1 where there is none.
        int fill(const domain::ApplicationId &id, const VerdictIndex &verdicts);
    };

    /// Borrows @p verdicts, which must outlive it.
    QueueAssembly(const VerdictIndex &verdicts, bool municipal);

    /// Begin, which for a short queue is to finish, too.
    void start(const Reading &reading);
    /// The verdict on @p id has come meanwhile.
    void noteVerdict(const domain::ApplicationId &id) { m_queue.fill(id, m_verdicts); }

Q_SIGNALS:
    /// All of it is there. It goes to whoever listens.
    void finished(zhiping::review::QueueAssembly::Queue &queue);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    static constexpr std::size_t laneCount = 6;

    void proceed();
    void appendRow(const domain::ApplicationSummary &summary);
    void finish();

    const VerdictIndex &m_verdicts;
    const bool m_municipal;
    Reading m_reading;
    QSet<domain::ApplicationId> m_begun;
    QHash<domain::ApplicationId, ports::OutboxState> m_latest;
    std::array<QList<domain::ApplicationId>, laneCount> m_unjudged; ///< By lane.
    Queue m_queue;
    QBasicTimer m_timer;
};

} // namespace zhiping::review
