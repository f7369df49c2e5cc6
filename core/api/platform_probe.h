// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QString>
#include <QUrl>

namespace zhiping::api {

class HttpClient;

/// What is found under an address that should be the platform's.
struct ProbeAnswer {
    enum class Kind : quint8 {
        Platform,
        Faulty,        ///< A 5xx: perhaps the platform, on a bad day.
        HostUnknown,   ///< No such name: a slip of the pen, or no network.
        Unreachable,   ///< The name is known, but nobody answers there.
        Silent,        ///< A connection, but no answer in time.
        Untrusted,     ///< TLS says that this is not who it claims to be.
        SentElsewhere, ///< Redirected to `host`: the sign-in page of a hotspot, or a wrong address.
        SomethingElse, ///< A server, but not a platform.
    };
    Kind kind = Kind::Platform;
    QString host;     ///< With `SentElsewhere`: where to.
    QString evidence; ///< For support.

    friend bool operator==(const ProbeAnswer &, const ProbeAnswer &) = default;
};

/// Ask @p origin whether the platform lives there: `GET /healthz` has a fixed body and never redirects, which
/// tells the platform from a captive portal. Sends nothing that belongs to anybody. Always a value; the error
/// side is only `Cancelled`.
///
/// Borrows @p http; nothing is delivered once @p context is gone.
[[nodiscard]] Future<ProbeAnswer> probePlatform(HttpClient &http, const QUrl &origin, QObject *context);

} // namespace zhiping::api
