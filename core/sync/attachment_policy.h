// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "ports/attachment_store.h"

#include <QSet>

#include <optional>

namespace zhiping::sync {

/// What applications want of their attachments.
struct AttachmentWishes {
    QList<domain::Attachment> wanted; ///< Soonest due first, each once.
    /// Digests that are taken along, or that an open draft or an unconfirmed decision rests on: they come
    /// first and never go.
    QSet<QString> held;
    /// Whether `wanted` and `held` are all there is. What is missing from half a list may still be needed.
    bool isComplete = true;
};

/// One file to fetch, and what has to go before it has room.
struct AttachmentFetch {
    domain::Attachment attachment;
    QStringList remove;

    friend bool operator==(const AttachmentFetch &, const AttachmentFetch &) = default;
};

struct AttachmentPlan {
    QStringList remove; ///< Digests that go first: more is here than the quota allows.
    QList<AttachmentFetch> fetches;
    int withoutRoom = 0; ///< Wanted, and not here afterwards.

    friend bool operator==(const AttachmentPlan &, const AttachmentPlan &) = default;
};

/// What is fetched in which order, and what gives way, so that never more than @p quota bytes are here; held
/// files alone may be more, where they came before the quota was lowered.
///
/// Held files first; for one of them any other file may go, as for a quota that is exceeded. For the rest
/// only files that nobody wants any more go: two wanted files never take turns. What nobody wants goes first,
/// and of that what was used longest ago; none goes in vain.
[[nodiscard]] AttachmentPlan planAttachments(const AttachmentWishes &wishes,
                                             const QList<ports::KeptAttachment> &kept, qint64 quota);

} // namespace zhiping::sync
