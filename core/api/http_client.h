// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_message.h"
#include "base/async.h"

#include <QObject>

class QNetworkAccessManager;

namespace zhiping::api {

/// What the client puts up with from a slow peer.
struct HttpLimits {
    std::chrono::milliseconds idle = std::chrono::seconds(20); ///< Longest silence.
    std::chrono::milliseconds rateWindow = std::chrono::seconds(30);
    qint64 leastBytesPerWindow =
        qint64 {30} * 1024; ///< A peer that drips keeps no connection busy for hours.
};

/// HTTP as the platform speaks it, with what QNetworkAccessManager leaves open closed: it follows redirects
/// only within the origin and only for GET, since it forwards every header, tokens included; it enforces a
/// byte budget while reading, a total deadline and a least rate, where Qt's transfer timeout never ends a
/// dripping answer; it never ignores a TLS error, keeps no cookie, caches nothing and speaks HTTP/1.1.
///
/// Nothing is retried here, but Qt itself may send a request again when a connection breaks before an answer:
/// whatever is not safe to repeat must be made so by its content.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Any HTTP status is a response. An error means that there was none: `Offline`, `Timeout`,
    /// `UntrustedServer`, `NotThePlatform` (sent elsewhere) or `Cancelled`. Cancelling the future aborts the
    /// exchange.
    [[nodiscard]] Future<HttpResponse> send(const HttpRequest &request);

private:
    const HttpLimits m_limits;
    QNetworkAccessManager *const m_network;
};

} // namespace zhiping::api
