// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace zhiping::store {

/// A damaged outbox that gave way to a backup, or, where none is good, to what is left of it: what a person
/// may have to do again.
struct OutboxRestoration {
    QDateTime backedUpAt; ///< UTC. Invalid: there is no good backup, and the damaged file stays in use.
    QString setAside;     ///< Where the damaged file lies now. It is never deleted.
    /// Decided after the backup was made, as far as the damaged file still tells.
    QList<domain::ApplicationId> decisionsMissing;
    /// Written about after the backup was made: answers or drafts.
    QList<domain::ApplicationId> wordsMissing;
    bool listIsComplete = false; ///< False: the damaged file could not be read to its end.
};

} // namespace zhiping::store
