// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/sync_bridge.h"

#include "reviewer/workspace.h"

#include <algorithm>

namespace zhiping::reviewer {

namespace {

models::SyncControl::Step stepOf(sync::SyncProgress::Step step)
{
    using Step = models::SyncControl::Step;
    switch (step) {
    case sync::SyncProgress::Step::Sending:
        return Step::Sending;
    case sync::SyncProgress::Step::Pulling:
        return Step::Pulling;
    case sync::SyncProgress::Step::FetchingRulePacks:
        return Step::FetchingRulePacks;
    case sync::SyncProgress::Step::FetchingAttachments:
        return Step::FetchingAttachments;
    }
    Q_UNREACHABLE();
}

} // namespace

void SyncBridge::attach(Workspace &workspace)
{
    m_workspace = &workspace;
    connect(&workspace.scheduler(), &sync::SyncScheduler::stateChanged, this, &SyncBridge::changed);
    connect(&workspace.scheduler(), &sync::SyncScheduler::progressed, this, &SyncBridge::changed);
    connect(&workspace.desk(), &review::ReviewDesk::queueChanged, this, &SyncBridge::changed);
    connect(&workspace.scheduler(), &sync::SyncScheduler::fetching, this, &SyncBridge::fetching);
    workspace.scheduler().setAttachmentQuota(m_quota);
    setOffline(m_wantsOffline);
}

void SyncBridge::detach()
{
    if (m_workspace) {
        m_workspace->scheduler().disconnect(this);
        m_workspace->desk().disconnect(this);
    }
    m_workspace.clear();
    Q_EMIT changed();
}

models::SyncControl::State SyncBridge::state() const
{
    if (!m_workspace)
        return State::Offline;
    if (wantsOffline())
        return State::Offline;
    if (!m_workspace->isSignedIn())
        return State::WaitingForSignIn;
    switch (m_workspace->scheduler().state()) {
    case sync::SyncScheduler::State::Offline:
        return State::Offline;
    case sync::SyncScheduler::State::UpToDate:
        return State::UpToDate;
    case sync::SyncScheduler::State::Syncing:
        return State::Syncing;
    case sync::SyncScheduler::State::WaitingForSignIn:
        return State::WaitingForSignIn;
    case sync::SyncScheduler::State::Failed:
        return State::Failed;
    }
    Q_UNREACHABLE();
}

bool SyncBridge::wantsOffline() const
{
    return m_wantsOffline || (m_workspace && m_workspace->profile().isReadOnly());
}

QDateTime SyncBridge::lastSync() const
{
    return m_workspace ? m_workspace->scheduler().lastSync() : QDateTime();
}

models::SyncControl::Progress SyncBridge::progress() const
{
    if (!m_workspace)
        return {};
    const sync::SyncProgress &progress = m_workspace->scheduler().progress();
    return {progress.done,  progress.total,      progress.item,  stepOf(progress.step),
            progress.bytes, progress.bytesTotal, progress.sha256};
}

int SyncBridge::unsent() const
{
    if (!m_workspace)
        return 0;
    const QList<ports::OutboxEntry> &entries = m_workspace->desk().outbox();
    return int(
        std::count_if(entries.cbegin(), entries.cend(), [](const auto &entry) { return !entry.receipt; }));
}

std::optional<Error> SyncBridge::lastError() const
{
    return m_workspace ? m_workspace->scheduler().lastError() : std::nullopt;
}

std::optional<models::SyncControl::Room> SyncBridge::missingRoom() const
{
    if (!m_workspace)
        return {};
    const auto shortage = m_workspace->profile().shortage();
    return shortage ? std::optional(Room {shortage->needed, shortage->free}) : std::nullopt;
}

std::optional<models::SyncControl::Removals> SyncBridge::heldBackRemovals() const
{
    if (!m_workspace)
        return {};
    const auto held = m_workspace->scheduler().lastReport().heldBack;
    return held ? std::optional(Removals {int(held->many), int(held->of)}) : std::nullopt;
}

QStringList SyncBridge::unreadable() const
{
    return m_workspace ? m_workspace->scheduler().lastReport().unreadable : QStringList();
}

Future<> SyncBridge::fetch(const domain::Attachment &attachment)
{
    if (!m_workspace || m_workspace->profile().isReadOnly())
        return ready<void>(Error {ErrorKind::Offline, QStringLiteral("nothing can be kept here"), {}});
    return m_workspace->scheduler().fetch(attachment);
}

void SyncBridge::setAttachmentQuota(qint64 bytes)
{
    m_quota = bytes;
    if (m_workspace)
        m_workspace->scheduler().setAttachmentQuota(bytes);
}

void SyncBridge::agreeToRemovals()
{
    if (m_workspace)
        m_workspace->scheduler().agreeToRemovals();
}

void SyncBridge::syncNow()
{
    if (m_workspace)
        m_workspace->scheduler().syncNow();
}

void SyncBridge::cancel()
{
    if (m_workspace)
        m_workspace->scheduler().cancel();
}

void SyncBridge::setOffline(bool offline)
{
    m_wantsOffline = offline;
    if (m_workspace)
        m_workspace->scheduler().setNetworkPolicy(offline ? ports::NetworkPolicy::Offline
                                                          : ports::NetworkPolicy::Online);
    Q_EMIT changed();
}

} // namespace zhiping::reviewer
