// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "platform/http_message.h"

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>

namespace zhiping::platform {

/// What one client may cost. Beyond it the connection ends with 408, 413, 414 or 431.
struct HttpLimits {
    int threads = 256; ///< At most. Each serves one connection that is in use.
    int headerBytes = 16 * 1024;
    int bodyBytes = 8 * 1024 * 1024;
    int requestsPerConnection = 1000;
    std::chrono::milliseconds headerTime {
        10'000}; ///< From the first byte of a request to the end of its header.
    std::chrono::milliseconds bodyTime {60'000};
    std::chrono::milliseconds writeStall {30'000}; ///< Without the client taking a single byte.
    std::chrono::milliseconds idleTime {15'000};   ///< Between two requests on one connection.
};

/// PEM files. Both or neither.
struct TlsFiles {
    QString certificate;
    QString key;
};

/// HTTP/1.1 on threads of its own, with or without TLS. The handler is called on many threads at once and
/// never sees a request outside the limits.
class HttpServer
{
public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    HttpServer(Handler handler, const HttpLimits &limits, const TlsFiles &tls);
    ~HttpServer();

    /// Binds @p address and serves until `stop()`. Port 0 takes any free one; the answer is the port taken.
    Result<quint16> start(const QString &address, quint16 port);

    /// Lets running requests finish, then closes. May be called again, and without a start.
    void stop();

    /// Whether `stop()` was called: a handler that waits asks this.
    [[nodiscard]] bool stopping() const;

private:
    Q_DISABLE_COPY_MOVE(HttpServer)
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::platform
