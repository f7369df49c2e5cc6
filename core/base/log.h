// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

/// Log categories, one for each layer that logs. What is logged is evidence for support: never a token, a
/// password, an applicant's name, code, phone or free text. Wrap anything doubtful in `Redacted`.
namespace zhiping {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logApi)
Q_DECLARE_LOGGING_CATEGORY(logAuth)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logReview)
Q_DECLARE_LOGGING_CATEGORY(logRules)
Q_DECLARE_LOGGING_CATEGORY(logUi)
Q_DECLARE_LOGGING_CATEGORY(logPlatform)

/// Shows how long a text is and nothing of it.
struct Redacted {
    const QString &text;
};

QDebug operator<<(QDebug debug, const Redacted &redacted);

} // namespace zhiping
