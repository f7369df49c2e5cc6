// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/sync_run.h"

#include "sync/fetch_phase.h"
#include "sync/pull_phase.h"
#include "sync/push_phase.h"
#include "sync/survey_phase.h"

#include <deque>

namespace zhiping::sync {

class SyncRun::Private
{
public:
    Private(SyncRun &owner, const SyncPorts &ports, SyncOptions options, RandomSource random)
        : q(owner)
        , m_state {ports, options, std::move(random), {}, {}, {}, {}, {}}
    {
        m_phases.push_back(std::make_unique<PushPhase>(m_state));
        m_phases.push_back(std::make_unique<PullPhase>(m_state));
        m_phases.push_back(std::make_unique<SurveyPhase>(m_state));
        m_phases.push_back(std::make_unique<RulePackPhase>(m_state));
        m_phases.push_back(std::make_unique<AttachmentPhase>(m_state));
    }

    ~Private()
    {
        if (!m_isOver && !m_phases.empty())
            m_phases.front()->abort();
    }
    Q_DISABLE_COPY_MOVE(Private)

    void startPhase()
    {
        if (m_isOver)
            return;
        if (m_phases.empty())
            return conclude(m_state.report);
        SyncPhase *phase = m_phases.front().get();
        QObject::connect(phase, &SyncPhase::progressed, &q, &SyncRun::progressed);
        // Queued: a phase is gone after it has finished, and must not be in the middle of a call then.
        QObject::connect(
            phase, &SyncPhase::finished, &q,
            [this](const Result<> &outcome) {
                if (m_isOver)
                    return;
                m_phases.pop_front();
                if (outcome)
                    startPhase();
                else
                    conclude(outcome.error());
            },
            Qt::QueuedConnection);
        phase->start();
    }

    void conclude(const Result<SyncReport> &outcome)
    {
        m_isOver = true;
        Q_EMIT q.finished(outcome);
    }

    void leaveAttachments()
    {
        m_state.leavesAttachments = true;
        if (!m_isOver && !m_phases.empty())
            m_phases.front()->leaveAttachments();
    }

    void cancel()
    {
        if (m_isOver)
            return;
        m_isOver = true;
        if (!m_phases.empty())
            m_phases.front()->abort();
        QMetaObject::invokeMethod(
            &q,
            [this] {
                Q_EMIT q.finished(Error {ErrorKind::Cancelled, QStringLiteral("the run was cancelled"), {}});
            },
            Qt::QueuedConnection);
    }

private:
    SyncRun &q;
    SyncState m_state;
    std::deque<std::unique_ptr<SyncPhase>> m_phases;
    bool m_isOver = false;
};

SyncRun::SyncRun(const SyncPorts &ports, SyncOptions options, RandomSource random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, ports, options, std::move(random)))
{
}

SyncRun::~SyncRun() = default;

void SyncRun::start()
{
    QMetaObject::invokeMethod(
        this, [this] { d->startPhase(); }, Qt::QueuedConnection);
}

void SyncRun::leaveAttachments()
{
    d->leaveAttachments();
}

void SyncRun::cancel()
{
    d->cancel();
}

} // namespace zhiping::sync
