// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/sync_control.h"
#include "sync/sync_run.h"

#include <QPointer>

namespace zhiping::reviewer {

class Workspace;

/// Shows the workspace's syncing to the screens and passes their wishes on. The reviewer's offline switch and
/// the room for attachments outlive a workspace.
class SyncBridge final : public models::SyncControl
{
    Q_OBJECT
public:
    using models::SyncControl::SyncControl;

    /// Follow @p workspace until `detach()` or its end.
    void attach(Workspace &workspace);
    void detach();

    [[nodiscard]] State state() const override;
    [[nodiscard]] bool wantsOffline() const override;
    [[nodiscard]] QDateTime lastSync() const override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] int unsent() const override;
    [[nodiscard]] std::optional<Error> lastError() const override;
    [[nodiscard]] std::optional<Room> missingRoom() const override;

    [[nodiscard]] std::optional<Removals> heldBackRemovals() const override;
    [[nodiscard]] QStringList unreadable() const override;

    [[nodiscard]] Future<> fetch(const domain::Attachment &attachment) override;
    [[nodiscard]] qint64 attachmentQuota() const override { return m_quota; }
    void setAttachmentQuota(qint64 bytes) override;

    void agreeToRemovals() override;
    void syncNow() override;
    void cancel() override;
    void setOffline(bool offline) override;

private:
    QPointer<Workspace> m_workspace;
    bool m_wantsOffline = false;
    qint64 m_quota = sync::SyncOptions().maxAttachmentBytes;
};

} // namespace zhiping::reviewer
