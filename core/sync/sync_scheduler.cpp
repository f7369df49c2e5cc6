// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/sync_scheduler.h"

#include "base/clock.h"
#include "base/log.h"
#include "sync/attachment_transfer.h"

#include <algorithm>
#include <utility>

namespace zhiping::sync {

using ports::NetworkPolicy;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds period = 5min;
constexpr std::chrono::milliseconds soon = 1s;           // Sealing several decisions in a row makes one run.
constexpr std::chrono::milliseconds betweenProbes = 30s; // A network that comes and goes causes no storm.
constexpr std::chrono::milliseconds afterHopeless =
    15min; // What repeating cannot help may still be repaired.

} // namespace

SyncScheduler::SyncScheduler(const SyncPorts &ports, RandomSource random, SyncOptions options,
                             QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_random(std::move(random))
    , m_options(options)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncScheduler::wake);
}

SyncScheduler::~SyncScheduler() = default;

void SyncScheduler::start()
{
    if (std::exchange(m_started, true))
        return;
    if (effectivePolicy() == NetworkPolicy::Online)
        attempt();
    else
        Q_EMIT stateChanged();
}

void SyncScheduler::setNetworkPolicy(NetworkPolicy desired)
{
    if (std::exchange(m_desired, desired) == desired)
        return;
    if (desired == NetworkPolicy::Offline) {
        unplan();
        cancel();
    } else if (m_started && !m_waitsForSignIn) {
        plan(0ms);
    }
    Q_EMIT stateChanged();
}

void SyncScheduler::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) == reachable)
        return;
    if (!reachable) {
        unplan();
    } else if (m_started && !m_waitsForSignIn) {
        const Milliseconds now = m_ports.clock.monotonic();
        const Milliseconds sinceLast = m_lastAttempt ? now - *m_lastAttempt : betweenProbes;
        planAtMost(std::max<Milliseconds>(soon, betweenProbes - sinceLast));
    }
    Q_EMIT stateChanged();
}

void SyncScheduler::noteSealed()
{
    if (m_run)
        m_againSoon = true;
    else if (m_started && !m_waitsForSignIn && m_failures == 0)
        planAtMost(soon);
}

void SyncScheduler::notePacked()
{
    m_surveyed = false;
    noteSealed();
}

void SyncScheduler::setAttachmentQuota(qint64 bytes)
{
    if (std::exchange(m_options.maxAttachmentBytes, bytes) != bytes)
        notePacked();
}

Future<> SyncScheduler::fetch(const domain::Attachment &attachment)
{
    const QString sha256 = attachment.sha256;
    if (m_desired == NetworkPolicy::Offline)
        return ready<void>(Error {ErrorKind::Offline, QStringLiteral("switched off"), {}});
    if (const auto underWay = m_fetches.constFind(sha256); underWay != m_fetches.constEnd())
        return *underWay;
    auto *transfer = new AttachmentTransfer(m_ports.api, m_ports.attachments, attachment, this);
    m_fetches.insert(sha256, transfer->outcome());
    if (m_run) {
        m_againSoon = true;
        m_run->leaveAttachments();
    }
    connect(transfer, &AttachmentTransfer::progressed, this,
            [this, sha256](qint64 here) { Q_EMIT fetching(sha256, here); });
    whenDone(transfer->outcome(), this, [this, sha256](const Result<> &) { endFetch(sha256); });
    return transfer->outcome();
}

void SyncScheduler::endFetch(const QString &sha256)
{
    m_fetches.remove(sha256);
    if (m_fetches.isEmpty() && !m_run && m_againSoon)
        planAtMost(soon);
}

void SyncScheduler::noteSignedIn()
{
    m_waitsForSignIn = false;
    m_failures = 0;
    m_lastError.reset();
    if (m_started && !m_run && m_desired == NetworkPolicy::Online)
        plan(0ms);
    Q_EMIT stateChanged();
}

void SyncScheduler::syncNow()
{
    if (!m_started || m_desired != NetworkPolicy::Online)
        return;
    // Whoever asks misses something: it may be a file that was here and is of no use any more.
    m_surveyed = false;
    attempt();
}

void SyncScheduler::agreeToRemovals()
{
    m_removalsAgreed = true;
    if (m_run)
        m_againSoon = true;
    else
        syncNow();
}

void SyncScheduler::cancel()
{
    if (m_run)
        m_run->cancel();
}

void SyncScheduler::wake()
{
    if (!m_due || m_ports.clock.monotonic() < *m_due)
        return arm();
    if (m_run) {
        // The one under way may just be ending for a reason that no longer holds.
        m_againSoon = true;
        return unplan();
    }
    attempt();
}

