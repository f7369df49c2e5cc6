// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/log.h"

#include <QDebug>

namespace zhiping {

Q_LOGGING_CATEGORY(logStore, "zhiping.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logApi, "zhiping.api", QtInfoMsg)
Q_LOGGING_CATEGORY(logAuth, "zhiping.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "zhiping.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logReview, "zhiping.review", QtInfoMsg)
Q_LOGGING_CATEGORY(logRules, "zhiping.rules", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "zhiping.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(logPlatform, "zhiping.platform", QtInfoMsg)

QDebug operator<<(QDebug debug, const Redacted &redacted)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "<" << redacted.text.size() << " characters>";
    return debug;
}

} // namespace zhiping
