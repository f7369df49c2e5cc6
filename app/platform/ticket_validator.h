// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHash>
#include <QUrl>

#include <functional>

namespace zhiping::platform {

/// Whom a CAS server vouches for.
struct CasIdentity {
    QString user;
    QHash<QString, QString> attributes; ///< First value of each; empty where the server sends none.
};

/// Asks a CAS server whether a service ticket is good: once, within 10 s, with the exact service address.
///
/// `Refused`: the server says no. `Offline`, `Timeout`, `ServerFault`, `MalformedReply`: it could not be
/// asked.
using TicketValidator =
    std::function<Result<CasIdentity>(const QString &ticket, const QString &service, bool renew)>;

/// Reads the XML of CAS 2.0 and 3.0 (serviceResponse), whatever prefix its namespace has.
[[nodiscard]] Result<CasIdentity> parseServiceResponse(const QByteArray &xml);

/// A validator that calls `<root>/p3/serviceValidate` over HTTP or HTTPS. @p caFile: an extra authority in
/// PEM form, or empty for the system's own.
[[nodiscard]] TicketValidator httpTicketValidator(const QUrl &root, const QString &caFile);

} // namespace zhiping::platform
