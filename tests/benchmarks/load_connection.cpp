// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/load_connection.h"

#include "api/content_coding.h"

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace zhiping::bench {

namespace {

constexpr qsizetype block = 256 * 1024;
constexpr qsizetype longestHeader = 16 * 1024;

/// What the header of a 200 says under @p name, which is in small letters; empty where it does not.
QByteArray fieldIn(const QByteArray &header, const QByteArray &name)
{
    const QByteArray lower = header.toLower();
    const QByteArray key = "\r\n" + name + ':';
    const qsizetype field = lower.indexOf(key);
    if (!lower.startsWith("http/1.1 200 ") || field < 0)
        return {};
    const qsizetype from = field + key.size();
    return lower.mid(from, lower.indexOf("\r\n", from) - from).trimmed();
}

} // namespace

std::optional<LoadAnswer> LoadConnection::get(const QByteArray &target, const QByteArray &token)
{
    const QByteArray request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + token + "\r\nAccept-Encoding: " + api::acceptedCoding + "\r\n\r\n";
    const bool kept = m_socket >= 0;
    LoadAnswer answer;
    Heard heard = open() && send(request) ? receive(answer) : Heard::Nothing;
    // A server may close between two requests, and then has not seen the second.
    if (heard == Heard::Nothing && kept) {
        close();
        heard = open() && send(request) ? receive(answer) : Heard::Nothing;
    }
    if (heard == Heard::Whole)
        return answer;
    close();
    return {};
}

bool LoadConnection::open()
{
    if (m_socket >= 0)
        return true;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface is made so
    return m_socket >= 0 && ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

void LoadConnection::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool LoadConnection::send(const QByteArray &request) const
{
    return ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size();
}

LoadConnection::Heard LoadConnection::receive(LoadAnswer &answer)
{
    QByteArray all;
    qsizetype begin = -1;
    qsizetype whole = -1;
    while (whole < 0 || all.size() < whole) {
        const qsizetype before = all.size();
        const qsizetype room = whole < 0 ? longestHeader : std::min(block, whole - before);
        all.resize(before + room);
        const ssize_t got = ::recv(m_socket, all.data() + before, size_t(room), 0);
        all.resize(before + std::max<qsizetype>(got, 0));
        if (got <= 0)
            return all.isEmpty() ? Heard::Nothing : Heard::Broken;
        if (begin < 0 && (begin = all.indexOf("\r\n\r\n")) >= 0) {
            begin += 4;
            const QByteArray header = all.left(begin);
            bool ok = false;
            const qsizetype length = fieldIn(header, "content-length").toLongLong(&ok);
            if (!ok)
                return Heard::Broken;
            answer.coding = fieldIn(header, "content-encoding");
            whole = begin + length;
            all.reserve(whole);
        }
    }
    answer.body = all.mid(begin);
    return Heard::Whole;
}

} // namespace zhiping::bench
