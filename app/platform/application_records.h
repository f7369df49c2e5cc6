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

/// The application as a row, with its JSON not yet read.
struct ApplicationRecord {
    QString id;
    QString region;
    QString stage;
    std::optional<qint64> totalFen;
    bool municipal = false; ///< A district has handed it up: the municipal level sees it.
    QString revision;
    QByteArray json;
};

/// Takes @p incoming in, all or nothing: files first, then one transaction. An empty id or code is filled in.
/// An id or code that is there already is refused with `Conflict`; a missing or wrong file with
/// `InvalidInput`.
Result<> takeIn(const Site &site, const QList<IncomingApplication> &incoming);

/// All of these belong into the caller's transaction.
[[nodiscard]] std::optional<ApplicationRecord> findApplication(Connection &connection, const QString &id);

/// Writes a new state of an application: next position in the change feed, new revision (returned),
/// tombstones for those who no longer see it.
QString storeApplication(Connection &connection, domain::Application application, bool municipal);

/// Who sees what: a district its own region, the municipal level what was handed up, a trainer nothing.
/// The name of the part of the feed that @p account reads: "region:500153", "municipal", or empty for none.
[[nodiscard]] QString audienceOf(const domain::Account &account);
[[nodiscard]] bool sees(const QString &audience, const ApplicationRecord &record);

/// The file of an attachment.
[[nodiscard]] QString filePath(const Site &site, const QString &sha256);

} // namespace zhiping::platform
