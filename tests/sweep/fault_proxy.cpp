// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/fault_proxy.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <memory>

#include <zlib.h>

namespace zhiping::test {

namespace {

constexpr char endOfHead[] = "\r\n\r\n";

/// "GET /api/v1/changes" of the first line, without the query.
QByteArray kindOf(const QByteArray &request)
{
    const QList<QByteArray> words = request.left(request.indexOf("\r\n")).split(' ');
    return words.value(0) + ' ' + words.value(1).split('?').first();
}

QByteArray withoutHeaders(const QByteArray &head, std::initializer_list<QByteArray> names)
{
    QByteArray kept;
    for (const QByteArray &line : QByteArray(head).replace("\r\n", "\n").split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        if (!line.isEmpty() && std::find(names.begin(), names.end(), name) == names.end())
            kept += line + "\r\n";
    }
    return kept;
}

QByteArray flipped(QByteArray bytes)
{
    if (!bytes.isEmpty())
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    return bytes;
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream {};
    constexpr int gzipWindow = 15 + 16;
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 32, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray assembled(const QByteArray &head, const QByteArray &more, const QByteArray &body)
{
    return withoutHeaders(head, {"content-length", "connection", "keep-alive"}) + more
        + "Content-Length: " + QByteArray::number(body.size()) + endOfHead + body;
}

void drip(QTcpSocket *client, const QByteArray &bytes)
{
    auto *timer = new QTimer(client);
    auto position = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, client, [client, timer, position, bytes] {
        client->write(bytes.mid((*position)++, 1));
        if (*position >= bytes.size())
            timer->stop();
    });
    timer->start(50);
}

} // namespace

FaultProxy::FaultProxy(const QUrl &platform)
    : m_platform(platform)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback");
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &FaultProxy::accept);
}

QUrl FaultProxy::url() const
{
    QUrl url = m_platform;
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    return url;
}

void FaultProxy::follow(const QHash<int, Fault> &plan)
{
    m_plan = plan;
    m_exchanges = 0;
}

bool FaultProxy::isPending() const
{
    const QList<int> places = m_plan.keys();
    return !m_late.isEmpty()
        || std::any_of(places.cbegin(), places.cend(), [this](int place) { return place > m_exchanges; });
}

void FaultProxy::deliverLate()
{
    while (!m_late.isEmpty()) {
        QEventLoop loop;
        pass(m_late.takeFirst().second, [&loop](const QByteArray &) { loop.quit(); });
        loop.exec();
    }
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto buffer = std::make_shared<QByteArray>();
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        const auto read = [this, client, buffer] {
            *buffer += client->readAll();
            while (takeRequest(client, *buffer)) { }
        };
        connect(client, &QTcpSocket::readyRead, this, read);
        read();
    }
}

bool FaultProxy::takeRequest(QTcpSocket *client, QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf(endOfHead);
    if (end < 0)
        return false;
    qsizetype length = 0;
    for (const QByteArray &line : buffer.left(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    const qsizetype whole = end + 4 + length;
    if (buffer.size() < whole)
        return false;
    const QByteArray head = withoutHeaders(buffer.left(end), {"connection", "accept-encoding"});
    const QByteArray body = buffer.mid(end + 4, length);
    buffer.remove(0, whole);
    exchange(client, head + "Connection: close" + endOfHead + body);
    return true;
}

void FaultProxy::exchange(QTcpSocket *client, const QByteArray &request)
{
    const Fault fault = m_plan.value(++m_exchanges);
    const QByteArray kind = kindOf(request);
    const QPointer<QTcpSocket> waiting(client);
    const Answered reply = [this, waiting, fault, kind](const QByteArray &whole) {
        if (waiting)
            answer(waiting, fault, kind, whole);
    };
    for (qsizetype i = 0; i < m_late.size();) {
        if (m_late.at(i).first > m_exchanges)
            ++i;
        else
            pass(m_late.takeAt(i).second, [](const QByteArray &) {});
    }
    switch (fault.request) {
    case Fault::Request::Once:
        return pass(request, reply);
    case Fault::Request::Never:
        return reply({});
    case Fault::Request::Twice:
        return pass(request, [this, request, reply](const QByteArray &) { pass(request, reply); });
    case Fault::Request::Later:
        m_late.append({m_exchanges + 2, request});
        return reply({});
    }
}

void FaultProxy::pass(const QByteArray &request, const Answered &answered)
{
    auto *platform = new QTcpSocket(this);
    connect(platform, &QTcpSocket::disconnected, platform, [platform, answered] {
        answered(platform->readAll());
        platform->deleteLater();
    });
    connect(platform, &QTcpSocket::connected, platform, [platform, request] { platform->write(request); });
    platform->connectToHost(m_platform.host(), quint16(m_platform.port()));
}

void FaultProxy::answer(QTcpSocket *client, const Fault &fault, const QByteArray &kind,
                        const QByteArray &whole)
{
    const qsizetype end = whole.indexOf(endOfHead);
    const QByteArray head = whole.left(end);
    const QByteArray body = whole.mid(end + 4);
    const QByteArray previous = m_previous.value(kind);
    if (end > 0)
        m_previous.insert(kind, whole);
    const bool needsIt = fault.answer != Fault::Answer::None && fault.answer != Fault::Answer::Hang
        && fault.answer != Fault::Answer::Made;
    if (needsIt && end < 0)
        return client->disconnectFromHost();
    switch (fault.answer) {
    case Fault::Answer::Whole:
        client->write(assembled(head, {}, body));
        return;
    case Fault::Answer::None:
        return client->disconnectFromHost();
    case Fault::Answer::Hang:
        return;
    case Fault::Answer::HalfHead:
        client->write(head.left(head.size() / 2));
        return client->disconnectFromHost();
    case Fault::Answer::HalfBody: {
        const QByteArray sent = assembled(head, {}, body);
        client->write(sent.left(sent.size() - (body.size() + 1) / 2));
        return client->disconnectFromHost();
    }
    case Fault::Answer::Drip:
        return drip(client, assembled(head, {}, body));
    case Fault::Answer::FlippedBit:
        client->write(assembled(head, {}, flipped(body)));
        return;
    case Fault::Answer::FlippedGzip:
        client->write(assembled(head, "Content-Encoding: gzip\r\n", flipped(gzipped(body))));
        return;
    case Fault::Answer::Replayed:
        client->write(previous.isEmpty() ? assembled(head, {}, body) : previous);
        return client->disconnectFromHost();
    case Fault::Answer::Made:
        client->write(assembled("HTTP/1.1 " + QByteArray::number(fault.status)
                                    + " Made\r\nContent-Type: " + fault.mediaType,
                                fault.headers, fault.body));
        return;
    }
}

} // namespace zhiping::test
