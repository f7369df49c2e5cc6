// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sync/sync_phase.h"

#include <QByteArray>
#include <QPointer>

#include <functional>

namespace zhiping::sync {

class AttachmentTransfer;

/// Fetches the rule packs that are wanted and not on this laptop.
class RulePackPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    void next();
    void fetch(const domain::RulePackId &id);

    qsizetype m_position = 0;
};

/// Fetches the attachments that are wanted and not on this laptop, within the room they are given.
class AttachmentPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;
    void leaveAttachments() override;

private:
    void choose(const QList<ports::KeptAttachment> &kept);
    void next();
    void take(const domain::Attachment &attachment, const Result<> &outcome);

    /// Removes @p files from the @p from th on, @p then goes on.
    void remove(const QStringList &files, qsizetype from, const std::function<void()> &then);
    void fetch(const domain::Attachment &attachment);

    QList<AttachmentFetch> m_missing;
    QPointer<AttachmentTransfer> m_transfer;
    qsizetype m_position = 0;
    int m_failuresInARow = 0;
};

} // namespace zhiping::sync
