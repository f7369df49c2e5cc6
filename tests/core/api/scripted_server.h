// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>

namespace zhiping::test {

/// What a client sent, as it arrived.
struct SeenRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body = {};
};

/// One answer, with its misbehaviour.
struct ScriptedAnswer {
    int status = 200;
    QByteArray mediaType = "application/json";
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    bool hang = false;       ///< Says nothing at all.
    bool loseAnswer = false; ///< Reads the request, then closes without a word.
    qsizetype cutAfter = -1; ///< Closes after that many bytes of the body, though more were announced.
    int dripEveryMs = 0;     ///< Sends the body byte by byte.
    bool endless = false;    ///< Repeats the body for ever, chunked.
};

/// A server on loopback that follows a script, one request at a time and connection.
class ScriptedServer final : public QObject
{
public:
    explicit ScriptedServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no loopback");
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    }

    std::deque<ScriptedAnswer> script;                         ///< Used up in order; the last one stays.
    std::function<ScriptedAnswer(const SeenRequest &)> answer; ///< Instead of the script.
    QList<SeenRequest> seen;

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const
    {
        QUrl address;
        address.setScheme(scheme);
        address.setHost(QStringLiteral("127.0.0.1"));
        address.setPort(m_server->serverPort());
        return address;
    }
    /// Nobody listens any more.
    void stop() { m_server->close(); }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            const auto readMore = [this, socket, buffer] {
                *buffer += socket->readAll();
                while (takeRequest(socket, *buffer)) { }
            };
            connect(socket, &QTcpSocket::readyRead, this, readMore);
            readMore();
        }
    }

    bool takeRequest(QTcpSocket *socket, QByteArray &buffer)
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QList<QByteArray> lines = buffer.left(end).replace("\r\n", "\n").split('\n');
        SeenRequest request;
        const QList<QByteArray> words = lines.first().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return false;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        seen.append(request);
        reply(socket, next(request));
        return true;
    }

    ScriptedAnswer next(const SeenRequest &request)
    {
        if (answer)
            return answer(request);
        if (script.empty())
            return {.status = 500, .mediaType = "text/plain", .body = "the script is over"};
        const ScriptedAnswer wanted = script.front();
        if (script.size() > 1)
            script.pop_front();
        return wanted;
    }

    static void reply(QTcpSocket *socket, const ScriptedAnswer &wanted)
    {
        if (wanted.hang)
            return;
        if (wanted.loseAnswer)
            return socket->disconnectFromHost();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(wanted.status) + " Scripted\r\n";
        if (!wanted.mediaType.isEmpty())
            head += "Content-Type: " + wanted.mediaType + "\r\n";
        for (const auto &[name, value] : wanted.headers)
            head += name + ": " + value + "\r\n";
        if (wanted.endless)
            return flood(socket, head + "Transfer-Encoding: chunked\r\n\r\n", wanted.body);
        socket->write(head + "Content-Length: " + QByteArray::number(wanted.body.size()) + "\r\n\r\n");
        if (wanted.dripEveryMs > 0)
            return drip(socket, wanted.body, wanted.dripEveryMs);
        if (wanted.cutAfter < 0) {
            socket->write(wanted.body);
            return;
        }
        socket->write(wanted.body.left(wanted.cutAfter));
        socket->disconnectFromHost();
    }

    static void drip(QTcpSocket *socket, const QByteArray &body, int everyMs)
    {
        auto *timer = new QTimer(socket);
        auto position = std::make_shared<qsizetype>(0);
        connect(timer, &QTimer::timeout, socket, [socket, timer, position, body] {
            socket->write(body.mid((*position)++, 1));
            if (*position >= body.size())
                timer->stop();
        });
        timer->start(everyMs);
    }

    static void flood(QTcpSocket *socket, const QByteArray &head, const QByteArray &body)
    {
        socket->write(head);
        const QByteArray chunk = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
        const auto more = [socket, chunk] {
            if (socket->bytesToWrite() < 4 * chunk.size())
                socket->write(chunk);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    }

    const std::unique_ptr<QTcpServer> m_server;
};

} // namespace zhiping::test
