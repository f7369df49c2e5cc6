// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QMetaType>
#include <QString>

namespace zhiping::sync {

/// What a run has done, countable.
struct SyncReport {
    int decisionsAcknowledged = 0; ///< Receipts stored in this run.
    int decisionsConfirmed = 0;    ///< Seen in the platform's own record.
    int decisionsInConflict = 0;
    int decisionsParked = 0;
    int decisionsDelayed = 0; ///< Not delivered, tried again later.
    int applicationsChanged = 0;
    int applicationsGone = 0;
    int rulePacksFetched = 0;
    int rulePacksMissing = 0;
    int attachmentsFetched = 0;
    int attachmentsMissing = 0; ///< Wanted, but not to be had in this run.
    bool startedOver = false;   ///< The cursor had expired; everything was pulled again.

    friend bool operator==(const SyncReport &, const SyncReport &) = default;
};

/// Where a run is.
struct SyncProgress {
    enum class Step : quint8 { Sending, Pulling, FetchingRulePacks, FetchingAttachments };
    Step step = Step::Sending;
    int done = 0;
    int total = 0; ///< 0: not known yet.
    QString item;  ///< What is being transferred: an application's code, a pack's id or a file name.

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

} // namespace zhiping::sync

Q_DECLARE_METATYPE(zhiping::sync::SyncProgress)
