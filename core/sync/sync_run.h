// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "sync/back_off.h"
#include "sync/sync_report.h"

#include <QObject>

#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::ports {
class ApplicationStore;
class AttachmentStore;
class Briefcase;
class DecisionOutbox;
class ReviewApi;
class WorkStore;
} // namespace zhiping::ports

namespace zhiping::sync {

/// What syncing stands on. Borrowed; everything must outlive its user.
struct SyncPorts {
    ports::ReviewApi &api;
    ports::ApplicationStore &applications;
    ports::AttachmentStore &attachments;
    ports::DecisionOutbox &outbox;
    ports::WorkStore &work;
    ports::Briefcase &briefcase;
    const Clock &clock;
};

struct SyncOptions {
    int pageSize = 500;
    qint64 maxAttachmentBytes = qint64(2) * 1024 * 1024 * 1024; ///< On this laptop, all together.
    /// Look through every application for missing rule packs and attachments, not only through those that
    /// this run's pull has changed.
    bool surveyEverything = true;
    /// The last run failed: one decision is the probe, and the next follows only when it was answered.
    bool probing = false;
    /// A person has agreed to removals that are many.
    bool removalsAgreed = false;
};

/// One attempt to bring this laptop and the platform to the same state.
///
/// Push first, then pull: if the link drops half-way, the reviewer's work is the part that got through. Then
/// the rule packs and attachments that the pulled applications need. A run cannot be restarted;
/// `SyncScheduler` makes a new one, so no state can leak from a failed attempt into the next. Everything
/// durable is in the stores: a run that dies anywhere is taken up by the next.
class SyncRun final : public QObject
{
    Q_OBJECT

public:
    SyncRun(const SyncPorts &ports, SyncOptions options, RandomSource random, QObject *parent = nullptr);
    ~SyncRun() override;

    void start();

    /// Stop at once; what is under way on the network is aborted. `finished()` still follows, with
    /// `Cancelled`.
    void cancel();

    /// Leave the attachments that have not come yet to a later run, at once; whatever else there is goes on.
    void leaveAttachments();

Q_SIGNALS:
    void progressed(const zhiping::sync::SyncProgress &progress);

    /// Emitted exactly once, always from the event loop and never from `start()` or `cancel()`.
    ///
    /// An error means that the run could not go on: network, session, disk. Single decisions and files that
    /// could not be transferred are counted in the report of a run that succeeded.
    void finished(const zhiping::Result<zhiping::sync::SyncReport> &outcome);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::sync
