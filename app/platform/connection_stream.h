// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_server.h"

#include <array>
#include <functional>

#include <httplib.h>

namespace zhiping::platform {

/// One client's connection, plain or TLS, as the HTTP library reads and writes it: keeps every limit that the
/// library itself does not know, and carries out faults (an answer cut short, or never sent).
class ConnectionStream final : public httplib::Stream
{
public:
    /// Owns @p tls (which may be null) and @p socket.
    ConnectionStream(int socket, SSL *tls, const HttpLimits &limits);
    ~ConnectionStream() override;
    ConnectionStream(const ConnectionStream &) = delete;
    ConnectionStream &operator=(const ConnectionStream &) = delete;

    /// The TLS handshake, within the time for a header.
    bool handshake();
    /// Waits for the first byte of a request as long as @p mayWait says so.
    bool waitForRequest(const std::function<bool(std::chrono::milliseconds idle)> &mayWait);
    void beginRequest();

    /// Answer with @p status and nothing else, then refuse all further traffic.
    void refuse(int status, const char *reason);
    /// See `HttpResponse::cutAfter`.
    void cutAnswerAfter(int bodyBytes) { m_cutAfter = bodyBytes; }

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char *target, size_t size) override;
    ssize_t write(const char *source, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    using Time = std::chrono::steady_clock::time_point;

    bool fill();
    ssize_t receive(char *target, size_t size);
    bool send(const char *source, size_t size);
    [[nodiscard]] bool await(short events, Time deadline) const;
    void account(const char *bytes, size_t count);

    const int m_socket;
    SSL *const m_tls;
    const HttpLimits &m_limits;
    std::array<char, 16'384> m_buffer {};
    size_t m_begin = 0;
    size_t m_end = 0;
    Time m_deadline;
    qint64 m_headerBytes = 0;
    qint64 m_bodyBytes = 0;
    std::array<char, 3> m_last {};
    bool m_inHeader = true;
    bool m_dead = false;
    int m_cutAfter = -1;
    bool m_answerBody = false;
};

} // namespace zhiping::platform
