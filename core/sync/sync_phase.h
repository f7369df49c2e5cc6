// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"
#include "sync/attachment_policy.h"
#include "sync/sync_run.h"

#include <QSet>

#include <functional>

namespace zhiping::sync {

/// What the phases of one run share.
struct SyncState {
    const SyncPorts ports;
    const SyncOptions options;
    const RandomSource random;
    SyncReport report;
    QSet<domain::DecisionId> acknowledged; ///< By this run's answers.
    QSet<domain::ApplicationId> changed;   ///< By this run's pull.
    QList<domain::RulePackId> wantedPacks; ///< Referenced by applications, each once.
    AttachmentWishes wishes;               ///< Of applications somebody has to work on.
    bool leavesAttachments = false;        ///< To a later run.
};

/// One stretch of a run. Emits `finished()` once, from the event loop; destroying it stops it.
class SyncPhase : public QObject
{
    Q_OBJECT

public:
    explicit SyncPhase(SyncState &state)
        : m_state(state)
    {
    }

    virtual void start() = 0;

    /// Abort what is under way on the network and begin nothing more. Nothing is emitted any more. May be
    /// called from within a signal of the phase, which must then live until that returns.
    virtual void abort()
    {
        m_aborted = true;
        blockSignals(true);
        if (m_cancelPending)
            m_cancelPending();
    }

    /// `SyncState::leavesAttachments` has been set.
    virtual void leaveAttachments() { }

Q_SIGNALS:
    void progressed(const zhiping::sync::SyncProgress &progress);
    void finished(const zhiping::Result<> &outcome);

protected:
    /// Go on with @p then when @p future has succeeded; its error ends the phase.
    template <typename T, typename Then>
    void proceed(const Future<T> &future, Then then)
    {
        await(future, [this, then = std::move(then)](const Result<T> &outcome) mutable {
            if (!outcome.ok())
                Q_EMIT finished(outcome.error());
            else if constexpr (std::is_void_v<T>)
                then();
            else
                then(*outcome);
        });
    }

    /// Go on with @p then when @p future is done, whatever came of it.
    template <typename T, typename Then>
    void await(const Future<T> &future, Then then)
    {
        m_cancelPending = [future] { Future<T>(future).cancel(); };
        if (m_aborted)
            return m_cancelPending();
        whenDone(future, this, [this, then = std::move(then)](const Result<T> &outcome) mutable {
            m_cancelPending = {};
            if (!m_aborted)
                then(outcome);
        });
    }

    SyncState
        &m_state; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes): what phases are about

private:
    std::function<void()> m_cancelPending;
    bool m_aborted = false;
};

} // namespace zhiping::sync
