// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "ports/network_policy.h"
#include "sync/sync_run.h"

#include <QDateTime>
#include <QHash>
#include <QTimer>

#include <optional>

namespace zhiping::domain {
struct Attachment;
}

namespace zhiping::sync {

/// Decides when to attempt a `SyncRun`, one at a time: at the start, soon after a decision was sealed, when
/// the network returns, every five minutes, and after a failure with growing random pauses that are never
/// shorter than what the platform asked for. Without a session it waits for `noteSignedIn()`.
class SyncScheduler final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Offline, ///< Not started, switched off by the reviewer, or the last attempt found no network.
        UpToDate,
        Syncing,
        WaitingForSignIn,
        Failed, ///< See `lastError()`. Nothing is lost.
    };

    /// Borrows everything in @p ports.
    SyncScheduler(const SyncPorts &ports, RandomSource random = systemRandom, SyncOptions options = {},
                  QObject *parent = nullptr);
    ~SyncScheduler() override;

    /// Begin scheduling, with a first attempt at once.
    void start();
    /// The reviewer's switch. `Offline` aborts what is under way and holds whatever else happens.
    void setNetworkPolicy(ports::NetworkPolicy desired);
    /// The operating system's hint. It may be wrong, so `syncNow()` disregards it.
    void setReachable(bool reachable);
    void noteSealed();
    /// The reviewer takes applications along, or no longer: their files follow soon.
    void notePacked();
    /// Bytes for attachments on this laptop, all together. The next run keeps to it.
    void setAttachmentQuota(qint64 bytes);
    /// Bring one attachment here now, before everything else, whatever the quota: somebody waits for it.
    /// Cancelling aborts it; what has come stays for the next time. `Offline` while switched off.
    [[nodiscard]] Future<> fetch(const domain::Attachment &attachment);
    void noteSignedIn();
    /// The reviewer asks: now, whatever the pauses, and every file is looked for. Does nothing while switched
    /// off.
    void syncNow();
    /// The reviewer agrees to the removals that the last run held back: they follow now.
    void agreeToRemovals();
    /// Abort the run under way, if any; the next attempt follows in its time.
    void cancel();
    /// Look at the clock again: after the computer slept, timers are late.
    void wake();

    [[nodiscard]] State state() const;
    [[nodiscard]] ports::NetworkPolicy desiredPolicy() const { return m_desired; }
    /// What is attempted without being asked: nothing while there is no network.
    [[nodiscard]] ports::NetworkPolicy effectivePolicy() const;
    [[nodiscard]] QDateTime lastSync() const { return m_lastSync; } ///< UTC; invalid: never in this session.
    [[nodiscard]] std::optional<Error> lastError() const { return m_lastError; }
    /// Of the last run that came to its end.
    [[nodiscard]] const SyncReport &lastReport() const { return m_lastReport; }
    [[nodiscard]] const SyncProgress &progress() const { return m_progress; }
    /// Time until the next attempt; nothing while none is planned.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextAttemptIn() const;

Q_SIGNALS:
    void stateChanged();
    void progressed(const zhiping::sync::SyncProgress &progress);
    void finished(const zhiping::Result<zhiping::sync::SyncReport> &outcome);
    /// Of what `fetch()` brings: so many bytes are here.
    void fetching(const QString &sha256, qint64 here);

private:
    using Milliseconds = std::chrono::milliseconds;

    void attempt();
    void endFetch(const QString &sha256);
    void conclude(const Result<SyncReport> &outcome);
    void noteSuccess(const SyncReport &report);
    void noteFailure(const Error &error);
    void plan(Milliseconds delay);
    void planAtMost(Milliseconds delay);
    void unplan();
    void arm();

    const SyncPorts m_ports;
    const RandomSource m_random;
    SyncOptions m_options;
    SyncRun *m_run = nullptr; ///< A child; deletes itself later.
    /// By digest. While there is one, no run fetches attachments: no file is brought twice at a time.
    QHash<QString, Future<>> m_fetches;
    ports::NetworkPolicy m_desired = ports::NetworkPolicy::Online;
    bool m_started = false;
    bool m_reachable = true;
    bool m_waitsForSignIn = false;
    bool m_againSoon = false; ///< Something came up while a run was under way.
    bool m_removalsAgreed = false;
    bool m_surveyed = false;           ///< A run of this session has looked through every application.
    int m_failures = 0;                ///< In a row.
    std::optional<Milliseconds> m_due; ///< On the monotonic clock, as the two below.
    Milliseconds m_notBefore {};       ///< What the platform asked for.
    std::optional<Milliseconds> m_lastAttempt;
    QDateTime m_lastSync;
    std::optional<Error> m_lastError;
    SyncReport m_lastReport;
    SyncProgress m_progress;
    QTimer m_timer;
};

} // namespace zhiping::sync
