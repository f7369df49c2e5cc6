// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QHash>

namespace zhiping::store {

/// What one transaction changed of the applications in the cache.
struct CacheChange {
    QList<domain::ApplicationId> removed;          ///< Before anything is written.
    QHash<domain::ApplicationId, QString> written; ///< With the revisions that are there now.
    QString cursor;                                ///< Of the change feed, afterwards.
};

} // namespace zhiping::store
