// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace zhiping::test {

/// A platform's back channel on this computer that says what a test tells it to, and remembers what it was
/// asked.
class TokenServer final : public QTcpServer
{
public:
    struct Request {
        QString path;
        QUrlQuery form;
        [[nodiscard]] QString field(const char *name) const
        {
            QString value = form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
            return value;
        }
    };
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray headers; ///< Whole lines with CRLF.
        bool lost = false;  ///< The connection breaks instead.
        int heldBackMilliseconds = 0;
    };

    TokenServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no loopback port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    [[nodiscard]] QUrl origin() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
    }

    static QByteArray grant(const QString &access, const QString &refresh, int lifetime = 600,
                            const QString &account = QStringLiteral("u-1001"))
    {
        const QJsonObject person {{QStringLiteral("id"), account},
                                  {QStringLiteral("name"), QStringLiteral("区县评审员")},
                                  {QStringLiteral("organisation"), QStringLiteral("荣昌区经济信息委")},
                                  {QStringLiteral("region"), QStringLiteral("500153")},
                                  {QStringLiteral("roles"), QJsonArray {QStringLiteral("district")}}};
        return QJsonDocument(
                   QJsonObject {{QStringLiteral("access_token"), access},
                                {QStringLiteral("refresh_token"), refresh},
                                {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                                {QStringLiteral("expires_in"), lifetime},
                                {QStringLiteral("server_time"), QStringLiteral("2026-03-02T01:00:00.000Z")},
                                {QStringLiteral("account"), person}})
            .toJson();
    }

    QList<Answer> answers; ///< Taken in order; the last one stays.
    QList<Request> requests;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &seen = m_seen[socket];
        seen += socket->readAll();
        const qsizetype head = seen.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype at = seen.toLower().indexOf("content-length:");
        const int length =
            at < 0 ? 0 : seen.mid(at + 15, seen.indexOf("\r\n", at) - at - 15).trimmed().toInt();
        if (seen.size() < head + 4 + length)
            return;
        QByteArray body = seen.mid(head + 4);
        body.replace('+', "%20");
        requests.append(
            {QString::fromLatin1(seen.split(' ').value(1)), QUrlQuery(QString::fromLatin1(body))});
        m_seen.remove(socket);
        const Answer answer = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        QTimer::singleShot(answer.heldBackMilliseconds, socket, [socket, answer] { say(socket, answer); });
    }

    static void say(QTcpSocket *socket, const Answer &answer)
    {
        // A connection that breaks before the first byte would be tried again by the network library itself.
        const qsizetype promised = answer.lost ? 500 : answer.body.size();
        socket->write("HTTP/1.1 " + QByteArray::number(answer.lost ? 200 : answer.status)
                      + " x\r\nContent-Length: " + QByteArray::number(promised)
                      + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + answer.headers
                      + "\r\n" + answer.body);
        socket->flush();
        socket->disconnectFromHost();
    }

    QHash<QTcpSocket *, QByteArray> m_seen;
};

} // namespace zhiping::test
