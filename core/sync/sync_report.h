// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhiping::sync {

/// Applications that the platform takes away from this laptop.
struct Removals {
    qsizetype many = 0;
    qsizetype of = 0; ///< All that were here.

    friend bool operator==(const Removals &, const Removals &) = default;
};

/// What a run has done, countable.
struct SyncReport {
    int decisionsAcknowledged = 0;   ///< Receipts stored in this run.
    int decisionsConfirmed = 0;      ///< Seen in the platform's own record.
    int decisionsLostByPlatform = 0; ///< It was set back; they are sent again.
    int decisionsInConflict = 0;
    int decisionsParked = 0;
    int decisionsDelayed = 0; ///< Not delivered, tried again later.
    int applicationsChanged = 0;
    int applicationsGone = 0;
    int rulePacksFetched = 0;
    int rulePacksMissing = 0;
    int attachmentsFetched = 0;
    int attachmentsMissing = 0; ///< Wanted, but not to be had in this run.
    int attachmentsRemoved = 0; ///< To make room for others.
    bool startedOver = false;   ///< The cursor had expired; everything was pulled again.
    /// Of applications that this program cannot read: id, place and reason.
    QStringList unreadable = {};
    /// So many applications would have gone that a person has to agree first; the pull stopped before.
    std::optional<Removals> heldBack = {};

    friend bool operator==(const SyncReport &, const SyncReport &) = default;
};

/// Where a run is.
struct SyncProgress {
    enum class Step : quint8 { Sending, Pulling, FetchingRulePacks, FetchingAttachments };
    Step step = Step::Sending;
    int done = 0;
    int total = 0;         ///< 0: not known yet.
    QString item;          ///< What is being transferred: an application's code, a pack's id or a file name.
    qint64 bytes = 0;      ///< Of the item, where it comes in pieces.
    qint64 bytesTotal = 0; ///< 0: it does not, or nothing has come yet.
    QString sha256 = {};   ///< Of the attachment, where it is one.

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

} // namespace zhiping::sync

Q_DECLARE_METATYPE(zhiping::sync::SyncProgress)