SyncScheduler::State SyncScheduler::state() const
{
    if (!m_started || m_desired == NetworkPolicy::Offline)
        return State::Offline;
    if (m_run != nullptr || nextAttemptIn() == 0ms)
        return State::Syncing;
    if (m_waitsForSignIn)
        return State::WaitingForSignIn;
    if (!m_reachable || (m_lastError && m_lastError->kind == ErrorKind::Offline))
        return State::Offline;
    return m_lastError ? State::Failed : State::UpToDate;
}

NetworkPolicy SyncScheduler::effectivePolicy() const
{
    return m_reachable ? m_desired : NetworkPolicy::Offline;
}

std::optional<std::chrono::milliseconds> SyncScheduler::nextAttemptIn() const
{
    if (!m_due)
        return {};
    return std::max<Milliseconds>(0ms, *m_due - m_ports.clock.monotonic());
}

void SyncScheduler::attempt()
{
    if (m_run)
        return;
    unplan();
    m_lastAttempt = m_ports.clock.monotonic();
    m_againSoon = false;
    m_progress = {};
    SyncOptions options = m_options;
    options.surveyEverything = m_options.surveyEverything && !m_surveyed;
    options.probing = m_lastError.has_value();
    options.removalsAgreed = m_removalsAgreed;
    m_run = new SyncRun(m_ports, options, m_random, this);
    connect(m_run, &SyncRun::progressed, this, [this](const SyncProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed(progress);
    });
    connect(m_run, &SyncRun::finished, this, &SyncScheduler::conclude);
    if (!m_fetches.isEmpty()) {
        m_againSoon = true;
        m_run->leaveAttachments();
    }
    m_run->start();
    Q_EMIT stateChanged();
}

void SyncScheduler::conclude(const Result<SyncReport> &outcome)
{
    m_run->deleteLater();
    m_run = nullptr;
    if (outcome)
        noteSuccess(*outcome);
    else
        noteFailure(outcome.error());
    if (effectivePolicy() == NetworkPolicy::Offline)
        unplan();
    Q_EMIT finished(outcome);
    Q_EMIT stateChanged();
}

void SyncScheduler::noteSuccess(const SyncReport &report)
{
    m_lastSync = m_ports.clock.nowUtc();
    qCInfo(logSync) << "synced: decisions received by the platform" << report.decisionsAcknowledged
                    << "confirmed" << report.decisionsConfirmed << "in conflict" << report.decisionsInConflict
                    << "parked" << report.decisionsParked << "delayed" << report.decisionsDelayed
                    << "applications changed" << report.applicationsChanged << "gone"
                    << report.applicationsGone << "files" << report.attachmentsFetched << "missing"
                    << report.attachmentsMissing;
    m_lastError.reset();
    m_lastReport = report;
    // Agreed once, for what was shown.
    m_removalsAgreed = m_removalsAgreed && report.heldBack.has_value();
    m_waitsForSignIn = false;
    m_surveyed = report.attachmentsMissing == 0 && report.rulePacksMissing == 0;
    // The session is fine, but something did not get through: that is tried again like any failure.
    m_failures = report.decisionsDelayed > 0 ? m_failures + 1 : 0;
    if (m_failures > 0)
        plan(std::min(period, backOff(m_failures, m_random())));
    else
        plan(m_againSoon ? soon : period);
}

void SyncScheduler::noteFailure(const Error &error)
{
    // What this run's pull has changed may still lack its files.
    m_surveyed = false;
    if (error.kind == ErrorKind::Cancelled) {
        if (!m_lastSync.isValid())
            m_lastError = error;
        plan(m_againSoon ? soon : period);
        return;
    }
    qCInfo(logSync).noquote() << "sync failed:" << nameOf(error.kind);
    m_lastError = error;
    ++m_failures;
    switch (retryAdviceFor(error)) {
    case RetryAdvice::AfterSignIn:
        m_waitsForSignIn = true;
        unplan();
        return;
    case RetryAdvice::Later:
        if (error.retryAfter)
            m_notBefore = m_ports.clock.monotonic() + *error.retryAfter;
        plan(backOff(m_failures, m_random(), error.retryAfter));
        return;
    case RetryAdvice::AfterDecisionByUser:
    case RetryAdvice::Never:
        plan(afterHopeless);
        return;
    }
}

void SyncScheduler::plan(Milliseconds delay)
{
    m_due = std::max(m_ports.clock.monotonic() + delay, m_notBefore);
    arm();
}

void SyncScheduler::planAtMost(Milliseconds delay)
{
    if (effectivePolicy() == NetworkPolicy::Offline)
        return;
    const auto planned = nextAttemptIn();
    plan(planned ? std::min(*planned, delay) : delay);
}

void SyncScheduler::unplan()
{
    m_due.reset();
    m_timer.stop();
}

void SyncScheduler::arm()
{
    if (const auto wait = nextAttemptIn())
        m_timer.start(*wait);
}

} // namespace zhiping::sync
