// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/connection_stream.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace zhiping::platform {

namespace {

using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

void nameOf(const sockaddr_storage &address, std::string &ip, int &port)
{
    std::array<char, INET6_ADDRSTRLEN> text {};
    if (address.ss_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(&address);
        ip = inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
        port = ntohs(v4->sin_port);
    } else if (address.ss_family == AF_INET6) {
        const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(&address);
        ip = inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
        port = ntohs(v6->sin6_port);
    }
}

} // namespace

ConnectionStream::ConnectionStream(int socket, SSL *tls, const HttpLimits &limits)
    : m_socket(socket)
    , m_tls(tls)
    , m_limits(limits)
{
    ::fcntl(m_socket, F_SETFL, ::fcntl(m_socket, F_GETFL, 0) | O_NONBLOCK);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (m_tls)
        SSL_set_fd(m_tls, m_socket);
}

ConnectionStream::~ConnectionStream()
{
    if (m_tls) {
        // A fault must look like a broken line, so no farewell then.
        if (!m_dead)
            SSL_shutdown(m_tls);
        SSL_free(m_tls);
        ERR_clear_error();
    }
    ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
}

bool ConnectionStream::handshake()
{
    if (!m_tls)
        return true;
    const Time deadline = SteadyClock::now() + m_limits.headerTime;
    for (;;) {
        ERR_clear_error();
        const int code = SSL_accept(m_tls);
        if (code == 1)
            return true;
        const int why = SSL_get_error(m_tls, code);
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            break;
        if (!await(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline))
            break;
    }
    m_dead = true;
    return false;
}

bool ConnectionStream::waitForRequest(const std::function<bool(Milliseconds)> &mayWait)
{
    const Time start = SteadyClock::now();
    while (m_begin == m_end && !(m_tls && SSL_pending(m_tls) > 0)) {
        const Time now = SteadyClock::now();
        if (m_dead || !mayWait(std::chrono::duration_cast<Milliseconds>(now - start)))
            return false;
        if (await(POLLIN, now + Milliseconds(50)))
            break;
    }
    return !m_dead;
}

void ConnectionStream::beginRequest()
{
    m_deadline = SteadyClock::now() + m_limits.headerTime;
    m_headerBytes = 0;
    m_bodyBytes = 0;
    m_inHeader = true;
    m_answerBody = false;
    m_last = {};
}

void ConnectionStream::refuse(int status, const char *reason)
{
    if (m_dead)
        return;
    const std::string line = "HTTP/1.1 " + std::to_string(status) + ' ' + reason
        + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    send(line.data(), line.size());
    // Closing with unread input would reset the connection and lose the answer: let the client read it first.
    ::shutdown(m_socket, SHUT_WR);
    std::array<char, 4096> sink {};
    const Time deadline = SteadyClock::now() + Milliseconds(1000);
    for (int i = 0; i < 256 && await(POLLIN, deadline); ++i) {
        if (::recv(m_socket, sink.data(), sink.size(), 0) <= 0)
            break;
    }
    m_dead = true;
}

bool ConnectionStream::is_readable() const
{
    return !m_dead && (m_begin < m_end || await(POLLIN, m_deadline));
}

bool ConnectionStream::is_writable() const
{
    return !m_dead;
}

ssize_t ConnectionStream::read(char *target, size_t size)
{
    if (m_dead || (m_begin == m_end && !fill()))
        return -1;
    const size_t count = std::min(size, m_end - m_begin);
    std::memcpy(target, m_buffer.data() + m_begin, count);
    account(m_buffer.data() + m_begin, count);
    m_begin += count;
    return m_dead ? -1 : ssize_t(count);
}

void ConnectionStream::account(const char *bytes, size_t count)
{
    if (!m_inHeader) {
        m_bodyBytes += qint64(count);
        // Chunk framing costs a little on top of the body proper.
        if (m_bodyBytes > qint64(m_limits.bodyBytes) + m_limits.bodyBytes / 8 + 4096)
            refuse(413, "Content Too Large");
        return;
    }
    for (size_t i = 0; i < count && m_inHeader; ++i) {
        m_last = {m_last[1], m_last[2], bytes[i]};
        if (++m_headerBytes > m_limits.headerBytes)
            return refuse(431, "Request Header Fields Too Large");
        if (m_last == std::array {'\n', '\r', '\n'}) {
            m_inHeader = false;
            m_deadline = SteadyClock::now() + m_limits.bodyTime;
        }
    }
}

bool ConnectionStream::fill()
{
    m_begin = 0;
    m_end = 0;
    const ssize_t count = receive(m_buffer.data(), m_buffer.size());
    if (count > 0)
        m_end = size_t(count);
    return count > 0;
}

ssize_t ConnectionStream::receive(char *target, size_t size)
{
    for (;;) {
        short events = POLLIN;
        if (m_tls) {
            ERR_clear_error();
            const int count = SSL_read(m_tls, target, int(size));
            if (count > 0)
                return count;
            const int why = SSL_get_error(m_tls, count);
            if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
                return -1;
            events = why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
        } else {
            const ssize_t count = ::recv(m_socket, target, size, 0);
            if (count >= 0)
                return count;
            if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                return -1;
        }
        if (!await(events, m_deadline)) {
            if (SteadyClock::now() >= m_deadline)
                refuse(408, "Request Timeout");
            return -1;
        }
    }
}

ssize_t ConnectionStream::write(const char *source, size_t size)
{
    if (m_dead)
        return -1;
    if (m_cutAfter == noAnswer) {
        m_dead = true;
        return -1;
    }
    size_t allowed = size;
    if (m_cutAfter >= 0) {
        // The library writes the header in one call and the body in others.
        size_t bodyStart = 0;
        if (!m_answerBody) {
            const std::string_view text(source, size);
            const size_t end = text.find("\r\n\r\n");
            m_answerBody = end != std::string_view::npos;
            bodyStart = m_answerBody ? end + 4 : size;
        }
        allowed = bodyStart + std::min(size - bodyStart, size_t(m_cutAfter));
        m_cutAfter -= int(allowed - bodyStart);
    }
    if (!send(source, allowed))
        return -1;
    if (allowed < size) {
        m_dead = true;
        return -1;
    }
    return ssize_t(size);
}

bool ConnectionStream::send(const char *source, size_t size)
{
    while (size > 0) {
        ssize_t count = -1;
        short events = POLLOUT;
        if (m_tls) {
            ERR_clear_error();
            count = SSL_write(m_tls, source, int(std::min<size_t>(size, 1U << 20)));
            const int why = SSL_get_error(m_tls, int(count));
            if (count <= 0 && why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
                break;
            events = why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
        } else {
            count = ::send(m_socket, source, size, MSG_NOSIGNAL);
            if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                break;
        }
        if (count > 0) {
            source += count;
            size -= size_t(count);
        } else if (!await(events, SteadyClock::now() + m_limits.writeStall)) {
            break;
        }
    }
    m_dead = m_dead || size > 0;
    return size == 0;
}

bool ConnectionStream::await(short events, Time deadline) const
{
    for (;;) {
        // Rounded up: poll() must not wake just before the deadline.
        const auto left = std::chrono::ceil<Milliseconds>(deadline - SteadyClock::now()).count();
        pollfd waiting {m_socket, events, 0};
        const int ready = ::poll(&waiting, 1, int(std::max<qint64>(0, left)));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

void ConnectionStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        nameOf(address, ip, port);
}

void ConnectionStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        nameOf(address, ip, port);
}

} // namespace zhiping::platform
