// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "platform/accounts.h"
#include "platform/site.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace zhiping::platform {

/// An application as it comes in, with the bytes of its attachments by SHA-256.
struct IncomingApplication {
    domain::Application application;
    QHash<QString, QByteArray> files;
};

/// Takes @p incoming in, all or nothing: files first, then one transaction. An empty id or code is filled in.
/// An id or code that is there already is refused with `Conflict`; a missing or wrong file with
/// `InvalidInput`.
Result<> takeIn(const Site &site, const QList<IncomingApplication> &incoming);

/// Writes a new state of an application in the caller's transaction: next position in the change feed and a
/// revision named after it, departures for those who no longer see it. Answers the record as it is then.
ApplicationRecord storeApplication(ReviewRecords &reviews, domain::Application application, bool municipal);

/// Who sees what: a district its own region, the municipal level what was handed up, a trainer nothing.
/// The name of the part of the feed that @p account reads: "region:500153", "municipal", or empty for none.
[[nodiscard]] QString audienceOf(const domain::Account &account);
[[nodiscard]] bool sees(const QString &audience, const ApplicationRecord &record);

} // namespace zhiping::platform
